import type { Application } from '../../domain/application.ts';
import type { ApplicationEvent } from '../../domain/events.ts';
import type { EpochMs } from '../../domain/time.ts';
import type {
  ContactRole,
  EmployerKind,
  Intent,
  Letter,
  Mode,
  PreferredChannel,
  StepSubject,
} from '../../domain/vocabulary.ts';
import type { Facts } from '../../replies/facts.ts';

/** The rows that activities read and write, with the names and texts that stay in the store alone (P6). */

export interface OwnerRecord {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  address: string | null;
  timeZone: string;
  country: string | null;
  language: 'en' | 'de';
}

export interface EmployerRecord {
  id: string;
  ownerId: string;
  name: string;
  domain: string | null;
  kind: EmployerKind;
  timeZone: string | null;
  country: string | null;
  region: string | null;
}

export interface ContactRecord {
  id: string;
  applicationId: string;
  /** The short key of application.json and the API (`lee`), unique in its application. */
  key: string;
  name: string;
  honorific: string | null;
  title: string | null;
  email: string | null;
  phone: string | null;
  role: ContactRole;
  permission: boolean;
  timeZone: string | null;
  unreachable: boolean;
}

export interface InterviewRecord {
  id: string;
  applicationId: string;
  key: string;
  startsAt: EpochMs;
  endsAt: EpochMs;
  /** Contact ids. */
  with: string[];
  /** Contact id → what this person said. */
  notes: Record<string, string>;
  /** As it was recorded: a day, or words such as "in two weeks". */
  decisionBy: string | null;
  channel: PreferredChannel | null;
  mayCall: boolean | null;
  wanted: boolean;
  missedBy: string | null;
  /** How the owner felt it went; a bad one is thanked for in other words (R4). Absent: not said. */
  went?: 'well' | 'badly' | null;
  /** One or two sentences, in the owner's words, on what was forgotten in the interview (R5). */
  toAdd?: string | null;
  cancelled: boolean;
  /** UID of the calendar invitation it came from. */
  calendarUid: string | null;
}

/** What a calendar entry in a message says of an interview (RFC 5546). */
export interface CalendarMeeting {
  applicationId: string;
  uid: string;
  /** Of a series: its first start, by which calendars name the occurrence; null for the meeting itself or all of it. */
  occurrence: EpochMs | null;
  /** The higher is the newer, then the later stamp. */
  sequence: number;
  stampedAt: EpochMs | null;
  startsAt: EpochMs;
  endsAt: EpochMs;
  /** Contact ids. */
  with: string[];
  cancelled: boolean;
  /** The events for the workflow, once the interview has its row. */
  events: (interview: InterviewRecord) => ApplicationEvent[];
}

export interface ApplicationRecord {
  id: string;
  role: string;
  owner: OwnerRecord;
  employer: EmployerRecord;
  contacts: ContactRecord[];
  interviews: InterviewRecord[];
  mailboxId: string | null;
  playbook: string;
  language: 'en' | 'de';
  /** What the owner brings to this job, as it reads after "I would bring": "ten years in logistics" (R5, R7, R9). */
  assets?: string | null;
  /** Last state that the workflow wrote, and its running number; null before the first. */
  snapshot: Application | null;
  snapshotSeq: number;
  createdAt: EpochMs;
}

export interface Endpoint {
  host: string;
  port: number;
  /** `none` is allowed to loopback only. */
  security: 'tls' | 'starttls' | 'none';
  /** PEM of a private CA, or the SHA-256 fingerprint of the one certificate accepted. */
  ca: string | null;
  fingerprint: string | null;
}

export type MailboxAuth =
  | { kind: 'password'; user: string; password: string }
  | {
      kind: 'xoauth2';
      user: string;
      accessToken: string | null;
      accessTokenExpiresAt: EpochMs | null;
      refreshToken: string;
      clientId: string;
      clientSecret: string | null;
      tokenUrl: string;
    };

