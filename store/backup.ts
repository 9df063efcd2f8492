import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { sql } from 'drizzle-orm';
import type { Queries } from './database.ts';
import { BACKUP_TABLES, decodeRow, encodeRow, lineSchema, nameOf } from './backupFormat.ts';
import { asStoreFailure, StoreFailure } from './failures.ts';
import { newestMigration } from './migrate.ts';
import { openStore, type Store, type StoreOptions } from './openStore.ts';
import { INSTALLATION_KEY } from './openDataFolder.ts';
import { readRows } from './readRows.ts';

/**
 * Writes all rows as they stand at one moment into one file (gzipped JSON lines, 0600), the same for PGlite and
 * Postgres. The encryption key is not in it: keep a copy of that file apart. The file is there whole or not at all.
 */
export async function backupTo(store: Store, file: string): Promise<{ rows: number }> {
  const temporary = `${file}.${randomUUID()}`;
  const tally = { rows: 0 };
  try {
    await store.database.write(async (q) => {
      await q.execute(sql`set transaction isolation level repeatable read`);
      await pipeline(
        Readable.from(linesOf(q, tally)),
        createGzip(),
        createWriteStream(temporary, { mode: 0o600, flush: true }),
      );
    });
    await rename(temporary, file);
    return tally;
  } catch (error) {
    await rm(temporary, { force: true });
    throw asStoreFailure(error);
  }
}

/**
 * Puts a backup into an empty store, all of it or nothing. Throws StoreFailure `refused` when the store holds data,
 * `corrupt` when the file is damaged or cut off, `newer-schema` when a later version made it, `not-found` without a file.
 */
export async function restoreFrom(options: StoreOptions, file: string): Promise<{ rows: number }> {
  await access(file).catch(() => {
    throw new StoreFailure('not-found', `There is no file ${file}.`);
  });
  const store = await openStore(options);
  try {
    return await restoreInto(store, file);
  } finally {
    await store.close();
  }
}

async function restoreInto(store: Store, file: string): Promise<{ rows: number }> {
  if ((await store.owners.count()) > 0)
    throw new StoreFailure(
      'refused',
      'There is data already; restore only into a new data folder or an empty database.',
    );
  try {
    return await store.database.write((q) => insertAll(q, file));
  } catch (error) {
    if (error instanceof StoreFailure && error.kind !== 'unexpected') throw error;
    throw damaged(file);
  }
}

async function* linesOf(q: Queries, tally: { rows: number }): AsyncGenerator<string> {
  yield line({ format: 'followthrough-backup-1', schema: newestMigration() });
  for (const each of BACKUP_TABLES)
    for await (const row of readRows(q, each)) {
      if (row['key'] === INSTALLATION_KEY) continue;
      tally.rows += 1;
      yield line({ t: nameOf(each), r: encodeRow(row) });
    }
  yield line({ end: true, rows: tally.rows });
}

async function insertAll(q: Queries, file: string): Promise<{ rows: number }> {
  const lines = createInterface({ input: unpacked(file), crlfDelay: Infinity });
  let rows = 0;
  let begun = false;
  let ended = false;
  for await (const text of lines) {
    const parsed = lineSchema.safeParse(JSON.parse(text));
    if (!parsed.success || ended) throw damaged(file);
    if ('format' in parsed.data) {
      if (parsed.data.schema > newestMigration())
        throw new StoreFailure(
          'newer-schema',
          'The backup was made by a newer version of Followthrough; restore it with that version.',
        );
      begun = true;
    } else if ('end' in parsed.data) {
      if (parsed.data.rows !== rows) throw damaged(file);
      ended = true;
    } else {
      if (!begun) throw damaged(file);
      await insertRow(q, file, parsed.data);
      rows += 1;
    }
  }
  if (!ended) throw damaged(file);
  return { rows };
}

/** Errors of reading and unpacking reach the reader of the lines. */
function unpacked(file: string): NodeJS.ReadableStream {
  const gunzip = createGunzip();
  const source = createReadStream(file);
  source.on('error', (error) => gunzip.destroy(error));
  return source.pipe(gunzip);
}

async function insertRow(
  q: Queries,
  file: string,
  { t, r }: { t: string; r: Record<string, unknown> },
): Promise<void> {
  const target = BACKUP_TABLES.find((each) => nameOf(each) === t);
  if (target === undefined) throw damaged(file);
  const row = decodeRow(r);
  if (target.numbered === true) delete row['id'];
  await q.insert(target.table).values(row).onConflictDoNothing();
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

function damaged(file: string): StoreFailure {
  return new StoreFailure(
    'corrupt',
    `${file} is no whole backup: it is damaged or cut off. Nothing was restored; try another one.`,
  );
}
