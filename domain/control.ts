import type { Playbook } from './playbook.ts';
import type { EpochMs, LocalDate } from './time.ts';
import type { CallResult, Intent, Letter, Mode, Outcome } from './vocabulary.ts';

/** A wish of the owner's about one application. */
export type Control =
  | { type: 'pause' }
  | { type: 'resume' }
  | { type: 'snooze'; until: EpochMs }
  /** With `hash` only while the text is that one. */
  | { type: 'skip'; stepId: string; hash?: string }
  | { type: 'send-now'; stepId: string }
  | { type: 'set-mode'; what: Letter; mode: Mode }
  | { type: 'withdraw' }
  | { type: 'close'; outcome: Outcome }
  | { type: 'reopen' }
  /** With `undoMs` the letter leaves no earlier than so many milliseconds from now, and can be taken back until then. */
  | { type: 'approve'; stepId: string; hash: string; undoMs?: number }
  | { type: 'later'; stepId: string; until: EpochMs; hash?: string }
  /** A new text: `hash` is the new one, and an approval of the old one is void (P3). */
  | { type: 'edit'; stepId: string; hash: string }
  | { type: 'task-done'; stepId: string; result: CallResult | null; date: LocalDate | null }
  /** With `proposed` only while the answer waits for the owner as that (the owner read it so). */
  | { type: 'confirm-answer'; messageId: string; intent: Intent; proposed?: Intent }
  | { type: 'dismiss-answer'; messageId: string; proposed?: Intent }
  | { type: 'resolve-uncertain'; stepId: string; was: 'sent' | 'not-sent' }
  | { type: 'change-playbook'; playbook: Playbook }
  | { type: 'other-offer'; deadline: EpochMs }
  | { type: 'promise'; date: LocalDate; by: string | null }
  | { type: 'interview-missed'; interviewId: string | null; by: string };
