import type { LettersPort } from '../activities/ports/lettersPort.ts';
import type { MailPort } from '../activities/ports/mailPort.ts';
import type { Log } from '../activities/ports/ports.ts';
import {
  connectClient,
  connectWorker,
  type EngineAddress,
  type WaitOptions,
} from '../engine/connect.ts';
import { createWorkflowClient, type WorkflowClient } from '../engine/workflowClient.ts';
import type { Store } from '../store/openStore.ts';
import type { ApprovalsTiming, Timing } from '../workflows/messages.ts';
import { catchUpEngine, keepDelivering } from '../engine/catchUp.ts';
import { createPorts } from './ports.ts';
import { sendSdkLogTo } from './sdkLogging.ts';
import { startWorker } from './startWorker.ts';

export interface RunWorkerOptions {
  engine: EngineAddress;
  store: Store;
  mail: MailPort;
  letters: LettersPort;
  log: Log;
  wait: WaitOptions;
  timing?: Timing;
  approvalsTiming?: ApprovalsTiming;
  /** Where the owner's browser finds the dashboard, for links in digests. */
  dashboardUrl?: string | null;
  maxCachedWorkflows?: number;
}

export interface RunningService {
  workflows: WorkflowClient;
  /** Resolves when the worker has ended. */
  done: Promise<void>;
  stop(): Promise<void>;
}

/**
 * A worker with all that belongs to it: waits for the engine, starts, brings the engine in line with the store, and
 * goes on handing over what waits. Used by the single process, by `worker` alone and by the sample.
 */
export async function runWorker(options: RunWorkerOptions): Promise<RunningService> {
  const { engine, store, mail, letters, log, wait, timing, maxCachedWorkflows } = options;
  const { approvalsTiming, dashboardUrl = null } = options;
  sendSdkLogTo(log);
  const undo: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const { client, close } = await connectClient(engine, wait);
    undo.push(close);
    const connection = await connectWorker(engine, wait);
    undo.push(() => connection.close());
    const workflows = createWorkflowClient({
      client,
      store,
      ...(timing === undefined ? {} : { timing }),
      ...(approvalsTiming === undefined ? {} : { approvalsTiming }),
    });
    const worker = await startWorker({
      connection,
      namespace: engine.namespace,
      ports: createPorts({ store, mail, letters, workflows, log, dashboardUrl }),
      ...(maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows }),
    });
    undo.push(() => worker.stop());
    await catchUpEngine(store, workflows);
    undo.push(keepDelivering(workflows, log));
    return { workflows, done: worker.done, stop };
  } catch (error) {
    // A connection left open would keep a process alive that has nothing left to do.
    await stop();
    throw error;
  }
}
