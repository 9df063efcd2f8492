import type { Application } from '../domain/application.ts';
import type { PlannedStep } from '../domain/decision.ts';
import type { Letter, Mode } from '../domain/vocabulary.ts';
import { LETTERS } from '../domain/vocabulary.ts';
import { MISSING } from '../domain/unwritten.ts';
import { ApplicationFailure } from '@temporalio/common';
import type { ApplicationRecord, ContactRecord, OutboxLetter } from './ports/records.ts';
import { letterHash } from './ports/letterHash.ts';
import { modeAfterGate } from './modeAfterGate.ts';
import type { Ports } from './ports/ports.ts';

export interface ComposeLetterInput {
  application: Application;
  step: PlannedStep;
  /** Minted in the workflow before the first try; the same for every try (P1). Without its domain. */
  messageIdSeed: string;
}

export interface ComposeLetterResult {
  outboxId: string;
  hash: string;
  /** After the gate: a blocking finding turns `auto` into `approve`. */
  mode: Mode;
}

/**
 * Writes the letter of a step, has the gate read it, lays it into the outbox and, where the owner decides, opens its
 * approval. A step that has its letter already gets that one back (P1).
 */
export async function composeLetter(
  ports: Ports,
  { application, step, messageIdSeed }: ComposeLetterInput,
): Promise<ComposeLetterResult> {
  const existing = await ports.store.outbox.byStep(application.id, step.id);
  const letter = existing ?? (await draft(ports, application, step, messageIdSeed));
  if (letter.mode === 'approve' && letter.state === 'drafted') {
    await ports.store.approvals.open({
      id: ports.newId(),
      ownerId: application.owner.id,
      applicationId: application.id,
      outboxId: letter.id,
      stepId: step.id,
      hash: letter.hash,
      expiresAt: step.expiresAt,
      createdAt: ports.clock(),
    });
    await ports.workflows.approvalsChanged(application.owner.id);
  }
  return { outboxId: letter.id, hash: letter.hash, mode: letter.mode };
}

async function draft(
  ports: Ports,
  application: Application,
  step: PlannedStep,
  messageIdSeed: string,
): Promise<OutboxLetter> {
  const record = await ports.store.applications.load(application.id);
  const contact = contactOf(record, step.to);
  const letters = await ports.store.outbox.ofApplication(application.id);
  const previous = lastOfThread(letters, step);
  const composed = await ports.letters.compose({
    record,
    application,
    step,
    usedWordings: await ports.store.outbox.wordingsTo(record.owner.id, contact.email),
    siblings: letters
      .filter((l) => l.what === step.what && l.contactId !== step.to)
      .map((l) => l.text),
    previous,
    now: ports.clock(),
    others: await ports.store.applications.otherNames(record.owner.id, application.id),
    ownWordings: await ports.store.templates.list(record.owner.id),
  });
  const mailbox = await ports.store.mailboxes.load(mailboxOf(record));
  const from = { name: record.owner.name, address: mailbox.address };
  const to = { name: contact.name, address: contact.email };
  const { subject, text, html, wording, language, findings } = composed;
  return ports.store.outbox.draft({
    id: ports.newId(),
    applicationId: application.id,
    mailboxId: mailbox.id,
    stepId: step.id,
    what: letterOf(step),
    contactId: step.to,
    mode: await modeAfterGate(ports, application, step, composed.findings),
    messageId: `${messageIdSeed}@${domainOf(mailbox.address)}`,
    from,
    to,
    subject,
    text,
    html,
    inReplyTo: previous === null ? null : idOf(previous),
    references: previous === null ? [] : [...previous.references, idOf(previous)].slice(-20),
    attachments: [],
    hash: letterHash({ from, to, subject, text, html, attachments: [] }),
    findings,
    wording,
    language,
    createdAt: ports.clock(),
  });
}

function contactOf(record: ApplicationRecord, id: string): ContactRecord & { email: string } {
  const contact = record.contacts.find((candidate) => candidate.id === id);
  if (contact === undefined) throw missing('contact');
  const { email } = contact;
  if (email === null) throw missing('contact.email');
  return { ...contact, email };
}

function mailboxOf(record: ApplicationRecord): string {
  if (record.mailboxId === null) throw missing('mailbox');
  return record.mailboxId;
}

function letterOf(step: PlannedStep): Letter {
  const letter = LETTERS.find((candidate) => candidate === step.what);
  if (letter === undefined) throw missing('letter');
  return letter;
}

/** The latest letter to the same person that went out: follow-ups continue its thread. */
function lastOfThread(letters: OutboxLetter[], step: PlannedStep): OutboxLetter | null {
  const sent = letters.filter((l) => l.contactId === step.to && l.sentAt !== null);
  return sent.toSorted((a, b) => (a.sentAt ?? 0) - (b.sentAt ?? 0)).at(-1) ?? null;
}

/** The provider's id where it put its own in place of ours, for that is what the recipient has. */
function idOf(letter: OutboxLetter): string {
  return letter.providerMessageId ?? letter.messageId;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

function missing(field: string): ApplicationFailure {
  return ApplicationFailure.nonRetryable(`${MISSING}${field}`, 'missing-value');
}
