import { and, desc, eq, sql } from 'drizzle-orm';
import type { TimelineEntry } from '../../activities/ports/records.ts';
import type { Queries } from '../database.ts';
import { timeline } from '../schema/timeline.ts';
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
