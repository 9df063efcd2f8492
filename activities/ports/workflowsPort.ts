import type { Control } from '../../domain/control.ts';
import type { ApplicationEvent } from '../../domain/events.ts';
import type { ApprovalRecord } from './records.ts';

/** How activities reach a workflow: by signal, starting it from its stored snapshot where it does not run. */
export interface WorkflowsPort {
  /** Events are idempotent by id, so a repeated delivery is harmless. Throws when the engine cannot be reached. */
  signalApplication(applicationId: string, events: ApplicationEvent[]): Promise<void>;
  /** A wish of the owner's: carried out and recorded when this resolves, or refused with a sentence. */
  control(
    applicationId: string,
    control: Control,
    by: NonNullable<ApprovalRecord['decidedBy']>,
    /** A repeated request changes nothing. */
    requestId?: string,
  ): Promise<{ ok: true } | { ok: false; refusal: string }>;
  /** Something that digests tell of has changed: a letter waits, a task is due, an answer came, another hour was chosen. */
  approvalsChanged(ownerId: string): Promise<void>;
  /** A mail that looks like the owner's reply to a notice is stored; may be told more than once. */
  replyReceived(ownerId: string, messageId: string): Promise<void>;
}
