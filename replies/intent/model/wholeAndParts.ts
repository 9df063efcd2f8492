import { softmax } from '../../words/linearModel.ts';

/** A reading that no sentence speaks for is not ruled out by that. */
const FLOOR = { whole: 1e-4, part: 0.02 };
/** What the second strongest sentence adds to the strongest. */
const SECOND = 0.5;

/**
 * The chances of a text as a whole, weighed with those of the sentences that speak for each reading most: one sentence of
 * news is not drowned by the talk around it. Found by leave-one-file-out.
 */
export function wholeAndParts(
  whole: readonly number[],
  parts: readonly (readonly number[])[],
): number[] {
  return softmax(
    whole.map((chance, reading) => {
      let first = 0;
      let second = 0;
      for (const part of parts) {
        const spoken = part[reading] ?? 0;
        if (spoken > first) {
          second = first;
          first = spoken;
        } else if (spoken > second) second = spoken;
      }
      return Math.log(chance + FLOOR.whole) + Math.log(first + SECOND * second + FLOOR.part);
    }),
  );
}
