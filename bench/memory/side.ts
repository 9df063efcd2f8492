import { setTimeout as sleep } from 'node:timers/promises';
import { startDovecot } from '../../test/support/dovecot.ts';
import { startSmtpSink } from '../../test/support/smtpSink.ts';
import { startEngine } from '../world/engine.ts';
import { createBenchApplication, createBenchOwner, PASSWORD, userOf } from '../world/owners.ts';
import { startService } from '../world/service.ts';
import { createCounter } from '../workflows/counter.ts';
import { inParallel } from '../workflows/inParallel.ts';
import { startMinimal } from '../workflows/minimal.ts';
import { applicationWorkflowId, stateQuery } from '../../workflows/messages.ts';
import type { Weighed } from './main.ts';

/** Which workflows a child process caches. */
export type Side = 'minimal' | 'ours';

const WORKFLOWS = Number(process.env['BENCH_CACHED'] ?? 1_000);
/** Run before the first weighing, so that code and pools are there. */
const WARM = 50;
const AT_A_TIME = 20;

process.once('disconnect', () => process.exit(1));
const weighed = process.argv[2] === 'minimal' ? await weighMinimal() : await weighOurs();
process.send?.(weighed, () => process.exit(0));

/** Applications whose interview is tomorrow: started and waiting. */
async function weighOurs(): Promise<Weighed> {
  const engine = await startEngine();
  const dovecot = await startDovecot({ users: { [userOf(0)]: PASSWORD } });
  const service = await startService({ engine, maxCachedWorkflows: WORKFLOWS * 2 });
  const owner = await createBenchOwner(service.store, service.mail, 0, {
    imap: dovecot.port,
    smtp: dovecot.port,
  });
  const waits = createCounter();
  const result = await weigh(waits.reaches, async (number) => {
    // Made here, so that what the store takes for it counts against us and leaves no room behind for the rest.
    const name = `employer${number}`;
    const id = await createBenchApplication(service.store, owner, name, 86_400_000);
    await service.workflows.start(id);
    // Answered once its first task is done, from the cache.
    await engine.client.workflow.getHandle(applicationWorkflowId(id)).query(stateQuery);
    waits.add();
  });
  await service.stop();
  await dovecot.stop();
  await engine.stop();
  return result;
}

async function weighMinimal(): Promise<Weighed> {
  const engine = await startEngine();
  const sink = await startSmtpSink();
  const waiting = createCounter();
  const letter = () => ({ subject: 'Thank you', text: 'Thank you.', html: '<p>Thank you.</p>' });
  const minimal = await startMinimal(engine, sink.port, letter, waiting.add);
  const result = await weigh(waiting.reaches, async (number) =>
    minimal.start(`dana.lee@employer${number}.example`),
  );
  await minimal.stop();
  await sink.stop();
  await engine.stop();
  return result;
}

async function weigh(
  reached: (count: number) => Promise<void>,
  start: (number: number) => Promise<void>,
): Promise<Weighed> {
  await inParallel(WARM, AT_A_TIME, start);
  await reached(WARM);
  const before = await restingMemory();
  await inParallel(WORKFLOWS, AT_A_TIME, async (number) => start(WARM + number));
  await reached(WARM + WORKFLOWS);
  return { workflows: WORKFLOWS, before, after: await restingMemory() };
}

/** RSS in MB after the collector ran. */
async function restingMemory(): Promise<number> {
  await sleep(1_500);
  globalThis.gc?.();
  await sleep(500);
  return process.memoryUsage.rss() / 1_048_576;
}
