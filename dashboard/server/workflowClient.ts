import type { Control } from '../../domain/controls.ts';
import type { ApprovalRecord } from '../../activities/ports/records.ts';

/** Who used a control; the same words as in the approval's record. */
export type ControlledBy = NonNullable<ApprovalRecord['decidedBy']>;

/** What a control came to. `refusal` is a plain sentence from domain/controls.ts. */
export type ControlResult = { ok: true } | { ok: false; refusal: string };

/**
 * What the HTTP server needs of the workflows. Implemented with @temporalio/client by workflows/client. Every method
 * throws EngineAway when the engine cannot be reached: then nothing is lost, since whatever the server wrote is in the
 * store and is handed over later.
 */
export interface WorkflowClient {
  /** Starts the application's workflow from its snapshot in the store; already running: does nothing. */
  start(applicationId: string): Promise<void>;
  /** One control of the cadence, as an update with its validator's answer. */
  control(applicationId: string, control: Control, by: ControlledBy): Promise<ControlResult>;
  /** Tells the workflow to fetch its pending events from the store. */
  deliver(applicationId: string): Promise<void>;
  /** Starts the mailbox's workflow; already running: does nothing. */
  watchMailbox(mailboxId: string): Promise<void>;
  stopMailbox(mailboxId: string): Promise<void>;
  /** New credentials are in the store: try again now. */
  credentialsChanged(mailboxId: string): Promise<void>;
  /** True when the engine answers; never throws. */
  available(): Promise<boolean>;
}

/** The engine cannot be reached right now. */
export class EngineAway extends Error {
  constructor(cause?: unknown) {
    super('The engine cannot be reached right now.', { cause });
    this.name = 'EngineAway';
  }
}
