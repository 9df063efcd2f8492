import type { EpochMs, LocalDate } from './time.ts';

/**
 * Why a step comes when it does, as data: no names (P6). `explain` in domain/explain.ts makes the sentence that
 * a person reads, given the names, the language and the zone.
 */
export interface Reason {
  code: ReasonCode;
  contactId?: string;
  at?: EpochMs;
  date?: LocalDate;
  count?: number;
}

/** Every reason there is; each has a sentence in domain/explain.ts. */
export const REASON_CODES = [
  'thank-you-same-day',
  'thank-you-late',
  'card-no-email',
  'reference-heads-up',
  'interview-missed',
  'call-after-thank-you',
  'call-after-interview',
  'call-again',
  'voicemail-email',
  'voicemail-email-later',
  'promise-passed',
  'delay-passed',
  'range-passed',
  'range-begun',
  'rhythm-first',
  'rhythm-first-other',
  'rhythm-next',
  'rhythm-next-other',
  'rhythm-slow',
  'ask-contact',
  'last-resort',
  'close-out',
  'other-offer',
  'second-choice',
  'keep-in-mind',
  'circle',
  'interview-ahead',
  'interview-to-come',
  'promise-ahead',
  'range-ahead',
  'range-begin-ahead',
  'time-ahead',
  'window-closed',
  'approval-waited',
  'undo-open',
  'approval-waited-draft',
  'answer-unconfirmed',
  'your-reply-next',
  'letter-uncertain',
  'paused',
  'snoozed',
  'out-of-office',
  'cap-person',
  'cap-employer',
  'cap-mailbox-day',
  'approval-too-late',
  'never-left',
  'kept-as-draft',
  'no-longer-fits',
  'mode-draft',
  'attempts-used',
  'not-wanted',
  'do-not-contact',
  'ended',
  'ended-for-good',
  'nobody-to-write-to',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];
