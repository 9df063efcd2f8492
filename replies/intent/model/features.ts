import { normalised } from '../../text/tidy.ts';
import { familyOf } from './families.ts';
import { stem } from './stem.ts';

/** Longer sentences are judged by their beginning. */
const MAX_WORDS = 60;
export const MAX_SENTENCES = 60;
/** Parts of words of this length know other forms of a word, and compounds. */
const PART = 5;
/** How far apart two families may stand and still belong together. */
const REACH = 7;

const PLACEHOLDERS: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g, ' _mail '],
  [/\bhttps?:\/\/\S{1,300}|\bwww\.\S{1,200}/g, ' _link '],
  [
    /[$€£]\s?\d[\d.,]*\s?(?:k\b)?|\b\d[\d.,]*\s?(?:k\b|eur\b|usd\b|gbp\b|chf\b|lpa\b|€|£)/g,
    ' _money ',
  ],
  [/\b\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.|uhr|h)\b|\b\d{1,2}:\d{2}\b/g, ' _time '],
  [
    /\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)day\b|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes|tomorrow|morgen|demain|mañana)\b/g,
    ' _day ',
  ],
  [
    /\b(?:january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b/g,
    ' _month ',
  ],
  [/\b\d+(?:st|nd|rd|th)?\b/g, ' _n '],
];

/** What the model looks at in a text: each thing once, however often it stands there. */
export function featuresOf(sentences: readonly string[]): string[] {
  return [...new Set(sentences.slice(0, MAX_SENTENCES).flatMap(featuresOfSentence))];
}

/** Words, pairs and threes of words, parts of words, and families of meaning in their order. */
export function featuresOfSentence(sentence: string): string[] {
  const words = wordsOf(sentence);
  const found = new Set<string>();
  let before = '^';
  let beforeThat = '';
  for (const word of words) {
    found.add(word);
    found.add(`${before} ${word}`);
    if (beforeThat !== '') found.add(`${beforeThat} ${before} ${word}`);
    beforeThat = before;
    before = word;
  }
  found.add(`${before} $`);
  families(words, found);
  for (const word of sentence.toLowerCase().match(/\p{L}{4,40}/gu) ?? []) {
    const marked = `<${word}>`;
    for (let i = 0; i + PART <= marked.length; i += 1) found.add(`~${marked.slice(i, i + PART)}`);
  }
  if (words.length <= 4) found.add('#short');
  if (sentence.includes('?')) found.add('#asks');
  if (sentence.includes('!')) found.add('#loud');
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

function wordsOf(sentence: string): string[] {
  let plain = normalised(withNames(sentence));
  for (const [pattern, placeholder] of PLACEHOLDERS) plain = plain.replace(pattern, placeholder);
  return (plain.match(/_?[\p{L}'-]+/gu) ?? [])
    .map((word) => (word.startsWith('_') ? word : word.replace(/^['-]+|['-]+$/g, '')))
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS)
    .map((word) => (word.startsWith('_') ? word : stem(word)));
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
