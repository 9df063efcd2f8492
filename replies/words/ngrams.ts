import { stemmedWords } from './words.ts';

/** Parts of words of this length know other forms of a word, and compounds. */
const PART = 5;

/** Words, and pairs and threes of words that stand side by side, with the sentence's ends. */
export function runsOfWords(words: readonly string[]): string[] {
  const found: string[] = [];
  let before = '^';
  let beforeThat = '';
  for (const word of words) {
    found.push(word, `${before} ${word}`);
    if (beforeThat !== '') found.push(`${beforeThat} ${before} ${word}`);
    beforeThat = before;
    before = word;
  }
  found.push(`${before} $`);
  return found;
}

/** Parts of the words as they are written, and the marks of the sentence. */
export function partsOfWords(sentence: string): string[] {
  const found: string[] = [];
  for (const word of sentence.toLowerCase().match(/\p{L}{4,40}/gu) ?? []) {
    const marked = `<${word}>`;
    for (let i = 0; i + PART <= marked.length; i += 1) found.push(`~${marked.slice(i, i + PART)}`);
  }
  if (sentence.includes('?')) found.push('#asks');
  if (sentence.includes('!')) found.push('#loud');
  return found;
}

/** Longer sentences are judged by their beginning. */
const MAX_WORDS = 60;

/** Runs of words and parts of words: what a model that judges single sentences looks at. */
export function sentenceFeatures(sentence: string): string[] {
  const words = stemmedWords(sentence).slice(0, MAX_WORDS);
  return [...new Set([...runsOfWords(words), ...partsOfWords(sentence)])];
}
