import type { Application, Touch } from '../../domain/application.ts';
import type { ApplicationEvent } from '../../domain/events.ts';
import type { Playbook } from '../../domain/playbook.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { Facts, KnownApplication } from '../../replies/facts.ts';
import type { OwnWording } from './lettersPort.ts';
import type {
  ApplicationRecord,
  CalendarMeeting,
  ApprovalRecord,
  Checkpoint,
  Finding,
  MailboxRecord,
  MailboxState,
  NoticeProposal,
  NoticeRecord,
  NoticeReply,
  OutboxLetter,
  OutboxState,
  OwnerRecord,
  StoredMessage,
  TaskRecord,
  TimelineEntry,
} from './records.ts';

/**
 * What activities need of the store. Every method is one transaction; every write may be repeated (activities are
 * retried) and then changes nothing. Failures are StoreFailure (store/failures.ts).
 */
export interface StorePort {
  applications: {
    /** Throws StoreFailure `not-found`. */
    load(id: string): Promise<ApplicationRecord>;
    /** Writes the workflow's state and timeline lines together; a snapshot with a lower `seq` than the stored one is ignored. */
    record(input: {
      id: string;
      seq: number;
      snapshot: Application;
      entries: TimelineEntry[];
      /** The clock that the state is seen by; without it the latest of the entries, or the real one. */
      now?: EpochMs;
    }): Promise<void>;
    /** What matching needs of all the owner's applications. */
    known(ownerId: string): Promise<KnownApplication[]>;
    /** Names of the owner's other applications, which have no place in a letter of this one: the gate looks for a mix-up. */
    otherNames(
      ownerId: string,
      applicationId: string,
    ): Promise<{ employers: string[]; roles: string[] }>;
    /** Steps whose letter came to a stop since then (not written, not sent, uncertain, returned); some may go on by now. */
    stuck(ownerId: string, since: EpochMs): Promise<{ applicationId: string; stepId: string }[]>;
    /** Adds timeline lines alone. */
    note(applicationId: string, entries: TimelineEntry[]): Promise<void>;
  };
  owners: {
    load(id: string): Promise<OwnerRecord>;
  };
  mailboxes: {
    load(id: string): Promise<MailboxRecord>;
    saveCheckpoint(id: string, checkpoint: Checkpoint): Promise<void>;
    checkpoint(id: string): Promise<Checkpoint>;
    /** The owner's, oldest first. */
    list(ownerId: string): Promise<MailboxRecord[]>;
    saveState(id: string, state: MailboxState): Promise<void>;
    saveLearned(
      id: string,
      learned: Partial<Pick<MailboxRecord, 'folders' | 'savesSentCopy' | 'authservId' | 'auth'>>,
    ): Promise<void>;
  };
  outbox: {
    /** Inserts, or returns the row that (applicationId, stepId) already has: a letter is composed once (P1). */
    draft(
      letter: Omit<
        OutboxLetter,
        'state' | 'approvedHash' | 'failure' | 'sendingAt' | 'sentAt' | 'providerMessageId'
      >,
    ): Promise<OutboxLetter>;
    load(id: string): Promise<OutboxLetter>;
    byStep(applicationId: string, stepId: string): Promise<OutboxLetter | null>;
    /** All letters of an application, oldest first. */
    ofApplication(applicationId: string): Promise<OutboxLetter[]>;
    byMessageId(messageId: string): Promise<OutboxLetter | null>;
    /**
     * Compare and set: false when the row is in none of `from` any more. With `attempt` (as `reserve` gave it) also when
     * another reservation is in force: a worker that was overtaken must not settle the other's sending (P1).
     */
    move(
      id: string,
      from: OutboxState[],
      to: OutboxState,
      fields?: Partial<Pick<OutboxLetter, 'failure' | 'sentAt' | 'providerMessageId'>> & {
        attempt?: number;
      },
    ): Promise<boolean>;
    /**
     * The last gate before the socket, one serialised transaction a mailbox owner: the row must be `drafted` (auto) or
     * `approved`, its hash equal to `approvedHash` (P3), the caps kept (P7, counted over rows sending, sent or uncertain).
     * On success the row is `sending`, approvedHash recorded.
     */
    reserve(input: {
      id: string;
      approvedHash: string;
      now: EpochMs;
      caps: SendingCaps;
    }): Promise<Reservation>;
    /**
     * Marks that the server has asked for the message data, right before the first byte is given to it: until this mark
     * a letter in `sending` has surely not left. False when `attempt` is not the reservation in force any more (another
     * worker has taken over): then nothing may be handed over (P1).
     */
    handOver(id: string, attempt: number, at: EpochMs): Promise<boolean>;
    /**
     * Takes a letter found in `sending` (its worker died): not handed over → a new reservation's attempt number is issued,
     * so that the old worker's handOver fails, and the row is back in `approved` or `drafted`; handed over → `uncertain`.
     */
    recover(id: string): Promise<'released' | 'uncertain' | 'not-sending'>;
    /** Letters of this owner's other applications to the same person or employer, since `since`. */
    elsewhere(applicationId: string, since: EpochMs): Promise<Touch[]>;
    /**
     * Puts another text in place of a letter's that has not left; it needs a new approval (P3). Throws StoreFailure
     * `refused` once it is being sent.
     */
    edit(
      ownerId: string,
      id: string,
      text: LetterText,
      at: EpochMs,
      events?: (letter: OutboxLetter) => ApplicationEvent[],
    ): Promise<{ letter: OutboxLetter; approval: ApprovalRecord | null }>;
    /** Wordings already used to this address, newest first. */
    wordingsTo(ownerId: string, address: string): Promise<string[]>;
  };
  approvals: {
    /** One pending approval a letter: a second call for the same outboxId and hash returns the first; another hash replaces it. */
    open(
      input: Pick<
        ApprovalRecord,
        | 'id'
        | 'ownerId'
        | 'applicationId'
        | 'outboxId'
        | 'stepId'
        | 'hash'
        | 'expiresAt'
        | 'createdAt'
      >,
    ): Promise<ApprovalRecord>;
    decide(
      outboxId: string,
      state: 'approved' | 'skipped' | 'expired' | 'replaced',
      by: NonNullable<ApprovalRecord['decidedBy']>,
      at: EpochMs,
      /** With it only a decision on this very text is written (P3). */
      hash?: string,
    ): Promise<void>;
    later(outboxId: string, notBefore: EpochMs): Promise<void>;
    /** Makes an approved letter that is not on its way wait for approval again; changes nothing for any other. */
    reopen(outboxId: string): Promise<void>;
    /** Pending ones with their letters, oldest first; `hidden` brings also those put off until later than `now`. */
    list(
      ownerId: string,
      query: { now: EpochMs; hidden?: boolean },
    ): Promise<{ approval: ApprovalRecord; letter: OutboxLetter }[]>;
    /** In any state. Throws StoreFailure `not-found`. */
    get(ownerId: string, id: string): Promise<{ approval: ApprovalRecord; letter: OutboxLetter }>;
  };
  /** Our own mails to the owner. */
  notices: {
    /**
     * Inserts, or returns the row that this id has already: a notice is written once. Only a digest that no try has handed
     * over yet takes the new words, under the Message-ID that it has.
     */
    draft(
      notice: Omit<NoticeRecord, 'state' | 'sentAt' | 'providerMessageId'>,
    ): Promise<NoticeRecord>;
    load(id: string): Promise<NoticeRecord>;
    /** Compare and set, as for letters. */
    move(
      id: string,
      from: NoticeRecord['state'][],
      to: NoticeRecord['state'],
      fields?: { sentAt?: EpochMs },
    ): Promise<boolean>;
    /** The owner's notice that has one of these Message-IDs (ours or the provider's); null when none has. */
    byMessageId(ownerId: string, messageIds: string[]): Promise<NoticeRecord | null>;
    saveProviderMessageId(id: string, providerMessageId: string): Promise<void>;
    /** The owner's digests and answers since then that left or may have left, oldest first. */
    since(ownerId: string, since: EpochMs): Promise<NoticeRecord[]>;
    /** The first word on a mail stands; false when there was one already. */
    recordReply(reply: NoticeReply): Promise<boolean>;
    /** What became of mails with this Message-ID, or of all replies to a notice. */
    replies(ownerId: string, by: { mailId: string } | { noticeId: string }): Promise<NoticeReply[]>;
  };
  /** Links of digests: signed, each names one text or one proposed outcome, one action and one owner, and ends. */
  links: {
    token(
      approval: ApprovalRecord,
      action: 'approve' | 'skip' | 'later',
      expiresAt: EpochMs,
    ): string;
    answerToken(
      notice: Pick<NoticeRecord, 'id' | 'ownerId'>,
      proposal: NoticeProposal,
      action: 'confirm' | 'dismiss',
      expiresAt: EpochMs,
    ): string;
  };
  settings: {
    /** Undefined when it is not set. */
    get(ownerId: string, key: string): Promise<unknown>;
  };
  tasks: {
    list(ownerId: string, query: { state?: TaskRecord['state'] }): Promise<{ task: TaskRecord }[]>;
    open(task: Omit<TaskRecord, 'state' | 'result' | 'doneAt'>): Promise<TaskRecord>;
    end(
      applicationId: string,
      stepId: string,
      state: 'done' | 'skipped' | 'overtaken',
      result: string | null,
      at: EpochMs,
    ): Promise<void>;
  };
  messages: {
    /** Stores each (mailbox, folder, uidValidity, uid) and each Message-ID per folder once; `fresh` false: seen before. */
    insertOnce(
      message: Omit<StoredMessage, 'facts' | 'state' | 'guesses' | 'applicationId' | 'contactId'>,
      raw: Uint8Array,
    ): Promise<{ message: StoredMessage; fresh: boolean }>;
    /** Writes what was understood together with the events it causes (see `pending`), so that neither is lost without the other (P4). */
    understood(
      id: string,
      result: {
        facts: Facts;
        applicationId: string | null;
        contactId: string | null;
        guesses: StoredMessage['guesses'];
      },
      events: { applicationId: string; event: ApplicationEvent }[],
      /** Interviews by the UID of their calendar entry; created, moved or called off in the same transaction. */
      meetings?: CalendarMeeting[],
    ): Promise<void>;
    setAside(id: string, why: string): Promise<void>;
    /** Stored but not yet understood (we died in between). */
    unfinished(mailboxId: string): Promise<StoredMessage[]>;
    load(id: string): Promise<StoredMessage>;
    /** The whole message as it was fetched. */
    raw(id: string): Promise<Uint8Array>;
    /** Ids of the human answers to an application, understood so far. */
    answersTo(applicationId: string): Promise<string[]>;
    /** Human answers to the owner's applications since then, oldest first, at most 100. */
    answersSince(ownerId: string, since: EpochMs): Promise<StoredMessage[]>;
  };
  playbooks: {
    /** The owner's own playbook of that name. */
    get(ownerId: string, name: string): Promise<{ playbook: Playbook } | null>;
  };
  templates: {
    /** The owner's own wordings. */
    list(ownerId: string): Promise<OwnWording[]>;
  };
  documents: {
    /** Throws StoreFailure `not-found`. */
    content(applicationId: string, documentId: string): Promise<Uint8Array>;
  };
  /** Events written with the data they belong to and not yet handed to their workflow (a transactional outbox). */
  pending: {
    /** In the order written, at most `limit`, of all applications or one. */
    list(
      limit: number,
      applicationId?: string,
    ): Promise<{ id: number; applicationId: string; event: ApplicationEvent }[]>;
    done(ids: number[]): Promise<void>;
  };
  people: {
    /** Holds an address everywhere (out of office, bounce); returns the owner's applications that write to it. */
    hold(ownerId: string, address: string, until: EpochMs | null): Promise<string[]>;
    markUnreachable(ownerId: string, address: string): Promise<string[]>;
  };
}

/** What an edit puts in place; attachments stay as they are where they are not named. */
export interface LetterText {
  subject: string;
  text: string;
  html: string;
  findings: Finding[];
  attachments?: OutboxLetter['attachments'];
}

/** Caps as numbers of letters in sliding times (P7, R18). */
export interface SendingCaps {
  perPerson: { count: number; within: number };
  perEmployer: { count: number; within: number };
  /** From the mailbox's daily limit. */
  perMailboxDay: number;
}

export type Reservation =
  | { ok: true; letter: OutboxLetter; attempt: number }
  | {
      ok: false;
      refusal: 'not-ready' | 'hash-changed' | 'already-sending' | 'already-sent' | 'cancelled';
    }
  | {
      ok: false;
      refusal: 'cap';
      cap: 'person' | 'employer' | 'mailbox-day';
      notBefore: EpochMs;
      touches: Touch[];
    };
