import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Application } from '../../domain/application.ts';
import type { Reason } from '../../domain/reason.ts';
import type { Stage } from '../../domain/stage.ts';
import type { EmployerKind, Outcome } from '../../domain/vocabulary.ts';
import { id, instant, words } from './columns.ts';
import { mailboxes } from './mailboxes.ts';
import { owners } from './owners.ts';

/** What an application wants of its owner first: a letter to approve, an answer to confirm, a task to do. */
export type Waits = 'approval' | 'proposal' | 'task';

/** Employers are shared by the applications of one owner: by domain, else by name. */
export const employers = pgTable(
  'employers',
  {
    id: id().primaryKey(),
    ownerId: id('owner_id')
      .notNull()
      .references(() => owners.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    /** The name without case, folded by us: what `lower` does depends on the database's locale. */
    nameKey: text('name_key').notNull(),
    /** Lower case. */
    domain: text('domain'),
    kind: text('kind').$type<EmployerKind>().notNull(),
    timeZone: text('time_zone'),
    country: text('country'),
    region: text('region'),
  },
  (table) => [
    uniqueIndex('employers_domain')
      .on(table.ownerId, table.domain)
      .where(sql`${table.domain} is not null`),
    uniqueIndex('employers_name')
      .on(table.ownerId, table.nameKey)
      .where(sql`${table.domain} is null`),
  ],
);

/**
 * Applications with the workflow's last state. The columns from `stage` on are derived from that state when it is
 * written, so that lists need not read it.
 */
export const applications = pgTable(
  'applications',
  {
    id: id().primaryKey(),
    ownerId: id('owner_id')
      .notNull()
      .references(() => owners.id, { onDelete: 'cascade' }),
    employerId: id('employer_id')
      .notNull()
      .references(() => employers.id),
    mailboxId: id('mailbox_id').references(() => mailboxes.id, { onDelete: 'set null' }),
    role: text('role').notNull(),
    playbook: text('playbook').notNull(),
    language: text('language').$type<'en' | 'de'>().notNull(),
    assets: text('assets'),
    snapshot: jsonb('snapshot').$type<Application>(),
    /** Employer and role while open: a second open application for the same is refused. Null once closed, also when reopened. */
    openKey: text('open_key'),
    snapshotSeq: integer('snapshot_seq').notNull(),
    createdAt: instant('created_at').notNull(),
    stage: text('stage').$type<Stage>().notNull(),
    outcome: text('outcome').$type<Outcome>(),
    attempts: integer('attempts').notNull(),
    nextAt: instant('next_at'),
    nextWhat: text('next_what'),
    waitingFor: text('waiting_for'),
    /** Why what comes next comes then, as data (domain/reason.ts); the sentence is made for who reads it. */
    nextReason: jsonb('next_reason').$type<Reason>(),
    /** What waits for the owner's word. */
    waits: text('waits').$type<Waits>(),
    lastActivityAt: instant('last_activity_at').notNull(),
    /** When the clock alone changes the stage (an interview is over, a pause ends); then the row is derived anew. */
    stageUntil: instant('stage_until'),
    /** `nextAt`, or far in the future: keyed paging needs a value in each row. */
    sortNext: instant('sort_next').notNull(),
    sortEmployer: text('sort_employer').notNull(),
    sortRole: text('sort_role').notNull(),
    /** Role, employer and people, for the search. */
    searchText: text('search_text').notNull(),
    /** Its words, kept: a search that tests row by row would otherwise take each text apart anew. */
    searchWords: words('search_words')
      .notNull()
      .generatedAlwaysAs(sql`to_tsvector('simple', search_text)`),
  },
  (table) => [
    uniqueIndex('applications_open').on(table.ownerId, table.openKey),
    index('applications_next').on(table.ownerId, table.sortNext, table.id),
    index('applications_created').on(table.ownerId, table.createdAt, table.id),
    index('applications_activity').on(table.ownerId, table.lastActivityAt, table.id),
    index('applications_employer').on(table.ownerId, table.sortEmployer, table.id),
    index('applications_role').on(table.ownerId, table.sortRole, table.id),
    index('applications_stage').on(table.ownerId, table.stage, table.sortNext, table.id),
    index('applications_outcome').on(table.ownerId, table.outcome, table.sortNext, table.id),
    /** For the counts: read without a look at the rows. */
    index('applications_counts').on(table.ownerId, table.stage, table.outcome),
    index('applications_stage_until')
      .on(table.ownerId, table.stageUntil)
      .where(sql`${table.stageUntil} is not null`),
    index('applications_by_employer').on(table.employerId),
    index('applications_search').using('gin', table.searchWords),
  ],
);
