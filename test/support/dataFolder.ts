import { createHash } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEncryptionKeys } from '../../store/encryptionKey.ts';
import { MIGRATIONS_FOLDER } from '../../store/migrate.ts';
import { openStore } from '../../store/openStore.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KEPT = join(ROOT, 'node_modules', '.cache', 'data-folders');

/**
 * A new folder with an empty database in it, as the product leaves one that it has just made. Making one takes seven
 * seconds of processor time, so it is made once and copied; whether it is made rightly, test/store and test/start prove.
 */
export async function emptyDataFolder(): Promise<string> {
  const made = await madeOnce();
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-data-'));
  cpSync(made, folder, { recursive: true });
  return folder;
}

/** Kept under the digest of what it is made by, also for the next run. */
async function madeOnce(): Promise<string> {
  const kept = join(KEPT, await digestOfSchema());
  if (existsSync(kept)) return kept;
  await mkdir(KEPT, { recursive: true });
  const fresh = await mkdtemp(join(KEPT, 'new-'));
  const store = await openStore({ dataFolder: fresh, key: await loadEncryptionKeys(fresh, {}) });
  await store.close();
  // Another test process that made one meanwhile was first.
  await rename(fresh, kept).catch(async () => rm(fresh, { recursive: true, force: true }));
  return kept;
}

async function digestOfSchema(): Promise<string> {
  const hash = createHash('sha256');
  const files = (await readdir(MIGRATIONS_FOLDER)).filter((name) => name.endsWith('.sql'));
  for (const file of files.toSorted())
    hash.update(file).update(await readFile(join(MIGRATIONS_FOLDER, file)));
  return hash.update(await readFile(join(ROOT, 'package-lock.json'))).digest('hex');
}
