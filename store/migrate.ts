import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { StoreFailure } from './failures.ts';
import type { Queries } from './database.ts';

/** Where drizzle-kit puts the SQL; both kinds of database get the same. */
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('migrations', import.meta.url));

/**
 * Applies what is missing, by `migrate` of the right drizzle driver. The caller sees to it that no two processes do
 * so at once. Throws StoreFailure `newer-schema` when the database was written by a later version of the program.
 */
export async function applyMigrations(queries: Queries, migrate: () => Promise<void>) {
  const known = newestMigration();
  const applied = await lastApplied(queries);
  if (applied !== null && applied > known)
    throw new StoreFailure(
      'newer-schema',
      'The data was written by a newer version of Followthrough; start that version, or restore a backup made with this one.',
    );
  if (applied !== known) await migrate();
}

/** When the newest migration of this version of the program was made (milliseconds): the number of its schema. */
export function newestMigration(): number {
  return Math.max(
    ...readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).map((file) => file.folderMillis),
  );
}

/** When the last migration that this database has was made; null for an empty database. */
async function lastApplied(queries: Queries): Promise<number | null> {
  const exists = await queries
    .select({ name: sql<string | null>`to_regclass('drizzle.__drizzle_migrations')::text` })
    .from(sql`(values (1)) as one`);
  if (typeof exists[0]?.name !== 'string') return null;
  const rows = await queries
    .select({ at: sql<string | number | null>`max(created_at)` })
    .from(sql`drizzle.__drizzle_migrations`);
  const at = rows[0]?.at;
  return at === null || at === undefined ? null : Number(at);
}
