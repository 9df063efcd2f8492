import type {
  Endpoint,
  MailboxAuth,
  MailboxRecord,
  OutboxLetter,
} from '../../activities/ports/records.ts';
import type { MailSettings } from '../../mail/settings.ts';

export const ME = 'mira@example.org';
export const PASSWORD = 'correct horse';

/** Times of seconds instead of minutes. */
export const QUICK: Partial<MailSettings> = {
  connectMs: 2_000,
  commandMs: 1_500,
  idleRefreshMs: 2_000,
  resyncMs: 700,
  pollMs: 300,
  backoffMs: { first: 50, longest: 400 },
  sendMs: 1_500,
  sentCopy: { lookMs: 600, everyMs: 150 },
};

function endpoint(port: number, change: Partial<Endpoint> = {}): Endpoint {
  return { host: '127.0.0.1', port, security: 'none', ca: null, fingerprint: null, ...change };
}

/** A mailbox of the owner `ME` on loopback servers. */
export function mailbox(
  ports: { imap?: number; smtp?: number },
  change: Partial<MailboxRecord> & {
    imapEndpoint?: Partial<Endpoint>;
    smtpEndpoint?: Partial<Endpoint>;
  } = {},
): MailboxRecord {
  const { imapEndpoint, smtpEndpoint, ...rest } = change;
  const auth: MailboxAuth = { kind: 'password', user: ME, password: PASSWORD };
  return {
    id: 'box-1',
    ownerId: 'owner-1',
    address: ME,
    displayName: 'Mira Muster',
    imap: endpoint(ports.imap ?? 9, imapEndpoint),
    smtp: endpoint(ports.smtp ?? 9, smtpEndpoint),
    auth,
    allowPrivateHosts: true,
    folders: null,
    savesSentCopy: false,
    authservId: null,
    dailyLimit: 100,
    state: { status: 'new', failure: null, failureText: null, lastCheckedAt: null, since: 0 },
    ...rest,
  };
}

/** A small incoming message. */
export function incoming(id: string, subject = `Message ${id}`): string {
  return [
    'From: Dana Lee <dana@employer.example>',
    `To: ${ME}`,
    `Subject: ${subject}`,
    `Message-ID: <${id}@employer.example>`,
    'Date: Mon, 16 Nov 2026 10:00:00 -0800',
    '',
    `Text of ${id}.`,
    '',
  ].join('\r\n');
}

export function letter(change: Partial<OutboxLetter> = {}): OutboxLetter {
  return {
    id: 'out-1',
    applicationId: 'app-1',
    mailboxId: 'box-1',
    stepId: 'thank-you:first:lee',
    what: 'thank-you',
    contactId: 'lee',
    mode: 'auto',
    state: 'drafted',
    messageId: 'letter-1.2026@example.org',
    providerMessageId: null,
    from: { name: 'Mira Muster', address: ME },
    to: { name: 'Dana Lee', address: 'dana@employer.example' },
    subject: 'Thank you',
    text: 'Dear Ms. Lee,\n\nthank you for your time.\n',
    html: '<p>Dear Ms. Lee,</p><p>thank you for your time.</p>',
    inReplyTo: null,
    references: [],
    attachments: [],
    hash: 'h',
    approvedHash: null,
    findings: [],
    wording: 'w1',
    language: 'en',
    failure: null,
    createdAt: 0,
    sendingAt: null,
    sentAt: null,
    ...change,
  };
}
