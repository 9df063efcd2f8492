import { createMail } from '../../mail/createMail.ts';
import { connectClient, connectWorker } from '../../engine/connect.ts';
import { createWorkflowClient } from '../../engine/workflowClient.ts';
import { loadEncryptionKeys } from '../../store/encryptionKey.ts';
import { openStore } from '../../store/openStore.ts';
import { createLetters } from '../../templates/createLetters.ts';
import { createPorts } from '../../worker/ports.ts';
import { startWorker } from '../../worker/startWorker.ts';
import { DEFAULT_APPLICATION, interviewEnded, OWNER, QUICK } from './stackSettings.ts';

/** A whole worker in a process of its own, so that a test can kill it with SIGKILL. Speaks JSON with its parent. */
interface Request {
  id: number;
  call: 'apply' | 'letters' | 'approve' | 'state' | 'resolve';
  args: string[];
}

const [address = '', namespace = '', folder = '', imapPort = '', smtpPort = ''] =
  process.argv.slice(2);
const engine = { address, namespace, connection: { address } };
const wait = { say: () => undefined, limitMs: 30_000 };
const store = await openStore({ dataFolder: folder, key: await loadEncryptionKeys(folder, {}) });
const { client } = await connectClient(engine, wait);
const workflows = createWorkflowClient({ client, store, timing: QUICK });
const silent = () => undefined;
await startWorker({
  connection: await connectWorker(engine, wait),
  namespace,
  ports: createPorts({
    store,
    mail: createMail(),
    letters: createLetters({}),
    workflows,
    log: { info: silent, warn: silent, error: silent },
  }),
});

process.on('message', (request: Request) => {
  void answer(request).then(
    (result) => process.send?.({ id: request.id, result }),
    (error: unknown) => process.send?.({ id: request.id, error: String(error) }),
  );
});
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.send?.({ ready: true });

async function answer({ call, args }: Request): Promise<unknown> {
  const [first = '', second = '', third = ''] = args;
  switch (call) {
    case 'apply':
      return apply(first);
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
    case 'state':
      return (await store.applications.load(first)).snapshot;
  }
}

async function apply(mode: string): Promise<string> {
  const owner =
    (await store.owners.findByEmail(OWNER.address)) ??
    (await store.owners.create({
      name: 'Kim Owner',
      email: OWNER.address,
      phone: '+49 30 1234567',
      address: '1 Linden Street\n10115 Berlin',
      timeZone: 'Europe/Berlin',
      country: 'DE',
      password: null,
    }));
  const endpoint = { host: '127.0.0.1', security: 'none' as const, ca: null, fingerprint: null };
  const mailbox =
    (await store.mailboxes.list(owner.id))[0] ??
    (await store.mailboxes.create(owner.id, {
      address: OWNER.address,
      displayName: 'Kim Owner',
      imap: { ...endpoint, port: Number(imapPort) },
      smtp: { ...endpoint, port: Number(smtpPort) },
      auth: { kind: 'password', user: OWNER.user, password: OWNER.password },
      allowPrivateHosts: true,
      dailyLimit: 500,
    }));
  const created = await store.applications.create(
    owner.id,
    {
      ...DEFAULT_APPLICATION,
      role: `Role ${crypto.randomUUID()}`,
      interviews: [interviewEnded(1)],
    },
    { mailboxId: mailbox.id, at: Date.now() },
  );
  await workflows.start(created.id);
  if (mode !== 'auto') {
    await workflows.control(
      created.id,
      { type: 'set-mode', what: 'thank-you', mode: 'approve' },
      'cli',
    );
  }
  return created.id;
}
