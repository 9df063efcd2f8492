import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { ContactRole, PreferredChannel } from '../../domain/vocabulary.ts';
import { applications } from './applications.ts';
import { id, instant } from './columns.ts';
import { owners } from './owners.ts';

/** People of one application. `position` keeps the order in which they were given. */
export const contacts = pgTable(
  'contacts',
  {
    id: id().primaryKey(),
    ownerId: id('owner_id').notNull(),
    applicationId: id('application_id')
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    honorific: text('honorific'),
    title: text('title'),
    email: text('email'),
    phone: text('phone'),
    role: text('role').$type<ContactRole>().notNull(),
    permission: boolean('permission').notNull(),
    timeZone: text('time_zone'),
    unreachable: boolean('unreachable').notNull(),
  },
  (table) => [
    uniqueIndex('contacts_key').on(table.applicationId, table.key),
    index('contacts_email').on(table.ownerId, sql`lower(${table.email})`),
  ],
);

/** Interviews with what was said (R1–R3). */
export const interviews = pgTable(
  'interviews',
  {
    id: id().primaryKey(),
    ownerId: id('owner_id').notNull(),
    applicationId: id('application_id')
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    with: jsonb('with').$type<string[]>().notNull(),
    notes: jsonb('notes').$type<Record<string, string>>().notNull(),
    decisionBy: text('decision_by'),
    channel: text('channel').$type<PreferredChannel>(),
    mayCall: boolean('may_call'),
    wanted: boolean('wanted').notNull(),
    missedBy: text('missed_by'),
    went: text('went').$type<'well' | 'badly'>(),
    toAdd: text('to_add'),
    cancelled: boolean('cancelled').notNull(),
    calendarUid: text('calendar_uid'),
    /** Which account of the entry it is: an older one that comes late changes nothing (RFC 5546 §2.1.5). */
    calendarSequence: integer('calendar_sequence').notNull().default(0),
    calendarStampedAt: instant('calendar_stamped_at'),
  },
  (table) => [
    uniqueIndex('interviews_key').on(table.applicationId, table.key),
    uniqueIndex('interviews_calendar')
      .on(table.applicationId, table.calendarUid)
      .where(sql`${table.calendarUid} is not null`),
  ],
);

/** What is known of an address across all applications of an owner: held (out of office), unreachable. */
export const people = pgTable(
  'people',
  {
    ownerId: id('owner_id')
      .notNull()
      .references(() => owners.id, { onDelete: 'cascade' }),
    /** Lower case. */
    address: text('address').notNull(),
    held: boolean('held').notNull(),
    /** Null while held: without a known end. */
    heldUntil: instant('held_until'),
    unreachable: boolean('unreachable').notNull(),
  },
  (table) => [primaryKey({ columns: [table.ownerId, table.address] })],
);
