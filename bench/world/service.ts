import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MailPort } from '../../activities/ports/mailPort.ts';
import type { StorePort } from '../../activities/ports/storePort.ts';
import { createWorkflowClient, type WorkflowClient } from '../../engine/workflowClient.ts';
import { createMail } from '../../mail/createMail.ts';
import { loadEncryptionKeys } from '../../store/encryptionKey.ts';
import { openStore, type Store } from '../../store/openStore.ts';
import { createLetters } from '../../templates/createLetters.ts';
import { createPorts } from '../../worker/ports.ts';
import { startWorker } from '../../worker/startWorker.ts';
import { QUICK } from '../../test/support/stackSettings.ts';
import type { BenchEngine } from './engine.ts';

export interface BenchService {
  store: Store;
  mail: MailPort;
  workflows: WorkflowClient;
  stop(): Promise<void>;
}

export interface ServiceOptions {
  engine: BenchEngine;
  maxCachedWorkflows?: number;
  /** Put between the activities and the real rooms, to count or to leave something out. */
  wrapMail?: (mail: MailPort) => MailPort;
  wrapStore?: (store: Store) => StorePort;
}

/** A worker with the real rooms: PGlite on disk, IMAP and SMTP, letters. */
export async function startService(options: ServiceOptions): Promise<BenchService> {
  const { engine, wrapMail, wrapStore, maxCachedWorkflows } = options;
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-bench-'));
  const store = await openStore({ dataFolder: folder, key: await loadEncryptionKeys(folder, {}) });
  const mail = createMail();
  const workflows = createWorkflowClient({ client: engine.client, store, timing: QUICK });
  const silent = () => undefined;
  const warn = (fields: object, message: string) =>
    void process.stderr.write(`${message} ${JSON.stringify(fields)}\n`);
  const worker = await startWorker({
    connection: engine.connection,
    namespace: engine.namespace,
    ports: createPorts({
      store: wrapStore?.(store) ?? store,
      mail: wrapMail?.(mail) ?? mail,
      letters: createLetters({}),
      workflows,
      log: { info: silent, warn, error: warn },
    }),
    ...(maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows }),
  });
  return {
    store,
    mail,
    workflows,
    async stop() {
      await worker.stop();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
