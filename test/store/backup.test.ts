import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backupTo, restoreFrom } from '../../store/backup.ts';
import { exportCsv, exportOwner } from '../../store/exportAll.ts';
import { openStore, type Store } from '../../store/openStore.ts';
import { someKeys, temporaryFolder } from './eachStore.ts';
import { facts, letterFor, mail, newWorld, source } from './samples.ts';

const key = someKeys();
let folder: string;
let file: string;
let store: Store;
let world: Awaited<ReturnType<typeof newWorld>>;
let messageId: string;

beforeAll(async () => {
  folder = await temporaryFolder();
  file = join(folder, 'backup');
  store = await openStore({ dataFolder: join(folder, 'one'), key });
  world = await newWorld(store, { employer: { name: '=Acme, "Inc."' } });
  await store.outbox.draft(letterFor(world.application, world.mailbox));
  const { message } = await store.messages.insertOnce(mail(world.mailbox), source());
  messageId = message.id;
  await store.messages.understood(
    messageId,
    { facts: facts(), applicationId: world.application.id, contactId: null, guesses: [] },
    [],
  );
  await backupTo(store, file);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

test('what was backed up is there again, bytes and secrets too', async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const options = { dataFolder: join(folder, 'two'), key };
  const { rows } = await restoreFrom(options, file);
  expect(rows).toBeGreaterThan(5);
  const again = await openStore(options);
  try {
    expect(await exportOwner(again, world.owner.id)).toEqual(
      await exportOwner(store, world.owner.id),
    );
    expect(await again.messages.raw(messageId)).toEqual(await store.messages.raw(messageId));
    expect((await again.mailboxes.load(world.mailbox.id)).auth).toEqual(world.mailbox.auth);
  } finally {
    await again.close();
  }
  await expect(restoreFrom(options, file)).rejects.toMatchObject({ kind: 'refused' });
});

test('a damaged, cut off, foreign or newer backup restores nothing', async () => {
  const whole = await readFile(file);
  const text = gunzipSync(whole).toString('utf8');
  const lines = text.trimEnd().split('\n');
  const bad: [Buffer, string][] = [
    [whole.subarray(0, whole.length / 2), 'corrupt'],
    [gzipSync(lines.slice(0, -1).join('\n')), 'corrupt'],
    [gzipSync(lines.toSpliced(2, 1).join('\n')), 'corrupt'],
    [Buffer.from('something else'), 'corrupt'],
    [gzipSync(text.replace(/"schema":\d+/, '"schema":9999999999999')), 'newer-schema'],
  ];
  const options = { dataFolder: join(folder, 'three'), key };
  for (const [content, kind] of bad) {
    await writeFile(join(folder, 'bad'), content);
    await expect(restoreFrom(options, join(folder, 'bad'))).rejects.toMatchObject({
      name: 'StoreFailure',
      kind,
    });
  }
  await expect(restoreFrom(options, join(folder, 'none'))).rejects.toMatchObject({
    kind: 'not-found',
  });
  const still = await openStore(options);
  expect(await still.owners.count()).toBe(0);
  await still.close();
});

test('the export holds no password; no cell of the CSV is run as a formula', async () => {
  const all = JSON.stringify(await exportOwner(store, world.owner.id));
  expect(all).toContain('Dear Ms. Lee');
  expect(all).not.toContain('correct horse');
  expect(await exportCsv(store, world.owner.id)).toContain(`,"'=Acme, ""Inc.""",`);
});
