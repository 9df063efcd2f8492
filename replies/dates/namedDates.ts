import type { LocalDate } from '../../domain/time.ts';
import { findDates } from './findDates.ts';
import type { FoundDate, Language } from './foundDate.ts';
import { isoDay, localDay } from './reference.ts';
import type { Reference } from './reference.ts';

/** A day of the message, whatever it is for. */
export interface NamedDate {
  date: LocalDate;
  sentence: string;
  /** The sentence before; empty at the beginning. */
  before: string;
  found: FoundDate;
}

const MAX_DATES = 24;
/** "You may apply again in 24 months" is no date to act on. */
const FAR_OFF_MS = 400 * 86_400_000;
/** Only so many sentences are searched for dates; people name their day early. */
const MAX_SENTENCES = 60;

/** The days that the sentences name, in their order. Days long gone and far off are left out. */
export function namedDates(
  sentences: readonly string[],
  reference: Reference,
  language: Language,
): NamedDate[] {
  const day = localDay(reference);
  const today = isoDay(day);
  const farOff = isoDay(new Date(day.getTime() + FAR_OFF_MS));
  return sentences
    .slice(0, MAX_SENTENCES)
    .flatMap((sentence, i) =>
      findDates(sentence, reference, language)
        .filter(({ date }) => date >= today && date <= farOff)
        .map((found) => ({ date: found.date, sentence, before: sentences[i - 1] ?? '', found })),
    )
    .slice(0, MAX_DATES);
}
