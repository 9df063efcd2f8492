import type { EpochMs, LocalDate, TimeZone } from './time.ts';
import type {
  Channel,
  ContactRole,
  EmployerKind,
  Intent,
  Letter,
  Mode,
  Outcome,
  PreferredChannel,
  Rule,
  StepSubject,
} from './vocabulary.ts';
import type { Reason } from './reason.ts';
import type { Playbook } from './playbook.ts';

/**
 * One role at one employer, as the decision sees it: ids, instants and enums, no name, address or text (P6).
 * It is the workflow's state and its snapshot in the store, so it is plain JSON (no Map, Date or undefined)
 * and survives `JSON.parse(JSON.stringify(x))` unchanged. `version` changes when the shape does.
 */
export interface Application {
  version: 1;
  id: string;
  /** The owner's zone is the fallback for everybody's. */
  owner: { id: string; timeZone: TimeZone; country: string | null };
  employer: {
    id: string;
    kind: EmployerKind;
    timeZone: TimeZone | null;
    country: string | null;
    region: string | null;
  };
  contacts: Contact[];
  interviews: Interview[];
  playbook: Playbook;
  /** The owner's changes of mode, by letter; what is absent follows the playbook. */
  modes: Partial<Record<Letter, Mode>>;
  /** Every step that has begun, by its id, in the order they began. */
  steps: StepRecord[];
  answers: Answer[];
  /** The latest day somebody named for news, with the instant we learned it; null when none or vague. */
  promise: { date: LocalDate; by: string | null; learnedAt: EpochMs } | null;
  /** Deadline of another offer in hand (R21). */
  otherOffer: { deadline: EpochMs; learnedAt: EpochMs } | null;
  /** Times in which nothing was sent and which do not count as waiting. `to` null: still open. */
  holds: Hold[];
  /** Letters of the owner's other applications at this employer or to the same people (P7), newest last. */
  elsewhere: Touch[];
  /** Public holidays of the recipient's place, as far as `holidaysUntil`. */
  holidays: LocalDate[];
  holidaysUntil: LocalDate | null;
  /** Unanswered attempts since the last human answer. */
  attempts: number;
  /** Counts how often waiting began anew (an answer, a call that reached somebody, a new interview, a reopening); part of step ids. */
  round: number;
  /** When somebody there was last heard of, other than in an interview; the waiting begins there. */
  heardAt: EpochMs | null;
  /** Moments that the owner chose for steps that have not begun, by step id. */
  moved: Record<string, { dueAt: EpochMs; anyHour: boolean }>;
  /** Ids of the last events folded, so that a second delivery changes nothing; bounded. */
  seen: string[];
  outcome: { outcome: Outcome; at: EpochMs; by: 'owner' | 'answer' | 'playbook' } | null;
  createdAt: EpochMs;
}

export interface Contact {
  id: string;
  role: ContactRole;
  hasEmail: boolean;
  hasPhone: boolean;
  /** May be written to; references only with permission (R7). */
  permission: boolean;
  timeZone: TimeZone | null;
  country: string | null;
  region: string | null;
  /** A permanent bounce, a complaint or a do-not-contact closed this address. */
  unreachable: boolean;
}

export interface Interview {
  id: string;
  startsAt: EpochMs;
  endsAt: EpochMs;
  with: string[];
  /** Which of `with` have something noted that they said (R3); the text itself is in the store. */
  notesOn: string[];
  /** The day by which they said they would decide (R10); null when not asked or vague. */
  decisionBy: LocalDate | null;
  /** Told a range such as 30–60 days (R12): the earliest and latest day. */
  decisionBetween: { from: LocalDate; to: LocalDate } | null;
  channel: PreferredChannel | null;
  mayCall: boolean | null;
  /** A contact who did not show up, with the instant it was noted. */
  missedBy: string | null;
  cancelled: boolean;
  /** The owner does not want this job any more: thanks without claims of interest (R4). */
  wanted: boolean;
}

/** What has become of one begun step. */
export interface StepRecord {
  id: string;
  kind: 'letter' | 'task';
  what: StepSubject;
  to: string;
  channel: Channel;
  mode: Mode;
  interviewId: string | null;
  state: StepState;
  /** Outbox row of a letter. */
  outboxId: string | null;
  /** Hash of the text that is drafted now, and of the one approved (P3: only equal ones are sent). */
  hash: string | null;
  approvedHash: string | null;
  beganAt: EpochMs;
  /** When it may leave at the earliest (chosen by decide, moved by `later`). */
  dueAt: EpochMs;
  /** Approved, but to be taken back until then: it leaves no earlier. Absent (also in older states) or null: at once. */
  notBefore?: EpochMs | null;
  /** When it is pointless after (approval expired, thank-you too late). */
  expiresAt: EpochMs | null;
  endedAt: EpochMs | null;
  result: string | null;
  /** The application's round when it began. */
  round: number;
  /** 1, 2, … within the round for status checks, calls in their place, last resort and close-out; 0 for the others. */
  attempt: number;
  /** The owner said "now": no window is waited for. */
  anyHour: boolean;
  rule: Rule;
  reason: Reason;
}

export const STEP_STATES = [
  'drafted',
  'approved',
  'sent',
  'uncertain',
  'failed',
  'in-drafts',
  'open',
  'done',
  'skipped',
  'expired',
  'overtaken',
] as const;
/** Letters: drafted → approved → sent | uncertain | failed | in-drafts; tasks: open → done; any: skipped, expired, overtaken by an answer. */
export type StepState = (typeof STEP_STATES)[number];

export interface Answer {
  /** Store id of the message. */
  messageId: string;
  at: EpochMs;
  from: string | null;
  intent: Intent;
  date: LocalDate | null;
  /** proposed: waits for the owner; applied: took effect; dismissed: the owner said it was none. */
  state: 'proposed' | 'applied' | 'dismissed';
  /** When it took effect or was dismissed; absent while proposed, and in older states. */
  settledAt?: EpochMs;
}

export interface Hold {
  reason: 'paused' | 'snoozed' | 'out-of-office' | 'answer';
  contactId: string | null;
  from: EpochMs;
  to: EpochMs | null;
}

/** A letter that went to somebody, as far as caps need to know. */
export interface Touch {
  at: EpochMs;
  contactKey: string;
  what: StepSubject;
  /** True when it counts for the caps per employer as well as per person. */
  sameEmployer: boolean;
}
