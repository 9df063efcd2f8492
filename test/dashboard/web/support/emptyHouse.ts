import { rm } from 'node:fs/promises';
import { createWorkflowClient, type WorkflowClient } from '../../../../engine/workflowClient.ts';
import type { MailPort } from '../../../../activities/ports/mailPort.ts';
import { createMail } from '../../../../mail/createMail.ts';
import { loadEncryptionKeys } from '../../../../store/encryptionKey.ts';
import { openStore, type Store } from '../../../../store/openStore.ts';
import { createLetters } from '../../../../templates/createLetters.ts';
import { createPorts } from '../../../../worker/ports.ts';
import { startWorker } from '../../../../worker/startWorker.ts';
import { emptyDataFolder } from '../../../support/dataFolder.ts';
import { startDovecot } from '../../../support/dovecot.ts';
import { startSmtpSink, type SmtpSink } from '../../../support/smtpSink.ts';
import { OWNER, QUICK, QUICK_MAIL } from '../../../support/stackSettings.ts';
import { startDevServer } from '../../../support/temporal.ts';

/** All servers as at the very first start: nobody is set up, no mailbox is connected. */
export interface EmptyHouse {
  store: Store;
  mail: MailPort;
  workflows: WorkflowClient;
  imapPort: number;
  sink: SmtpSink;
  stop(): Promise<void>;
}

export async function startEmptyHouse(): Promise<EmptyHouse> {
  const folder = await emptyDataFolder();
  const temporal = await startDevServer();
  const dovecot = await startDovecot({ users: { [OWNER.user]: OWNER.password } });
  const sink = await startSmtpSink();
  const store = await openStore({ dataFolder: folder, key: await loadEncryptionKeys(folder, {}) });
  const mail = createMail({ settings: QUICK_MAIL });
  const workflows = createWorkflowClient({ client: temporal.client, store, timing: QUICK });
  const log = { info: quiet, warn: quiet, error: quiet };
  const worker = await startWorker({
    connection: temporal.nativeConnection,
    namespace: temporal.namespace,
    ports: createPorts({ store, mail, letters: createLetters({}), workflows, log }),
  });
  return {
    store,
    mail,
    workflows,
    imapPort: dovecot.port,
    sink,
    async stop() {
      for (const id of await store.mailboxes.ids()) await workflows.stopMailbox(id);
      await worker.stop();
      await store.close();
      await Promise.all([temporal.stop(), dovecot.stop(), sink.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function quiet(): void {}
