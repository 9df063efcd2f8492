import { readFile, rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutboxLetter } from '../../activities/ports/records.ts';
import { emptyDataFolder } from '../support/dataFolder.ts';
import { dovecotMissing, startDovecot } from '../support/dovecot.ts';
import { eventually } from '../support/eventually.ts';
import { startKillableWorker, type KillableWorker } from '../support/killableWorker.ts';
import { startSmtpSink, type SinkFault, type SmtpSink } from '../support/smtpSink.ts';
import { OWNER } from '../support/stackSettings.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcpProxy.ts';
import { startDevServer, type TemporalForTest } from '../support/temporal.ts';

const missing = dovecotMissing();

interface Case {
  name: string;
  /** State the outbox is in when the worker is killed. */
  killedAt: OutboxLetter['state'];
  /** Of the first connection to SMTP. */
  fault?: SinkFault;
  /** Of the thank-you; all by itself unless it says otherwise. */
  mode?: 'approve' | 'draft';
  /** What the owner does before the kill, or after it. */
  owner?: 'approves' | 'skips' | 'approves-afterwards';
  /** Whether IMAP stops answering: from the start, or once the sink has taken the letter. */
  imap?: 'dead' | 'dead-after-delivery';
  delivered: 0 | 1;
  ends: OutboxLetter['state'];
}

const hangs = (phase: SinkFault['phase'], accepts = true): SinkFault => ({
  phase,
  behaviour: 'hang',
  accepts,
});
const SENT = { delivered: 1, ends: 'sent' } as const;
const ASKED = { delivered: 0, ends: 'uncertain' } as const;

/** One application a row, each with a mailbox of its own; one SIGKILL finds all of them in their states. */
const CASES: Case[] = [
  { name: 'drafted', killedAt: 'drafted', mode: 'approve', owner: 'approves-afterwards', ...SENT },
  { name: 'looking', killedAt: 'drafted', imap: 'dead', ...SENT },
  {
    name: 'approved',
    killedAt: 'approved',
    mode: 'approve',
    owner: 'approves',
    imap: 'dead',
    ...SENT,
  },
  { name: 'connecting', killedAt: 'sending', fault: hangs('connect'), ...SENT },
  { name: 'mail-from', killedAt: 'sending', fault: hangs('mail'), ...SENT },
  { name: 'rcpt-to', killedAt: 'sending', fault: hangs('rcpt'), ...SENT },
  { name: 'data', killedAt: 'sending', fault: hangs('data'), ...SENT },
  { name: 'content', killedAt: 'sending', fault: hangs('content'), ...ASKED },
  { name: 'dot-taken', killedAt: 'sending', fault: hangs('dot'), delivered: 1, ends: 'uncertain' },
  { name: 'dot-lost', killedAt: 'sending', fault: hangs('dot', false), ...ASKED },
  { name: 'copying', killedAt: 'sent', imap: 'dead-after-delivery', ...SENT },
  {
    name: 'unclear',
    killedAt: 'uncertain',
    fault: { phase: 'dot', behaviour: 'drop', accepts: false },
    ...ASKED,
  },
  {
    name: 'refused',
    killedAt: 'failed',
    fault: { phase: 'rcpt', behaviour: '5xx' },
    delivered: 0,
    ends: 'failed',
  },
  { name: 'laid-down', killedAt: 'in-drafts', mode: 'draft', delivered: 0, ends: 'in-drafts' },
  {
    name: 'skipped',
    killedAt: 'cancelled',
    mode: 'approve',
    owner: 'skips',
    delivered: 0,
    ends: 'cancelled',
  },
];

