import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMail } from '../../mail/createMail.ts';
import { MAIL_SETTINGS } from '../../mail/settings.ts';
import { emptyDataFolder } from '../support/dataFolder.ts';
import { dovecotMissing, startDovecot, type Dovecot } from '../support/dovecot.ts';
import { eventually } from '../support/eventually.ts';
import { startKillableWorker, type KillableWorker } from '../support/killableWorker.ts';
import { mailFrom } from '../support/mailFrom.ts';
import { createApplication, createMailbox } from '../support/population.ts';
import { startStack, type Stack } from '../support/stack.ts';
import { OWNER, QUICK_MAIL } from '../support/stackSettings.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcpProxy.ts';
import { startDevServer } from '../support/temporal.ts';

const missing = dovecotMissing();

/** The dead-link watchdog and its like, in seconds instead of minutes. */
const SHORT = {
  ...QUICK_MAIL,
  commandMs: 2_500,
  idleRefreshMs: 3_000,
  resyncMs: 2_000,
  pollMs: 400,
  backoffMs: { first: 100, longest: 500 },
};

/** A person's answer to the application named `name`. */
function answerOf(name: string): string {
  return mailFrom(`Dana Lee <dana.lee@${name}.example>`, 'Your interview', [
    'Dear Kim,',
    '',
    'Thank you for coming in. Could you please send us two references by Friday?',
    '',
    'Dana Lee',
  ]);
}

describe('P4: the watchdog as it is shipped', () => {
  it('notices a dead link in under six minutes', () => {
    const { idleRefreshMs, resyncMs, commandMs } = MAIL_SETTINGS;
    expect(Math.min(idleRefreshMs, resyncMs) + commandMs).toBeLessThan(360_000);
  });
});

