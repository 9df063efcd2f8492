import { SegmentedControl, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counts } from '../../api/queries.ts';
import { request } from '../../api/request.ts';
import { useWords } from '../../words/language.ts';
import { statisticsWords } from '../../words/statistics.ts';
import { vocabulary } from '../../words/vocabulary.ts';
import { AnswersToLetters } from './AnswersToLetters.tsx';
import { Bars } from './Bars.tsx';

interface Numbers {
  applications: { open: number; closed: number; byOutcome: Record<string, number> };
  lettersSent: Record<string, number>;
  answers: Record<string, number>;
}

/** How it goes, in plain bars. */
export function Statistics() {
  const say = useWords(statisticsWords);
  const names = useWords(vocabulary);
  const [days, setDays] = useState('90');
  const stages = useQuery(counts).data?.byStage ?? {};
  const { data } = useQuery({
    queryKey: ['statistics', days],
    queryFn: () => request<Numbers>('GET', `statistics?days=${days}`),
    placeholderData: (before) => before,
  });
  if (data === undefined) return null;
  return (
    <div className="stack">
      <div className="page-head">
        <Title order={1} className="grow">
          {say.title}
        </Title>
        <div className="row">
          <span className="dim">{say.days}</span>
          <SegmentedControl
            size="xs"
            aria-label={say.days}
            value={days}
            onChange={setDays}
            data={Object.entries(say.ranges).map(([value, label]) => ({ value, label }))}
          />
        </div>
      </div>
      <p>{say.answered(sum(data.answers), sum(data.lettersSent))}</p>
      <div className="halves">
        <Bars title={say.stages} names={names.stage} values={stages} />
        <Bars title={say.outcomes} names={names.outcome} values={data.applications.byOutcome} />
        <Bars title={say.letters} names={names.what} values={data.lettersSent} />
        <Bars title={say.answers} names={names.intent} values={data.answers} />
      </div>
      <AnswersToLetters days={days} />
    </div>
  );
}

function sum(values: Record<string, number>): number {
  return Object.values(values).reduce((total, value) => total + value, 0);
}
