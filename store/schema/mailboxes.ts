import { sql } from 'drizzle-orm';
import { boolean, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Checkpoint, Endpoint, MailboxState } from '../../activities/ports/records.ts';
import { id, instant } from './columns.ts';
import { owners } from './owners.ts';

/** The owners' own mailboxes, with how far each has been read. */
export const mailboxes = pgTable(
  'mailboxes',
  {
    id: id().primaryKey(),
    ownerId: id('owner_id')
      .notNull()
      .references(() => owners.id, { onDelete: 'cascade' }),
    address: text('address').notNull(),
    displayName: text('display_name').notNull(),
    imap: jsonb('imap').$type<Endpoint>().notNull(),
    smtp: jsonb('smtp').$type<Endpoint>().notNull(),
    /** MailboxAuth as JSON, sealed (store/secrets.ts), bound to this row and column. */
    auth: text('auth').notNull(),
    allowPrivateHosts: boolean('allow_private_hosts').notNull(),
    folders: jsonb('folders').$type<{
      sent: string | null;
      drafts: string | null;
      junk: string | null;
    }>(),
    savesSentCopy: boolean('saves_sent_copy'),
    authservId: text('authserv_id'),
    dailyLimit: integer('daily_limit').notNull(),
    state: jsonb('state').$type<MailboxState>().notNull(),
    checkpoint: jsonb('checkpoint').$type<Checkpoint>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('mailboxes_address').on(table.ownerId, sql`lower(${table.address})`)],
);
