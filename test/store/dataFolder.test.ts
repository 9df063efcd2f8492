import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataFolderPath } from '../../store/dataFolder.ts';
import { lockFolder } from '../../store/folderLock.ts';
import { openStore } from '../../store/openStore.ts';
import { someKeys, temporaryFolder } from './eachStore.ts';
import { newOwner } from './samples.ts';

const HOLD_LOCK = new URL('./holdLock.ts', import.meta.url).pathname;
let folder: string;
const folders: string[] = [];

beforeAll(async () => {
  folder = await ownFolder();
  const store = await openStore({ dataFolder: folder, key: someKeys() });
  await newOwner(store);
  await store.close();
});
afterAll(() => Promise.all(folders.map((each) => rm(each, { recursive: true, force: true }))));

test('the folder is FOLLOWTHROUGH_HOME, else a place of the platform', () => {
  expect(dataFolderPath({ FOLLOWTHROUGH_HOME: '/srv/follow' })).toBe('/srv/follow');
  expect(dataFolderPath({})).toMatch(/followthrough$/);
});

test('the folder is readable by its owner alone', async () => {
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, 'store.json'))).mode & 0o777).toBe(0o600);
});

describe('damaged data is refused, and left as it is', () => {
  const damages: Record<string, (at: string) => Promise<unknown>> = {
    'PG_VERSION missing': (at) => rm(join(at, 'database', 'PG_VERSION')),
    'PG_VERSION garbled': (at) => writeFile(join(at, 'database', 'PG_VERSION'), '\0\0garbage'),
    'pg_control cut off': (at) => truncate(join(at, 'database', 'global', 'pg_control'), 100),
    'pg_control garbled': (at) =>
      writeFile(join(at, 'database', 'global', 'pg_control'), Buffer.alloc(8192, 7)),
    'database removed': (at) => rm(join(at, 'database'), { recursive: true }),
    'marker missing': (at) => rm(join(at, 'store.json')),
    'marker garbled': (at) => writeFile(join(at, 'store.json'), '{"format'),
    'catalog removed': (at) => rm(join(at, 'database', 'base'), { recursive: true }),
  };
  test.each(Object.entries(damages))('%s', { timeout: 60_000 }, async (_name, damage) => {
    const at = await ownFolder();
    cpSync(folder, at, { recursive: true });
    await damage(at);
    const versionBefore = await readFile(join(at, 'database', 'PG_VERSION')).catch(() => null);
    const failure = await openStore({ dataFolder: at, key: someKeys() }).then(
      async (store) => {
        const owners = await store.owners.count();
        await store.close();
        return `opened with ${owners} owners`;
      },
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ name: 'StoreFailure', kind: 'corrupt' });
    expect(String(failure)).toMatch(/restore the last backup/);
    const versionAfter = await readFile(join(at, 'database', 'PG_VERSION')).catch(() => null);
    expect(versionAfter).toEqual(versionBefore);
  });

  test("another installation's database is not taken for ours", async () => {
    const at = await ownFolder();
    cpSync(folder, at, { recursive: true });
    const marker = JSON.parse(await readFile(join(at, 'store.json'), 'utf8')) as object;
    await writeFile(join(at, 'store.json'), JSON.stringify({ ...marker, installation: 'other' }));
    await expect(openStore({ dataFolder: at, key: someKeys() })).rejects.toMatchObject({
      kind: 'corrupt',
    });
  });
});

test('a folder whose creation was cut short is made anew: nothing was in it yet', async () => {
  const at = await ownFolder();
  cpSync(folder, at, { recursive: true });
  await writeFile(
    join(at, 'store.json'),
    JSON.stringify({ format: 1, installation: 'x', state: 'creating' }),
  );
  await rm(join(at, 'database', 'PG_VERSION'));
  const store = await openStore({ dataFolder: at, key: someKeys() });
  expect(await store.owners.count()).toBe(0);
  await store.close();
});

test('a second process is refused with one line that names the first; a killed one is taken over', async () => {
  const at = await ownFolder();
  const first = await holdLock(at);
  expect(first.said).toBe('locked');
  const failure: unknown = await openStore({ dataFolder: at, key: someKeys() }).catch(
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ kind: 'in-use' });
  expect(String(failure)).toContain(`the process ${first.pid}`);
  expect(String(failure)).not.toContain('\n');
  await first.kill();
  const lock = await lockFolder(at);
  await lock.release();
});

test('of many that find a dead lock at once, one gets it', async () => {
  const at = await ownFolder();
  const dead = await holdLock(at);
  await dead.kill();
  const tries = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(at)));
  const winners = tries.filter((each) => each.status === 'fulfilled');
  expect(winners).toHaveLength(1);
  for (const { value } of winners) await value.release();
});

test('a lock of a pid that now belongs to another process is dead', async () => {
  const at = await ownFolder();
  const lock = await lockFolder(at);
  const text = await readFile(join(at, 'lock'), 'utf8');
  await lock.release();
  await writeFile(join(at, 'lock'), text.replace(/"birth":"[^"]*"/, '"birth":"boot/1"'));
  const next = await lockFolder(at);
  await next.release();
  await expect(stat(join(at, 'lock'))).rejects.toThrow('ENOENT');
});

async function ownFolder(): Promise<string> {
  const at = await temporaryFolder();
  folders.push(at);
  return at;
}

async function holdLock(at: string) {
  const child = spawn(process.execPath, [HOLD_LOCK, at], { stdio: ['ignore', 'pipe', 'ignore'] });
  const exited = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const [said] = (await Promise.race([once(lines, 'line'), exited])) as [unknown];
  return {
    said,
    pid: child.pid,
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
