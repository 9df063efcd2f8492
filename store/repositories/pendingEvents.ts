import { asc, eq, inArray } from 'drizzle-orm';
import type { StorePort } from '../../activities/ports/storePort.ts';
import type { ApplicationEvent } from '../../domain/events.ts';
import type { Change } from '../changes.ts';
import type { Database, Queries } from '../database.ts';
import { pendingEvents } from '../schema/pendingEvents.ts';

/** Events on their way to workflows: a transactional outbox, so that data and event are written together or not at all. */
export function pendingRepository(db: Database): StorePort['pending'] {
  return {
    list: (limit, applicationId) =>
      db.read((q) =>
        q
          .select({
            id: pendingEvents.id,
            applicationId: pendingEvents.applicationId,
            event: pendingEvents.event,
          })
          .from(pendingEvents)
          .where(
            applicationId === undefined
              ? undefined
              : eq(pendingEvents.applicationId, applicationId),
          )
          .orderBy(asc(pendingEvents.id))
          .limit(limit),
      ),
    done: (ids) =>
      db.write(async (q) => {
        if (ids.length > 0) await q.delete(pendingEvents).where(inArray(pendingEvents.id, ids));
      }),
  };
}

/** Adds events within a transaction; one whose id is waiting already is not added again. */
export async function enqueueEvents(
  q: Queries,
  changed: (change: Change) => void,
  application: { id: string; ownerId: string },
  events: ApplicationEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const { id: applicationId, ownerId } = application;
  await q
    .insert(pendingEvents)
    .values(events.map((event) => ({ ownerId, applicationId, eventId: event.id, event })))
    .onConflictDoNothing();
  changed({ ownerId, kind: 'pending', id: applicationId });
}
