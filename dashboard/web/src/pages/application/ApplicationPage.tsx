import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useDesk } from '../../api/desk.ts';
import { application } from '../../api/queries.ts';
import { ApiProblem } from '../../api/request.ts';
import { NotHere } from '../../components/NotHere.tsx';
import { ProposedAnswer } from '../../components/ProposedAnswer.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { applicationWords } from '../../words/application.ts';
import { useWords } from '../../words/language.ts';
import { vocabulary } from '../../words/vocabulary.ts';
import { Controls } from './Controls.tsx';
import { Details } from './Details.tsx';
import { Documents } from './Documents.tsx';
import { Interviews } from './Interviews.tsx';
import { People } from './People.tsx';
import { Story } from './Story.tsx';

/** One application: what was, what is, what comes and why; the people and interviews beside it. */
export function ApplicationPage() {
  const { id } = useParams({ from: '/applications/$id' });
  const say = useWords(applicationWords);
  const names = useWords(vocabulary);
  const { mayChange } = useDesk();
  const { data, error, refetch } = useQuery(application(id));
  if (error instanceof ApiProblem && error.status === 404) return <NotHere />;
  if (error !== null && data === undefined)
    return <Trouble error={error} again={() => void refetch()} />;
  if (data === undefined) return <p className="dim">{say.loading}</p>;
  return (
    <>
      <div className="page-head">
        <div className="grow">
          <Title order={1}>{data.employer.name}</Title>
          <p className="dim">
            {data.role} · {names.stage[data.stage]}
          </p>
        </div>
        {mayChange && <Controls application={data} />}
      </div>
      <div className="columns">
        <div className="stack">
          {(mayChange ? data.answers : [])
            .filter(({ state }) => state === 'proposed')
            .map((answer) => (
              <ProposedAnswer
                key={answer.messageId}
                messageId={answer.messageId}
                intent={answer.intent}
              />
            ))}
          <Story application={data} />
        </div>
        <div className="stack">
          <Interviews application={data} />
          <People application={data} />
          {mayChange && (
            <>
              <Documents id={data.id} />
              <Details application={data} />
            </>
          )}
        </div>
      </div>
    </>
  );
}
