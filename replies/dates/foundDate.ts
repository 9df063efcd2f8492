import type { LocalDate } from '../../domain/time.ts';

/** A day named in a sentence, with where it stands. */
export interface FoundDate {
  date: LocalDate;
  at: number;
  words: string;
  /** A span such as "next week": good enough for news, too vague for a meeting. */
  vague: boolean;
}

export type Language = 'en' | 'de' | 'fr' | 'es';
