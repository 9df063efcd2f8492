import { boolean, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';
import { owners } from './owners.ts';

/** One-time invitations of an owner's to another person. Only the hash of the token is kept. */
export const invitations = pgTable(
  'invitations',
  {
    tokenHash: text('token_hash').primaryKey(),
    ownerId: id('owner_id')
      .notNull()
      .references(() => owners.id, { onDelete: 'cascade' }),
    /** `owner`: looks after applications of their own; `coach`: sees the inviter's as well. */
    as: text('invited_as').$type<'owner' | 'coach'>().notNull(),
    mayApprove: boolean('may_approve').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('invitations_owner').on(table.ownerId)],
);

/** Who may look at an owner's applications, and whether that person may approve letters in the owner's place. */
export const coaches = pgTable(
  'coaches',
  {
    ownerId: id('owner_id')
      .notNull()
      .references(() => owners.id, { onDelete: 'cascade' }),
    coachId: id('coach_id')
      .notNull()
      .references(() => owners.id, { onDelete: 'cascade' }),
    mayApprove: boolean('may_approve').notNull(),
    since: instant('since').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ownerId, table.coachId] }),
    index('coaches_coach').on(table.coachId),
  ],
);
