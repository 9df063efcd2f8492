import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { owners } from './owners.ts';

/** Wordings that an owner changed. */
export const templateOverrides = pgTable(
  'template_overrides',
  {
    ownerId: id('owner_id')
      .notNull()
      .references(() => owners.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    language: text('language').$type<'en' | 'de'>().notNull(),
    text: text('text').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.ownerId, table.name, table.language] })],
);
