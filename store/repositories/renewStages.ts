import { and, asc, eq, lte } from 'drizzle-orm';
import type { EpochMs } from '../../domain/time.ts';
import type { Database, Queries } from '../database.ts';
import { deriveColumns, firstStage } from '../derivedColumns.ts';
import { applications } from '../schema/applications.ts';
import { interviews } from '../schema/people.ts';

const BATCH = 200;

/**
 * Derives anew the rows whose stage the clock has changed since they were written (an interview is over, a snooze has
 * ended), so that lists, filters and counts say what `stageOf` says now. Costs one look into an index where there are none.
 */
export async function renewStages(db: Database, ownerId: string, now: EpochMs): Promise<void> {
  for (;;) {
    const passed = await db.read((q) => passedRows(q, ownerId, now));
    if (passed.length === 0) return;
    await db.write(async (q) => {
      for (const { id, seq } of passed) await renew(q, id, seq, now);
    });
    if (passed.length < BATCH) return;
  }
}

function passedRows(q: Queries, ownerId: string, now: EpochMs) {
  return q
    .select({ id: applications.id, seq: applications.snapshotSeq })
    .from(applications)
    .where(and(eq(applications.ownerId, ownerId), lte(applications.stageUntil, now)))
    .orderBy(asc(applications.stageUntil))
    .limit(BATCH);
}

async function renew(q: Queries, id: string, seq: number, now: EpochMs): Promise<void> {
  const [row] = await q
    .select({ snapshot: applications.snapshot })
    .from(applications)
    .where(eq(applications.id, id));
  const snapshot = row?.snapshot ?? null;
  const columns =
    snapshot === null
      ? firstStage(
          await q
            .select({ endsAt: interviews.endsAt })
            .from(interviews)
            .where(and(eq(interviews.applicationId, id), eq(interviews.cancelled, false))),
          now,
        )
      : deriveColumns(snapshot, now);
  // A workflow that wrote in between knows better.
  await q
    .update(applications)
    .set(columns)
    .where(and(eq(applications.id, id), eq(applications.snapshotSeq, seq)));
}
