import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type {
  ApprovalRecord,
  Finding,
  OutboxLetter,
  OutboxState,
} from '../../activities/ports/records.ts';
import type { Letter, Mode } from '../../domain/vocabulary.ts';
import { applications } from './applications.ts';
import { id, instant } from './columns.ts';

/** Letters from draft to sent. One step is one letter (P1): that is a unique index, not a habit. */
export const outbox = pgTable(
  'outbox',
  {
    id: id().primaryKey(),
    ownerId: id('owner_id').notNull(),
    applicationId: id('application_id')
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    /** As the application had it when the letter was drafted: caps count by it (P7). */
    employerId: id('employer_id').notNull(),
    mailboxId: id('mailbox_id').notNull(),
    stepId: text('step_id').notNull(),
    what: text('what').$type<Letter>().notNull(),
    contactId: id('contact_id').notNull(),
    mode: text('mode').$type<Mode>().notNull(),
    state: text('state').$type<OutboxState>().notNull(),
    messageId: text('message_id').notNull(),
    providerMessageId: text('provider_message_id'),
    fromName: text('from_name').notNull(),
    fromAddress: text('from_address').notNull(),
    toName: text('to_name').notNull(),
    toAddress: text('to_address').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    inReplyTo: text('in_reply_to'),
    references: jsonb('references_ids').$type<string[]>().notNull(),
    attachments: jsonb('attachments').$type<OutboxLetter['attachments']>().notNull(),
    hash: text('hash').notNull(),
    approvedHash: text('approved_hash'),
    findings: jsonb('findings').$type<Finding[]>().notNull(),
    wording: text('wording').notNull(),
    language: text('language').$type<'en' | 'de'>().notNull(),
    /** Counts reservations: only the one in force may hand the message over (P1). */
    attempt: integer('attempt').notNull(),
    /** When the server asked for the message data; null: the letter has surely not left. */
    handedOverAt: instant('handed_over_at'),
    failure: text('failure'),
    createdAt: instant('created_at').notNull(),
    sendingAt: instant('sending_at'),
    sentAt: instant('sent_at'),
  },
  (table) => [
    uniqueIndex('outbox_step').on(table.applicationId, table.stepId),
    uniqueIndex('outbox_message_id').on(table.messageId),
    index('outbox_provider_message_id').on(table.providerMessageId),
    index('outbox_person').on(table.ownerId, sql`lower(${table.toAddress})`, table.state),
    index('outbox_employer').on(table.ownerId, table.employerId, table.state),
    index('outbox_mailbox').on(table.mailboxId, table.state, table.sendingAt),
  ],
);

/** Decisions on one exact text each. At most one is pending a letter. */
export const approvals = pgTable(
  'approvals',
  {
    id: id().primaryKey(),
    ownerId: id('owner_id').notNull(),
    applicationId: id('application_id')
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    outboxId: id('outbox_id')
      .notNull()
      .references(() => outbox.id, { onDelete: 'cascade' }),
    stepId: text('step_id').notNull(),
    hash: text('hash').notNull(),
    state: text('state').$type<ApprovalRecord['state']>().notNull(),
    notBefore: instant('not_before'),
    expiresAt: instant('expires_at'),
    decidedAt: instant('decided_at'),
    decidedBy: text('decided_by').$type<NonNullable<ApprovalRecord['decidedBy']>>(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('approvals_pending')
      .on(table.outboxId)
      .where(sql`${table.state} = 'pending'`),
    index('approvals_outbox').on(table.outboxId),
    index('approvals_owner').on(table.ownerId, table.state, table.createdAt),
  ],
);
