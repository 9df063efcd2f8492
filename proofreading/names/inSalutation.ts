import type { Finding } from '../../activities/ports/records.ts';
import { wordsOf } from '../letterText.ts';
import { readName } from '../personName.ts';
import { proposals } from '../proposals.ts';
import { blocking, type Reading } from '../reading.ts';
import { honorificOf, salutation } from '../salutation.ts';
import { HONORIFIC, sameHonorific } from './honorifics.ts';
import { nameTokens } from './nameTokens.ts';

/** The first line: there, to this person, with the honorific that was noted and none that was guessed. */
export function inSalutation(reading: Reading): Finding[] {
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
  { contact, letter }: Reading,
  text: string,
  proposal: string,
): Finding[] {
  if (titles.length === 0) return [];
  const name = readName(contact.name);
  const known = honorificOf(contact, letter.language);
  if (known !== '' && !sameHonorific(titles.join(' '), known)) {
    return [blocking('name', text, proposals.addressedAs(contact.name, known, proposal))];
  }
  const onlyFirst = names.length === 1 && names[0] === name.first && name.first !== name.last;
  return onlyFirst ? [blocking('name', text, proposals.titleWithName(proposal))] : [];
}

const IMPERSONAL =
  /^(sir|madam|sirs|whom it may concern|hiring (manager|team|committee)|recruit(er|ing|ment)( team)?|human resources|hr( team| department)?|team|all|there|damen und herren|(mr|herr)\.?\s*(\/|or|oder)\s*(mrs|ms|frau)\.?.*)(?:$|\s+(or|and|und)\b)/iu;