export interface MailboxRecord {
  id: string;
  ownerId: string;
  address: string;
  displayName: string;
  imap: Endpoint;
  smtp: Endpoint;
  auth: MailboxAuth;
  /** Hosts on loopback or private networks are refused unless the owner allowed them. */
  allowPrivateHosts: boolean;
  /** What was learned at connect time. */
  folders: { sent: string | null; drafts: string | null; junk: string | null } | null;
  savesSentCopy: boolean | null;
  authservId: string | null;
  dailyLimit: number;
  state: MailboxState;
}

export interface MailboxState {
  status:
    | 'new'
    | 'connecting'
    | 'watching'
    | 'polling'
    | 'retrying'
    | 'needs-credentials'
    | 'failed'
    | 'stopped';
  /** Failure name of mail/failures.ts, with the one sentence that says what to do; null while all is well. */
  failure: string | null;
  failureText: string | null;
  lastCheckedAt: EpochMs | null;
  since: EpochMs;
}

/** How far each folder has been read. Same shape as the watch activity's heartbeat. */
export interface Checkpoint {
  /** When the owner connected the mailbox: what arrives from then on is new, also before the first look. Absent: unknown. */
  since?: EpochMs;
  folders: Record<
    string,
    {
      uidValidity: string;
      uid: number;
      modseq: string | null;
      /** When the folder was last read to its end; a changed UIDVALIDITY is read again from there. */
      checkedAt?: EpochMs | null;
      /** What arrived before is old and none of ours. */
      watchedSince?: EpochMs;
    }
  >;
}

export const OUTBOX_STATES = [
  'drafted',
  'approved',
  'sending',
  'sent',
  'uncertain',
  'failed',
  'in-drafts',
  'cancelled',
] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

export interface OutboxLetter {
  id: string;
  applicationId: string;
  mailboxId: string;
  /** Unique together with applicationId: one step is one letter (P1). */
  stepId: string;
  what: Letter;
  contactId: string;
  mode: Mode;
  state: OutboxState;
  /** Minted before the first try, never changed; without angle brackets. */
  messageId: string;
  /** What the provider made of it, read back from Sent. */
  providerMessageId: string | null;
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  inReplyTo: string | null;
  references: string[];
  attachments: { documentId: string; filename: string; contentType: string; size: number }[];
  /** SHA-256 over recipient, subject, text and attachments: what is approved (P3). */
  hash: string;
  approvedHash: string | null;
  findings: Finding[];
  wording: string;
  language: 'en' | 'de';
  failure: string | null;
  createdAt: EpochMs;
  sendingAt: EpochMs | null;
  sentAt: EpochMs | null;
}

/** What the proofreading gate found; `cli proofread --json` prints the same without the German. */
export interface Finding {
  severity: 'blocking' | 'warning';
  rule:
    | 'name'
    | 'essential'
    | 'placeholder'
    | 'mix-up'
    | 'date'
    | 'tone'
    | 'grammar'
    | 'spelling'
    | 'attachment'
    | 'length'
    | 'similarity';
  /** The passage. */
  text: string;
  /** In English. */
  proposal: string;
  /** The same in German; absent in what was found before there was one. */
  proposalDe?: string;
}

export interface ApprovalRecord {
  id: string;
  ownerId: string;
  applicationId: string;
  outboxId: string;
  stepId: string;
  hash: string;
  state: 'pending' | 'approved' | 'skipped' | 'expired' | 'replaced';
  /** Hidden from digest and list until then (`later`). */
  notBefore: EpochMs | null;
  expiresAt: EpochMs | null;
  decidedAt: EpochMs | null;
  decidedBy:
    'dashboard' | 'email-link' | 'email-reply' | 'cli' | 'rule' | 'clock' | 'answer' | null;
  createdAt: EpochMs;
}

