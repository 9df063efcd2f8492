import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutboxLetter } from '../../activities/ports/records.ts';
import { dovecotMissing, startDovecot } from '../support/dovecot.ts';
import { startSmtpSink, type SinkFault, type SmtpSink } from '../support/smtpSink.ts';
import { eventually } from '../support/eventually.ts';
import { OWNER } from '../support/stackSettings.ts';
import { startTcpProxy } from '../support/tcpProxy.ts';
import { startDevServer, type TemporalForTest } from '../support/temporal.ts';
import type { ChildRequest } from '../support/workerChild.ts';

const missing = dovecotMissing();

interface Case {
  name: string;
  /** State the outbox must be in when the worker is killed. */
  killedAt: OutboxLetter['state'];
  fault?: SinkFault;
  /** Mode of the thank-you. */
  mode?: 'approve';
  /** Whether IMAP stops answering: from the start, or once the sink has taken the letter. */
  imap?: 'dead' | 'dead-after-delivery';
  /** What must be true in the end. */
  delivered: 0 | 1;
  ends: OutboxLetter['state'];
}

/** One application a row; each has a mailbox of its own, and one SIGKILL finds each in its state. */
const CASES: Case[] = [
  { name: 'drafted', killedAt: 'drafted', mode: 'approve', delivered: 1, ends: 'sent' },
  { name: 'looking', killedAt: 'drafted', imap: 'dead', delivered: 1, ends: 'sent' },
  {
    name: 'connecting',
    killedAt: 'sending',
    fault: { phase: 'connect', behaviour: 'hang' },
    delivered: 1,
    ends: 'sent',
  },
  {
    name: 'mailfrom',
    killedAt: 'sending',
    fault: { phase: 'mail', behaviour: 'hang' },
    delivered: 1,
    ends: 'sent',
  },
  {
    name: 'rcptto',
    killedAt: 'sending',
    fault: { phase: 'rcpt', behaviour: 'hang' },
    delivered: 1,
    ends: 'sent',
  },
  {
    name: 'data',
    killedAt: 'sending',
    fault: { phase: 'data', behaviour: 'hang' },
    delivered: 1,
    ends: 'sent',
  },
  {
    name: 'content',
    killedAt: 'sending',
    fault: { phase: 'content', behaviour: 'hang' },
    delivered: 0,
    ends: 'uncertain',
  },
  {
    name: 'dot-taken',
    killedAt: 'sending',
    fault: { phase: 'dot', behaviour: 'hang', accepts: true },
    delivered: 1,
    ends: 'uncertain',
  },
  {
    name: 'dot-lost',
    killedAt: 'sending',
    fault: { phase: 'dot', behaviour: 'hang', accepts: false },
    delivered: 0,
    ends: 'uncertain',
  },
  { name: 'copying', killedAt: 'sent', imap: 'dead-after-delivery', delivered: 1, ends: 'sent' },
];

