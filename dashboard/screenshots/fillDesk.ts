import { randomUUID } from 'node:crypto';
import { deliverEvents } from '../../activities/deliverEvents.ts';
import { DELEGATIONS } from '../../activities/modeAfterGate.ts';
import { receiveMessage } from '../../activities/receiveMessage.ts';
import type { Ports } from '../../activities/ports/ports.ts';
import type { MailboxRecord } from '../../activities/ports/records.ts';
import { createMail } from '../../mail/createMail.ts';
import type { Store } from '../../store/openStore.ts';
import { createLetters } from '../../templates/createLetters.ts';
import { ImaginedLife } from './imaginedLife.ts';
import type { ImaginedClock } from './imaginedLife.ts';
import { SAMPLE_APPLICATIONS, UNMATCHED } from './sampleApplications.ts';
import type { SampleApplication } from './sampleApplication.ts';
import { CLIENT, CLIENT_APPLICATIONS, shareDesks } from './samplePeople.ts';

/** When the pictures are taken: Tuesday 24 November 2026, a little after nine in Berlin. */
export const PICTURE_TIME = Date.parse('2026-11-24T09:12:00+01:00');

export const SAMPLE_OWNER = {
  name: 'Jordan Avery',
  email: 'jordan.avery@mail.example',
  phone: '+49 30 5550 142',
  address: 'Lindenstraße 12\n10969 Berlin',
  timeZone: 'Europe/Berlin',
  country: 'DE',
  password: 'a quiet desk by the window',
};

export interface FilledDesk {
  ownerId: string;
  /** Ids by employer. */
  applications: Record<string, string>;
  /** Somebody whom the owner coaches, and the token of an invitation to coach them further. */
  clientId: string;
  invitation: string;
}

/** Fills an empty store with a job search in full swing; all of it happens on an imagined clock, and nothing is sent. */
export async function fillDesk(store: Store): Promise<FilledDesk> {
  const clock: ImaginedClock = { now: PICTURE_TIME };
  const owner = await store.owners.create(SAMPLE_OWNER);
  const mailbox = await connectMailbox(store, owner.id, SAMPLE_OWNER);
  const lives = new Map<string, ImaginedLife>();
  const ports: Ports = {
    store,
    mail: createMail(),
    letters: createLetters({}),
    workflows: {
      signalApplication: async (id, events) => {
        await lives.get(id)?.take(events);
      },
      control: () => Promise.reject(new Error('nobody asks for anything in a picture')),
      approvalsChanged: () => Promise.resolve(),
      replyReceived: () => Promise.resolve(),
    },
    clock: () => clock.now,
    dashboardUrl: 'http://localhost',
    newId: randomUUID,
    log: { info: quiet, warn: quiet, error: quiet },
  };
  const applications: Record<string, string> = {};
  const live = async (at: MailboxRecord, samples: SampleApplication[]): Promise<void> => {
    for (const sample of samples) {
      const life = await begin(ports, clock, at, sample);
      lives.set(life.id, life);
      applications[sample.file.employer.name] = life.id;
      await liveOn(ports, at, life, sample);
    }
  };
  await live(mailbox, SAMPLE_APPLICATIONS);
  await receive(ports, mailbox, Date.parse(UNMATCHED.at), mail(UNMATCHED.from, UNMATCHED));
  const client = await store.owners.create(CLIENT);
  await live(await connectMailbox(store, client.id, CLIENT), CLIENT_APPLICATIONS);
  const at = { ownerId: owner.id, clientId: client.id, now: PICTURE_TIME };
  const invitation = await shareDesks(store, at);
  await keepDocuments(store, owner.id, applications['Northwind Traders'] ?? '');
  await store.settings.set(owner.id, DELEGATIONS, { 'close-out': PICTURE_TIME - 9 * 86_400_000 });
  return { ownerId: owner.id, applications, clientId: client.id, invitation };
}

async function keepDocuments(store: Store, ownerId: string, applicationId: string): Promise<void> {
  for (const [filename, kilobytes] of [
    ['Portfolio Jordan Avery.pdf', 1840],
    ['References.pdf', 96],
  ] as const)
    await store.documents.add(
      ownerId,
      {
        filename,
        applicationId,
        contentType: 'application/pdf',
        content: new Uint8Array(kilobytes * 1024),
      },
      PICTURE_TIME,
    );
}

async function begin(
  ports: Ports,
  clock: ImaginedClock,
  mailbox: MailboxRecord,
  { file, appliedAt, language, calls = 'reached' }: SampleApplication,
): Promise<ImaginedLife> {
  clock.now = Date.parse(appliedAt) - 5 * 86_400_000;
  const store = ports.store as Store;
  const record = await store.applications.create(mailbox.ownerId, file, {
    mailboxId: mailbox.id,
    at: clock.now,
    ...(language === undefined ? {} : { language }),
  });
  return new ImaginedLife(ports, clock, { record, calls });
}

async function liveOn(
  ports: Ports,
  mailbox: MailboxRecord,
  life: ImaginedLife,
  { file, answers = [], paused, approved }: SampleApplication,
): Promise<void> {
  if (paused !== undefined) {
    await life.runTo(Date.parse(paused));
    await life.happened({ type: 'paused' });
  }
  const [person] = file.contacts;
  for (const { at, subject, text } of answers) {
    await life.runTo(Date.parse(at));
    const from = `${person?.name ?? ''} <${person?.email ?? ''}>`;
    await receive(ports, mailbox, Date.parse(at), mail(from, { at, subject, text }));
  }
  await life.runTo(PICTURE_TIME);
  if (approved === true) await life.approve();
}

let uid = 0;

async function receive(
  ports: Ports,
  mailbox: MailboxRecord,
  receivedAt: number,
  raw: string,
): Promise<void> {
  uid += 1;
  await receiveMessage(ports, mailbox, {
    folder: 'INBOX',
    role: 'inbox',
    uidValidity: '1',
    uid,
    receivedAt,
    raw: new TextEncoder().encode(raw),
    truncated: false,
  });
  await deliverEvents(ports);
}

function mail(from: string, { at, subject, text }: { at: string; subject: string; text: string }) {
  return [
    `From: ${from}`,
    `To: Jordan Avery <${SAMPLE_OWNER.email}>`,
    `Subject: ${subject}`,
    `Date: ${new Date(at).toUTCString()}`,
    `Message-ID: <${randomUUID()}@elsewhere.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text.replaceAll('\n', '\r\n'),
    '',
  ].join('\r\n');
}

async function connectMailbox(
  store: Store,
  ownerId: string,
  { name, email }: { name: string; email: string },
): Promise<MailboxRecord> {
  const endpoint = { security: 'tls' as const, ca: null, fingerprint: null };
  const mailbox = await store.mailboxes.create(ownerId, {
    address: email,
    displayName: name,
    imap: { ...endpoint, host: 'imap.mail.example', port: 993 },
    smtp: { ...endpoint, host: 'smtp.mail.example', port: 465 },
    auth: { kind: 'password', user: email, password: 'not a real one' },
    allowPrivateHosts: false,
    dailyLimit: 100,
  });
  await store.mailboxes.saveLearned(mailbox.id, {
    folders: { sent: 'Sent', drafts: 'Drafts', junk: 'Junk' },
  });
  await store.mailboxes.saveState(mailbox.id, {
    status: 'watching',
    failure: null,
    failureText: null,
    lastCheckedAt: PICTURE_TIME - 40_000,
    since: PICTURE_TIME - 86_400_000,
  });
  return mailbox;
}

function quiet(): void {}
