import type { ProofreadInput } from '../activities/ports/lettersPort.ts';
import type {
  ApplicationRecord,
  ContactRecord,
  Finding,
  InterviewRecord,
} from '../activities/ports/records.ts';
import { interviewOf } from './people.ts';
import { readLetter, wordsOf, type LetterText } from './letterText.ts';
import type { Proposal } from './proposals.ts';

/** What every rule is given: the letter taken apart, and what is known of those it concerns. */
export interface Reading {
  input: ProofreadInput;
  letter: LetterText;
  record: ApplicationRecord;
  contact: ContactRecord;
  interview: InterviewRecord | null;
  /** Lower-cased words of everything the application holds: never a misspelling. */
  known: Set<string>;
}

/** A rule of the gate. Pure: the same letter gives the same findings. */
export type GateRule = (reading: Reading) => Finding[];

/** Prepares a letter for the rules. A contact who is not in the application counts as one without a name. */
export function readingOf(input: ProofreadInput): Reading {
  const { record } = input;
  const contact =
    record.contacts.find((one) => one.id === input.contactId) ?? nobody(record.id, input.contactId);
  return {
    input,
    letter: readLetter(input.text, input.subject),
    record,
    contact,
    interview: interviewOf(record, contact, null, input.now),
    known: knownWords(record),
  };
}

export function blocking(rule: Finding['rule'], text: string, { en, de }: Proposal): Finding {
  return { severity: 'blocking', rule, text: passage(text), proposal: en, proposalDe: de };
}

export function warning(rule: Finding['rule'], text: string, { en, de }: Proposal): Finding {
  return { severity: 'warning', rule, text: passage(text), proposal: en, proposalDe: de };
}

/** Longest passage that a finding quotes. */
function passage(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length <= 300 ? plain : `${plain.slice(0, 299)}…`;
}

function knownWords(record: ApplicationRecord): Set<string> {
  const { owner, employer } = record;
  const texts = [
    record.role,
    record.assets ?? '',
    owner.name,
    owner.email,
    owner.address ?? '',
    employer.name,
    employer.domain ?? '',
    ...record.contacts.flatMap((one) => [
      one.name,
      one.title ?? '',
      one.honorific ?? '',
      one.email ?? '',
    ]),
    ...record.interviews.map((one) => one.toAdd ?? ''),
  ];
  const notes = record.interviews.flatMap((one) => Object.values(one.notes));
  const terms = notes.flatMap((note) => wordsOf(note)).filter((word) => TERM.test(word));
  const words = [...texts.flatMap((text) => wordsOf(text)), ...terms];
  return new Set(words.flatMap((word) => spellings(word.toLowerCase())));
}

/** A name or term in a note, which no dictionary need have: capitals, digits, a hyphen. */
const TERM = /\p{Lu}|\d|-/u;

/** A word as it stands, without its possessive ending, and its hyphenated parts. */
function spellings(word: string): string[] {
  const bare = word.replace(/['’]s?$/u, '');
  return [word, bare, ...bare.split(/[-'’]/u).filter((part) => part.length > 1)];
}

function nobody(applicationId: string, id: string): ContactRecord {
  return {
    id,
    applicationId,
    key: id,
    name: '',
    honorific: null,
    title: null,
    email: null,
    phone: null,
    role: 'other',
    permission: true,
    timeZone: null,
    unreachable: false,
  };
}
