import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { applications } from './applications.ts';
import { bytes, id, instant } from './columns.ts';
import { owners } from './owners.ts';

/** Attachments. */
export const documents = pgTable(
  'documents',
  {
    id: id().primaryKey(),
    ownerId: id('owner_id')
      .notNull()
      .references(() => owners.id, { onDelete: 'cascade' }),
    applicationId: id('application_id').references(() => applications.id, { onDelete: 'cascade' }),
    filename: text('filename').notNull(),
    contentType: text('content_type').notNull(),
    size: integer('size').notNull(),
    content: bytes('content').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [index('documents_owner').on(table.ownerId, table.applicationId)],
);
