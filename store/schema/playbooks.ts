import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Playbook } from '../../domain/playbook.ts';
import { id, instant } from './columns.ts';
import { owners } from './owners.ts';

/** Playbooks of an owner's own; the built-in ones are in the domain. */
export const playbooks = pgTable(
  'playbooks',
  {
    ownerId: id('owner_id')
      .notNull()
      .references(() => owners.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    version: integer('version').notNull(),
    playbook: jsonb('playbook').$type<Playbook>().notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.ownerId, table.name] })],
);
