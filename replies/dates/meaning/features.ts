import type { Intent } from '../../../domain/vocabulary.ts';
import { stemmedWords } from '../../words/words.ts';
import type { NamedDate } from '../namedDates.ts';

/** How many words on either side are looked at, and how many of them by their very place. */
const BEFORE = { words: 10, close: 4, placed: 3 };
const AFTER = { words: 8, placed: 3 };
const REACH = { before: 160, after: 110 };

/**
 * What the model looks at in a day that was named: the words around it and how close they stand, its own words, the
 * sentence, the one before, and what the message wants. `at`: which of the `count` days of the message it is.
 */
export function featuresOfDate(
  { sentence, before, found }: NamedDate,
  { at, count }: { at: number; count: number },
  intent: Intent | null,
): string[] {
  const end = found.at + found.words.length;
  const left = stemmedWords(sentence.slice(Math.max(0, found.at - REACH.before), found.at)).slice(
    -BEFORE.words,
  );
  const right = stemmedWords(sentence.slice(end, end + REACH.after)).slice(0, AFTER.words);
  const own = stemmedWords(found.words);
  const wants = `@${intent ?? 'nothing'}`;
  return [
    ...new Set([
      wants,
      ...(left.length === 0 ? ['before:^'] : []),
      ...(right.length === 0 ? ['after:$'] : []),
      ...left.flatMap((word, i) => {
        const distance = left.length - i;
        return [
          `before:${word}`,
          `${wants} before:${word}`,
          ...(distance <= BEFORE.placed ? [`before${distance}:${word}`] : []),
          ...(distance <= BEFORE.close ? [`close:${word}`] : []),
        ];
      }),
      ...pairs(left).map((pair) => `before:${pair}`),
      ...right.flatMap((word, i) => [
        `after:${word}`,
        `${wants} after:${word}`,
        ...(i < AFTER.placed ? [`after${i}:${word}`] : []),
      ]),
      ...pairs(right).map((pair) => `after:${pair}`),
      ...own.map((word) => `own:${word}`),
      `own:${own.join(' ').slice(0, 40)}`,
      ...(found.vague ? [`vague ${wants}`] : []),
      ...stemmedWords(sentence.slice(0, 400)).map((word) => `sentence:${word}`),
      ...stemmedWords(before.slice(-160))
        .slice(-12)
        .map((word) => `previous:${word}`),
      ...(sentence.includes('?') ? ['#asks'] : []),
      `#at${Math.min(at, 3)}`,
      `#of${Math.min(count, 4)}`,
    ]),
  ];
}

function pairs(words: readonly string[]): string[] {
  return words.slice(1).map((word, i) => `${words[i] ?? ''} ${word}`);
}