describe.skipIf(missing !== null)(
  `P1: SIGKILL at every state of the outbox ${missing ?? ''}`,
  () => {
    let temporal: TemporalForTest;
    let dovecot: Awaited<ReturnType<typeof startDovecot>>;
    let folder: string;
    const sinks = new Map<string, SmtpSink>();
    const proxies = new Map<string, Awaited<ReturnType<typeof startTcpProxy>>>();
    let child: ChildProcess | null = null;

    beforeAll(async () => {
      temporal = await startDevServer();
      dovecot = await startDovecot({ users: { [OWNER.user]: OWNER.password } });
      folder = await mkdtemp(join(tmpdir(), 'followthrough-kill-'));
      for (const { name, fault, imap } of CASES) {
        const proxy = await startTcpProxy(dovecot.port);
        proxies.set(name, proxy);
        const dieNow = async () => {
          if (imap === 'dead-after-delivery') proxy.blackHole();
          return Promise.resolve();
        };
        sinks.set(name, await startSmtpSink({ fault: fault ?? null, deliver: dieNow }));
        if (imap === 'dead') proxy.blackHole();
      }
    });
    afterAll(async () => {
      child?.kill('SIGKILL');
      await Promise.all([...sinks.values(), ...proxies.values()].map(async (part) => part.stop()));
      await Promise.all([temporal.stop(), dovecot.stop()]);
      await rm(folder, { recursive: true, force: true });
    });

    it(
      'delivers each letter at most once, and those surely not delivered later',
      { timeout: 150_000 },
      async () => {
        child = await startChild(temporal, folder);
        const ids = new Map<string, string>();
        for (const { name, mode } of CASES) {
          const ports = [String(proxies.get(name)?.port), String(sinks.get(name)?.port)];
          ids.set(name, String(await ask(child, 'apply', [name, ...ports, mode ?? 'auto'])));
        }
        const first = child;
        const letterOf = async (
          process: ChildProcess,
          name: string,
        ): Promise<OutboxLetter | undefined> => {
          const letters = (await ask(process, 'letters', [ids.get(name) ?? ''])) as OutboxLetter[];
          return letters[0];
        };
        for (const { name, killedAt, fault } of CASES) {
          await eventually(
            `${name} at ${killedAt}`,
            async () => {
              const there = (await letterOf(first, name))?.state === killedAt;
              const handed = fault === undefined || atPhase(sinks.get(name), fault.phase);
              return there && handed;
            },
            40_000,
          );
        }
        await new Promise((resolve) => setTimeout(resolve, 500));
        const killed = new Promise((resolve) => first.once('exit', resolve));
        first.kill('SIGKILL');
        await killed;
        for (const { name } of CASES) {
          sinks.get(name)?.setFault(null);
          proxies.get(name)?.heal();
        }

        const second = await startChild(temporal, folder);
        child = second;
        const waiting = await letterOf(second, 'drafted');
        await ask(second, 'approve', [
          ids.get('drafted') ?? '',
          waiting?.stepId ?? '',
          waiting?.hash ?? '',
        ]);
        const table: Record<string, unknown>[] = [];
        for (const expected of CASES) {
          const ended = await eventually(
            `${expected.name} ends as ${expected.ends}`,
            async () => {
              const letter = await letterOf(second, expected.name);
              return letter?.state === expected.ends ? letter : null;
            },
            60_000,
          );
          const delivered = sinks.get(expected.name)?.withMessageId(ended.messageId).length ?? -1;
          table.push({ case: expected.name, delivered, state: ended.state });
          expect(delivered, expected.name).toBe(expected.delivered);
        }
        process.stdout.write(`${table.map((row) => JSON.stringify(row)).join('\n')}\n`);
        const copying = await letterOf(second, 'copying');
        await eventually('the copy in Sent', async () => {
          const files = await dovecot.files(OWNER.user, 'Sent');
          return (
            files.filter((raw) => String(raw).includes(copying?.messageId ?? '?')).length === 1
          );
        });
      },
    );
  },
);

function atPhase(sink: SmtpSink | undefined, phase: SinkFault['phase']): boolean {
  const seen = sink?.commands.map((command) => command.slice(0, 4).toUpperCase()) ?? [];
  switch (phase) {
    case 'connect':
      return (sink?.connections() ?? 0) > 0;
    case 'mail':
      return seen.includes('MAIL');
    case 'rcpt':
      return seen.includes('RCPT');
    case 'dot':
    case 'content':
    case 'data':
      return seen.includes('DATA');
    default:
      return true;
  }
}

async function startChild(temporal: TemporalForTest, folder: string): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('../support/workerChild.ts', import.meta.url));
  const child = fork(script, [temporal.address, temporal.namespace, folder], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`the worker ended with ${String(code)}`)));
  });
  return child;
}

let requests = 0;

async function ask(
  child: ChildProcess,
  call: ChildRequest['call'],
  args: string[],
): Promise<unknown> {
  requests += 1;
  const id = requests;
  return new Promise((resolve, reject) => {
    const onMessage = (message: { id?: number; result?: unknown; error?: string }) => {
      if (message.id !== id) return;
      child.off('message', onMessage);
      if (message.error === undefined) resolve(message.result);
      else reject(new Error(message.error));
    };
    child.on('message', onMessage);
    child.send({ id, call, args });
  });
}
