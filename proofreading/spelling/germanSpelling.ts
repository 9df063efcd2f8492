import type { Finding } from '../../activities/ports/records.ts';
import { proposals } from '../proposals.ts';
import { blocking, type Reading } from '../reading.ts';
import { germanRanks, isEnglish, languagesWith } from './wordLists.ts';

/** A misspelling is a word of at least so many letters that no list has, one edit away from a word in use. */
const LEAST = 8;
/** So many of the list's words, from the most frequent on, may have been meant. */
const IN_USE = 20_000;
/** So many may be parts of compounds. */
const PARTS = 60_000;
const VOWEL = /[aeiouäöü]/u;
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyzäöüß');

/**
 * German words that are a slip of the keys. German makes words at will, and the list knows few nouns, so a word that it
 * lacks is only spoken of where it has no capital, nearly is one in use, is no compound of known words and no other form of
 * the same word.
 */
export function germanSpelling({ letter, known }: Reading): Finding[] {
  const found = new Map<string, string>();
  for (const [word] of letter.body.matchAll(
    /(?<![\p{L}\p{N}@./-])\p{Ll}{8,}(?![\p{L}\p{N}@/-])/gu,
  )) {
    if (found.has(word) || isKnown(word, known)) continue;
    const meant = meantBy(word);
    if (meant !== null) found.set(word, meant);
  }
  return [...found].map(([word, meant]) =>
    blocking('spelling', word, proposals.germanWritten(meant)),
  );
}

function isKnown(word: string, known: ReadonlySet<string>): boolean {
  return (
    germanRanks().has(word) ||
    known.has(word) ||
    isEnglish(word) ||
    languagesWith(word).length > 0 ||
    isCompound(word)
  );
}

/** "kassensysteme", "gesprächspartnerin": known words, with or without an s between them. */
function isCompound(word: string): boolean {
  for (let at = 3; at <= word.length - 4; at += 1) {
    const [first, rest] = [word.slice(0, at), word.slice(at)];
    const begins = isPart(first) || (first.endsWith('s') && isPart(first.slice(0, -1)));
    if (begins && (isPart(rest) || (rest.length > 6 && isCompound(rest)))) return true;
  }
  return false;
}

/** The rare end of the list has scraps that are no words. */
function isPart(word: string): boolean {
  return (germanRanks().get(word) ?? Infinity) < PARTS;
}

/** The most frequent word that is one edit away; not where the edit lies in the ending, which may be another form. */
function meantBy(word: string): string | null {
  let best: { word: string; rank: number } | null = null;
  for (const candidate of edits(word)) {
    const rank = germanRanks().get(candidate);
    if (rank === undefined || rank > IN_USE || candidate.length < LEAST) continue;
    // "dächten" is another form of "dachten".
    if (withoutUmlauts(candidate) === withoutUmlauts(word)) continue;
    if (best === null || rank < best.rank) best = { word: candidate, rank };
  }
  return best?.word ?? null;
}

function* edits(word: string): Generator<string> {
  // The first letter is seldom wrong, and the last two belong to the form.
  for (let at = 1; at < word.length - 1; at += 1) {
    const [before, here, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
    const inside = at < word.length - 2;
    if (inside) yield before + after;
    if (inside) yield before + (after[0] ?? '') + here + after.slice(1);
    for (const letter of LETTERS) {
      // A vowel for a vowel is another tense: "umgingen", "umgangen".
      if (inside && !(VOWEL.test(letter) && VOWEL.test(here))) yield before + letter + after;
      yield before + letter + here + after;
    }
  }
}

function withoutUmlauts(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
