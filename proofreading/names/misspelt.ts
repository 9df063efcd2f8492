import type { Finding } from '../../activities/ports/records.ts';
import { companyWords } from '../companyName.ts';
import { looksLike } from '../distance.ts';
import { readName } from '../personName.ts';
import { proposals } from '../proposals.ts';
import { blocking, type Reading } from '../reading.ts';
import { languagesWith } from '../spelling/wordLists.ts';
import { HONORIFIC } from './honorifics.ts';
import { nameTokens, ORDINARY } from './nameTokens.ts';

/** Names in the text that nearly are one of the application. */
export function misspelt(reading: Reading): Finding[] {
  return [...wrongFirstNames(reading), ...nearlyNames(reading)];
}

/** "Dr. Margaret Ostrowski" for Marguerite; "Mrs. Trevanion" for Tregenza: what cannot be anybody else. */
function wrongFirstNames({ letter, record }: Reading): Finding[] {
  const findings: Finding[] = [];
  for (const match of letter.body.matchAll(TITLED)) {
    const [text, first = '', last = ''] = match;
    const bearers = record.contacts.filter((one) => nameTokens(one).has(last));
    const [bearer] = bearers;
    if (bearer !== undefined && !bearers.some((one) => nameTokens(one).has(first))) {
      findings.push(blocking('name', text, proposals.nameWritten(bearer.name)));
    }
  }
  for (const match of letter.body.matchAll(FIRST_AND_LAST)) {
    const [text, first = '', last = ''] = match;
    const bearers = record.contacts.filter((one) => readName(one.name).last === last);
    const [bearer] = bearers;
    const known = bearers.some((one) => nameTokens(one).has(first)) || HONORIFIC.test(first);
    if (bearer !== undefined && !known && alike(first, readName(bearer.name).first ?? '')) {
      findings.push(blocking('name', text, proposals.nameWritten(bearer.name)));
    }
  }
  return findings;
}

const TITLED =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Herrn?|Frau)\b\.? (\p{Lu}[\p{L}'’-]+) (\p{Lu}[\p{L}'’-]+)/gu;
const FIRST_AND_LAST = /(?<=[\p{Ll},] )(\p{Lu}[\p{Ll}'’-]+) (\p{Lu}[\p{L}'’-]+)/gu;

/** Two first names of the same beginning: one in the place of the other. */
function alike(one: string, other: string): boolean {
  return one.slice(0, 2).toLowerCase() === other.slice(0, 2).toLowerCase() || looksLike(one, other);
}

/** Capitalised words inside a sentence that nearly are a name of the application. */
function nearlyNames({ letter, record, known }: Reading): Finding[] {
  const people = record.contacts.flatMap((one) => Array.from(nameTokens(one)));
  const company = companyWords(record.employer.name);
  const names = [...people, ...company].filter((name) => name.length >= 5 && /^\p{Lu}/u.test(name));
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const match of letter.body.matchAll(
    /(?<=[\p{L}\p{N},;:)’'"“-][ \n]+)\p{Lu}[\p{L}’'-]{2,}/gu,
  )) {
    const word = match[0].replace(/['’]s$/u, '');
    if (seen.has(word) || known.has(word.toLowerCase())) continue;
    seen.add(word);
    const before = letter.body.slice(Math.max(0, match.index - 8), match.index);
    if (/\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau)\.? $/u.test(before)) continue;
    // "Orion Marine" is a firm of its own, not Ms. Marino.
    const beside = /(?:^|[\p{Ll},] )(\p{Lu}[\p{L}’'-]+) $/u.exec(
      letter.body.slice(Math.max(0, match.index - 40), match.index),
    )?.[1];
    if (beside !== undefined && !known.has(beside.toLowerCase())) continue;
    if (letter.language === 'de' && company.some((name) => declined(name) === word)) continue;
    const meant = names.find((name) => looksLike(word, name));
    if (meant !== undefined && letter.language === 'de' && isCommonNoun(word)) continue;
    if (meant !== undefined && !ORDINARY.has(word.toLowerCase())) {
      findings.push(blocking('name', word, proposals.nameWritten(meant)));
    }
  }
  return findings;
}

/** "Start" in a letter to the "Stadt Kiel", "Tagen" to Frau von Hagen: every German noun has a capital. */
function isCommonNoun(word: string): boolean {
  return languagesWith(word.toLowerCase()).includes('german');
}

/** "Technische Universität" after "an der": "Technischen". */
function declined(name: string): string {
  return /e[rs]?$/u.test(name) ? name.replace(/e[rs]?$/u, 'en') : `${name}n`;
}
