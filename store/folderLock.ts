import { randomUUID } from 'node:crypto';
import { readFileSync, unlinkSync } from 'node:fs';
import { link, mkdir, readFile, rm, rmdir, stat, utimes } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { writePrivateFile } from './dataFolder.ts';
import { databaseCode, StoreFailure } from './failures.ts';

const holderSchema = z.object({
  token: z.string(),
  pid: z.number(),
  host: z.string(),
  /** Distinguishes a process from a later one with the same pid; null where the platform does not tell. */
  birth: z.string().nullable(),
  at: z.number(),
});
type Holder = z.infer<typeof holderSchema>;

/** A holder on another host (a container on a shared volume) counts as dead after this long without a sign. */
const SILENT_MS = 30_000;
const SIGN_EVERY_MS = 5_000;
const TAKEOVER_TRIES = 50;

/**
 * Makes the folder this process's alone until `release`. Throws StoreFailure `in-use` that names the other process;
 * the lock of a dead one is taken over.
 */
export async function lockFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const path = join(folder, 'lock');
  const own: Holder = {
    token: randomUUID(),
    pid: process.pid,
    host: hostname(),
    birth: birthOf(process.pid),
    at: Date.now(),
  };
  const candidate = `${path}.${own.token}`;
  await writePrivateFile(candidate, JSON.stringify(own), 'create');
  try {
    await acquire(folder, path, candidate);
  } finally {
    await rm(candidate, { force: true });
  }
  const timer = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, SIGN_EVERY_MS);
  timer.unref();
  const atExit = () => releaseNow(path, own.token);
  process.once('exit', atExit);
  return {
    release: async () => {
      clearInterval(timer);
      process.off('exit', atExit);
      releaseNow(path, own.token);
    },
  };
}

/** `link` fails when the name is taken, on every file system that has it: that is the lock. */
async function acquire(folder: string, path: string, candidate: string): Promise<void> {
  for (let attempt = 0; attempt < TAKEOVER_TRIES; attempt += 1) {
    try {
      return await link(candidate, path);
    } catch (error) {
      if (databaseCode(error) !== 'EEXIST') throw error;
    }
    const holder = await readHolder(path);
    if (holder !== 'gone' && (await isAlive(path, holder))) throw inUse(folder, path, holder);
    if (holder !== 'gone') await takeAway(path);
  }
  throw inUse(folder, path, null);
}

/** Only one process at a time may judge and remove a dead lock, else the second would remove the first one's new lock. */
async function takeAway(path: string): Promise<void> {
  const turn = `${path}.takeover`;
  try {
    await mkdir(turn);
  } catch {
    const since = await stat(turn).catch(() => null);
    // Its maker died within these few milliseconds of work.
    if (since !== null && Date.now() - since.mtimeMs > 10_000)
      await rmdir(turn).catch(() => undefined);
    return pause(20);
  }
  try {
    const holder = await readHolder(path);
    if (holder !== 'gone' && !(await isAlive(path, holder))) await rm(path, { force: true });
  } finally {
    await rmdir(turn).catch(() => undefined);
  }
}

/** null: there but unreadable (cut off by a full disk); it can only be judged by its age. */
async function readHolder(path: string): Promise<Holder | null | 'gone'> {
  try {
    const holder = holderSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return holder.success ? holder.data : null;
  } catch (error) {
    return databaseCode(error) === 'ENOENT' ? 'gone' : null;
  }
}

async function isAlive(path: string, holder: Holder | null): Promise<boolean> {
  if (holder === null || holder.host !== hostname()) {
    const sign = await stat(path).catch(() => null);
    return sign !== null && Date.now() - sign.mtimeMs < SILENT_MS;
  }
  const bootedAt = Date.now() - uptime() * 1000;
  if (holder.at < bootedAt - 60_000) return false;
  return isRunning(holder.pid) && birthOf(holder.pid) === holder.birth;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return databaseCode(error) === 'EPERM';
  }
}

/** Boot and start time of a process, from /proc (proc(5): field 22 of stat, after the parenthesised name). */
function birthOf(pid: number): string | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return fields[0] === 'Z' ? 'dead' : `${boot}/${fields[19] ?? ''}`;
  } catch {
    return null;
  }
}

function releaseNow(path: string, token: string): void {
  try {
    if (readFileSync(path, 'utf8').includes(token)) unlinkSync(path);
  } catch {
    // Gone already, or the disk is away: nothing is left to release.
  }
}

function inUse(folder: string, path: string, holder: Holder | null): StoreFailure {
  const who =
    holder === null
      ? 'another process'
      : `the process ${holder.pid}${holder.host === hostname() ? '' : ` on ${holder.host}`}`;
  return new StoreFailure(
    'in-use',
    `The data folder ${folder} is in use by ${who}; stop that one first, or choose another folder with FOLLOWTHROUGH_HOME. (If it is surely gone, delete ${path}.)`,
  );
}
