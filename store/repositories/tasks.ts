import { and, asc, eq } from 'drizzle-orm';
import type { TaskRecord } from '../../activities/ports/records.ts';
import type { StorePort } from '../../activities/ports/storePort.ts';
import type { Database, Queries } from '../database.ts';
import { applications, employers } from '../schema/applications.ts';
import { contacts } from '../schema/people.ts';
import { tasks } from '../schema/tasks.ts';
import { storable } from '../storable.ts';
import { firstRow } from './firstRow.ts';
import { clampLimit } from './paging.ts';

export interface TaskWithNames {
  task: TaskRecord;
  role: string;
  employerName: string;
  contactName: string | null;
  contactPhone: string | null;
}

/** What the owner is asked to do by hand. */
export function tasksRepository(db: Database) {
  const port: Omit<StorePort['tasks'], 'list'> = {
    open: (task) =>
      db.write(async (q, changed) => {
        const inserted = await q
          .insert(tasks)
          .values({ ...storable(task), state: 'open' })
          .onConflictDoNothing()
          .returning();
        if (inserted[0] !== undefined) {
          changed({ ownerId: task.ownerId, kind: 'task', id: task.id });
          return inserted[0];
        }
        const known = await q
          .select()
          .from(tasks)
          .where(and(eq(tasks.applicationId, task.applicationId), eq(tasks.stepId, task.stepId)));
        return firstRow(known, 'task');
      }),
    end: (applicationId, stepId, state, result, at) =>
      db.write(async (q, changed) => {
        const rows = await q
          .update(tasks)
          .set({ state, result, doneAt: at })
          .where(
            and(
              eq(tasks.applicationId, applicationId),
              eq(tasks.stepId, stepId),
              eq(tasks.state, 'open'),
            ),
          )
          .returning();
        for (const { id, ownerId } of rows) changed({ ownerId, kind: 'task', id });
      }),
  };
  return {
    ...port,

    /** What is due first comes first. */
    list: (
      ownerId: string,
      query: { state?: TaskRecord['state']; applicationId?: string; limit?: number } = {},
    ): Promise<TaskWithNames[]> =>
      db.read((q) =>
        joined(q)
          .where(
            and(
              eq(tasks.ownerId, ownerId),
              query.state === undefined ? undefined : eq(tasks.state, query.state),
              query.applicationId === undefined
                ? undefined
                : eq(tasks.applicationId, query.applicationId),
            ),
          )
          .orderBy(asc(tasks.dueAt), asc(tasks.id))
          .limit(clampLimit(query.limit, 200)),
      ),

    get: (ownerId: string, id: string): Promise<TaskWithNames> =>
      db.read(async (q) =>
        firstRow(await joined(q).where(and(eq(tasks.id, id), eq(tasks.ownerId, ownerId))), 'task'),
      ),
  };
}

function joined(q: Queries) {
  return q
    .select({
      task: tasks,
      role: applications.role,
      employerName: employers.name,
      contactName: contacts.name,
      contactPhone: contacts.phone,
    })
    .from(tasks)
    .innerJoin(applications, eq(applications.id, tasks.applicationId))
    .innerJoin(employers, eq(employers.id, applications.employerId))
    .leftJoin(contacts, eq(contacts.id, tasks.contactId));
}
