import { connectClient, connectWorker } from '../../engine/connect.ts';
import { createWorkflowClient } from '../../engine/workflowClient.ts';
import { createMail } from '../../mail/createMail.ts';
import { loadEncryptionKeys } from '../../store/encryptionKey.ts';
import { openStore } from '../../store/openStore.ts';
import { createLetters } from '../../templates/createLetters.ts';
import { createPorts } from '../../worker/ports.ts';
import { startWorker } from '../../worker/startWorker.ts';
import { createApplication, createMailbox, createOwner } from './population.ts';
import { interviewEnded, QUICK, QUICK_MAIL } from './stackSettings.ts';

/**
 * A whole worker in a process of its own, so that a test can kill it with SIGKILL; PGlite belongs to one process, so the
 * parent asks it over IPC. Dies with its parent.
 */
export interface ChildRequest {
  id: number;
  call: 'apply' | 'letters' | 'approve' | 'resolve';
  args: string[];
}

const [address = '', namespace = '', folder = ''] = process.argv.slice(2);
const engine = { address, namespace, connection: { address } };
const wait = { say: () => undefined, limitMs: 30_000 };
const store = await openStore({ dataFolder: folder, key: await loadEncryptionKeys(folder, {}) });
const { client } = await connectClient(engine, wait);
const workflows = createWorkflowClient({ client, store, timing: { ...QUICK, heartbeatMs: 3_000 } });
const silent = () => undefined;
await startWorker({
  connection: await connectWorker(engine, wait),
  namespace,
  ports: createPorts({
    store,
    mail: createMail({ settings: QUICK_MAIL }),
    letters: createLetters({}),
    workflows,
    log: { info: silent, warn: silent, error: silent },
  }),
});

process.on('message', (request: ChildRequest) => {
  void answer(request).then(
    (result) => process.send?.({ id: request.id, result }),
    (error: unknown) => process.send?.({ id: request.id, error: String(error) }),
  );
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.send?.({ ready: true });

async function answer({ call, args }: ChildRequest): Promise<unknown> {
  const [first = '', second = '', third = '', fourth = ''] = args;
  switch (call) {
    case 'apply':
      return apply(first, { imap: Number(second), smtp: Number(third) }, fourth);
    case 'letters':
      return store.outbox.ofApplication(first);
    case 'approve':
      return workflows.control(first, { type: 'approve', stepId: second, hash: third }, 'cli');
    case 'resolve':
      return workflows.control(
        first,
        { type: 'resolve-uncertain', stepId: second, was: third === 'sent' ? 'sent' : 'not-sent' },
        'cli',
      );
  }
}

async function apply(
  name: string,
  ports: { imap: number; smtp: number },
  mode: string,
): Promise<string> {
  const ownerId = await createOwner(store);
  const mailbox = await createMailbox(store, ownerId, ports, `${name}@owner.example`);
  const id = await createApplication(store, ownerId, mailbox.id, name, {
    interviews: [interviewEnded(1)],
  });
  await workflows.start(id);
  if (mode === 'approve') {
    await workflows.control(id, { type: 'set-mode', what: 'thank-you', mode: 'approve' }, 'cli');
  }
  return id;
}
