import { randomUUID } from 'node:crypto';
import { letterHash } from '../../activities/ports/letterHash.ts';
import type {
  ApplicationRecord,
  MailboxRecord,
  OutboxLetter,
  OwnerRecord,
} from '../../activities/ports/records.ts';
import type { SendingCaps, StorePort } from '../../activities/ports/storePort.ts';
import type { ApplicationEvent } from '../../domain/events.ts';
import type { Facts } from '../../replies/facts.ts';
import type { Store } from '../../store/openStore.ts';
import type { NewApplication } from '../../store/repositories/createApplication.ts';

export const NOW = Date.parse('2026-11-16T12:00:00Z');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const WIDE: SendingCaps = {
  perPerson: { count: 1000, within: DAY },
  perEmployer: { count: 1000, within: DAY },
  perMailboxDay: 1000,
};

export function newOwner(store: Store, name = 'Kim Doe'): Promise<OwnerRecord> {
  return store.owners.create({
    name,
    email: `${randomUUID()}@owner.example`,
    timeZone: 'Europe/Berlin',
    password: null,
  });
}

export function newMailbox(store: Store, ownerId: string): Promise<MailboxRecord> {
  const endpoint = {
    host: 'mail.example',
    port: 993,
    security: 'tls' as const,
    ca: null,
    fingerprint: null,
  };
  return store.mailboxes.create(ownerId, {
    address: `${randomUUID()}@owner.example`,
    displayName: 'Kim Doe',
    imap: endpoint,
    smtp: { ...endpoint, port: 465 },
    auth: { kind: 'password', user: 'kim', password: 'correct horse' },
    allowPrivateHosts: false,
    dailyLimit: 100,
  });
}

export function applicationFile(changes: Partial<NewApplication> = {}): NewApplication {
  return {
    role: `Sales Manager ${randomUUID()}`,
    employer: { name: 'Acme', domain: 'acme.example' },
    contacts: [{ id: 'lee', name: 'Dana Lee', email: 'lee@acme.example' }],
    ...changes,
  };
}

/** An owner with a mailbox and one application. */
export async function newWorld(
  store: Store,
  file: Partial<NewApplication> = {},
): Promise<{ owner: OwnerRecord; mailbox: MailboxRecord; application: ApplicationRecord }> {
  const owner = await newOwner(store);
  const mailbox = await newMailbox(store, owner.id);
  const application = await store.applications.create(owner.id, applicationFile(file), {
    mailboxId: mailbox.id,
    at: NOW,
  });
  return { owner, mailbox, application };
}

type Draft = Parameters<StorePort['outbox']['draft']>[0];

export function letterFor(
  application: ApplicationRecord,
  mailbox: MailboxRecord,
  changes: Partial<Draft> = {},
): Draft {
  const contact = application.contacts[0];
  const letter = {
    id: randomUUID(),
    applicationId: application.id,
    mailboxId: mailbox.id,
    stepId: randomUUID(),
    what: 'status-check' as const,
    contactId: contact?.id ?? '',
    mode: 'auto' as const,
    messageId: `${randomUUID()}@owner.example`,
    from: { name: 'Kim Doe', address: mailbox.address },
    to: { name: contact?.name ?? '', address: contact?.email ?? '' },
    subject: 'Sales Manager',
    text: 'Dear Ms. Lee',
    html: '<p>Dear Ms. Lee</p>',
    inReplyTo: null,
    references: [],
    attachments: [],
    findings: [],
    wording: 'one',
    language: 'en' as const,
    createdAt: NOW,
    ...changes,
  };
  return { ...letter, hash: letterHash(letter) };
}

/** Drafts a letter, asks for approval and approves it, as the workflow does. */
export async function approvedLetter(store: Store, draft: Draft): Promise<OutboxLetter> {
  const letter = await store.outbox.draft({ ...draft, mode: 'approve' });
  await openApproval(store, letter);
  await store.approvals.decide(letter.id, 'approved', 'dashboard', NOW);
  await store.outbox.move(letter.id, ['drafted'], 'approved');
  return store.outbox.load(letter.id);
}

export async function openApproval(store: Store, letter: OutboxLetter) {
  const application = await store.applications.load(letter.applicationId);
  return store.approvals.open({
    id: randomUUID(),
    ownerId: application.owner.id,
    applicationId: letter.applicationId,
    outboxId: letter.id,
    stepId: letter.stepId,
    hash: letter.hash,
    expiresAt: null,
    createdAt: NOW,
  });
}

export function someEvent(changes: { id?: string } = {}): ApplicationEvent {
  return { id: changes.id ?? randomUUID(), at: NOW, type: 'paused' };
}

export function mail(mailbox: MailboxRecord, changes: Partial<Mail> = {}): Mail {
  const messageId = `${randomUUID()}@acme.example`;
  return {
    id: randomUUID(),
    mailboxId: mailbox.id,
    folder: 'INBOX',
    uidValidity: '1',
    uid: Math.floor(Math.random() * 1e9) + 1,
    messageId,
    direction: 'in',
    from: 'lee@acme.example',
    fromName: 'Dana Lee',
    to: [mailbox.address],
    subject: 'Re: Sales Manager',
    text: 'We will decide next week.',
    html: null,
    receivedAt: NOW,
    ...changes,
  };
}
type Mail = Parameters<StorePort['messages']['insertOnce']>[0];

export function source(body = 'We will decide next week.'): Uint8Array {
  return Buffer.from(`Subject: Re\r\n\r\n${body}\r\n`);
}

export function facts(changes: Partial<Facts> = {}): Facts {
  return {
    kind: 'answer',
    intent: 'delay',
    alsoIntents: [],
    confidence: 0.9,
    sure: false,
    evidence: [],
    dates: [],
    outOfOffice: null,
    bounce: null,
    referral: null,
    invitations: [],
    text: 'We will decide next week.',
    references: [],
    ...changes,
  };
}
