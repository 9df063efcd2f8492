import { readFileSync } from 'node:fs';
import { Liquid } from 'liquidjs';
import { dayWriter } from '../../proofreading/letterDates.ts';
import type { LetterParts } from '../layout.ts';
import type { LetterRequest } from '../letterRequest.ts';
import { readName } from '../../proofreading/personName.ts';
import { plainLines, plainValue } from '../../proofreading/plainValue.ts';
import { postalName, type Language } from '../../proofreading/salutation.ts';

/** A letter on paper (R6): sender, date, recipient, subject, salutation, body, sign-off, copy note. */
export interface FormalParts {
  language: Language;
  sender: string[];
  date: string;
  recipient: string[];
  subject: string;
  salutation: string;
  paragraphs: string[];
  signOff: string;
  name: string;
  /** Empty where no copy goes by email. */
  copyNote: string;
}

/** Sets the parts of an email letter as a formal one. */
export function formalParts(request: LetterRequest, parts: LetterParts): FormalParts {
  const { record, contact, dueAt } = request;
  const { owner, employer } = record;
  const language = parts.language;
  const days = dayWriter(language, employer.country, owner.timeZone);
  return {
    language,
    sender: [
      readName(owner.name).full,
      ...(owner.address === null ? [] : plainLines(owner.address)),
      ...(owner.phone === null ? [] : [plainValue(owner.phone)]),
      plainValue(owner.email),
    ],
    date: days.full(days.dayOf(dueAt)),
    recipient: [
      postalName(contact, language),
      plainValue(contact.title ?? ''),
      plainValue(employer.name),
    ].filter((line) => line !== ''),
    subject: parts.subject,
    salutation: parts.salutation,
    paragraphs: parts.paragraphs,
    signOff: parts.signOff,
    name: readName(owner.name).full,
    copyNote: copyNote(language, contact.email),
  };
}

const filler = new Liquid({ strictVariables: true, outputEscape: 'escape', ownPropertyOnly: true });
const page = filler.parse(readFileSync(new URL('page.html', import.meta.url), 'utf8'));

/** The formal letter as one printable HTML page (A4 or Letter, as the printer has it); every value is escaped. */
export function formalPage(parts: FormalParts): string {
  return filler.renderSync(page, { ...parts }) as string;
}

/** Paper and email may be paired (R6): the paper says that the same text went by email. */
function copyNote(language: Language, email: string | null): string {
  if (email === null) return '';
  return `${language === 'de' ? 'Kopie per E-Mail' : 'Copy by email'}: ${plainValue(email)}`;
}
