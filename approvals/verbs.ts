import { LONG_VERBS, SOFT_VERBS, VERBS, type Verb } from './commandWords.ts';

/** A verb of ours. Amid unknown words a hard one makes the reply unclear, a soft one is everyday speech. */
export interface Said {
  verb: Verb;
  hard: boolean;
}

/** The verb that this word is, slips of the finger included. */
export function verbOf(word: string): Said | null {
  const hard = VERBS[word];
  if (hard !== undefined) return { verb: hard, hard: true };
  const soft = SOFT_VERBS[word];
  if (soft !== undefined) return { verb: soft, hard: false };
  const meant = LONG_VERBS.find((verb) => isSlip(word, verb));
  const verb = meant === undefined ? undefined : VERBS[meant];
  return verb === undefined ? null : { verb, hard: true };
}

/** One letter too many, too few or another, or two neighbours swapped. */
function isSlip(word: string, verb: string): boolean {
  if (!/^\p{L}+$/u.test(word) || Math.abs(word.length - verb.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === verb[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(word.length, verb.length) - start &&
    word.at(-1 - end) === verb.at(-1 - end)
  )
    end += 1;
  const left = word.slice(start, word.length - end);
  const right = verb.slice(start, verb.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
