import { readLetter, sentencesOf, wordsOf } from './letterText.ts';
import { proposals } from './proposals.ts';
import { blocking, type GateRule } from './reading.ts';

/** Words in a row that are compared. */
const SHINGLE = 3;

/** Share of common shingles from which two colleagues who compare their letters would feel copied (R3). */
export const SIMILARITY_LIMIT = 0.4;

/** How alike two letters are between salutation and sign-off: Jaccard index of their three-word shingles, 0…1. */
export function similarity(a: string, b: string): number {
  const [one, other] = [shingles(readLetter(a, null).body), shingles(readLetter(b, null).body)];
  if (one.size === 0 || other.size === 0) return 0;
  const common = Array.from(one).filter((shingle) => other.has(shingle)).length;
  return common / (one.size + other.size - common);
}

/** Letters to colleagues that are too much alike, with the two passages that are most so (R3). */
export const similarityRule: GateRule = ({ letter, input }) => {
  const [closest] = input.siblings
    .map((text) => ({ text, share: similarity(letter.whole, text) }))
    .sort((a, b) => b.share - a.share);
  if (closest === undefined || closest.share <= SIMILARITY_LIMIT) return [];
  const [here, there] = likestSentences(letter.body, readLetter(closest.text, null).body);
  const percent = Math.round(closest.share * 100);
  return [blocking('similarity', `“${here}” / “${there}”`, proposals.tooSimilar(percent))];
};

function likestSentences(a: string, b: string): [string, string] {
  let best: { share: number; pair: [string, string] } = { share: -1, pair: ['', ''] };
  for (const one of sentencesOf(a)) {
    for (const other of sentencesOf(b)) {
      const [x, y] = [shingles(one), shingles(other)];
      const common = Array.from(x).filter((shingle) => y.has(shingle)).length;
      if (common > best.share) best = { share: common, pair: [one, other] };
    }
  }
  return best.pair;
}

function shingles(text: string): Set<string> {
  const words = wordsOf(text.toLowerCase());
  const found = new Set<string>();
  for (let index = 0; index + SHINGLE <= words.length; index += 1) {
    found.add(words.slice(index, index + SHINGLE).join(' '));
  }
  return found;
}
