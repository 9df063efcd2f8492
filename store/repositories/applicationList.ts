import { and, asc, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { Reason } from '../../domain/reason.ts';
import type { Stage } from '../../domain/stage.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { Outcome } from '../../domain/vocabulary.ts';
import type { Queries } from '../database.ts';
import { applications, employers, type Waits } from '../schema/applications.ts';
import { contacts } from '../schema/people.ts';
import { clampLimit, pageOf, readCursor, type Page } from './paging.ts';
import { searchHits } from './searchHits.ts';
import { isTelling, searchQuery } from './searchText.ts';

/** Which applications, in which order; `next` (the default) puts first what is due first. */
export interface ApplicationQuery {
  /** Beginnings of words of role, employer, people. */
  search?: string;
  stage?: Stage;
  /** `none`: still open. */
  outcome?: Outcome | 'none';
  sort?: 'next' | 'created' | 'activity' | 'employer' | 'role';
  descending?: boolean;
  /** 1 to 200; 50 when absent. */
  limit?: number;
  cursor?: string;
}

export interface ApplicationSummary {
  id: string;
  role: string;
  employer: { id: string; name: string; domain: string | null; timeZone: string | null };
  stage: Stage;
  outcome: Outcome | null;
  nextAt: EpochMs | null;
  nextWhat: string | null;
  nextReason: Reason | null;
  /** The person whom the reason speaks of. */
  reasonName: string | null;
  waitingFor: string | null;
  waits: Waits | null;
  attempts: number;
  mailboxId: string | null;
  playbook: string;
  createdAt: EpochMs;
  lastActivityAt: EpochMs;
}

const SORT_COLUMNS = {
  next: applications.sortNext,
  created: applications.createdAt,
  activity: applications.lastActivityAt,
  employer: applications.sortEmployer,
  role: applications.sortRole,
} as const;

/** One page, found by key and not by counting: the thousandth costs as much as the first. */
export async function listApplications(
  q: Queries,
  ownerId: string,
  query: ApplicationQuery,
): Promise<Page<ApplicationSummary>> {
  const limit = clampLimit(query.limit);
  const column = SORT_COLUMNS[query.sort ?? 'next'];
  const descending = query.descending === true;
  const direction = descending ? desc : asc;
  const where = and(eq(applications.ownerId, ownerId), ...filters(query));
  const from = after(query, column);
  const hits = isTelling(query.search ?? '')
    ? await searchHits(q, { where, column, descending, after: from, limit: limit + 1 })
    : null;
  if (hits?.length === 0) return { items: [], next: null };
  const rows = await q
    .select({ application: applicationColumns, employer: employerColumns, sortedBy: column })
    .from(applications)
    .innerJoin(employers, eq(employers.id, applications.employerId))
    .where(hits === null ? and(where, from) : inArray(applications.id, hits))
    .orderBy(direction(column), direction(applications.id))
    .limit(limit + 1);
  const page = pageOf(rows, limit, (last) => ({ value: last.sortedBy, id: last.application.id }));
  const names = await namesOf(
    q,
    page.items.flatMap(({ application }) => application.nextReason?.contactId ?? []),
  );
  return {
    next: page.next,
    items: page.items.map(({ application, employer }) => ({
      ...application,
      employer,
      reasonName: names.get(application.nextReason?.contactId ?? '') ?? null,
    })),
  };
}

async function namesOf(q: Queries, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await q
    .select({ id: contacts.id, name: contacts.name })
    .from(contacts)
    .where(inArray(contacts.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const applicationColumns = {
  id: applications.id,
  role: applications.role,
  stage: applications.stage,
  outcome: applications.outcome,
  nextAt: applications.nextAt,
  nextWhat: applications.nextWhat,
  nextReason: applications.nextReason,
  waitingFor: applications.waitingFor,
  waits: applications.waits,
  attempts: applications.attempts,
  mailboxId: applications.mailboxId,
  playbook: applications.playbook,
  createdAt: applications.createdAt,
  lastActivityAt: applications.lastActivityAt,
};

const employerColumns = {
  id: employers.id,
  name: employers.name,
  domain: employers.domain,
  timeZone: employers.timeZone,
};

function filters({ search, stage, outcome }: ApplicationQuery): (SQL | undefined)[] {
  const words = search === undefined ? null : searchQuery(search);
  return [
    stage === undefined ? undefined : eq(applications.stage, stage),
    outcome === undefined
      ? undefined
      : outcome === 'none'
        ? isNull(applications.outcome)
        : eq(applications.outcome, outcome),
    words === null ? undefined : sql`${applications.searchWords} @@ to_tsquery('simple', ${words})`,
  ];
}

function after(
  { cursor, descending, sort }: ApplicationQuery,
  column: (typeof SORT_COLUMNS)[keyof typeof SORT_COLUMNS],
): SQL | undefined {
  const place = readCursor(cursor);
  if (place === null) return undefined;
  const isText = sort === 'employer' || sort === 'role';
  const value = isText ? sql`${String(place.value)}::text` : sql`${Number(place.value)}::bigint`;
  return descending === true
    ? sql`(${column}, ${applications.id}) < (${value}, ${place.id})`
    : sql`(${column}, ${applications.id}) > (${value}, ${place.id})`;
}
