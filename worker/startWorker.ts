import type { NativeConnection } from '@temporalio/worker';
import { Worker } from '@temporalio/worker';
import { createActivities } from '../activities/createActivities.ts';
import type { Ports } from '../activities/ports/ports.ts';
import { APPLICATIONS_QUEUE, MAILBOXES_QUEUE } from '../workflows/messages.ts';
import { workflowBundle } from './bundle.ts';

export interface WorkerOptions {
  connection: NativeConnection;
  namespace: string;
  ports: Ports;
  /** Workflows kept in memory between their tasks; about half a megabyte each. */
  maxCachedWorkflows?: number;
  /** Mailboxes watched by this worker at most; each holds one connection. */
  maxMailboxes?: number;
}

export interface RunningWorker {
  /** Resolves when the worker has ended; rejects when it ended by a fault. */
  done: Promise<void>;
  /** Lets running activities end (a letter under way is not cut off), then stops. */
  stop(): Promise<void>;
}

/** Long enough for a letter under way to get its server's answer. */
const GRACE = '20s';

/**
 * Runs the two workers of one process: applications (workflows, sendings) and mailboxes (long watches), on queues of
 * their own, so that a thousand watches never hold up a letter.
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { connection, namespace, ports, maxCachedWorkflows = 600, maxMailboxes = 1_000 } = options;
  const activities = createActivities(ports);
  const bundle = await workflowBundle();
  // Before the first task is taken: done in the midst of one, it would hold up every other.
  await ports.letters.warmUp?.();
  const workflows = { workflowBundle: bundle, activities, connection, namespace };
  const applications = await Worker.create({
    ...workflows,
    taskQueue: APPLICATIONS_QUEUE,
    maxCachedWorkflows,
    shutdownGraceTime: GRACE,
    maxConcurrentActivityTaskExecutions: 50,
  });
  const mailboxes = await Worker.create({
    ...workflows,
    taskQueue: MAILBOXES_QUEUE,
    maxCachedWorkflows: 50,
    // A watch never ends by itself, and may be cut off anywhere (P4): there is nothing to wait for.
    shutdownGraceTime: '100ms',
    maxConcurrentActivityTaskExecutions: maxMailboxes,
  });
  const done = Promise.all([applications.run(), mailboxes.run()]).then(() => undefined);
  return {
    done,
    async stop() {
      for (const worker of [applications, mailboxes]) {
        if (worker.getState() === 'RUNNING') worker.shutdown();
      }
      await done;
    },
  };
}
