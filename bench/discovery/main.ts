import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookBack } from '../../dashboard/server/lookBack.ts';
import { createMail } from '../../mail/createMail.ts';
import { loadEncryptionKeys } from '../../store/encryptionKey.ts';
import { openStore, type Store } from '../../store/openStore.ts';
import { dovecotMissing, startDovecot } from '../../test/support/dovecot.ts';
import { startTcpProxy } from '../../test/support/tcpProxy.ts';
import { createBenchOwner, PASSWORD, userOf, type BenchOwner } from '../world/owners.ts';
import { rounded, type Row } from '../part.ts';
import { layOldMail } from './oldMail.ts';

/** Fewer for a look while the benchmark itself is changed. */
const MESSAGES = Number(process.env['BENCH_OLD_MESSAGES'] ?? 50_000);
const MONTHS = 6;

/**
 * A look back over 50,000 old messages in Dovecot (maildir, bodies of 4 KB), through the real rooms: IMAP, the rules of
 * discovery, PGlite on disk. What the server sends is counted on the line: bodies would show. Then once more, stopped in
 * the middle.
 */
export async function measureDiscovery(): Promise<Row[]> {
  const missing = dovecotMissing();
  if (missing !== null) throw new Error(missing);
  const dovecot = await startDovecot({ users: { [userOf(0)]: PASSWORD } });
  const line = await startTcpProxy(dovecot.port);
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-bench-'));
  const store = await openStore({ dataFolder: folder, key: await loadEncryptionKeys(folder, {}) });
  try {
    const mail = createMail();
    const owner = await createBenchOwner(store, mail, 0, { imap: line.port, smtp: line.port });
    await layOldMail(dovecot, userOf(0), owner.mailbox.address, MESSAGES);
    // The server builds its index of a folder on the first look, as any server has for mail that came in one by one.
    await look(store, owner, () => false);
    return await measure(store, owner, () => line.received());
  } finally {
    await store.close();
    await line.stop();
    await dovecot.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(store: Store, owner: BenchOwner, received: () => number): Promise<Row[]> {
  global.gc?.();
  const before = { bytes: received(), memory: process.memoryUsage(), cpu: process.cpuUsage() };
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  let [steps, peak, heap] = [0, 0, 0];
  await look(store, owner, () => {
    steps += 1;
    peak = Math.max(peak, process.memoryUsage().rss);
    heap = Math.max(heap, process.memoryUsage().heapUsed);
    return true;
  });
  const seconds = (performance.now() - started) / 1000;
  const cpu = process.cpuUsage(before.cpu);
  delay.disable();
  const run = await store.discoveries.find(owner.id, owner.mailbox.id);
  const found = (await store.proposals.list(owner.id)).length;
  const bytes = received() - before.bytes;
  const stop = await measureStop(store, owner);
  const mb = (value: number): number => rounded(value / 1024 / 1024);
  return [
    {
      what: 'headers read',
      value: run?.seen ?? 0,
      unit: 'headers',
      note: `state ${run?.state ?? 'none'}`,
    },
    { what: 'look back', value: rounded(seconds), unit: 's' },
    { what: 'headers a second', value: rounded((run?.seen ?? 0) / seconds), unit: 'headers/s' },
    { what: 'processor time', value: rounded((cpu.user + cpu.system) / 1_000_000), unit: 's' },
    {
      what: 'from the server',
      value: rounded(bytes / (run?.seen ?? 1)),
      unit: 'bytes a header',
      note: 'a body is 4,000',
    },
    { what: 'memory, resident, above the start', value: mb(peak - before.memory.rss), unit: 'MB' },
    { what: 'memory, heap, above the start', value: mb(heap - before.memory.heapUsed), unit: 'MB' },
    { what: 'progress written', value: steps, unit: 'times' },
    { what: 'longest the process was busy', value: rounded(delay.max / 1e6), unit: 'ms' },
    { what: 'proposals', value: found, unit: 'applications' },
    {
      what: 'from the wish to stop to the end',
      value: rounded(stop.ms),
      unit: 'ms',
      note: `at ${String(stop.seen)} of ${String(MESSAGES)}`,
    },
  ];
}

/** Says stop in the middle, as the dashboard does, and waits for the end. */
async function measureStop(store: Store, owner: BenchOwner): Promise<{ ms: number; seen: number }> {
  let asked = 0;
  await look(store, owner, async (seen) => {
    if (asked === 0 && seen >= MESSAGES / 2) {
      asked = performance.now();
      await store.discoveries.stop(owner.id, owner.mailbox.id, Date.now());
    }
    return true;
  });
  const ms = performance.now() - asked;
  const run = await store.discoveries.find(owner.id, owner.mailbox.id);
  if (run?.state !== 'stopped') throw new Error(`it was not stopped: ${run?.state ?? 'no run'}`);
  return { ms, seen: run.seen };
}

/** One look back as the server makes it; `onStep` sees the progress before each batch is handed on. */
async function look(
  store: Store,
  owner: BenchOwner,
  onStep: (seen: number) => boolean | Promise<boolean>,
): Promise<void> {
  const run = randomUUID();
  const since = Date.now() - MONTHS * 31 * 24 * 60 * 60_000;
  await store.discoveries.begin(owner.id, owner.mailbox.id, { run, since, at: Date.now() });
  const room = createMail();
  const mail: Parameters<typeof lookBack>[0]['mail'] = {
    scanHeaders: (mailbox, scan, signal) =>
      room.scanHeaders(
        mailbox,
        { ...scan, onBatch: async (batch) => (await onStep(batch.seen)) && scan.onBatch(batch) },
        signal,
      ),
  };
  const signal = new AbortController().signal;
  await lookBack({ store, mail, clock: Date.now }, owner.mailbox, { run, since, signal });
}
