import type { ContactRecord, Finding } from '../../activities/ports/records.ts';
import { looksLike } from '../distance.ts';
import { wordsOf } from '../letterText.ts';
import { readName } from '../personName.ts';
import { proposals } from '../proposals.ts';
import { blocking, type Reading } from '../reading.ts';
import { honorificOf } from '../salutation.ts';
import { sameHonorific } from './honorifics.ts';
import { nameTokens, ORDINARY } from './nameTokens.ts';

/** People spoken of with a title, and whoever is spoken to in the middle of the letter. */
export function inText(reading: Reading): Finding[] {
  return [...titledNames(reading), ...spokenTo(reading)];
}

function titledNames({ letter, record }: Reading): Finding[] {
  const findings: Finding[] = [];
  for (const match of letter.body.matchAll(
    /\b(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Herrn?|Frau)\b\.? (\p{Lu}[\p{L}'’-]+)/gu,
  )) {
    const [text, title = '', written = ''] = match;
    const name = written.replace(/['’]s$/u, '');
    const bearers = record.contacts.filter((one) => nameTokens(one).has(name));
    const [near] = record.contacts.filter((one) => nearSurname(name, readName(one.name).last));
    if (bearers.length === 0 && near !== undefined) {
      findings.push(blocking('name', text, proposals.nameWritten(readName(near.name).last)));
    }
    const honorific = (one: ContactRecord) => honorificOf(one, letter.language);
    const titled = bearers.filter((one) => honorific(one) !== '');
    const [first] = titled;
    if (
      first !== undefined &&
      titled.length === bearers.length &&
      !titled.some((one) => sameHonorific(title, honorific(one)))
    ) {
      findings.push(
        blocking('name', text, proposals.itIs(`${honorific(first)} ${readName(first.name).last}`)),
      );
    }
  }
  return findings;
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
