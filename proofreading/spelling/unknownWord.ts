import type { Finding } from '../../activities/ports/records.ts';
import { editDistance, looksLike } from '../distance.ts';
import { wordsOf } from '../letterText.ts';
import { companyWords } from '../companyName.ts';
import type { EnglishFault } from '../harper.ts';
import { linterHint, proposals, type Proposal } from '../proposals.ts';
import { blocking, warning, type Reading } from '../reading.ts';
import { isForeign } from './foreign.ts';
import { sameWordElsewhere } from './variants.ts';
import { frequencyRank, isEnglish } from './wordLists.ts';

/**
 * What a word that harper does not know is: a name, a term, a foreign word, or a slip. Blocking where a word that was
 * meant lies near; a warning where nothing tells.
 */
export function unknownWord(fault: EnglishFault, text: string, reading: Reading): Finding[] {
  const word = fault.text.replace(/['’]s?$/u, '');
  const parts = word.toLowerCase().split(/[-'’]/u);
  if (parts.every((part) => part === '' || reading.known.has(part))) return [];
  // An initial: "M. D'Amico".
  if (/^\p{Lu}\.?$/u.test(word)) return [];
  if (isName(word, fault.at, text)) return nearName(word, reading);
  if (derived(word, fault.suggestions)) return [];
  if (fault.suggestions.some((one) => sameWordElsewhere(word, one))) return [];
  if (isForeign(word, fault.at, text)) return [];
  if (parts.every((part) => inLists(part)) && !meantCommon(word, fault.suggestions)) return [];
  const near = fault.suggestions.some((one) => isNear(word, one)) && !ofItsOwn(word, fault, text);
  const noted = notedWords(reading).has(word.toLowerCase());
  if (near && !(noted && !surely(word, fault.suggestions)))
    return [blocking('spelling', fault.text, proposalFor(fault))];
  return noted ? [] : [warning('spelling', fault.text, proposalFor(fault))];
}

/** What to write in its place, with harper's own reason. */
export function proposalFor({ suggestions, message, kind }: EnglishFault): Proposal {
  const [first] = suggestions.filter((one) => one.trim() !== '');
  return linterHint(first?.trim(), message, kind === 'Spelling');
}

/** A word of the large list, or one of it with an ending that says who or what does it: "sheeter", "permeameters". */
function inLists(word: string): boolean {
  if (word === '' || isEnglish(word)) return true;
  const stem = /^(\p{Ll}{4,}?)(?:ers?|less|like|wise|ness|ish|able)$/u.exec(word)?.[1];
  if (stem === undefined || IRREGULAR.test(stem)) return false;
  return isEnglish(stem) && (frequencyRank(stem) ?? 1) < 1;
}

/** "positon", a particle, where "position" was meant: one edit from one of the most frequent words, and rare itself. */
function meantCommon(word: string, suggestions: string[]): boolean {
  const lower = word.toLowerCase();
  if (frequencyRank(lower) !== null) return false;
  const doer = /^(\p{Ll}{4,})ers?$/u.exec(lower)?.[1];
  if (doer !== undefined && frequencyRank(doer) !== null) return false;
  return suggestions.some((one) => {
    const meant = one.trim().toLowerCase();
    const rank = frequencyRank(meant);
    return (
      rank !== null &&
      rank < (lower.length >= 7 ? 0.4 : 0.2) &&
      meant[0] === lower[0] &&
      editDistance(lower, meant) <= 1
    );
  });
}

/**
 * Signs that an unknown word is a term or a foreign word and no slip: letters that English lacks, half of a compound with
 * a hyphen, a particle of a name, written the same way twice, a capital at the beginning with more than one letter wrong.
 */
function ofItsOwn(word: string, { at, suggestions }: EnglishFault, text: string): boolean {
  const after = text.slice(at + word.length);
  const again = text.replace(/[^\p{L}]+/gu, ' ').split(' ');
  return (
    /[^\p{ASCII}]/u.test(word) ||
    text[at - 1] === '-' ||
    /^-\p{L}/u.test(after) ||
    (/^\p{Ll}{2,4}$/u.test(word) && /^ \p{Lu}/u.test(after) && NAME_PARTICLE.test(word)) ||
    (again.filter((one) => one === word).length > 1 && !surely(word, suggestions)) ||
    (/^\p{Lu}/u.test(word) && !closely(word, suggestions))
  );
}

const NAME_PARTICLE =
  /^(?:van|der|den|ten|ter|von|zu|de|del|della|di|da|dos|du|la|le|al|el|bin|ibn|af)$/u;

/** One edit away from a word with the same beginning. */
function closely(word: string, suggestions: string[]): boolean {
  return suggestions.some(
    (one) =>
      one.trim()[0]?.toLowerCase() === word[0]?.toLowerCase() &&
      editDistance(word.toLowerCase(), one.trim().toLowerCase()) <= 1,
  );
}

/** A word of the dictionary with a regular ending that the dictionary does not list: "precepted" from "precept". */
function derived(word: string, suggestions: string[]): boolean {
  const stem = /^(\p{Ll}{3,}?)(?:ed|ing|er|ers|ery|eries|s|ish|ness|able|less|like|wise)$/u.exec(
    word,
  )?.[1];
  if (stem === undefined || IRREGULAR.test(stem)) return false;
  const known = suggestions.map((one) =>
    one
      .trim()
      .toLowerCase()
      .replace(/['’]s$/u, ''),
  );
  return [stem, `${stem}e`, `${stem}er`].some((one) => known.includes(one));
}

const IRREGULAR =
  /^(?:read|writ|write|teach|speak|catch|find|feel|keep|hold|know|grow|take|tak|leav|leave|lead|send|spend|build|bring|think|begin|choos|choose|driv|drive|break|sell|tell|meet|cost|buil|thought|mean|come|become|give|giv)$/u;

/** Whether a suggestion is what was meant: a typo seldom changes the first letter, and short words are seldom far off. */
function isNear(word: string, suggestion: string): boolean {
  const meant = suggestion.trim();
  if (word.length <= 3) return true;
  const edits = editDistance(word.toLowerCase(), meant.toLowerCase());
  const first = (word[0] ?? '').toLowerCase() === (meant[0] ?? '').toLowerCase();
  const far =
    word.length >= 9 ||
    (word.length >= 7 && Math.abs(word.length - meant.length) <= 1 && sameLetters(word, meant))
      ? 2
      : 1;
  if (first) return edits <= far;
  return word.length >= 8 && edits <= 1;
}

/** "greatful" and "grateful": the same letters but one. */
function sameLetters(word: string, other: string): boolean {
  const rest = Array.from(other.toLowerCase());
  const left = Array.from(word.toLowerCase()).filter((letter) => {
    const place = rest.indexOf(letter);
    if (place === -1) return true;
    rest.splice(place, 1);
    return false;
  });
  return left.length + rest.length <= 2;
}

/** One edit inside a long word: too near to be a term of its own, even where the owner's notes have it as well. */
function surely(word: string, suggestions: string[]): boolean {
  return (
    word.length >= 7 &&
    suggestions.some((one) => editDistance(word.toLowerCase(), one.trim().toLowerCase()) <= 1)
  );
}

/** Words of the owner's own notes: terms of the trade, unless they nearly are another word. */
function notedWords({ record }: Reading): Set<string> {
  const notes = record.interviews.flatMap((one) => Object.values(one.notes));
  return new Set(notes.flatMap((note) => wordsOf(note.toLowerCase())));
}

/** An unknown name that nearly is one of the application's is that one, misspelt. */
function nearName(word: string, { record }: Reading): Finding[] {
  const people = record.contacts.flatMap((one) => wordsOf(one.name));
  const names = [...people, ...companyWords(record.employer.name), ...wordsOf(record.owner.name)];
  // A VLAN is no "van"; what is written as letters is a name only of one that is written so.
  const letters = /^\p{Lu}{3,5}$/u;
  const meant = names.find(
    (name) => looksLike(word, name) && (!letters.test(word) || letters.test(name)),
  );
  return meant === undefined ? [] : [blocking('name', word, proposals.nameWritten(meant))];
}

/** A capital inside a sentence, or capitals and digits within the word: a name that no dictionary has. */
function isName(word: string, at: number, text: string): boolean {
  if (/\p{Ll}\p{Lu}|\d|^\p{Lu}{2,}s?$/u.test(word)) return true;
  if (/[@/\\]|\.\p{L}/u.test(text.slice(Math.max(0, at - 1), at + word.length + 2))) return true;
  const before = text.slice(Math.max(0, at - 3), at);
  return /^\p{Lu}/u.test(word) && at > 0 && !/(?:[.!?…]\s|\n\s?|\n)$/u.test(before);
}
