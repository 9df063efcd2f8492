import type { Language } from './foundDate.ts';

/** Days that people name by the calendar's parts: "by the end of next week", "mid-December", "within ten business days". */
export interface SpokenRule {
  languages: readonly Language[];
  pattern: RegExp;
  /** The last day that keeps the promise; `today` has the local day in its UTC fields. */
  day: (match: RegExpExecArray, today: Date) => Date | null;
}

/** `pattern` stands where a word begins. */
export function rule(
  languages: readonly Language[],
  pattern: string,
  day: SpokenRule['day'],
): SpokenRule {
  return { languages, pattern: new RegExp(`(?<![\\p{L}\\d])(?:${pattern})`, 'u'), day };
}
