import { dayWriter } from '../proofreading/letterDates.ts';
import { assetsInSentence } from './assetsInSentence.ts';
import { employerInSentence } from './employerInSentence.ts';
import type { LetterRequest } from './letterRequest.ts';
import type { Letter } from '../domain/vocabulary.ts';
import { noteSentence } from './notes/noteSentence.ts';
import { plainLines, plainValue } from '../proofreading/plainValue.ts';
import { readName } from '../proofreading/personName.ts';
import { roleInSentence } from './roleInSentence.ts';
import { politeName, type Language, type Register } from '../proofreading/salutation.ts';

/**
 * What a wording may speak of, under the names that stand in the wording files. A value that is not known is absent, so
 * that a wording which needs it fails by name (`missing-value`) and one that can do without asks `{% if … %}`.
 */
export interface LetterValues {
  warm: boolean;
  /** Without the "(m/w/d)" of the advertisement. */
  role?: string;
  /** "the City of Seattle"; in German the bare name. */
  company?: string;
  /** After "bei", "an", "von" in German: "der Stadt Kiel". In English as `company`. */
  company_dative?: string;
  /** The owner. */
  me?: string;
  /** "Ms. Lee", or the full name. */
  person?: string;
  first_name?: string;
  /** "Monday, November 16". */
  interview_day?: string;
  /** The day somebody named for news, with its weekday. */
  promised_day?: string;
  /** When the other offer must be answered. */
  deadline?: string;
  /** One or two sentences from that person's notes; empty where there are none. */
  note: string;
  assets?: string;
  /** What was forgotten in the interview, in the owner's sentences; empty where there is nothing. */
  to_add: string;
  phone?: string;
  email?: string;
}

/** The field of the record behind each value, as `missing-value` names it. */
export const FIELD_OF: Record<keyof LetterValues, string> = {
  warm: 'register',
  role: 'role',
  company: 'employer.name',
  company_dative: 'employer.name',
  me: 'owner.name',
  person: 'contact.name',
  first_name: 'contact.name',
  interview_day: 'interview.startsAt',
  promised_day: 'promise.date',
  deadline: 'otherOffer.deadline',
  note: 'interview.notes',
  assets: 'assets',
  to_add: 'interview.toAdd',
  phone: 'owner.phone',
  email: 'owner.email',
};

const MAY_ASK_ANEW = new Set<Letter | 'call'>(['thank-you', 'status-check']);

/** The values of one letter; `turn` phrases the notes differently for each of a panel. */
export function letterValues(
  request: Pick<LetterRequest, 'record' | 'contact' | 'interview' | 'promise' | 'otherOffer'> & {
    what: Letter | 'call';
  },
  language: Language,
  register: Register,
  turn: number,
): LetterValues {
  const { record, contact, interview, promise, otherOffer } = request;
  const { employer, owner } = record;
  const zone = employer.timeZone ?? owner.timeZone;
  const days = dayWriter(language, employer.country, zone);
  // "Our conversation on Monday" that they did not come to is only spoken of where a new one is asked for.
  const spoken = interview?.missedBy !== contact.id || MAY_ASK_ANEW.has(request.what);
  const note = interview?.notes[contact.id];
  const noted = interview?.decisionBy ?? '';
  const day = promise?.date ?? (/^\d{4}-\d\d-\d\d$/u.test(noted) ? noted : undefined);
  const { company, dative } = employerInSentence(plainValue(employer.name), language);
  const assets = assetsInSentence(record.assets);
  // "I am good with people" cannot stand after "I would bring"; it stands by itself.
  const ownSentence = /^(?:I|I['’]\p{L}+|My|We|Ich|Meine?|Wir)(?= )/u.test(assets ?? '');
  const values: Record<string, string | undefined> = {
    role: roleInSentence(plainValue(record.role)),
    company,
    company_dative: dative,
    me: readName(owner.name).full,
    person: politeName(contact, language),
    first_name: readName(contact.name).first ?? undefined,
    interview_day:
      interview === null || !spoken ? undefined : days.long(days.dayOf(interview.startsAt)),
    promised_day: day === undefined ? undefined : days.long(day),
    deadline: otherOffer === null ? undefined : days.long(days.dayOf(otherOffer.deadline)),
    assets: ownSentence ? undefined : assets,
    phone: owner.phone === null ? undefined : plainValue(owner.phone),
    email: plainValue(owner.email),
  };
  const known = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return {
    warm: register === 'warm',
    note: note === undefined ? '' : (noteSentence(note, contact, language, turn) ?? ''),
    to_add: [ownSentence ? wholeSentence(assets) : '', wholeSentence(interview?.toAdd)]
      .filter((sentence) => sentence !== '')
      .join(' '),
    ...Object.fromEntries(known),
  };
}

/** Name, then phone, address and email, as far as they are known (R8). */
export function signatureOf(request: Pick<LetterRequest, 'record'>): string[] {
  const { owner } = request.record;
  const lines = [
    readName(owner.name).full,
    ...(owner.phone === null ? [] : [plainValue(owner.phone)]),
    ...(owner.address === null ? [] : [plainLines(owner.address).join(', ')]),
    plainValue(owner.email),
  ];
  return lines.filter((line) => line !== '');
}

function wholeSentence(text: string | null | undefined): string {
  const plain = plainValue(text ?? '', 2_000);
  if (plain === '') return '';
  return /[.!?…]$/u.test(plain) ? plain : `${plain}.`;
}
