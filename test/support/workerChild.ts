import type { OutboxLetter, StoredMessage, TimelineEntry } from '../../activities/ports/records.ts';
import type { Application } from '../../domain/application.ts';
import type { Control } from '../../domain/control.ts';
import { connectClient, connectWorker } from '../../engine/connect.ts';
import { createWorkflowClient } from '../../engine/workflowClient.ts';
import { createMail } from '../../mail/createMail.ts';
import { loadEncryptionKeys } from '../../store/encryptionKey.ts';
import { openStore } from '../../store/openStore.ts';
import { createLetters } from '../../templates/createLetters.ts';
import { createPorts } from '../../worker/ports.ts';
import { startWorker } from '../../worker/startWorker.ts';
import { beginReading, createApplication, createMailbox, createOwner } from './population.ts';
import { interviewEnded, PATIENT_MAIL, QUICK, QUICK_PLAYBOOK } from './stackSettings.ts';

/**
 * A whole worker in a process of its own, so that a test can kill it with SIGKILL; PGlite belongs to one process, so the
 * parent asks it over IPC. Dies with its parent.
 */
export interface ChildCall {
  mailbox: {
    args: [name: string, ports: { imap: number; smtp: number }, watch: boolean];
    result: string;
  };
  apply: { args: [name: string, mailboxId: string, playbook: string]; result: string };
  /** How many letters this process has given to a server. */
  sent: { args: []; result: number };
  letters: { args: [applicationId: string]; result: OutboxLetter[] };
  look: { args: [applicationId: string]; result: Looked };
  control: { args: [applicationId: string, control: Control]; result: { ok: boolean } };
}

/** What the store shows of an application. */
export interface Looked {
  snapshot: Application | null;
  timeline: TimelineEntry[];
  messages: StoredMessage[];
}

export type ChildAnswer = { id: number; result: unknown } | { id: number; error: string };
type Handlers = {
  [Call in keyof ChildCall]: (
    ...args: ChildCall[Call]['args']
  ) => Promise<ChildCall[Call]['result']>;
};

const [address = '', namespace = '', folder = '', databaseUrl] = process.argv.slice(2);
const engine = { address, namespace, connection: { address } };
const wait = { say: () => undefined, limitMs: 30_000 };
const key = await loadEncryptionKeys(folder, {});
const store = await openStore(
  databaseUrl === undefined ? { dataFolder: folder, key } : { databaseUrl, key },
);
const { client } = await connectClient(engine, wait);
const workflows = createWorkflowClient({
  client,
  store,
  timing: { ...QUICK, heartbeatMs: 10_000 },
});
let sent = 0;
const real = createMail({ settings: PATIENT_MAIL });
const mail: typeof real = {
  ...real,
  async send(...args) {
    sent += 1;
    return real.send(...args);
  },
};
const silent = () => undefined;
const log = { info: silent, warn: silent, error: silent };
await startWorker({
  connection: await connectWorker(engine, wait),
  namespace,
  ports: createPorts({ store, mail, letters: createLetters({}), workflows, log }),
});
const ownerId = await createOwner(store);
for (const mode of ['approve', 'draft'] as const) {
  const playbook = { ...QUICK_PLAYBOOK, name: `quick-${mode}`, approvalExpires: 'PT10M' };
  const modes = { ...playbook.modes, 'thank-you': mode };
  await store.playbooks.put(ownerId, { ...playbook, modes }, Date.now());
}

const handlers: Handlers = {
  async mailbox(name, ports, watch) {
    const mailbox = await createMailbox(store, ownerId, ports, `${name}@owner.example`);
    if (watch) {
      await beginReading(store, mail, mailbox);
      await workflows.watchMailbox(mailbox.id);
    }
    return mailbox.id;
  },
  async apply(name, mailboxId, playbook) {
    const id = await createApplication(store, ownerId, mailboxId, name, {
      playbook,
      interviews: playbook === 'none' ? [] : [interviewEnded(1)],
    });
    await workflows.start(id);
    return id;
  },
  sent: async () => Promise.resolve(sent),
  letters: async (id) => store.outbox.ofApplication(id),
  async look(id) {
    const { snapshot } = await store.applications.load(id);
    const { items: timeline } = await store.applications.timeline(ownerId, id, {});
    const { items: messages } = await store.messages.list(ownerId, { applicationId: id });
    return { snapshot, timeline, messages };
  },
  control: async (id, control) => workflows.control(id, control, 'cli'),
};

process.on('message', (request: { id: number; call: keyof ChildCall; args: never }) => {
  const handler = handlers[request.call] as (...args: unknown[]) => Promise<unknown>;
  void handler(...(request.args as unknown[])).then(
    (result) => process.send?.({ id: request.id, result }),
    (error: unknown) => process.send?.({ id: request.id, error: String(error) }),
  );
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.send?.({ ready: true });
