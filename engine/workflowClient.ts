import {
  type Client,
  isGrpcServiceError,
  WithStartWorkflowOperation,
  WorkflowExecutionAlreadyStartedError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
} from '@temporalio/client';
import {
  ApplicationFailure,
  type SignalDefinition,
  WorkflowIdConflictPolicy,
} from '@temporalio/common';
import type { StorePort } from '../activities/ports/storePort.ts';
import type { WorkflowsPort } from '../activities/ports/workflowsPort.ts';
import type { ApplicationEvent } from '../domain/events.ts';
import { deliverEvents } from '../activities/deliverEvents.ts';
import { firstState } from '../activities/applicationState.ts';
import { findPlaybook } from '../activities/findPlaybook.ts';
import { builtInPlaybooks, usualPlaybook } from '../domain/playbooks/builtIn.ts';
import {
  APPLICATIONS_QUEUE,
  applicationWorkflowId,
  approvalsChangedSignal,
  approvalsWorkflowId,
  controlUpdate,
  DEFAULT_APPROVALS_TIMING,
  DEFAULT_TIMING,
  eventsSignal,
  MAILBOXES_QUEUE,
  mailboxChangedSignal,
  mailboxStopSignal,
  mailboxWorkflowId,
  replyReceivedSignal,
  type ApplicationInput,
  type ApprovalsInput,
  type ApprovalsTiming,
  type Timing,
} from '../workflows/messages.ts';
import { EngineFailure } from './failures.ts';
import { unlessDropped } from './unlessDropped.ts';

/** How the rest of the product speaks to the workflows. Each method throws EngineFailure `unreachable` when the engine is away. */
export interface WorkflowClient extends WorkflowsPort {
  /** Starts the application's workflow from its stored state; running already: does nothing. */
  start(applicationId: string): Promise<void>;
  /** Hands the application's waiting events to its workflow. */
  deliver(applicationId?: string): Promise<number>;
  watchMailbox(mailboxId: string): Promise<void>;
  stopMailbox(mailboxId: string): Promise<void>;
  credentialsChanged(mailboxId: string): Promise<void>;
  /** Never throws. */
  available(): Promise<boolean>;
}

export interface WorkflowClientOptions {
  client: Client;
  store: Pick<StorePort, 'applications' | 'pending' | 'playbooks'>;
  timing?: Timing;
  approvalsTiming?: ApprovalsTiming;
  newId?: () => string;
}

/** Binds a Temporal client to the store: what does not run is started from its snapshot, so nothing depends on order. */
export function createWorkflowClient(options: WorkflowClientOptions): WorkflowClient {
  const {
    client,
    store,
    timing = DEFAULT_TIMING,
    approvalsTiming = DEFAULT_APPROVALS_TIMING,
    newId = () => crypto.randomUUID(),
  } = options;

  const startOf = async (applicationId: string) => ({
    workflowId: applicationWorkflowId(applicationId),
    taskQueue: APPLICATIONS_QUEUE,
    args: [await inputOf(store, applicationId, timing)] satisfies [ApplicationInput],
  });

  const approvalsOf = (ownerId: string) => ({
    workflowId: approvalsWorkflowId(ownerId),
    taskQueue: APPLICATIONS_QUEUE,
    args: [{ ownerId, timing: approvalsTiming }] satisfies [ApprovalsInput],
  });

  const toMailbox = async (mailboxId: string, signal: SignalDefinition): Promise<void> => {
    try {
      await client.workflow.getHandle(mailboxWorkflowId(mailboxId)).signal(signal);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  };

  const self: WorkflowClient = {
    start: reaching(async (applicationId) => {
      try {
        await client.workflow.start('applicationWorkflow', await startOf(applicationId));
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      }
    }),
    signalApplication: reaching(async (applicationId: string, events: ApplicationEvent[]) => {
      await client.workflow.signalWithStart('applicationWorkflow', {
        ...(await startOf(applicationId)),
        signal: eventsSignal,
        signalArgs: [events],
      });
    }),
    control: reaching(async (applicationId, control, by, requestId = newId()) => {
      const obey = async () =>
        client.workflow.executeUpdateWithStart(controlUpdate, {
          updateId: requestId,
          args: [{ control, by, requestId }],
          startWorkflowOperation: new WithStartWorkflowOperation('applicationWorkflow', {
            ...(await startOf(applicationId)),
            workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
          }),
        });
      try {
        await unlessDropped(obey);
        return { ok: true };
      } catch (error) {
        const refusal = refusalIn(error);
        if (refusal === null) throw error;
        return { ok: false, refusal };
      }
    }),
    approvalsChanged: reaching(async (ownerId: string) => {
      await client.workflow.signalWithStart('approvalsWorkflow', {
        ...approvalsOf(ownerId),
        signal: approvalsChangedSignal,
      });
    }),
    replyReceived: reaching(async (ownerId: string, messageId: string) => {
      await client.workflow.signalWithStart('approvalsWorkflow', {
        ...approvalsOf(ownerId),
        signal: replyReceivedSignal,
        signalArgs: [messageId],
      });
    }),
    deliver: reaching(async (applicationId?: string) =>
      deliverEvents({ store, workflows: self }, applicationId),
    ),
    watchMailbox: reaching(async (mailboxId) => {
      try {
        await client.workflow.start('mailboxWorkflow', {
          workflowId: mailboxWorkflowId(mailboxId),
          taskQueue: MAILBOXES_QUEUE,
          args: [{ mailboxId }],
        });
      } catch (error) {
        if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
      }
    }),
    stopMailbox: reaching(async (mailboxId) => toMailbox(mailboxId, mailboxStopSignal)),
    credentialsChanged: reaching(async (mailboxId) => toMailbox(mailboxId, mailboxChangedSignal)),
    async available() {
      try {
        await client.connection.withDeadline(Date.now() + 2_000, async () =>
          client.workflowService.getSystemInfo({}),
        );
        return true;
      } catch {
        return false;
      }
    },
  };
  return self;
}

/** The stored snapshot, or for a new application its first state. */
async function inputOf(
  store: WorkflowClientOptions['store'],
  applicationId: string,
  timing: Timing,
): Promise<ApplicationInput> {
  const record = await store.applications.load(applicationId);
  const { snapshotSeq: seq, owner, employer } = record;
  if (record.snapshot !== null) return { application: record.snapshot, seq, timing };
  // No application is stored with an unknown name; one whose playbook was deleted before it ever began gets the usual.
  const playbook =
    (await findPlaybook(store.playbooks, owner.id, record.playbook)) ??
    builtInPlaybooks[usualPlaybook(employer.kind)];
  return { application: firstState(record, playbook), seq, timing };
}

function refusalIn(error: unknown): string | null {
  if (!(error instanceof WorkflowUpdateFailedError)) return null;
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure) || cause.type !== 'refused') return null;
  return cause.message;
}

/** An engine that does not answer gets one name, whatever gRPC calls it. */
function reaching<Args extends unknown[], Result>(
  call: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    try {
      return await call(...args);
    } catch (error) {
      if (!isAway(error)) throw error;
      throw new EngineFailure(
        'unreachable',
        'The engine does not answer. Nothing is lost: it is handed over as soon as the engine is back.',
      );
    }
  };
}

/** gRPC: DEADLINE_EXCEEDED, UNAVAILABLE. */
const AWAY: readonly number[] = [4, 14];

function isAway(error: unknown): boolean {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    if (isGrpcServiceError(e)) return AWAY.includes(e.code);
  }
  return false;
}
