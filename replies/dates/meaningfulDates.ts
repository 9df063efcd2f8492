import type { Intent } from '../../domain/vocabulary.ts';
import type { MeaningfulDate } from '../facts.ts';
import { purposesOf } from './meaning/meaning.ts';
import type { NamedDate } from './namedDates.ts';

/** Days that concern the owner and what for, in their order; one day once, for what is most likely meant. */
export function meaningfulDates(
  named: readonly NamedDate[],
  intent: Intent | null,
): MeaningfulDate[] {
  const purposes = purposesOf(named, intent);
  const dates = new Map<string, MeaningfulDate & { chance: number }>();
  named.forEach(({ date, sentence }, i) => {
    const { purpose, chance } = purposes[i] ?? { purpose: 'none' as const, chance: 0 };
    if (purpose === 'none' || chance <= (dates.get(date)?.chance ?? 0)) return;
    dates.set(date, { date, means: purpose, evidence: sentence, chance });
  });
  return [...dates.values()].map(({ date, means, evidence }) => ({ date, means, evidence }));
}
