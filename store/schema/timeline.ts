import { sql } from 'drizzle-orm';
import { bigserial, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { TimelineEntry } from '../../activities/ports/records.ts';
import { applications } from './applications.ts';
import { id, instant } from './columns.ts';

/** Letters that came to a stop and need the owner. One text for index and query, so that the planner knows the one by the other. */
export const STUCK = sql.raw(
  "type in ('letter_missing_value', 'letter_failed', 'letter_uncertain', 'bounced')",
);

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
    index('timeline_stuck').on(table.ownerId, table.at).where(STUCK),
  ],
);
