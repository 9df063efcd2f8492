import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useReader, useWords } from '../../words/language.ts';
import { useLetterKinds } from '../../words/letterKinds.ts';
import { lettersWords } from '../../words/letters.ts';
import { statisticsWords } from '../../words/statistics.ts';
import { vocabulary } from '../../words/vocabulary.ts';
import { answers } from './answers.ts';
import { Bars } from './Bars.tsx';
import { Shares } from './Shares.tsx';

/** Monday, 5 January 2026: any week does to name its days. */
const MONDAY = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;

/** How far applications came, and which letters were answered, when. */
export function AnswersToLetters({ days }: { days: string }) {
  const say = useWords(statisticsWords);
  const names = useWords(vocabulary);
  const letters = useWords(lettersWords);
  const kindOf = useLetterKinds();
  const { language } = useReader();
  const { data } = useQuery(answers(days));
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  // `en/thank-you.panel/2/warm`: language, kind, number and register.
  const wording = (key: string): string => {
    const [inLanguage = '', kind = '', number = '', register = ''] = key.split('/');
    const tone = letters.register[register === 'warm' ? 'warm' : 'formal'];
    return `${kindOf(kind)}, ${say.wordingNumber(number)}, ${languages.of(inLanguage === 'de' ? 'de' : 'en') ?? inLanguage}, ${tone}`;
  };
  if (data === undefined) return null;
  const { all, wait, funnel } = data;
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (
    <>
      <div className="halves">
        <Bars title={say.funnel} names={say.funnelSteps} values={funnel} inOrder />
        <Bars
          title={say.wait}
          says={
            wait.medianDays === null
              ? undefined
              : say.median(
                  wait.medianDays <= 1 ? say.oneDay : say.inDays(number.format(wait.medianDays)),
                  wait.answers,
                )
          }
          names={say.waits}
          values={Object.fromEntries(
            wait.steps.map((step) => [`upTo${step.upToDays ?? 'More'}`, step.answers]),
          )}
          inOrder
        />
      </div>
      <Title order={2} size="h3">
        {say.whichTitle}
      </Title>
      <p className="dim">{all.range === null ? say.tooFew(all.sent) : say.howToRead}</p>
      <div className="halves">
        <Shares
          title={say.byLetter}
          groups={data.byLetter}
          nameOf={(key) => names.what[key] ?? key}
        />
        <Shares title={say.byEmployer} groups={data.byEmployer} nameOf={(key) => key} />
        <Shares
          title={say.byWeekday}
          groups={data.byWeekday}
          nameOf={(key) => weekday.format(MONDAY + (Number(key) - 1) * DAY_MS)}
        />
        <Shares
          title={say.byHour}
          groups={data.byHour}
          nameOf={(key) =>
            key === 'night' ? say.night : say.hours(Number(key), (Number(key) + 3) % 24)
          }
        />
      </div>
      <Shares title={say.byWording} groups={data.byWording} nameOf={wording} />
    </>
  );
}
