import { eq, and } from 'drizzle-orm';
import type { Database } from './database.ts';
import {
  corruptFolder,
  inspectDataFolder,
  prepareDataFolder,
  writeMarker,
  type Marker,
} from './dataFolder.ts';
import { asStoreFailure, StoreFailure } from './failures.ts';
import { refuseWhenFull } from './freeSpace.ts';
import { lockFolder } from './folderLock.ts';
import { openPglite, type PgliteDatabase } from './pgliteDatabase.ts';
import { INSTALLATION } from './repositories/settings.ts';
import { settings } from './schema/owners.ts';

/** The setting that says which marker the database belongs to. */
export const INSTALLATION_KEY = 'installation';

/**
 * Opens the database of a data folder, or makes it in a new one, under the folder's lock. Whatever is damaged is
 * refused as `corrupt`; an empty database is never put in the place of one that was there.
 */
export async function openDataFolder(folder: string): Promise<Database> {
  await prepareDataFolder(folder);
  const lock = await lockFolder(folder);
  try {
    await refuseWhenFull(folder);
    const { action, marker, database: path } = await inspectDataFolder(folder);
    const database = await openEngine(folder, path, action);
    try {
      if (action === 'create') await markReady(database, folder, marker);
      else await checkInstallation(database, folder, marker);
    } catch (error) {
      await database.close().catch(() => undefined);
      throw error;
    }
    return {
      ...database,
      write: async (work) => {
        await refuseWhenFull(folder);
        return database.write(work);
      },
      close: async () => {
        await database.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw asStoreFailure(error);
  }
}

async function openEngine(
  folder: string,
  path: string,
  action: 'create' | 'open',
): Promise<PgliteDatabase> {
  try {
    return await openPglite(path);
  } catch (error) {
    const failure = asStoreFailure(error);
    if (failure instanceof StoreFailure && failure.kind !== 'unexpected') throw failure;
    if (action === 'open') throw corruptFolder(folder, 'the database does not start');
    throw new StoreFailure(
      'unavailable',
      `The database could not be made in ${folder}; check the folder's rights and the free space.`,
    );
  }
}

async function markReady(database: Database, folder: string, marker: Marker): Promise<void> {
  await database.write((q) =>
    q
      .insert(settings)
      .values({ ownerId: INSTALLATION, key: INSTALLATION_KEY, value: marker.installation }),
  );
  await writeMarker(folder, { ...marker, state: 'ready' });
}

/** The database must be the one that the marker was written for, not an empty or a foreign one. */
async function checkInstallation(
  database: Database,
  folder: string,
  marker: Marker,
): Promise<void> {
  const rows = await database.read((q) =>
    q
      .select({ value: settings.value })
      .from(settings)
      .where(and(eq(settings.ownerId, INSTALLATION), eq(settings.key, INSTALLATION_KEY))),
  );
  if (rows[0]?.value !== marker.installation)
    throw corruptFolder(folder, 'the database is not the one that belongs to its store.json');
}
