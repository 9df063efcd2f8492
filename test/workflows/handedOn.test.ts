import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { catchUpEngine } from '../../engine/catchUp.ts';
import { createWorkflowClient } from '../../engine/workflowClient.ts';
import { createMail } from '../../mail/createMail.ts';
import { loadEncryptionKeys } from '../../store/encryptionKey.ts';
import { openStore, type Store } from '../../store/openStore.ts';
import { createLetters } from '../../templates/createLetters.ts';

import { createPorts } from '../../worker/ports.ts';
import { startWorker } from '../../worker/startWorker.ts';
import { applicationWorkflowId } from '../../workflows/messages.ts';
import { dovecotMissing, startDovecot } from '../support/dovecot.ts';
import { eventually } from '../support/eventually.ts';
import { createApplication, createMailbox, createOwner } from '../support/population.ts';
import { startKillableWorker } from '../support/killableWorker.ts';
import { postgresMissing, startPostgres } from '../support/postgres.ts';
import { startSmtpSink } from '../support/smtpSink.ts';
import { startStack } from '../support/stack.ts';
import { interviewEnded, QUICK, QUICK_MAIL } from '../support/stackSettings.ts';
import { startDevServer, type TemporalForTest } from '../support/temporal.ts';

const missing = dovecotMissing();
const LIFE = ['thank-you', 'status-check', 'status-check', 'close-out'];

