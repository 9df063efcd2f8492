import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { parseKeys } from '../../store/encryptionKey.ts';
import { openStore } from '../../store/openStore.ts';
import { someKeys, temporaryFolder } from './eachStore.ts';
import { newMailbox, newOwner, mail } from './samples.ts';

const WRITER = new URL('./writeUntilKilled.ts', import.meta.url).pathname;

test(
  'kill -9 in the middle of writing loses nothing that was acknowledged',
  { timeout: 90_000 },
  async () => {
    const folder = await temporaryFolder();
    const key = randomBytes(32).toString('base64');
    for (const limit of [20, 120]) {
      const last = await killAfter(folder, key, limit);
      const store = await openStore({ dataFolder: folder, key: parseKeys(key, 'test') });
      expect(await store.settings.get('', `n${last}`)).toBe(last);
      await store.close();
    }
    await rm(folder, { recursive: true });
  },
);

const smallDisk = mountSmallDisk();

test.skipIf(smallDisk === null)(
  smallDisk === null
    ? 'a full disk: skipped, because a small file system cannot be mounted here (needs root)'
    : 'a full disk is said so, what was acknowledged stays, and with space it goes on',
  { timeout: 120_000 },
  async () => {
    const disk = smallDisk ?? '';
    try {
      await fillTheDisk(disk);
    } finally {
      execFileSync('umount', ['-l', disk]);
      await rm(disk, { recursive: true });
    }
  },
);

async function fillTheDisk(disk: string): Promise<void> {
  const options = { dataFolder: join(disk, 'data'), key: someKeys() };
  await writeFile(join(disk, 'ballast'), Buffer.alloc(40 * 1024 * 1024));
  let store = await openStore(options);
  const owner = await newOwner(store);
  const mailbox = await newMailbox(store, owner.id);
  const acknowledged: string[] = [];
  let failure: unknown = null;
  while (failure === null && acknowledged.length < 1000)
    try {
      const bytes = randomBytes(2 * 1024 * 1024);
      acknowledged.push((await store.messages.insertOnce(mail(mailbox), bytes)).message.id);
    } catch (error) {
      failure = error;
    }
  expect(failure).toMatchObject({ name: 'StoreFailure', kind: 'disk-full' });
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(await store.owners.count()).toBe(1);
  await store.close();
  await expect(openStore(options)).rejects.toMatchObject({ kind: 'disk-full' });
  await rm(join(disk, 'ballast'));
  store = await openStore(options);
  for (const id of acknowledged) expect((await store.messages.load(id)).id).toBe(id);
  expect((await store.messages.insertOnce(mail(mailbox), randomBytes(9))).fresh).toBe(true);
  await store.close();
}

/** Runs the writer until it has acknowledged so many rows, kills it, and returns the last number it said. */
async function killAfter(folder: string, key: string, limit: number): Promise<number> {
  const child = spawn(process.execPath, [WRITER, folder, key], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  let last = -1;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    if (last >= limit) child.kill('SIGKILL');
  }
  await exited;
  expect(last).toBeGreaterThanOrEqual(limit);
  return last;
}

/** 320 MB of memory as a disk; null where that is not allowed. */
function mountSmallDisk(): string | null {
  const at = join('/tmp', `followthrough-disk-${process.pid}`);
  try {
    mkdirSync(at);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=320m', 'tmpfs', at], { stdio: 'pipe' });
    return at;
  } catch {
    return null;
  }
}