export interface TaskRecord {
  id: string;
  ownerId: string;
  applicationId: string;
  stepId: string;
  what: StepSubject;
  contactId: string;
  script: string | null;
  dueAt: EpochMs;
  state: 'open' | 'done' | 'skipped' | 'overtaken';
  result: string | null;
  doneAt: EpochMs | null;
  createdAt: EpochMs;
}

export interface StoredMessage {
  id: string;
  mailboxId: string;
  folder: string;
  uidValidity: string;
  uid: number;
  messageId: string | null;
  direction: 'in' | 'out';
  applicationId: string | null;
  contactId: string | null;
  from: string;
  fromName: string;
  to: string[];
  subject: string;
  text: string;
  /** Sanitised only when shown; null where there is none. */
  html: string | null;
  receivedAt: EpochMs;
  facts: Facts | null;
  /** stored → understood; `aside` with the reason when it could not be. */
  state: 'stored' | 'understood' | 'aside';
  guesses: { applicationId: string; confidence: number; why: string }[];
}

/** One line of the timeline. `refs` are ids; sentences are made when it is shown. */
export interface TimelineEntry {
  /** Makes a second write harmless. */
  key: string;
  at: EpochMs;
  type: string;
  rule: string | null;
  reason: unknown;
  refs: {
    stepId?: string;
    outboxId?: string;
    messageId?: string;
    contactId?: string;
    interviewId?: string;
    taskId?: string;
  };
  detail: Record<string, string | number | boolean | null>;
}

/** A letter in a digest, by the number that the owner names it with. The hash is what is approved (P3). */
export interface NoticeItem {
  number: number;
  approvalId: string;
  outboxId: string;
  applicationId: string;
  stepId: string;
  hash: string;
  /** In an answer to a reply: a command without a number is said of this letter. In a digest it is said of all. */
  bare?: boolean;
}

/** What a notice proposed an answer to be: its number goes on from the letters', and names this one proposal. */
export interface NoticeProposal {
  number: number;
  messageId: string;
  applicationId: string;
  intent: Intent;
}

/** A mail from us to the owner: a digest, or the answer to what was replied to one. Never a letter to anybody else. */
export interface NoticeRecord {
  id: string;
  ownerId: string;
  mailboxId: string;
  kind: 'digest' | 'answer';
  /** Random and never guessable; without angle brackets. */
  messageId: string;
  /** What the provider made of it, read off the copy that arrived. */
  providerMessageId: string | null;
  inReplyTo: string | null;
  references: string[];
  /** The owner, who is sender and recipient. */
  name: string;
  address: string;
  subject: string;
  text: string;
  html: string;
  items: {
    letters: NoticeItem[];
    /** Ids of the tasks and of the messages (answers) that it tells of. */
    tasks: string[];
    answers: string[];
    /** Answers whose outcome waits for the owner's word, by the number under which it asked; older notices have none. */
    proposals?: NoticeProposal[];
    /** Letters that came to a stop, as `<application>/<step>`; older notices have none. */
    stuck?: string[];
  };
  state: 'drafted' | 'sending' | 'sent' | 'uncertain' | 'failed';
  createdAt: EpochMs;
  sentAt: EpochMs | null;
}

/** What became of a mail that answered a notice. */
export interface NoticeReply {
  messageId: string;
  ownerId: string;
  noticeId: string;
  mailId: string | null;
  result: 'acted' | 'unclear' | 'unproven' | 'automatic' | 'not-to-us' | 'again';
  at: EpochMs;
}

/** A link of a digest that was used. `outcome`: the sentence that its page showed; null while it is being carried out. */
export interface LinkUse {
  tokenHash: string;
  ownerId: string;
  /** The approval, or `<notice>~<number>` of a proposed outcome; null where an older backup brought it. */
  subjectId: string | null;
  action: 'approve' | 'skip' | 'later' | 'confirm' | 'dismiss';
  outcome: string | null;
  at: EpochMs;
}
