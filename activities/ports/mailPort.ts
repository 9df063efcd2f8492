import type { OldHeader } from '../../replies/discovery.ts';
import type { ParsedMessage } from '../../replies/facts.ts';
import type { EpochMs } from '../../domain/time.ts';
import type {
  Checkpoint,
  MailboxRecord,
  MailboxState,
  NoticeRecord,
  OutboxLetter,
} from './records.ts';

/** What activities need of mail servers. Failures are MailFailure (mail/failures.ts) with a `kind` to switch on. */
export interface MailPort {
  /** The bytes of a letter; the same input gives the same bytes (fixed Message-ID, date and boundaries). */
  compose(
    letter: OutboxLetter,
    date: EpochMs,
    attachments: { filename: string; contentType: string; content: Uint8Array }[],
  ): Promise<Uint8Array>;
  /** The bytes of a mail of ours to the owner, marked as automatic (RFC 3834) so that no program answers it. */
  composeNotice(notice: NoticeRecord, date: EpochMs): Promise<Uint8Array>;
  parse(raw: Uint8Array): Promise<ParsedMessage>;
  /**
   * One try. Never throws for anything the server did: the result says what is known. `beforeContent` is awaited after
   * the server's 354 and before the first byte of the message; when it answers false the connection is dropped without
   * a byte and the result is `not-sent` (failure `overtaken`).
   */
  send(
    mailbox: MailboxRecord,
    envelope: { from: string; to: string[] },
    raw: Uint8Array,
    signal: AbortSignal,
    beforeContent?: () => Promise<boolean>,
  ): Promise<SendResult>;
  /** Looks for a Message-ID in Sent and INBOX (and All Mail where there is one). Throws when the search itself failed: that is never "not found". */
  find(
    mailbox: MailboxRecord,
    messageId: string,
  ): Promise<{ sent: boolean; inbox: boolean; providerMessageId: string | null }>;
  /**
   * The message with exactly this Message-ID in the Sent folder and nowhere else, whole; null when it is not there.
   * Only the owner and the owner's programs can put a mail into that folder. Throws when the look itself failed.
   */
  sentCopy(mailbox: MailboxRecord, messageId: string): Promise<Uint8Array | null>;
  /** Puts the copy into Sent unless it is there or the provider puts it there itself. */
  keepSentCopy(
    mailbox: MailboxRecord,
    raw: Uint8Array,
    messageId: string,
    sentAt: EpochMs,
  ): Promise<{ kept: 'appended' | 'already-there' | 'provider'; providerMessageId: string | null }>;
  /** Lays a draft into Drafts once (found again by its Message-ID). */
  layDraft(mailbox: MailboxRecord, raw: Uint8Array, messageId: string): Promise<void>;
  /** Reads everything that came since the checkpoint, once, and returns the new checkpoint. For the look right before a sending (P2). */
  catchUp(
    mailbox: MailboxRecord,
    checkpoint: Checkpoint,
    onMessage: (message: FetchedMessage) => Promise<void>,
    signal: AbortSignal,
  ): Promise<Checkpoint>;
  /**
   * Watches until `signal` aborts: catch-up, IDLE with refresh, polling where IDLE is missing, watchdog, reconnects with
   * jittered backoff. `onMessage` is awaited before the checkpoint moves past the message. Throws only what waiting
   * cannot mend (wrong credentials, certificate, refused host).
   */
  watch(
    mailbox: MailboxRecord,
    checkpoint: Checkpoint,
    on: WatchHandlers,
    signal: AbortSignal,
  ): Promise<void>;
  /**
   * Looks back over the headers of old mail alone, oldest first in each folder; `onBatch` is awaited and answers false to
   * stop. Throws MailFailure.
   */
  scanHeaders(mailbox: MailboxRecord, scan: HeaderScan, signal: AbortSignal): Promise<void>;
  /** Every part looked at apart, for `doctor` and the dashboard: resolve, connect, TLS, login, folders, IDLE, SMTP login, send permission. */
  check(mailbox: MailboxRecord): Promise<MailboxCheck[]>;
}

/** Old mail to look back over. */
export interface HeaderScan {
  /** Mail that arrived before is left alone. */
  since: EpochMs;
  /** After each batch; false stops the look back. */
  onBatch: (batch: HeaderBatch) => Promise<boolean>;
}

/** Some headers, and how far the look back has come. */
interface HeaderBatch {
  headers: OldHeader[];
  seen: number;
  total: number;
}

export interface FetchedMessage {
  folder: string;
  role: 'inbox' | 'sent' | 'other';
  uidValidity: string;
  uid: number;
  receivedAt: EpochMs;
  /** Whole message up to the size limit; beyond it headers and the first part only, and `truncated`. */
  raw: Uint8Array;
  truncated: boolean;
}

export interface WatchHandlers {
  onMessage(message: FetchedMessage): Promise<void>;
  onCheckpoint(checkpoint: Checkpoint): Promise<void>;
  onState(state: MailboxState): Promise<void>;
  onLearned(
    learned: Partial<Pick<MailboxRecord, 'folders' | 'savesSentCopy' | 'authservId' | 'auth'>>,
  ): Promise<void>;
}

/**
 * `sent`: the server answered 250 to the data. `not-sent`: surely not (the message data was never asked for, or the
 * answer after the dot was a refusal). `unclear`: the data was handed over and no answer came (never try again blindly).
 */
export type SendResult =
  /** `rejected`: recipients among several that the server refused; absent when it took all. */
  | { result: 'sent'; response: string; rejected?: string[] }
  | {
      result: 'not-sent';
      permanent: boolean;
      /** A kind of mail/failures.ts, and its sentence for people. */
      failure: string;
      says?: string;
      response: string | null;
      phase: SmtpPhase;
    }
  | { result: 'unclear'; failure: string; says?: string; phase: SmtpPhase };

export type SmtpPhase =
  | 'connect'
  | 'greeting'
  | 'ehlo'
  | 'starttls'
  | 'auth'
  | 'mail'
  | 'rcpt'
  | 'data'
  | 'content'
  | 'dot';

export interface MailboxCheck {
  part:
    | 'address'
    | 'imap-connect'
    | 'imap-tls'
    | 'imap-login'
    | 'folders'
    | 'idle'
    | 'smtp-connect'
    | 'smtp-tls'
    | 'smtp-login'
    | 'smtp-send';
  ok: boolean;
  /** One plain sentence; where not ok, also what to do. */
  says: string;
}
