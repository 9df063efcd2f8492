import type { ReasonCode } from '../reason.ts';

/** The words that a sentence is filled with; each already in the reader's language. */
interface Words {
  /** A name, or "somebody there". */
  who: string;
  /** The day in the reason. */
  date: string;
  /** The moment in the reason, with its clock. */
  when: string;
  /** The day of that moment; null when the reason has none. */
  day: string | null;
  /** The same day, where it lies behind. */
  since: string;
  /** "Two attempts". */
  count: string;
}

export type Wording = Readonly<Record<ReasonCode, (words: Words) => string>> & {
  readonly somebody: string;
  readonly attempts: (count: number) => string;
};