describe.skipIf(missing !== null)(`P4: no mail missed ${missing ?? ''}`, () => {
  let stack: Stack;
  let proxy: TcpProxy;
  const all: { name: string; id: string }[] = [];
  beforeAll(async () => {
    stack = await startStack({
      mail: createMail({ settings: SHORT }),
      imapThrough: async (port) => {
        proxy = await startTcpProxy(port);
        return proxy.port;
      },
    });
  });
  afterAll(async () => {
    await stack.stop();
    await proxy.stop();
  });

  /** An application that waits for news and sends nothing, at an employer of that name. */
  const expecting = async (name: string, mailboxId = stack.mailbox.id): Promise<string> => {
    const id = await createApplication(stack.store, stack.ownerId, mailboxId, name);
    await stack.workflows.start(id);
    all.push({ name, id });
    return id;
  };
  const counts = async (id: string) => {
    const { snapshot } = await stack.store.applications.load(id);
    const { items: rows } = await stack.store.messages.list(stack.ownerId, { applicationId: id });
    const { items: lines } = await stack.store.applications.timeline(stack.ownerId, id, {});
    return {
      rows: rows.length,
      answers: snapshot?.answers.length ?? 0,
      lines: lines.filter(({ type }) => type === 'answer').length,
    };
  };
  const ONCE = { rows: 1, answers: 1, lines: 1 };
  const understood = async (id: string) =>
    eventually('the answer in the state', async () => (await counts(id)).answers > 0, 40_000);
  const watching = async (mailboxId = stack.mailbox.id) =>
    eventually('the mailbox watched', async () => {
      const { state } = await stack.store.mailboxes.load(mailboxId);
      return state.status === 'watching' || state.status === 'polling';
    });

  it('Dovecot is restarted, and a message arrives meanwhile', { timeout: 60_000 }, async () => {
    const id = await expecting('restarted');
    await watching();
    await stack.dovecot.restart(async () =>
      stack.dovecot.deliver(OWNER.user, answerOf('restarted')),
    );
    await understood(id);
    expect(await counts(id)).toEqual(ONCE);
  });

  it('the connection is a black hole: noticed, and made anew', { timeout: 60_000 }, async () => {
    const id = await expecting('black-hole');
    await watching();
    const before = proxy.connections();
    proxy.blackHole();
    await stack.dovecot.deliver(OWNER.user, answerOf('black-hole'));
    const dead = Date.now();
    await eventually('the dead link noticed', () => proxy.connections() > before, 30_000);
    const took = Date.now() - dead;
    process.stdout.write(
      `dead link noticed after ${took} ms (as set: 2000 between looks, 2500 for an answer)\n`,
    );
    proxy.heal();
    proxy.cut();
    await understood(id);
    expect(await counts(id)).toEqual(ONCE);
  });

  it('a message arrives while the worker is down', { timeout: 90_000 }, async () => {
    const id = await expecting('worker-down');
    await watching();
    await stack.restartWorker(async () =>
      stack.dovecot.deliver(OWNER.user, answerOf('worker-down')),
    );
    await understood(id);
    expect(await counts(id)).toEqual(ONCE);
  });

  it('the server numbers all its messages anew (UIDVALIDITY)', { timeout: 60_000 }, async () => {
    const id = await expecting('renumbered');
    await watching();
    await stack.dovecot.restart(async () => {
      await stack.dovecot.bumpUidValidity(OWNER.user);
      await stack.dovecot.deliver(OWNER.user, answerOf('renumbered'));
    });
    await understood(id);
    await watching();
    expect(await counts(id)).toEqual(ONCE);
  });

  it(
    'a mailbox without IDLE and with 5,000 old messages: the new one is found, no old one is',
    { timeout: 120_000 },
    async () => {
      const server = await startDovecot({ users: { [OWNER.user]: OWNER.password }, idle: false });
      try {
        await fill(server, 5_000);
        const ports = { imap: server.port, smtp: stack.sink.port };
        const mailbox = await createMailbox(
          stack.store,
          stack.ownerId,
          ports,
          'other@owner.example',
        );
        const id = await expecting('without-idle', mailbox.id);
        await stack.workflows.watchMailbox(mailbox.id);
        await watching(mailbox.id);
        await server.deliver(OWNER.user, answerOf('without-idle'));
        await understood(id);
        const { state } = await stack.store.mailboxes.load(mailbox.id);
        expect(state.status).toBe('polling');
        expect(await counts(id)).toEqual(ONCE);
        const { items } = await stack.store.messages.list(stack.ownerId, { mailboxId: mailbox.id });
        expect(items).toHaveLength(1);
        await stack.workflows.stopMailbox(mailbox.id);
      } finally {
        await server.stop();
      }
    },
  );

  it('after all that every message has been understood exactly once', async () => {
    expect(all.length).toBeGreaterThan(0);
    for (const { name, id } of all)
      expect({ name, ...(await counts(id)) }).toEqual({ name, ...ONCE });
    const { items } = await stack.store.messages.list(stack.ownerId, { limit: 100 });
    expect(items.map(({ from }) => from).toSorted()).toEqual(
      all.map(({ name }) => `dana.lee@${name}.example`).toSorted(),
    );
    expect(items.every(({ state }) => state === 'understood')).toBe(true);
  });

  it('the worker is killed while mail arrives', { timeout: 120_000 }, async () => {
    const temporal = await startDevServer();
    const folder = await emptyDataFolder();
    const server = await startDovecot({ users: { [OWNER.user]: OWNER.password } });
    let worker: KillableWorker | null = null;
    try {
      worker = await startKillableWorker(temporal, folder);
      const ports = { imap: server.port, smtp: stack.sink.port };
      const mailboxId = await worker.mailbox('killed', ports, true);
      const ids = new Map<string, string>();
      for (const name of ['just-before', 'just-after'])
        ids.set(name, await worker.apply(name, mailboxId, 'none'));
      await server.deliver(OWNER.user, answerOf('just-before'));
      await new Promise((resolve) => setTimeout(resolve, 700));
      await worker.kill();
      await server.deliver(OWNER.user, answerOf('just-after'));
      const second = await startKillableWorker(temporal, folder);
      worker = second;
      for (const [name, id] of ids) {
        const seen = await eventually(
          `the answer of ${name}`,
          async () => {
            const looked = await second.look(id);
            return (looked.snapshot?.answers.length ?? 0) > 0 ? looked : null;
          },
          60_000,
        );
        expect(seen.messages).toHaveLength(1);
        expect(seen.snapshot?.answers).toHaveLength(1);
        expect(seen.timeline.filter(({ type }) => type === 'answer')).toHaveLength(1);
      }
    } finally {
      await worker?.kill();
      await Promise.all([server.stop(), temporal.stop()]);
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** Old mail, one of it an answer by the very person who is waited for. */
async function fill(server: Dovecot, count: number): Promise<void> {
  const lastWeek = new Date(Date.now() - 7 * 86_400_000);
  const old = answerOf('without-idle');
  for (let i = 0; i < count; i += 250) {
    await Promise.all(
      Array.from({ length: Math.min(250, count - i) }, async (_, n) =>
        server.deliver(
          OWNER.user,
          old.replace(/^Message-ID: <[^>]*>/m, `Message-ID: <old-${i + n}@elsewhere.example>`),
          {
            receivedAt: lastWeek,
            seen: true,
          },
        ),
      ),
    );
  }
}
