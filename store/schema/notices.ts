import { index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { LinkUse, NoticeRecord, NoticeReply } from '../../activities/ports/records.ts';
import { id, instant } from './columns.ts';
import { mailboxes } from './mailboxes.ts';
import { owners } from './owners.ts';

/** Our own mails to the owner: digests, and answers to what was replied to them. */
export const notices = pgTable(
  'notices',
  {
    id: id().primaryKey(),
    ownerId: id('owner_id')
      .notNull()
      .references(() => owners.id, { onDelete: 'cascade' }),
    mailboxId: id('mailbox_id')
      .notNull()
      .references(() => mailboxes.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<NoticeRecord['kind']>().notNull(),
    /** Random, never derived: whoever answers it has read the mail. */
    messageId: text('message_id').notNull(),
    providerMessageId: text('provider_message_id'),
    inReplyTo: text('in_reply_to'),
    references: jsonb('references_ids').$type<string[]>().notNull(),
    name: text('name').notNull(),
    address: text('address').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    items: jsonb('items').$type<NoticeRecord['items']>().notNull(),
    state: text('state').$type<NoticeRecord['state']>().notNull(),
    createdAt: instant('created_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (table) => [
    uniqueIndex('notices_message_id').on(table.messageId),
    index('notices_provider_message_id').on(table.providerMessageId),
    index('notices_owner').on(table.ownerId, table.createdAt),
  ],
);

/** What became of each mail that answered one of ours; the memory that makes a second delivery harmless. */
export const noticeReplies = pgTable(
  'notice_replies',
  {
    /** The stored message. */
    messageId: id('message_id').primaryKey(),
    ownerId: id('owner_id')
      .notNull()
      .references(() => owners.id, { onDelete: 'cascade' }),
    noticeId: id('notice_id')
      .notNull()
      .references(() => notices.id, { onDelete: 'cascade' }),
    /** Its own Message-ID: the same mail delivered again is the same reply. */
    mailId: text('mail_id'),
    result: text('result').$type<NoticeReply['result']>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('notice_replies_owner').on(table.ownerId, table.mailId)],
);

/** Links that were used: each acts once. */
export const linkUses = pgTable(
  'link_uses',
  {
    /** SHA-256 of the token, hex. */
    tokenHash: text('token_hash').primaryKey(),
    ownerId: id('owner_id')
      .notNull()
      .references(() => owners.id, { onDelete: 'cascade' }),
    /** Null where an older backup brought it. */
    subjectId: text('subject_id'),
    action: text('action').$type<LinkUse['action']>().notNull(),
    outcome: text('outcome'),
    at: instant('at').notNull(),
  },
  (table) => [index('link_uses_owner').on(table.ownerId)],
);
