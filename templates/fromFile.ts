import type { OutboxLetter } from '../activities/ports/records.ts';
import type { ApplicationFile } from '../domain/applicationFile.ts';
import { letterHash } from '../activities/ports/letterHash.ts';
import { LETTERS } from '../domain/vocabulary.ts';
import { callScript } from './callScript.ts';
import { cardText } from './card.ts';
import { formalParts, formalPage } from './formal/formalLetter.ts';
import { formalPdf } from './formal/formalPdf.ts';
import { htmlLetter, plainLetter } from './layout.ts';
import { LetterFailure } from '../proofreading/letterFailure.ts';
import { contactOf, interviewOf } from '../proofreading/people.ts';
import { type LetterRequest } from './letterRequest.ts';
import { happenedInFile, recordOfFile } from '../proofreading/recordOfFile.ts';
import { writeLetter, type WrittenLetter } from './writeLetter.ts';
import { loadWordings } from './wordings.ts';

export const RENDER_FORMATS = ['text', 'html', 'eml', 'pdf', 'page'] as const;
export type RenderFormat = (typeof RENDER_FORMATS)[number];

/** What can be rendered: every letter, the handwritten card and the telephone script. */
export const RENDERABLE = [...LETTERS, 'card', 'call'] as const;

export interface RenderFileInput {
  /** A letter of the vocabulary, `card` (R6) or `call` (R9, R13, R14; text alone). */
  letter: string;
  file: ApplicationFile;
  /** Contact id. */
  forContact: string;
  /** `pdf` and `page` are the formal letter (R6), `page` as printable HTML. */
  format: RenderFormat;
  overridesFolder?: string;
  /** Makes the bytes of `eml`; the mail room's `compose`. */
  composeEml?: (letter: OutboxLetter, date: number) => Promise<Uint8Array>;
}

/**
 * One letter from an `application.json`, with no service running. Text formats end with a line break. Throws
 * LetterFailure: `no-such-letter`, `no-such-contact`, `missing-value` with its fields.
 */
export async function renderFile(input: RenderFileInput): Promise<string | Uint8Array> {
  const record = recordOfFile(input.file);
  const contact = contactOf(record, input.forContact);
  const wordings = loadWordings(input.overridesFolder);
  if (input.letter === 'call') {
    const step = { to: contact.id, interviewId: null, dueAt: Date.parse(input.file.now) };
    return callScript(record, step, wordings);
  }
  const request = requestOfFile(
    input.file,
    input.letter === 'card' ? 'thank-you' : input.letter,
    contact.id,
  );
  if (input.letter === 'card') return cardText(request, wordings);
  const written = writeLetter(request, wordings);
  const { parts } = written;
  if (input.format === 'text') return plainLetter(parts);
  if (input.format === 'html') return htmlLetter(parts);
  if (input.format === 'page') return formalPage(formalParts(request, parts));
  if (input.format === 'pdf') return formalPdf(formalParts(request, parts));
  if (input.composeEml === undefined) {
    throw new LetterFailure(
      'no-such-letter',
      'This program was started without the part that makes .eml files.',
    );
  }
  return input.composeEml(asOutboxLetter(request, written), request.dueAt);
}

function requestOfFile(file: ApplicationFile, letter: string, contactId: string): LetterRequest {
  const what = LETTERS.find((one) => one === letter);
  if (what === undefined) {
    throw new LetterFailure(
      'no-such-letter',
      `There is no letter "${letter}". It is one of: ${RENDERABLE.join(', ')}.`,
    );
  }
  const record = recordOfFile(file);
  const contact = contactOf(record, contactId);
  const happened = happenedInFile(file);
  const dueAt = Date.parse(file.now);
  const sent = (file.events ?? []).filter(
    (one) => one.type === 'sent' && one.what === what && one.to === contactId,
  );
  return {
    record,
    what,
    contact,
    interview: interviewOf(record, contact, null, dueAt),
    attempt: what === 'status-check' ? sent.length + 1 : 0,
    rule: null,
    seed: `${what} ${contactId} ${String(sent.length)}`,
    ...happened,
    usedWordings: [],
    siblings: [],
    previous: null,
    dueAt,
  };
}

function asOutboxLetter(request: LetterRequest, written: WrittenLetter): OutboxLetter {
  const { record, contact, what, seed, dueAt } = request;
  if (contact.email === null) {
    throw new LetterFailure('missing-value', `${contact.name} has no email address.`, {
      fields: ['contact.email'],
    });
  }
  const { subject } = written.parts;
  const text = plainLetter(written.parts);
  const html = htmlLetter(written.parts);
  const from = { name: record.owner.name, address: record.owner.email };
  const to = { name: contact.name, address: contact.email };
  return {
    id: 'file',
    applicationId: record.id,
    mailboxId: 'file',
    stepId: seed,
    what,
    contactId: contact.id,
    mode: 'approve',
    state: 'drafted',
    messageId: `${String(dueAt)}.${what}.${contact.id}@${record.owner.email.split('@')[1] ?? 'localhost'}`,
    providerMessageId: null,
    from,
    to,
    subject,
    text,
    html,
    inReplyTo: null,
    references: [],
    attachments: [],
    hash: letterHash({ from, to, subject, text, html, attachments: [] }),
    approvedHash: null,
    findings: written.findings,
    wording: written.wording,
    language: written.parts.language,
    failure: null,
    createdAt: dueAt,
    sendingAt: null,
    sentAt: null,
  };
}
