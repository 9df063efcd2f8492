import type { Finding } from '../activities/ports/records.ts';
import { LetterFailure, missingValues } from '../proofreading/letterFailure.ts';
import { letterKind, panelOf, type LetterKind } from './letterKind.ts';
import type { LetterParts } from './layout.ts';
import type { LetterRequest } from './letterRequest.ts';
import { letterValues, signatureOf, type LetterValues } from './letterValues.ts';
import { plainValue } from '../proofreading/plainValue.ts';
import { proposals } from '../proofreading/proposals.ts';
import { blocking, warning } from '../proofreading/reading.ts';
import { salutation, type Language, type Register } from '../proofreading/salutation.ts';
import { spread } from './spread.ts';
import { fill } from './fillWording.ts';
import type { Wording } from './wordingFile.ts';
import { chooseWording, type Wordings } from './wordings.ts';

/** A letter before it is laid out, with what its writing has left open for the owner. */
export interface WrittenLetter {
  kind: LetterKind;
  parts: LetterParts;
  /** `en/thank-you.panel/2/warm`. */
  wording: string;
  findings: Finding[];
}

const SIGN_OFF: Record<Language, Record<Register, string>> = {
  en: { formal: 'Sincerely,', warm: 'Kind regards,' },
  de: { formal: 'Mit freundlichen Grüßen', warm: 'Herzliche Grüße' },
};

/**
 * Chooses the letter, its wording and register, and fills it. Throws LetterFailure `missing-value` naming every field
 * that the wording needs and nobody knows.
 */
export function writeLetter(
  request: LetterRequest,
  wordings: Wordings,
  preferred?: Register,
): WrittenLetter {
  const { record } = request;
  const language = record.language;
  const kind = letterKind(request);
  const turn = panelTurn(request);
  const wished = preferred ?? registerOf(request);
  const together = kind.startsWith('thank-you') && panelOf(request).length > 1;
  const seed = `${record.id} ${together ? (request.interview?.id ?? '') : request.seed}`;
  const chosen = chooseWording(
    wordings.of(language, kind),
    wished,
    seed,
    turn,
    request.usedWordings,
  );
  if (chosen === null) {
    throw new LetterFailure('faulty-wording', `There is no wording for ${kind} in "${language}".`);
  }
  const letter = writeWording(request, chosen.wording, chosen.register, turn);
  return { ...letter, kind, findings: openPoints(request, kind, letter.values, chosen.repeated) };
}

/** One given wording in one register: what preview and gallery show. Throws as `writeLetter` does. */
export function writeWording(
  request: LetterRequest,
  wording: Wording,
  register: Register,
  turn: number,
): { parts: LetterParts; wording: string; values: LetterValues } {
  const language = request.record.language;
  requireBasics(request);
  const values = letterValues(request, language, register, turn);
  const { subject, body } = fill(wording, values);
  return {
    values,
    wording: `${language}/${wording.id}/${register}`,
    parts: {
      language,
      subject: request.previous === null ? subject : continued(request.previous.subject),
      salutation: `${salutation(request.contact, language, register)},`,
      paragraphs: body,
      signOff: SIGN_OFF[language][register],
      signature: signatureOf(request),
    },
  };
}

function requireBasics({ record, contact }: LetterRequest): void {
  const needed: [string, string][] = [
    ['contact.name', contact.name],
    ['owner.name', record.owner.name],
    ['owner.email', record.owner.email],
    ['employer.name', record.employer.name],
    ['role', record.role],
  ];
  const missing = needed.filter(([, value]) => plainValue(value) === '').map(([field]) => field);
  if (missing.length > 0) throw missingValues(missing);
}

/** Schools, authorities and boards are written to formally; the others half and half, one register an application. */
function registerOf({ record, contact }: LetterRequest): Register {
  if (contact.role === 'gatekeeper' || contact.role === 'reference') return 'warm';
  if (record.employer.kind !== 'company') return 'formal';
  return spread(`register ${record.id}`) % 2 === 0 ? 'formal' : 'warm';
}

/** Place of the person in the panel, so that no two get the same wording. */
function panelTurn(request: LetterRequest): number {
  return Math.max(0, panelOf(request).indexOf(request.contact.id));
}

function continued(subject: string): string {
  return `Re: ${plainValue(subject.replace(/^(?:\s*(?:re|aw|fwd?|wg)\s*:)+\s*/iu, ''), 196)}`;
}

function openPoints(
  request: LetterRequest,
  kind: LetterKind,
  values: LetterValues,
  repeated: boolean,
): Finding[] {
  const { contact, interview, record } = request;
  const findings: Finding[] = [];
  const individual =
    kind === 'thank-you.interviewer' || kind === 'thank-you.panel' || kind === 'thank-you.hard';
  if (individual && values.note === '') {
    const note = plainValue(interview?.notes[contact.id] ?? '', 160);
    const who = values.person ?? contact.name;
    const proposal = note === '' ? proposals.nothingNoted(who) : proposals.noteUnsafe(who);
    findings.push(blocking('essential', note, proposal));
  }
  if (repeated) {
    const proposal = proposals.everyWording(values.person ?? contact.name);
    findings.push(blocking('similarity', '', proposal));
  }
  const missing = { phone: record.owner.phone === null, address: record.owner.address === null };
  if (missing.phone || missing.address)
    findings.push(warning('essential', '', proposals.underTheLetter(missing)));
  return findings;
}
