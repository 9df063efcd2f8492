import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { z } from 'zod';
import { asStoreFailure, databaseCode, StoreFailure } from './failures.ts';

/** `FOLLOWTHROUGH_HOME`, or the platform's own place for application data. Always absolute. */
export function dataFolderPath(env: NodeJS.ProcessEnv): string {
  const chosen = env['FOLLOWTHROUGH_HOME'];
  if (chosen !== undefined && chosen.trim() !== '')
    return isAbsolute(chosen) ? chosen : resolve(chosen);
  return envPaths('followthrough', { suffix: '' }).data;
}

/** Where the owner's own wordings lie as files, `en/close-out.liquid`; it need not exist. */
export function ownLettersFolder(env: NodeJS.ProcessEnv): string {
  return join(dataFolderPath(env), 'letters');
}

/** Makes the folder, readable by its owner alone. Throws StoreFailure `unavailable` or `disk-full`. */
export async function prepareDataFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
    await chmod(path, 0o700);
  } catch (error) {
    throw asStoreFailure(error);
  }
}

const markerSchema = z.object({
  format: z.literal(1),
  installation: z.string(),
  state: z.enum(['creating', 'ready']),
});
/** What `store.json` says: while `creating`, nothing was ever acknowledged and the database may be made anew. */
export type Marker = z.infer<typeof markerSchema>;

/** The marker, or null in a new folder. Throws StoreFailure `corrupt` when it cannot be read as one. */
export async function readMarker(folder: string): Promise<Marker | null> {
  let text: string;
  try {
    text = await readFile(join(folder, 'store.json'), 'utf8');
  } catch (error) {
    if (databaseCode(error) === 'ENOENT') return null;
    throw asStoreFailure(error);
  }
  const marker = markerSchema.safeParse(parseJson(text));
  if (!marker.success) throw corruptFolder(folder, 'its store.json is damaged');
  return marker.data;
}

export async function writeMarker(folder: string, marker: Marker): Promise<void> {
  await writePrivateFile(join(folder, 'store.json'), `${JSON.stringify(marker)}\n`, 'replace');
}

/**
 * Decides what to do with the folder before a database engine touches it: `create` in a new one (or one whose
 * creation never finished), `open` in one that looks whole. Throws StoreFailure `corrupt`, never starts empty over data.
 */
export async function inspectDataFolder(
  folder: string,
): Promise<{ action: 'create' | 'open'; marker: Marker; database: string }> {
  const database = join(folder, 'database');
  const marker = await readMarker(folder);
  const there = await exists(database);
  if (marker === null && there)
    throw corruptFolder(folder, 'it holds a database but its store.json is missing');
  if (marker === null || marker.state === 'creating') {
    if (there) await rm(database, { recursive: true });
    const fresh: Marker = { format: 1, installation: randomUUID(), state: 'creating' };
    await writeMarker(folder, fresh);
    return { action: 'create', marker: fresh, database };
  }
  await checkDatabaseFiles(folder, database);
  return { action: 'open', marker, database };
}

/** The failure for data that cannot be trusted. */
export function corruptFolder(folder: string, why: string): StoreFailure {
  return new StoreFailure(
    'corrupt',
    `The data in ${folder} is damaged: ${why}. Nothing was changed. Move the folder aside and restore the last backup with "followthrough restore <file>".`,
  );
}

/** Writes a 0600 file so that it is there whole or not at all. `create` keeps a file that is there already. */
export async function writePrivateFile(
  path: string,
  text: string,
  how: 'create' | 'replace',
): Promise<void> {
  const temporary = `${path}.${randomUUID()}`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    if (how === 'replace') await rename(temporary, path);
    else await linkUnlessThere(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw asStoreFailure(error);
  }
}

async function linkUnlessThere(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (databaseCode(error) !== 'EEXIST') throw error;
  }
  await rm(temporary, { force: true });
}

/** PostgreSQL's own two files that say what the folder is; an engine that finds them missing would make a new cluster. */
async function checkDatabaseFiles(folder: string, database: string): Promise<void> {
  const version = await readFile(join(database, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version === null) throw corruptFolder(folder, 'database/PG_VERSION is missing');
  if (!/^\d{2}\s*$/.test(version)) throw corruptFolder(folder, 'database/PG_VERSION is garbled');
  const control = await stat(join(database, 'global', 'pg_control')).catch(() => null);
  if (control?.size !== 8192)
    throw corruptFolder(folder, 'database/global/pg_control is missing or cut off');
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
