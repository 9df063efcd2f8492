import type { Duration } from './time.ts';
import type { Letter, Mode, Unapproved } from './vocabulary.ts';

/** The cadence as data. The zod schema that checks one stands in domain/playbookSchema.ts, outside the workflow's reach. */
export interface Playbook {
  name: string;
  version: number;
  /** A letter that needs approval is composed this long before it may leave. */
  approvalTime: Duration;
  /** An unapproved letter loses its point this long after the moment it should have left. */
  approvalExpires: Duration;
  /** When letters may arrive, on the recipient's clock (R19). Null: at any time (the sample). */
  window: SendWindow | null;
  /** The wider window for what cannot wait for a business day: thank-yous (R3). Null: at any time. */
  urgentWindow: SendWindow | null;
  /** Letters leave up to this long after the opening or the anchor, each its own, so that they never leave together. */
  spread: Duration;
  /** Letters that are not named need approval. */
  modes: Partial<Record<Letter, Mode>>;
  /** What becomes of a letter that nobody approved in time; it is never sent. Letters that are not named are skipped. */
  unapproved?: Partial<Record<Letter, Unapproved>> | undefined;
  thankYou: Prompt | null;
  referenceHeadsUp: Prompt | null;
  /** The call after the thank-you (R9): due `after` it, pointless when not begun `within` it; `retry` after no answer (R13, R14). */
  call: { after: Duration; within: Duration; retry: Duration; retries: number } | null;
  statusCheck: {
    /** After a day that was promised and passed (R10). */
    afterPromise: Duration;
    /** After the interview or the last answer, when no day was promised (R11). */
    first: Duration;
    every: Duration;
    /** In this order, at most these; an unanswered one is an attempt. */
    rounds: ('email' | 'phone')[];
    /** Of a told range of days, the end that is waited for (R12). */
    range: 'from' | 'to';
  };
  /** Asking another contact, proposed as a task after this long a silence (R15). */
  askContact: { after: Duration } | null;
  /** One email asking for information after this long a silence (R16). */
  lastResort: { after: Duration } | null;
  /** After the last unanswered attempt: a close-out letter or silence (R17). */
  ending: { letter: boolean; after: Duration };
  /** After an outcome: second choice (R22), keep in mind (R23), and the light touch months later (R23). */
  afterwards: { after: Duration; circle: Duration | null } | null;
  caps: {
    perPerson: { count: number; within: Duration };
    perEmployer: { count: number; within: Duration };
    perMailboxDay: number;
  };
}

/** A letter that follows an interview at once: not before `after`, by `within`, and with an apology for lateness until `late`. */
export interface Prompt {
  after: Duration;
  within: Duration;
  late: Duration;
}

/** Opening hours by weekday, Monday first; null: closed. Times are `HH:MM` on the recipient's clock. */
export interface SendWindow {
  hours: (Hours | null)[];
  /** Public holidays of the recipient's place are closed. */
  holidaysClosed: boolean;
}

export interface Hours {
  from: string;
  to: string;
}
