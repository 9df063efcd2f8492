import type { EpochMs } from './time.ts';
import type { Channel, Mode, Outcome, Rule, StepSubject } from './vocabulary.ts';
import type { Reason } from './reason.ts';

/**
 * What to do next, and why (P8). Exactly one of:
 * - `draft`: compose this letter now (it may leave at `step.dueAt`);
 * - `send`: this drafted (and, in approve mode, approved) letter leaves now;
 * - `lay-in-drafts`: this drafted letter goes into the mailbox's Drafts now;
 * - `open-task`: put this task before the owner now;
 * - `expire`: this begun step has lost its point and ends;
 * - `wait`: nothing until `until` (null: until something happens), with what comes after it if nothing does;
 * - `close`: end with this outcome; then nothing more until a late answer reopens (R25).
 */
export type Decision =
  | { kind: 'draft'; step: PlannedStep }
  | { kind: 'send'; stepId: string; rule: Rule; reason: Reason }
  | { kind: 'lay-in-drafts'; stepId: string; rule: Rule; reason: Reason }
  | { kind: 'open-task'; step: PlannedStep }
  | { kind: 'expire'; stepId: string; rule: Rule; reason: Reason }
  | {
      kind: 'wait';
      until: EpochMs | null;
      waitingFor: WaitingFor;
      next: PlannedStep | null;
      rule: Rule;
      reason: Reason;
    }
  | { kind: 'close'; outcome: Outcome; rule: Rule; reason: Reason };

export type WaitingFor =
  | 'interview'
  | 'time'
  | 'window'
  | 'approval'
  | 'owner'
  | 'answer'
  | 'cap'
  | 'hold'
  | 'holidays'
  | 'nothing';

/** A step with its moment. `id` is the same whenever the same step is decided again: it is the key of P1. */
export interface PlannedStep {
  id: string;
  kind: 'letter' | 'task';
  what: StepSubject;
  /** Contact id. */
  to: string;
  channel: Channel;
  mode: Mode;
  interviewId: string | null;
  /** 1, 2, … for status checks and calls; 0 for the others. */
  attempt: number;
  /** When it is composed or opened; before `dueAt`, so that there is time to approve. */
  prepareAt: EpochMs;
  /** When it leaves (letters) or is to be done (tasks). */
  dueAt: EpochMs;
  /** After this it is pointless and expires; null: never. */
  expiresAt: EpochMs | null;
  rule: Rule;
  reason: Reason;
}
