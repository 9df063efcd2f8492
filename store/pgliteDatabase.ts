import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { ChangeFeed, ChangeList } from './changes.ts';
import type { Database } from './database.ts';
import { asStoreFailure } from './failures.ts';
import { applyMigrations, MIGRATIONS_FOLDER } from './migrate.ts';
import * as schema from './schema/index.ts';
import { keepTidy } from './tidyPglite.ts';

/** PGlite with access to the engine itself, for backup. */
export interface PgliteDatabase extends Database {
  engine: PGlite;
}

/** Opens PGlite in a folder (undefined: in memory). Changes are told in this process: nobody else has the data. */
export async function openPglite(folder: string | undefined): Promise<PgliteDatabase> {
  const engine = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  const queries = drizzle(engine, { schema });
  const feed = new ChangeFeed();
  try {
    await applyMigrations(queries, () => migrate(queries, { migrationsFolder: MIGRATIONS_FOLDER }));
  } catch (error) {
    await engine.close().catch(() => undefined);
    throw asStoreFailure(error);
  }
  const stopTidying = keepTidy(engine);
  return {
    kind: 'pglite',
    engine,
    read: async (work) => {
      try {
        return await work(queries);
      } catch (error) {
        throw asStoreFailure(error);
      }
    },
    write: async (work) => {
      const changes = new ChangeList();
      try {
        const result = await queries.transaction((tx) => work(tx, (change) => changes.add(change)));
        feed.emit(changes.all());
        return result;
      } catch (error) {
        throw asStoreFailure(error);
      }
    },
    onChange: (listener) => feed.listen(listener),
    close: async () => {
      stopTidying();
      if (!engine.closed) await engine.close();
    },
  };
}
