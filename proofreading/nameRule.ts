import type { ContactRecord, Finding } from '../activities/ports/records.ts';
import { readName } from './personName.ts';
import { salutation } from './salutation.ts';
import { looksLike } from './distance.ts';
import { wordsOf } from './letterText.ts';
import { companyWords } from './companyName.ts';
import { proposals } from './proposals.ts';
import { blocking, type GateRule, type Reading } from './reading.ts';

const HONORIFIC = /^(mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|herrn?|frau|rev|hon)\.?$/iu;
const IMPERSONAL =
  /^(sir|madam|sirs|whom it may concern|hiring (manager|team|committee)|recruit(er|ing|ment)( team)?|human resources|hr( team| department)?|team|all|there|damen und herren|(mr|herr)\.?\s*(\/|or|oder)\s*(mrs|ms|frau)\.?.*)(?:$|\s+(or|and|und)\b)/iu;

/** Names and honorifics against the contact (R1): in the salutation, in the text, and the owner's own under it. */
export const nameRule: GateRule = (reading) => [
  ...inSalutation(reading),
  ...inText(reading),
  ...underLetter(reading),
];

function inSalutation(reading: Reading): Finding[] {
  const { letter, contact, record } = reading;
  if (contact.name === '') return [];
  const proposal = `${salutation(contact, letter.language, 'formal')},`;
  if (letter.salutation === null || letter.addressed === null) {
    return [blocking('name', letter.whole.slice(0, 60), proposals.noSalutation(proposal))];
  }
  const { addressed } = letter;
  if (/[[{<]/u.test(addressed)) return [];
  if (addressed === '' || IMPERSONAL.test(addressed)) {
    return [blocking('name', letter.salutation, proposals.nameKnown(proposal))];
  }
  const words = addressed
    .split(/[\s,]+/u)
    .filter((word) => word !== '' && !/^(and|und|&)$/iu.test(word));
  const titles = words.filter((word) => HONORIFIC.test(word));
  const names = words.filter((word) => !HONORIFIC.test(word));
  const own = new Set([...nameTokens(contact), ...wordsOf(contact.title ?? '')]);
  const findings: Finding[] = [];
  for (const word of names) {
    if (own.has(word.replace(/[.’']s?$/u, '')) || own.has(word)) continue;
    const other = record.contacts.find((one) => one.id !== contact.id && nameTokens(one).has(word));
    if (other !== undefined && names.length <= 2) {
      findings.push(
        blocking('name', letter.salutation, proposals.beginWith(proposal)),
        blocking('mix-up', letter.salutation, proposals.otherPerson(contact.name, other.name)),
      );
    } else if (other === undefined) {
      findings.push(
        blocking('name', letter.salutation, proposals.nameAndSalutation(contact.name, proposal)),
      );
    }
    break;
  }
  const honorific =
    findings.length > 0 ? [] : honorificIn(titles, names, reading, letter.salutation, proposal);
  return [...findings, ...honorific];
}

function honorificIn(
  titles: string[],
  names: string[],
  { contact }: Reading,
  text: string,
  proposal: string,
): Finding[] {
  if (titles.length === 0) return [];
  const name = readName(contact.name);
  if (contact.honorific !== null && !sameHonorific(titles.join(' '), contact.honorific)) {
    return [
      blocking('name', text, proposals.addressedAs(contact.name, contact.honorific, proposal)),
    ];
  }
  const onlyFirst = names.length === 1 && names[0] === name.first && name.first !== name.last;
  return onlyFirst ? [blocking('name', text, proposals.titleWithName(proposal))] : [];
}

/** "Ms" and "Ms." are the same, "Frau Dr." holds "Frau"; "Mrs." for "Ms." is not the same. */
function sameHonorific(written: string, known: string): boolean {
  const parts = (text: string) =>
    text
      .toLowerCase()
      .replace(/professor/gu, 'prof')
      .replace(/herrn/gu, 'herr')
      .split(/[\s.]+/u)
      .filter((part) => part !== '')
      .map((part) => GERMAN_EQUAL[part] ?? part);
  const [have, want] = [parts(written), parts(known)];
  const titled = want.filter((part) => part === 'dr' || part === 'prof');
  return (
    have.every((part) => want.includes(part)) &&
    titled.every((part) => have.includes(part) || have.includes('prof'))
  );
}

const GERMAN_EQUAL: Record<string, string> = { frau: 'ms', herr: 'mr' };

function inText(reading: Reading): Finding[] {
  const { letter, record } = reading;
  const findings: Finding[] = [];
  for (const match of letter.body.matchAll(
    /\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau)\b\.? (\p{Lu}[\p{L}'’-]+)/gu,
  )) {
    const [text, title = '', name = ''] = match;
    const bearers = record.contacts.filter((one) => nameTokens(one).has(name));
    const [near] = record.contacts.filter((one) => nearSurname(name, readName(one.name).last));
    if (bearers.length === 0 && near !== undefined) {
      findings.push(blocking('name', text, proposals.nameWritten(readName(near.name).last)));
    }
    const titled = bearers.filter((one) => one.honorific !== null);
    const [first] = titled;
    if (
      first !== undefined &&
      titled.length === bearers.length &&
      !titled.some((one) => sameHonorific(title, one.honorific ?? ''))
    ) {
      findings.push(
        blocking(
          'name',
          text,
          proposals.itIs(`${first.honorific ?? ''} ${readName(first.name).last}`),
        ),
      );
    }
  }
  return [
    ...findings,
    ...wrongFirstNames(reading),
    ...misspeltNames(reading),
    ...spokenTo(reading),
  ];
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

/** One or two edits away, or, in a long name, of the same beginning: "Trevanion" for "Tregenza". */
function nearSurname(name: string, meant: string): boolean {
  const long = Math.min(name.length, meant.length) >= 5;
  return (
    looksLike(name, meant) ||
    (long && name.slice(0, 3).toLowerCase() === meant.slice(0, 3).toLowerCase())
  );
}

/** "Thank you again, Sarah." in a letter to somebody else. */
function spokenTo({ letter, contact, record, known }: Reading): Finding[] {
  const theirs = nameTokens(contact);
  if (contact.name === '') return [];
  return Array.from(
    letter.body.matchAll(
      /\b(?:[Tt]hank you|[Tt]hanks)(?: again| so much| very much| once more| once again)*, (\p{Lu}\p{Ll}+)(?=[,.!;])/gu,
    ),
  ).flatMap(([text, name = '']) => {
    const own = theirs.has(name) || wordsOf(record.owner.name).includes(name);
    const other = record.contacts.some((one) => nameTokens(one).has(name));
    if (own || ORDINARY.has(name.toLowerCase()) || (known.has(name.toLowerCase()) && !other))
      return [];
    return [blocking('name', text, proposals.goesTo(contact.name))];
  });
}

/** Capitalised words inside a sentence that nearly are a name of the application. */
function misspeltNames({ letter, record, known }: Reading): Finding[] {
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
    const meant = names.find((name) => looksLike(word, name));
    if (meant !== undefined && !ORDINARY.has(word.toLowerCase())) {
      findings.push(blocking('name', word, proposals.nameWritten(meant)));
    }
  }
  return findings;
}

function underLetter({ letter, record }: Reading): Finding[] {
  const own = readName(record.owner.name);
  const whole = letter.whole;
  if (own.full === '' || whole.includes(own.full)) return [];
  const under = letter.closing === '' ? whole.slice(-80) : letter.closing;
  const first = wordsOf(under)[wordsOf(under).indexOf(own.last) - 1];
  if (own.first !== null && first !== undefined && looksLike(first, own.first)) {
    return [blocking('name', `${first} ${own.last}`, proposals.ownName(own.full))];
  }
  if (whole.includes(own.last)) return [];
  const tokens = own.full.split(' ');
  const candidates = wordsOf(under);
  const near = candidates.find((word) => tokens.some((token) => looksLike(word, token)));
  if (near !== undefined) return [blocking('name', near, proposals.ownName(own.full))];
  if (own.first !== null && candidates.includes(own.first)) return [];
  return [blocking('essential', letter.closing.slice(0, 80), proposals.noName(own.full))];
}

function nameTokens(contact: ContactRecord): Set<string> {
  const name = readName(contact.name);
  const words = name.full.split(/[\s,]+/u).filter((word) => word !== '');
  const bare = words.map((word) => word.replace(/\.$/u, ''));
  return new Set([
    ...words,
    ...bare,
    ...name.last.split(' '),
    ...(name.first === null ? [] : [name.first]),
  ]);
}

/** Words that happen to lie close to common names. */
const ORDINARY = new Set([
  'part',
  'march',
  'april',
  'june',
  'july',
  'august',
  'monday',
  'sunday',
  'english',
  'german',
  'french',
  'excel',
  'word',
  'team',
  'time',
  'lead',
  'west',
  'east',
  'north',
  'south',
  'thank',
  'thanks',
  'best',
  'kind',
  'dear',
]);
