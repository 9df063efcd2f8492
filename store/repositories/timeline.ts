import { and, desc, eq, gte, sql } from 'drizzle-orm';
import type { TimelineEntry } from '../../activities/ports/records.ts';
import type { Queries } from '../database.ts';
import { STUCK, timeline } from '../schema/timeline.ts';
import { pageOf, readCursor, type Page } from './paging.ts';

/** Adds lines within a transaction; one whose key is there already is not added again. */
export async function addEntries(
  q: Queries,
  application: { id: string; ownerId: string },
  entries: TimelineEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await q
    .insert(timeline)
    .values(
      entries.map((entry) => ({
        ...entry,
        reason: entry.reason ?? null,
        ownerId: application.ownerId,
        applicationId: application.id,
      })),
    )
    .onConflictDoNothing();
}

/** Newest first. */
export async function listEntries(
  q: Queries,
  ownerId: string,
  applicationId: string,
  { limit = 100, before }: { limit?: number; before?: string },
): Promise<Page<TimelineEntry & { id: string }>> {
  const cursor = readCursor(before);
  const rows = await q
    .select()
    .from(timeline)
    .where(
      and(
        eq(timeline.ownerId, ownerId),
        eq(timeline.applicationId, applicationId),
        cursor === null
          ? undefined
          : sql`(${timeline.at}, ${timeline.id}) < (${Number(cursor.value)}::bigint, ${Number(cursor.id)}::bigint)`,
      ),
    )
    .orderBy(desc(timeline.at), desc(timeline.id))
    .limit(limit + 1);
  return pageOf(
    rows.map(({ ownerId: _owner, applicationId: _application, ...entry }) => ({
      ...entry,
      id: String(entry.id),
    })),
    limit,
    (last) => ({ value: last.at, id: last.id }),
  );
}

/** Where letters came to a stop since then, newest first, at most 200 lines; what became of them is the application's to say. */
export async function stuckLetters(
  q: Queries,
  ownerId: string,
  since: number,
): Promise<{ applicationId: string; stepId: string }[]> {
  const rows = await q
    .select({ applicationId: timeline.applicationId, refs: timeline.refs })
    .from(timeline)
    .where(and(eq(timeline.ownerId, ownerId), gte(timeline.at, since), STUCK))
    .orderBy(desc(timeline.at))
    .limit(200);
  const steps = rows.flatMap(({ applicationId, refs }) =>
    refs.stepId === undefined ? [] : [{ applicationId, stepId: refs.stepId }],
  );
  return [...new Map(steps.map((step) => [`${step.applicationId}/${step.stepId}`, step])).values()];
}
