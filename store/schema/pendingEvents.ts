import { bigserial, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { ApplicationEvent } from '../../domain/events.ts';
import { applications } from './applications.ts';
import { id } from './columns.ts';

/** Events written with the data they belong to and not yet handed to their workflow (P4). */
export const pendingEvents = pgTable(
  'pending_events',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    ownerId: id('owner_id').notNull(),
    applicationId: id('application_id')
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    eventId: text('event_id').notNull(),
    event: jsonb('event').$type<ApplicationEvent>().notNull(),
  },
  (table) => [
    uniqueIndex('pending_events_once').on(table.applicationId, table.eventId),
    index('pending_events_application').on(table.applicationId, table.id),
  ],
);