describe.skipIf(missing !== null)(`a life is handed on whole ${missing ?? ''}`, () => {
  const cleanUp: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    for (const step of cleanUp.reverse()) await step();
  });

  it('by continue-as-new, with its state, and no letter twice', { timeout: 120_000 }, async () => {
    const stack = await startStack({
      watch: false,
      dynamicConfig: { 'limit.historyCount.suggestContinueAsNew': 60 },
    });
    cleanUp.push(async () => stack.stop());
    const id = await stack.apply({ interviews: [interviewEnded(1)] });
    const handle = stack.temporal.client.workflow.getHandle(applicationWorkflowId(id));
    const firstRun = (await handle.describe()).runId;
    const runs = new Set([firstRun]);
    for (let i = 0; i < 24; i += 1) {
      const control = i % 2 === 0 ? ({ type: 'pause' } as const) : ({ type: 'resume' } as const);
      expect(await stack.workflows.control(id, control, 'cli')).toEqual({ ok: true });
      runs.add((await handle.describe()).runId);
    }
    await eventually(
      'the polite close',
      async () => {
        runs.add((await handle.describe()).runId);
        return (await stack.store.applications.load(id)).snapshot?.outcome;
      },
      60_000,
    );
    expect(runs.size).toBeGreaterThan(2);
    const letters = await stack.store.outbox.ofApplication(id);
    expect(letters.map(({ what }) => what)).toEqual(LIFE);
    expect(stack.sink.messages).toHaveLength(LIFE.length);
    const { items } = await stack.store.applications.timeline(stack.ownerId, id, { limit: 200 });
    expect(items.filter(({ type }) => type === 'paused')).toHaveLength(12);
    expect(items.filter(({ type }) => type === 'letter_sent')).toHaveLength(LIFE.length);
    process.stdout.write(`one life in ${runs.size} runs by continue-as-new\n`);
  });

  it(
    'from the store, after its engine was lost: the life goes on and nothing is sent twice',
    { timeout: 120_000 },
    async () => {
      const [lost, sink, dovecot, folder] = await Promise.all([
        startDevServer({ dynamicConfig: {} }),
        startSmtpSink(),
        startDovecot({ users: { kim: 'secret-of-kim' } }),
        mkdtemp(join(tmpdir(), 'followthrough-lost-')),
      ]);
      const store = await openStore({
        dataFolder: folder,
        key: await loadEncryptionKeys(folder, {}),
      });
      cleanUp.push(async () => {
        await store.close();
        await Promise.all([sink.stop(), dovecot.stop()]);
        await rm(folder, { recursive: true, force: true });
      });
      const ownerId = await createOwner(store);
      const mailbox = await createMailbox(store, ownerId, { imap: dovecot.port, smtp: sink.port });
      const before = await working(lost, store);
      const ids: string[] = [];
      for (const name of ['thanked', 'paused', 'ended']) {
        const id = await createApplication(store, ownerId, mailbox.id, name, {
          interviews: [interviewEnded(1)],
        });
        await before.workflows.start(id);
        ids.push(id);
      }
      const [thanked = '', paused = '', ended = ''] = ids;
      for (const id of ids) await lettersSent(store, id, 1);
      await before.workflows.control(paused, { type: 'pause' }, 'cli');
      await before.workflows.control(ended, { type: 'withdraw' }, 'cli');
      await before.stop();
      await lost.stop();
      const sentTo = async (id: string) =>
        (await store.outbox.ofApplication(id)).filter(({ state }) => state === 'sent').length;
      const until = { paused: await sentTo(paused), ended: await sentTo(ended) };

      const found = await startDevServer({ dynamicConfig: {} });
      const after = await working(found, store);
      cleanUp.push(async () => {
        await after.stop();
        await found.stop();
      });
      await catchUpEngine(store, after.workflows);
      await catchUpEngine(store, after.workflows);
      await lettersSent(store, thanked, LIFE.length);
      await eventually(
        'the polite close',
        async () => (await store.applications.load(thanked)).snapshot?.outcome,
        60_000,
      );
      expect((await store.applications.load(paused)).snapshot?.outcome).toBeNull();
      expect((await store.applications.load(ended)).snapshot?.outcome?.outcome).toBe('withdrawn');
      expect({ paused: await sentTo(paused), ended: await sentTo(ended) }).toEqual(until);
      expect(await sentTo(thanked)).toBe(LIFE.length);
      for (const id of ids) {
        const letters = await store.outbox.ofApplication(id);
        for (const letter of letters.filter(({ state }) => state === 'sent'))
          expect(sink.withMessageId(letter.messageId)).toHaveLength(1);
      }
      expect(sink.messages).toHaveLength(LIFE.length + until.paused + until.ended);
    },
  );

  it.skipIf(postgresMissing !== null)(
    `between two workers on one Postgres: both work, each letter leaves once ${postgresMissing ?? ''}`,
    { timeout: 240_000 },
    async () => {
      const [temporal, postgres, sink, dovecot, folder] = await Promise.all([
        startDevServer(),
        startPostgres(),
        startSmtpSink(),
        startDovecot({ users: { kim: 'secret-of-kim' } }),
        mkdtemp(join(tmpdir(), 'followthrough-two-')),
      ]);
      const first = await startKillableWorker(temporal, folder, postgres.url);
      const second = await startKillableWorker(temporal, folder, postgres.url);
      cleanUp.push(async () => {
        await Promise.all([first.kill(), second.kill()]);
        await Promise.all([temporal.stop(), postgres.stop(), sink.stop(), dovecot.stop()]);
        await rm(folder, { recursive: true, force: true });
      });
      const ports = { imap: dovecot.port, smtp: sink.port };
      const mailboxId = await first.mailbox('shared', ports, false);
      const ids: string[] = [];
      for (let i = 0; i < 8; i += 1) {
        const id = await (i % 2 === 0 ? first : second).apply(`shared-${i}`, mailboxId, 'quick');
        ids.push(id);
      }
      for (const id of ids) {
        await eventually(
          'two letters sent',
          async () =>
            (await second.letters(id)).filter(({ state }) => state === 'sent').length >= 2,
          60_000,
        );
        expect((await second.control(id, { type: 'withdraw' })).ok).toBe(true);
      }
      for (const id of ids) {
        for (const { what, state, messageId } of await first.letters(id)) {
          const times = sink.withMessageId(messageId).length;
          expect({ what, times }).toEqual({ what, times: state === 'sent' ? 1 : 0 });
        }
      }
      const sent = [await first.sent(), await second.sent()];
      process.stdout.write(`two workers sent ${sent.join(' and ')} letters\n`);
      expect(Math.min(...sent)).toBeGreaterThan(0);
      expect(sink.messages).toHaveLength(sent.reduce((sum, count) => sum + count, 0));
    },
  );
});

/** A worker over that engine and store. */
async function working(temporal: TemporalForTest, store: Store) {
  const mail = createMail({ settings: QUICK_MAIL });
  const workflows = createWorkflowClient({ client: temporal.client, store, timing: QUICK });
  const silent = () => undefined;
  const log = { info: silent, warn: silent, error: silent };
  const worker = await startWorker({
    connection: temporal.nativeConnection,
    namespace: temporal.namespace,
    ports: createPorts({ store, mail, letters: createLetters({}), workflows, log }),
  });
  return { workflows, stop: async () => worker.stop() };
}

async function lettersSent(store: Store, applicationId: string, count: number): Promise<void> {
  await eventually(
    `${count} letters sent`,
    async () => {
      const letters = await store.outbox.ofApplication(applicationId);
      return letters.filter(({ state }) => state === 'sent').length >= count;
    },
    60_000,
  );
}
