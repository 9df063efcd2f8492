import type { TaggedSentence } from './words.ts';

/** A slip that only the parts of speech around it show. */
export interface TaggedRule {
  proposal: string;
  /** How many words from `index` on are the slip; 0: none begins there. */
  fits: (sentence: TaggedSentence, index: number) => number;
}

/** Whether a word is one of these; to be given a lower-cased one. */
export function among(words: string): (word: string) => boolean {
  const set = new Set(words.trim().split(/\s+/u));
  return (word) => set.has(word);
}

export const ADVERBS = among(
  'not also really always never gladly certainly then just still even already only ever often usually sometimes soon recently quickly simply',
);
