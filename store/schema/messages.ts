import { bigint, boolean, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { StoredMessage } from '../../activities/ports/records.ts';
import type { Facts } from '../../replies/facts.ts';
import { applications } from './applications.ts';
import { bytes, id, instant } from './columns.ts';
import { mailboxes } from './mailboxes.ts';

/** Every message of the watched folders, once. */
export const messages = pgTable(
  'messages',
  {
    id: id().primaryKey(),
    ownerId: id('owner_id').notNull(),
    mailboxId: id('mailbox_id')
      .notNull()
      .references(() => mailboxes.id, { onDelete: 'cascade' }),
    folder: text('folder').notNull(),
    uidValidity: text('uid_validity').notNull(),
    uid: bigint('uid', { mode: 'number' }).notNull(),
    messageId: text('message_id'),
    /** What makes it the same message under another UIDVALIDITY (P4), see store/messageIdentity.ts. */
    identity: text('identity').notNull(),
    direction: text('direction').$type<StoredMessage['direction']>().notNull(),
    applicationId: id('application_id').references(() => applications.id, {
      onDelete: 'set null',
    }),
    contactId: id('contact_id'),
    from: text('from_address').notNull(),
    fromName: text('from_name').notNull(),
    to: jsonb('to_addresses').$type<string[]>().notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html'),
    receivedAt: instant('received_at').notNull(),
    facts: jsonb('facts').$type<Facts>(),
    state: text('state').$type<StoredMessage['state']>().notNull(),
    asideWhy: text('aside_why'),
    guesses: jsonb('guesses').$type<StoredMessage['guesses']>().notNull(),
    dismissed: boolean('dismissed').notNull(),
  },
  (table) => [
    uniqueIndex('messages_uid').on(table.mailboxId, table.folder, table.uidValidity, table.uid),
    uniqueIndex('messages_identity').on(table.mailboxId, table.folder, table.identity),
    index('messages_owner').on(table.ownerId, table.receivedAt, table.id),
    index('messages_application').on(table.applicationId, table.receivedAt, table.id),
    index('messages_state').on(table.mailboxId, table.state),
  ],
);

/** The bytes as they arrived, apart from the rows that lists read. */
export const messageSources = pgTable('message_sources', {
  messageId: id('message_id')
    .primaryKey()
    .references(() => messages.id, { onDelete: 'cascade' }),
  raw: bytes('raw').notNull(),
});
