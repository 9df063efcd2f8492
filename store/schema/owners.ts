import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant } from './columns.ts';

/** The people whom the product works for; every other row belongs to one of them. */
export const owners = pgTable(
  'owners',
  {
    id: id().primaryKey(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    phone: text('phone'),
    address: text('address'),
    timeZone: text('time_zone').notNull(),
    country: text('country'),
    language: text('language').$type<'en' | 'de'>().notNull(),
    /** scrypt, see store/password.ts; null: cannot log in. */
    passwordHash: text('password_hash'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [uniqueIndex('owners_email').on(sql`lower(${table.email})`)],
);

/** Logged-in browsers. Only the hash of the token is kept. */
export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    ownerId: id('owner_id')
      .notNull()
      .references(() => owners.id, { onDelete: 'cascade' }),
    /** What the browser calls itself, for the owner's list of sessions. */
    browser: text('browser'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('sessions_owner').on(table.ownerId)],
);

/** Key and value, of one owner or ('' ) of the whole installation. */
export const settings = pgTable(
  'settings',
  {
    ownerId: id('owner_id').notNull(),
    key: text('key').notNull(),
    value: jsonb('value').$type<unknown>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.ownerId, table.key] })],
);
