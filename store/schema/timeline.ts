import { bigserial, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { TimelineEntry } from '../../activities/ports/records.ts';
import { applications } from './applications.ts';
import { id, instant } from './columns.ts';

/** What happened, line by line. */
export const timeline = pgTable(
  'timeline',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    ownerId: id('owner_id').notNull(),
    applicationId: id('application_id')
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    at: instant('at').notNull(),
    type: text('type').notNull(),
    rule: text('rule'),
    reason: jsonb('reason').$type<unknown>(),
    refs: jsonb('refs').$type<TimelineEntry['refs']>().notNull(),
    detail: jsonb('detail').$type<TimelineEntry['detail']>().notNull(),
  },
  (table) => [
    uniqueIndex('timeline_key').on(table.applicationId, table.key),
    index('timeline_application').on(table.applicationId, table.at, table.id),
  ],
);
