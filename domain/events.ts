import type { Application, Contact, Interview, Touch } from './application.ts';
import type { Playbook } from './playbook.ts';
import type { EpochMs, LocalDate } from './time.ts';
import type { CallResult, Intent, Letter, Mode, Outcome, StepSubject } from './vocabulary.ts';
import type { PlannedStep } from './decision.ts';

/**
 * Everything that can happen to an application, folded by `apply`. Ids, instants and enums only (P6).
 * `id` makes a second delivery harmless: an event whose id was applied already changes nothing.
 */
export type ApplicationEvent = { id: string; at: EpochMs } & EventBody;

export type EventBody =
  | { type: 'interview_set'; interview: Interview }
  | { type: 'interview_cancelled'; interviewId: string }
  | { type: 'interview_missed'; interviewId: string | null; by: string }
  | { type: 'contact_set'; contact: Contact }
  | { type: 'contact_removed'; contactId: string }
  | { type: 'employer_set'; employer: Application['employer'] }
  /** Something that letters are made of and decisions are not: the role, what the owner brings, who the owner is. */
  | { type: 'facts_changed' }
  /** Composed, checked by the gate and laid in the outbox. `mode` is after the gate (blocking turns auto into approve). */
  | { type: 'letter_drafted'; step: PlannedStep; mode: Mode; outboxId: string; hash: string }
  | { type: 'letter_edited'; stepId: string; hash: string }
  /** With `notBefore` it can be taken back until that moment, and leaves no earlier. */
  | { type: 'letter_approved'; stepId: string; hash: string; notBefore?: EpochMs }
  /** The owner took the approval back before the letter left; the outbox row says so already. */
  | { type: 'approval_taken_back'; stepId: string }
  | { type: 'letter_sent'; stepId: string }
  | { type: 'letter_uncertain'; stepId: string }
  | { type: 'letter_failed'; stepId: string; failure: string }
  /**
   * A letter could not be composed: something is missing that only the owner knows. The step begins as `failed`, with no
   * outbox row; `failure` names what is missing (unwritten.ts), and it is composed anew once facts have changed.
   */
  | { type: 'letter_missing_value'; step: PlannedStep; failure: string }
  | { type: 'letter_in_drafts'; stepId: string }
  /** The owner says what became of an uncertain letter: it was sent, or it may be sent again. */
  | { type: 'uncertain_resolved'; stepId: string; was: 'sent' | 'not-sent' }
  /** The owner's own letter, found in Sent; counts as the step it is. */
  | { type: 'owner_wrote'; what: Letter; to: string }
  | { type: 'task_opened'; step: PlannedStep }
  | {
      type: 'task_done';
      stepId: string | null;
      what: StepSubject;
      to: string;
      result: CallResult | null;
      date: LocalDate | null;
    }
  | { type: 'step_skipped'; stepId: string }
  | { type: 'step_expired'; stepId: string }
  | { type: 'step_later'; stepId: string; until: EpochMs }
  | { type: 'send_now'; stepId: string }
  /** A sending was refused because of letters elsewhere (P7) or an answer just found (P2). */
  | { type: 'elsewhere_seen'; touches: Touch[] }
  | { type: 'holidays_loaded'; holidays: LocalDate[]; until: LocalDate }
  /** A human answer. `sure` is true when the outcome may be applied without asking. */
  | {
      type: 'answer';
      messageId: string;
      from: string | null;
      intent: Intent;
      date: LocalDate | null;
      sure: boolean;
    }
  | { type: 'answer_confirmed'; messageId: string; intent: Intent }
  | { type: 'answer_dismissed'; messageId: string }
  | { type: 'auto_reply'; from: string | null; until: EpochMs | null }
  /** The step is that of a letter that did not arrive; of one that is only late it is null. */
  | { type: 'bounced'; to: string; permanent: boolean; stepId: string | null }
  /** A reader reported a letter as spam: that address is written to no more. */
  | { type: 'complained'; to: string }
  | { type: 'other_offer'; deadline: EpochMs }
  | { type: 'promise'; date: LocalDate; by: string | null }
  | { type: 'paused' }
  | { type: 'resumed' }
  | { type: 'snoozed'; until: EpochMs }
  | { type: 'mode_changed'; what: Letter; mode: Mode }
  | { type: 'playbook_changed'; playbook: Playbook }
  | { type: 'withdrawn' }
  /** `by` absent: the owner; `playbook`: decided after the last attempt (R17). */
  | { type: 'closed'; outcome: Outcome; by?: 'owner' | 'playbook' }
  | { type: 'reopened' };
