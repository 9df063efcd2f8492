import { rm } from 'node:fs/promises';
import type { MailboxRecord } from '../../activities/ports/records.ts';
import type { Log } from '../../activities/ports/ports.ts';
import type { MailPort } from '../../activities/ports/mailPort.ts';
import type { ApplicationFile } from '../../domain/applicationFile.ts';
import { createWorkflowClient, type WorkflowClient } from '../../engine/workflowClient.ts';
import { createMail } from '../../mail/createMail.ts';
import { loadEncryptionKeys } from '../../store/encryptionKey.ts';
import { openStore, type Store } from '../../store/openStore.ts';
import { createLetters } from '../../templates/createLetters.ts';
import { createPorts } from '../../worker/ports.ts';
import { startWorker } from '../../worker/startWorker.ts';
import type { ApprovalsTiming, Timing } from '../../workflows/messages.ts';
import { beginReading, createMailbox, createOwner } from './population.ts';
import { emptyDataFolder } from './dataFolder.ts';
import { startDovecot } from './dovecot.ts';
import { startSmtpSink, type SmtpSink } from './smtpSink.ts';
import { DEFAULT_APPLICATION, OWNER, QUICK, QUICK_MAIL } from './stackSettings.ts';
import { startDevServer, type TemporalForTest } from './temporal.ts';

export interface Stack {
  temporal: TemporalForTest;
  dovecot: Awaited<ReturnType<typeof startDovecot>>;
  sink: SmtpSink;
  store: Store;
  mail: MailPort;
  workflows: WorkflowClient;
  ownerId: string;
  mailbox: MailboxRecord;
  logged: string[];
  /** Creates an application of the owner's and starts its workflow. */
  apply(file: Partial<Omit<ApplicationFile, 'owner' | 'now' | 'events'>>): Promise<string>;
  /** Stops the worker as a shutdown does, and starts another after `whileDown`. */
  restartWorker(whileDown: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

export interface StackOptions {
  timing?: Timing;
  /** Instead of the mail room with its own settings. */
  mail?: MailPort;
  /** Runs with the mail port before it is used, to get between (an answer that lands in the last moment). */
  wrapMail?: (mail: MailPort) => MailPort;
  dynamicConfig?: Record<string, number>;
  approvalsTiming?: ApprovalsTiming;
  /** Where links in digests lead. */
  dashboardUrl?: string;
  /** Puts something between the mailbox and Dovecot's port; returns the port to use instead. */
  imapThrough?: (port: number) => Promise<number>;
  /** Watches the mailbox; false leaves only the look before each sending. */
  watch?: boolean;
}

/** The whole product on real servers: Temporal, PGlite on disk, Dovecot, an SMTP sink that delivers into Dovecot. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const folder = await emptyDataFolder();
  const temporal = await startDevServer(
    options.dynamicConfig === undefined ? {} : { dynamicConfig: options.dynamicConfig },
  );
  const dovecot = await startDovecot({ users: { [OWNER.user]: OWNER.password } });
  // Mail to the owner's own address arrives in the owner's INBOX, as it does with a provider.
  const sink = await startSmtpSink({
    deliver: async ({ to, raw }) => {
      if (to.includes(OWNER.address)) await dovecot.deliver(OWNER.user, raw);
    },
  });
  const store = await openStore({
    dataFolder: folder,
    key: await loadEncryptionKeys(folder, {}),
  });
  const mail = (options.wrapMail ?? ((port) => port))(
    options.mail ?? createMail({ settings: QUICK_MAIL }),
  );
  const workflows = createWorkflowClient({
    client: temporal.client,
    store,
    timing: options.timing ?? QUICK,
    ...(options.approvalsTiming === undefined ? {} : { approvalsTiming: options.approvalsTiming }),
  });
  const { log, logged } = recordingLog();
  const dashboardUrl = options.dashboardUrl ?? null;
  const letters = createLetters({});
  const ports = createPorts({ store, mail, letters, workflows, log, dashboardUrl });
  const { nativeConnection: connection, namespace } = temporal;
  let worker = await startWorker({ connection, namespace, ports });
  const ownerId = await createOwner(store);
  const imap = (await options.imapThrough?.(dovecot.port)) ?? dovecot.port;
  const mailbox = await createMailbox(store, ownerId, { imap, smtp: sink.port });
  await beginReading(store, mail, mailbox);
  if (options.watch !== false) await workflows.watchMailbox(mailbox.id);
  return {
    temporal,
    dovecot,
    sink,
    store,
    mail,
    workflows,
    ownerId,
    mailbox,
    logged,
    async apply(file) {
      const created = await store.applications.create(
        ownerId,
        { ...DEFAULT_APPLICATION, ...file },
        { mailboxId: mailbox.id, at: Date.now() },
      );
      await workflows.start(created.id);
      return created.id;
    },
    async restartWorker(whileDown) {
      await worker.stop();
      await whileDown();
      worker = await startWorker({ connection, namespace, ports });
    },
    async stop() {
      await workflows.stopMailbox(mailbox.id).catch(() => undefined);
      await worker.stop();
      await store.close();
      await Promise.all([temporal.stop(), dovecot.stop(), sink.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function recordingLog(): { log: Log; logged: string[] } {
  const logged: string[] = [];
  const write = (level: string) => (fields: object, message: string) => {
    logged.push(JSON.stringify({ level, ...fields, message }));
  };
  return { log: { info: write('info'), warn: write('warn'), error: write('error') }, logged };
}
