import { partsOfWords, runsOfWords } from '../../words/ngrams.ts';
import { stemmedWords } from '../../words/words.ts';
import { familyOf } from './families.ts';

/** Longer sentences are judged by their beginning. */
const MAX_WORDS = 60;
const MAX_SENTENCES = 60;
/** How far apart two families may stand and still belong together. */
const REACH = 7;

/** What the model looks at in a text: each thing once, however often it stands there. */
export function featuresOf(sentences: readonly string[]): string[] {
  return [...new Set(sentences.slice(0, MAX_SENTENCES).flatMap(featuresOfSentence))];
}

/** Words, pairs and threes of words, parts of words, and families of meaning in their order. */
export function featuresOfSentence(sentence: string): string[] {
  const words = stemmedWords(withNames(sentence)).slice(0, MAX_WORDS);
  const found = new Set([...runsOfWords(words), ...partsOfWords(sentence)]);
  families(words, found);
  if (words.length <= 4) found.add('#short');
  return [...found];
}

/** Families that occur, and ordered pairs and threes of them that stand close together. */
function families(words: readonly string[], found: Set<string>): void {
  const places: { at: number; family: string }[] = [];
  words.forEach((word, at) => {
    const family = familyOf(word) ?? (word.startsWith('_') ? word : null);
    if (family !== null) places.push({ at, family });
  });
  places.forEach((first, i) => {
    found.add(first.family);
    for (let j = i + 1; j < places.length; j += 1) {
      const second = places[j];
      if (second === undefined || second.at - first.at > REACH) break;
      found.add(`${first.family}>${second.family}`);
      const third = places[j + 1];
      if (third !== undefined && third.at - second.at <= REACH && j === i + 1)
        found.add(`${first.family}>${second.family}>${third.family}`);
    }
  });
}

const NOT_A_NAME =
  /^(?:I|I'\w+|We|You|The|And|But|Please|Thank|Thanks|Dear|Hi|Hello|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|HR|CV|Zoom|Teams|Offer|Re)$/;
const ENGLISH = /\b(?:the|you|your|we|our|for|with|have|will|this|that|are|is|not|to|of|i|a)\b/i;

/** Names within an English sentence become one word: which name it is tells nothing. */
function withNames(sentence: string): string {
  if (!ENGLISH.test(sentence)) return sentence;
  return sentence.replace(
    /(?<=[\p{L}\d,;:'"()] )(?:\p{Lu}[\p{L}'’&.-]*)(?: \p{Lu}[\p{L}'’&.-]*){0,3}/gu,
    (name) => (NOT_A_NAME.test(name) ? name : '_name'),
  );
}
