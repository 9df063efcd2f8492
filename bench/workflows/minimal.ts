import { bundleWorkflowCode, Worker, type InjectedSinks } from '@temporalio/worker';
import { createTransport } from 'nodemailer';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { BenchEngine } from '../world/engine.ts';
import type { MinimalSinks } from './minimalWorkflow.ts';

/** The letter that both sides send, as text and HTML. */
export interface MinimalLetter {
  subject: string;
  text: string;
  html: string;
}

export interface MinimalActivities {
  sendMinimal(to: string): Promise<void>;
}

const QUEUE = 'minimal';

/** A worker for the minimal workflow, with the same limits as ours; `onWaiting` hears of each one that has begun to wait. */
export async function startMinimal(
  engine: BenchEngine,
  smtpPort: number,
  letter: () => MinimalLetter,
  onWaiting: () => void,
) {
  const transport = createTransport({
    host: '127.0.0.1',
    port: smtpPort,
    secure: false,
    ignoreTLS: true,
    auth: { user: 'kim0', pass: 'secret' },
  });
  const activities: MinimalActivities = {
    async sendMinimal(to) {
      await transport.sendMail({ from: 'kim0@owner.example', to, ...letter() });
    },
  };
  const sinks: InjectedSinks<MinimalSinks> = {
    bench: { waiting: { fn: () => onWaiting(), callDuringReplay: false } },
  };
  const worker = await Worker.create({
    connection: engine.connection,
    namespace: engine.namespace,
    taskQueue: QUEUE,
    workflowBundle: await minimalBundle(),
    activities,
    sinks,
    maxCachedWorkflows: 2_000,
    maxConcurrentActivityTaskExecutions: 50,
  });
  const done = worker.run();
  return {
    async start(to: string) {
      await engine.client.workflow.start('minimalWorkflow', {
        workflowId: `minimal-${randomUUID()}`,
        taskQueue: QUEUE,
        args: [to],
      });
    },
    async stop() {
      worker.shutdown();
      await done;
    },
  };
}

/** The code of the minimal workflow for a worker. */
async function minimalBundle() {
  const silent = () => undefined;
  return bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('minimalWorkflow.ts', import.meta.url)),
    logger: {
      log: silent,
      trace: silent,
      debug: silent,
      info: silent,
      warn: silent,
      error: silent,
    },
  });
}
