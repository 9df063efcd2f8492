import { index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { TaskRecord } from '../../activities/ports/records.ts';
import type { StepSubject } from '../../domain/vocabulary.ts';
import { applications } from './applications.ts';
import { id, instant } from './columns.ts';

/** What the owner is asked to do by hand. */
export const tasks = pgTable(
  'tasks',
  {
    id: id().primaryKey(),
    ownerId: id('owner_id').notNull(),
    applicationId: id('application_id')
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    stepId: text('step_id').notNull(),
    what: text('what').$type<StepSubject>().notNull(),
    contactId: id('contact_id').notNull(),
    script: text('script'),
    dueAt: instant('due_at').notNull(),
    state: text('state').$type<TaskRecord['state']>().notNull(),
    result: text('result'),
    doneAt: instant('done_at'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('tasks_step').on(table.applicationId, table.stepId),
    index('tasks_owner').on(table.ownerId, table.state, table.dueAt),
  ],
);