describe.skipIf(missing !== null)(
  `P1: SIGKILL at every state of the outbox ${missing ?? ''}`,
  () => {
    let temporal: TemporalForTest;
    let dovecot: Awaited<ReturnType<typeof startDovecot>>;
    let folder: string;
    let worker: KillableWorker | null = null;
    const parts = new Map<string, { sink: SmtpSink; proxy: TcpProxy }>();
    const ids = new Map<string, string>();

    beforeEach(async () => {
      temporal = await startDevServer();
      dovecot = await startDovecot({ users: { [OWNER.user]: OWNER.password } });
      folder = await emptyDataFolder();
      for (const { name, fault, imap } of CASES) {
        const proxy = await startTcpProxy(dovecot.port);
        const deliver = async () => {
          if (imap === 'dead-after-delivery') proxy.blackHole();
          return Promise.resolve();
        };
        const sink = await startSmtpSink({ deliver });
        sink.setFault(fault ?? null, 1);
        if (imap === 'dead') proxy.blackHole();
        parts.set(name, { sink, proxy });
      }
    });
    afterEach(async () => {
      await worker?.kill();
      for (const { sink, proxy } of parts.values()) await Promise.all([sink.stop(), proxy.stop()]);
      await Promise.all([temporal.stop(), dovecot.stop()]);
      await rm(folder, { recursive: true, force: true });
    });

    const part = (name: string) => {
      const found = parts.get(name);
      if (found === undefined) throw new Error(name);
      return found;
    };
    const idOf = (name: string) => ids.get(name) ?? '';
    const letterOf = async (from: KillableWorker, name: string) =>
      (await from.letters(idOf(name)))[0] ?? null;

    const decide = async (from: KillableWorker, name: string, type: 'approve' | 'skip') => {
      const { stepId, hash } = await eventually(
        `the draft ${name}`,
        () => letterOf(from, name),
        60_000,
      );
      await eventually(`the owner's word on ${name}`, async () => {
        return (await from.control(idOf(name), { type, stepId, hash })).ok;
      });
    };
    const copiesOf = async (messageId: string, where: string) => {
      const files = await dovecot.files(OWNER.user, where);
      const texts = await Promise.all(files.map(async (file) => readFile(file, 'utf8')));
      return texts.filter((text) => text.includes(messageId)).length;
    };

    it(
      'delivers each letter at most once, and those surely not delivered later',
      { timeout: 360_000 },
      async () => {
        const first = await startKillableWorker(temporal, folder);
        worker = first;
        for (const { name, mode } of CASES) {
          const { proxy, sink } = part(name);
          const mailboxId = await first.mailbox(name, { imap: proxy.port, smtp: sink.port }, false);
          const playbook = mode === undefined ? 'quick' : `quick-${mode}`;
          ids.set(name, await first.apply(name, mailboxId, playbook));
        }
        for (const { name, owner } of CASES) {
          if (owner === 'approves' || owner === 'skips')
            await decide(first, name, owner === 'skips' ? 'skip' : 'approve');
        }
        let waiting = '';
        await eventually(
          () => `every letter in the state in which it is to be found (${waiting})`,
          async () => {
            for (const row of CASES) {
              const letter = await letterOf(first, row.name);
              waiting = `${row.name} is ${letter?.state ?? 'not there'}, ${letter?.failure ?? 'no failure'}`;
              if (letter?.state !== row.killedAt || !reached(part(row.name).sink, row.fault))
                return false;
            }
            return true;
          },
          120_000,
        );
        await first.kill();
        for (const { proxy } of parts.values()) proxy.heal();

        const second = await startKillableWorker(temporal, folder);
        worker = second;
        for (const { name, owner } of CASES)
          if (owner === 'approves-afterwards') await decide(second, name, 'approve');
        const table: string[] = [];
        for (const { name, killedAt, delivered, ends } of CASES) {
          let last = '';
          const letter = await eventually(
            () => `${name} ends as ${ends} (${last})`,
            async () => {
              const found = await letterOf(second, name);
              last = `${found?.state ?? 'gone'}, ${found?.failure ?? 'no failure'}`;
              return found?.state === ends ? found : null;
            },
            120_000,
          );
          const count = part(name).sink.withMessageId(letter.messageId).length;
          table.push(
            `${name.padEnd(11)} killed at ${killedAt.padEnd(10)} delivered ${count}  ${ends}`,
          );
          expect({ name, delivered: count }).toEqual({ name, delivered });
        }
        process.stdout.write(`${table.join('\n')}\n`);

        const copied = await letterOf(second, 'copying');
        await eventually('the copy in Sent, once', async () => {
          return (await copiesOf(copied?.messageId ?? '?', 'Sent')) === 1;
        });
        const laid = await letterOf(second, 'laid-down');
        expect(await copiesOf(laid?.messageId ?? '?', 'Drafts')).toBe(1);
        for (const { name } of CASES.filter(({ ends }) => ends === 'uncertain')) {
          await eventually(`the question about ${name}`, async () => {
            const { snapshot } = await second.look(idOf(name));
            return snapshot?.steps.some(({ state }) => state === 'uncertain');
          });
        }
      },
    );
  },
);

/** Whether the sink has come to the point of its fault, so that the kill falls right there. */
function reached(sink: SmtpSink, fault: SinkFault | undefined): boolean {
  if (fault === undefined) return true;
  if (fault.phase === 'connect') return sink.connections() > 0;
  const phase = fault.phase === 'content' || fault.phase === 'dot' ? 'data' : fault.phase;
  return sink.commands.some((command) => command.toLowerCase().startsWith(phase));
}
