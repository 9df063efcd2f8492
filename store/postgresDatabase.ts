import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Pool } from 'pg';
import { ChangeFeed, ChangeList } from './changes.ts';
import type { Database } from './database.ts';
import { asStoreFailure, databaseCode } from './failures.ts';
import { applyMigrations, MIGRATIONS_FOLDER } from './migrate.ts';
import { CHANGE_CHANNEL, listenForChanges } from './postgresListener.ts';
import * as schema from './schema/index.ts';

/** Any number: two processes that migrate at once take turns by it. */
const MIGRATION_LOCK = 4_077_001;
/** A transaction that lost to another (serialization, deadlock) is run again this often. */
const TRIES = 4;

/** Opens a pool on a Postgres server, applies migrations, and listens for changes of every process (LISTEN/NOTIFY). */
export async function openPostgres(databaseUrl: string): Promise<Database> {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'followthrough',
  });
  // An idle connection that the server dropped; the next query opens another.
  pool.on('error', () => undefined);
  const queries = drizzle(pool, { schema });
  const feed = new ChangeFeed();
  try {
    await migrateInTurn(pool);
  } catch (error) {
    await pool.end();
    throw asStoreFailure(error);
  }
  const listener = await listenForChanges(databaseUrl, (change) => feed.emit([change]));
  let ended: Promise<void> | null = null;
  return {
    kind: 'postgres',
    read: async (work) => {
      try {
        return await work(queries);
      } catch (error) {
        throw asStoreFailure(error);
      }
    },
    write: async (work) => {
      for (let attempt = 1; ; attempt += 1)
        try {
          return await queries.transaction(async (tx) => {
            const changes = new ChangeList();
            const result = await work(tx, (change) => changes.add(change));
            for (const change of changes.all())
              await tx.execute(sql`select pg_notify(${CHANGE_CHANNEL}, ${JSON.stringify(change)})`);
            return result;
          });
        } catch (error) {
          const code = databaseCode(error);
          if ((code !== '40001' && code !== '40P01') || attempt >= TRIES)
            throw asStoreFailure(error);
        }
    },
    onChange: (each) => feed.listen(each),
    close: () => (ended ??= listener.close().then(() => pool.end())),
  };
}

async function migrateInTurn(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const queries = drizzle(client, { schema });
    await applyMigrations(queries, () => migrate(queries, { migrationsFolder: MIGRATIONS_FOLDER }));
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    client.release();
  }
}
