import { TAGGED_AGREEMENT } from './agreement.ts';
import { MISTAKEN } from './mistaken.ts';
import { REPEATED } from './repeated.ts';
import type { TaggedRule } from './rule.ts';
import { VERB_CHAINS } from './verbChains.ts';
import { taggedSentences } from './words.ts';

export const TAGGED_RULES: TaggedRule[] = [
  ...REPEATED,
  ...TAGGED_AGREEMENT,
  ...VERB_CHAINS,
  ...MISTAKEN,
];

/** Slips of an English text that only the parts of speech show, each with its passage. */
export function taggedSlips(text: string): { text: string; proposal: string }[] {
  return taggedSentences(text).flatMap((sentence) =>
    sentence.words.flatMap((_, index) =>
      TAGGED_RULES.flatMap(({ fits, proposal }) => {
        const count = fits(sentence, index);
        return count === 0 ? [] : [{ text: sentence.passage(index, count), proposal }];
      }),
    ),
  );
}
