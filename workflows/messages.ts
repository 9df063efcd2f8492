import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { Application } from '../domain/application.ts';
import type { ApplicationEvent } from '../domain/events.ts';
import type { Control } from '../domain/control.ts';
import type { ApprovalRecord } from '../activities/ports/records.ts';
import type { DigestTiming } from '../approvals/moment.ts';

/** Everything that may be said to a workflow, defined once for both sides. Ids, instants and enums only (P6). */

export interface ApplicationInput {
  /** The application as it stands: the first state, or the snapshot of an earlier run. */
  application: Application;
  /** Running number of that state. */
  seq: number;
  timing: Timing;
}

/** Waits round a sending, in milliseconds: an installation's own, so that tests and the sample may shorten them. */
export interface Timing {
  /** Without a heartbeat for this long a worker counts as dead. */
  heartbeatMs: number;
  /** A sending that no worker takes up for this long is decided anew; two minutes where it is not said. */
  takeUpMs?: number;
  /** First wait after a try that surely did not send; doubled each time up to `retryMaxMs`. */
  retryFirstMs: number;
  retryMaxMs: number;
  /** Waits before each further search for a letter whose sending had no clear end. */
  uncertainSearchMs: number[];
}

export const DEFAULT_TIMING: Timing = {
  heartbeatMs: 30_000,
  retryFirstMs: 30_000,
  retryMaxMs: 1_800_000,
  uncertainSearchMs: [0, 60_000, 300_000],
};

export interface ControlRequest {
  control: Control;
  by: NonNullable<ApprovalRecord['decidedBy']>;
  /** The caller's id for this request: a repeated one changes nothing. */
  requestId: string;
}

/** Things that happened; idempotent by their ids. */
export const eventsSignal = defineSignal<[ApplicationEvent[]]>('events');

/** A wish of the owner's; refused (ApplicationFailure `refused`, with the refusal as its detail) where it is not legal. */
export const controlUpdate = defineUpdate<{ seq: number }, [ControlRequest]>('control');

export const stateQuery = defineQuery<{ application: Application; seq: number }>('state');

export interface MailboxInput {
  mailboxId: string;
}

/** New credentials or settings: stop waiting and try at once. */
export const mailboxChangedSignal = defineSignal('mailboxChanged');
/** The owner removed or stopped the mailbox. */
export const mailboxStopSignal = defineSignal('mailboxStop');

export interface ApprovalsInput {
  ownerId: string;
  timing: ApprovalsTiming;
}

/** When digests go out, and how long a reply's copy in the owner's Sent folder is waited for. An installation's own. */
export interface ApprovalsTiming {
  digest: DigestTiming;
  /** Waits before each further look for the proof that a reply is the owner's; after the last it is set aside. */
  proofWaitsMs: number[];
  /** After a digest that could not be sent for want of the owner (credentials). */
  sendAgainMs: number;
}

export const DEFAULT_APPROVALS_TIMING: ApprovalsTiming = {
  digest: {
    quietMs: 600_000,
    longestQuietMs: 3_600_000,
    reminder: { leastMs: 4 * 3_600_000, mostMs: 24 * 3_600_000 },
  },
  proofWaitsMs: [2_000, 10_000, 30_000, 120_000, 600_000],
  sendAgainMs: 3_600_000,
};

/** Look again what there is to tell. */
export const approvalsChangedSignal = defineSignal('approvalsChanged');
/** The id of a stored message that looks like the owner's reply to a notice. */
export const replyReceivedSignal = defineSignal<[messageId: string]>('replyReceived');

export const APPLICATIONS_QUEUE = 'applications';
/** Long-lived watch activities have a queue of their own, so that they never take the place of a sending. */
export const MAILBOXES_QUEUE = 'mailboxes';

/** One workflow id an application: a second start is refused by the engine (P1). */
export function applicationWorkflowId(applicationId: string): string {
  return `application-${applicationId}`;
}

/** One digest writer an owner. */
export function approvalsWorkflowId(ownerId: string): string {
  return `approvals-${ownerId}`;
}

export function mailboxWorkflowId(mailboxId: string): string {
  return `mailbox-${mailboxId}`;
}
