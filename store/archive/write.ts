import { gzipSync } from 'node:zlib';
import { eq, sql } from 'drizzle-orm';
import type { EpochMs } from '../../domain/time.ts';
import { encodeRow } from '../backupFormat.ts';
import type { Database, Queries } from '../database.ts';
import { StoreFailure } from '../failures.ts';
import { newestMigration } from '../migrate.ts';
import { readRows } from '../readRows.ts';
import { firstRow } from '../repositories/firstRow.ts';
import { owners } from '../schema/owners.ts';
import {
  ARCHIVE_FORMAT,
  ARCHIVED_NAMES,
  belongsTo,
  LEFT_OUT,
  MAX_ARCHIVE_BYTES,
  MAX_UNPACKED_BYTES,
  tableNamed,
} from './format.ts';

/**
 * Everything of one owner as it stands at one moment, as one file (gzipped JSON lines) without a password or another
 * secret. Throws StoreFailure `too-large` for more than can be restored.
 */
export async function writeArchive(
  db: Database,
  ownerId: string,
  at: EpochMs,
): Promise<Uint8Array<ArrayBuffer>> {
  const lines: Buffer[] = [];
  let size = 0;
  await db.write(async (q) => {
    await q.execute(sql`set transaction isolation level repeatable read`);
    for await (const line of linesOf(q, ownerId, at)) {
      const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
      size += bytes.byteLength;
      if (size > MAX_UNPACKED_BYTES) throw tooLarge();
      lines.push(bytes);
    }
  });
  const packed = gzipSync(Buffer.concat(lines));
  if (packed.byteLength > MAX_ARCHIVE_BYTES) throw tooLarge();
  return Uint8Array.from(packed);
}

async function* linesOf(q: Queries, ownerId: string, at: EpochMs): AsyncGenerator {
  const { name, email } = firstRow(
    await q.select().from(owners).where(eq(owners.id, ownerId)),
    'owner',
  );
  yield { format: ARCHIVE_FORMAT, schema: newestMigration(), madeAt: at, owner: { name, email } };
  let rows = 0;
  for (const table of ARCHIVED_NAMES)
    for await (const row of readRows(q, tableNamed(table), belongsTo(table, ownerId))) {
      const numbered = tableNamed(table).numbered === true;
      const kept = Object.entries(row).filter(
        ([property]) => !LEFT_OUT.has(property) && !(numbered && property === 'id'),
      );
      rows += 1;
      yield { t: table, r: encodeRow(Object.fromEntries(kept)) };
    }
  yield { end: true, rows };
}

function tooLarge(): StoreFailure {
  return new StoreFailure(
    'too-large',
    'All of it is larger than an archive may be (100 MB). Take documents away that are not needed, or use "followthrough backup <file>".',
  );
}
