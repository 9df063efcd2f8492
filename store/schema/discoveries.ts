import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { ProposedApplication } from '../../replies/discovery.ts';
import { applications } from './applications.ts';
import { id, instant } from './columns.ts';
import { mailboxes } from './mailboxes.ts';
import { owners } from './owners.ts';

/** The last look back into each mailbox, which the owner asked for. */
export const discoveries = pgTable('discoveries', {
  mailboxId: id('mailbox_id')
    .primaryKey()
    .references(() => mailboxes.id, { onDelete: 'cascade' }),
  ownerId: id('owner_id')
    .notNull()
    .references(() => owners.id, { onDelete: 'cascade' }),
  /** Names one run: an older one that still goes on writes nothing more. */
  run: id('run').notNull(),
  state: text('state').$type<'running' | 'done' | 'stopped' | 'failed'>().notNull(),
  failure: text('failure'),
  since: instant('since').notNull(),
  seen: integer('seen').notNull(),
  total: integer('total').notNull(),
  startedAt: instant('started_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

/** Applications that seem to be under way; nothing is done about one until the owner takes it up. */
export const proposals = pgTable(
  'proposals',
  {
    id: id().primaryKey(),
    ownerId: id('owner_id')
      .notNull()
      .references(() => owners.id, { onDelete: 'cascade' }),
    mailboxId: id('mailbox_id').references(() => mailboxes.id, { onDelete: 'cascade' }),
    /** Employer and role, folded: a second look back does not propose again what was dismissed. */
    key: text('key').notNull(),
    content: jsonb('content').$type<ProposedApplication>().notNull(),
    state: text('state').$type<'open' | 'accepted' | 'dismissed'>().notNull(),
    applicationId: id('application_id').references(() => applications.id, { onDelete: 'set null' }),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('proposals_key').on(table.ownerId, table.key),
    index('proposals_open').on(table.ownerId, table.state),
  ],
);
