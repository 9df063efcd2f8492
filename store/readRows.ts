import { and, asc, gt, type SQL } from 'drizzle-orm';
import { keyProperty, writtenColumns, type BackupTable } from './backupFormat.ts';
import type { Queries } from './database.ts';

const BATCH = 500;

/** The rows of a table, of all owners or those of `where`, read in batches in the order of its key. */
export async function* readRows(
  q: Queries,
  each: BackupTable,
  where?: SQL,
): AsyncGenerator<Record<string, unknown>> {
  const { table, key, batch = BATCH } = each;
  if (key === null) {
    yield* await q.select(writtenColumns(table)).from(table).where(where);
    return;
  }
  const property = keyProperty(each) ?? '';
  for (let last: unknown; ;) {
    const rows: Record<string, unknown>[] = await q
      .select(writtenColumns(table))
      .from(table)
      .where(and(where, last === undefined ? undefined : gt(key, last)))
      .orderBy(asc(key))
      .limit(batch);
    yield* rows;
    last = rows.at(-1)?.[property];
    if (rows.length < batch) return;
  }
}
