import type { Intent } from '../../domain/vocabulary.ts';
import type { MeaningfulDate } from '../facts.ts';
import { normalised } from '../text/tidy.ts';
import { purposesOf } from './meaning/meaning.ts';
import { promisesNews } from './meaning/promised.ts';
import type { Purpose } from './meaning/purpose.ts';
import type { NamedDate } from './namedDates.ts';

/** Days that concern the owner and what for, in their order; one day once, for what is most likely meant. */
export function meaningfulDates(
  named: readonly NamedDate[],
  intent: Intent | null,
): MeaningfulDate[] {
  const purposes = withPromise(named, purposesOf(named, intent), intent);
  const dates = new Map<string, MeaningfulDate & { chance: number }>();
  named.forEach(({ date, sentence }, i) => {
    const { purpose, chance } = purposes[i] ?? { purpose: 'none' as const, chance: 0 };
    if (purpose === 'none' || chance <= (dates.get(date)?.chance ?? 0)) return;
    dates.set(date, { date, means: purpose, evidence: sentence, chance });
  });
  return [...dates.values()].map(({ date, means, evidence }) => ({ date, means, evidence }));
}

/** Of a delay in which the model sees no day of news: days of a sentence that promises some are that after all. */
function withPromise(
  named: readonly NamedDate[],
  purposes: { purpose: Purpose; chance: number }[],
  intent: Intent | null,
): { purpose: Purpose; chance: number }[] {
  if (intent !== 'delay' || purposes.some(({ purpose }) => purpose === 'decision')) return purposes;
  return purposes.map((read, i) =>
    read.purpose === 'none' && promisesNews(normalised(named[i]?.sentence ?? ''))
      ? { ...read, purpose: 'decision' }
      : read,
  );
}
