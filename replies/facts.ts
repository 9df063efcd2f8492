import type { EpochMs, LocalDate } from '../domain/time.ts';
import type { Intent } from '../domain/vocabulary.ts';

/** What is understood of one message: pure data, made by `understand` (replies/understand.ts). */
export interface Facts {
  kind: MessageKind;
  /** Set for answers, and for newsletters (`job-alert`) and confirmations (`acknowledgement`) where it helps; else null. */
  intent: Intent | null;
  /** Further intents in the same message ("not this role, but another"), strongest first. */
  alsoIntents: Intent[];
  /** 0..1, for `kind` and `intent` together. */
  confidence: number;
  /** True only where a rejection or an offer may be applied without asking. */
  sure: boolean;
  /** The sentences that gave it away, as they stand in the mail. */
  evidence: string[];
  dates: MeaningfulDate[];
  /** Return date and stand-in of an out-of-office. */
  outOfOffice: { until: EpochMs | null; standIn: string | null } | null;
  bounce: Bounce | null;
  /** A person named in a referral. */
  referral: { name: string | null; email: string | null } | null;
  invitations: CalendarInvitation[];
  /** The new text alone: no quotes, signature, disclaimer. */
  text: string;
  /** Message-IDs this one answers, nearest first, without angle brackets. */
  references: string[];
}

export type MessageKind =
  | 'answer'
  | 'auto_reply'
  | 'bounce'
  | 'complaint'
  | 'confirmation'
  | 'newsletter'
  | 'own'
  | 'other';

/** Whose address, for good or for now, why, and the Message-ID of the letter that came back, where they are told. */
export interface Bounce {
  address: string | null;
  permanent: boolean;
  /** A warning that the letter is late: the server goes on trying, and it may arrive yet. */
  stillTried: boolean;
  reason: BounceReason;
  messageId: string | null;
}

export type BounceReason =
  'no-such-address' | 'mailbox-full' | 'blocked' | 'too-large' | 'temporary' | 'policy' | 'unknown';

export interface MeaningfulDate {
  date: LocalDate;
  means: 'decision' | 'deadline' | 'interview' | 'start' | 'return';
  evidence: string;
}

/** One VEVENT of a text/calendar part (RFC 5546). */
export interface CalendarInvitation {
  method: 'REQUEST' | 'CANCEL' | 'REPLY' | 'PUBLISH' | 'COUNTER' | 'OTHER';
  uid: string;
  /** Of several accounts of one meeting the higher sequence is the newer, then the later stamp (RFC 5546 §2.1.5). */
  sequence: number;
  stampedAt: EpochMs | null;
  /** Which one of a series it is about, by its first start; null: the meeting itself, or the whole series. */
  occurrence: EpochMs | null;
  startsAt: EpochMs;
  endsAt: EpochMs;
  summary: string;
  location: string | null;
  organizer: string | null;
  attendees: string[];
  recurring: boolean;
}

/** A message after MIME parsing (mail/parse.ts), before understanding. Header names are lower case, values unfolded and decoded. */
export interface ParsedMessage {
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  from: MailAddress[];
  sender: MailAddress | null;
  replyTo: MailAddress[];
  to: MailAddress[];
  cc: MailAddress[];
  subject: string;
  /** The Date header; null where it is missing or no date. */
  date: EpochMs | null;
  /** The offset of the Date header in minutes east of UTC; relative dates in the text are read in it. */
  dateOffsetMinutes: number | null;
  headers: { name: string; value: string }[];
  text: string | null;
  html: string | null;
  attachments: ParsedAttachment[];
  /** Something was too large or too deep and was left out; understanding says so and never guesses. */
  truncated: boolean;
}

export interface MailAddress {
  name: string;
  /** Lower-cased domain; empty where the header holds none. */
  address: string;
}

export interface ParsedAttachment {
  filename: string | null;
  contentType: string;
  /** Text of text/*, message/* and multipart/report parts up to a limit; else null. */
  content: string | null;
  size: number;
}

/** What the reader already knows, so that direction and thread come first. */
export interface OwnerContext {
  /** All addresses of the owner. */
  addresses: string[];
  timeZone: string;
  /** Where the message lay. */
  folder: 'inbox' | 'sent' | 'other';
  receivedAt: EpochMs;
}

/** An application as the matching knows it; ids are the store's. */
export interface KnownApplication {
  id: string;
  role: string;
  employerName: string;
  employerDomain: string | null;
  contacts: { id: string; name: string; email: string | null }[];
  /** Message-IDs of the thread: ours, those the provider put in their place, and answers. */
  messageIds: string[];
  /** Open ones win over ended ones. */
  ended: boolean;
  lastActivityAt: EpochMs;
}

/** Whose message this is: `applicationId` null means it waits in the inbox with its best guesses. */
export interface Match {
  applicationId: string | null;
  contactId: string | null;
  by: 'thread' | 'address' | 'domain' | 'tracking-system' | null;
  confidence: number;
  guesses: { applicationId: string; confidence: number; why: string }[];
}
