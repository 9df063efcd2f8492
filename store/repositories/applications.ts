import { and, asc, count, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import type { ApplicationRecord, TimelineEntry } from '../../activities/ports/records.ts';
import type { StorePort } from '../../activities/ports/storePort.ts';
import type { ApplicationEvent } from '../../domain/events.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { Database, Queries } from '../database.ts';
import { deriveColumns } from '../derivedColumns.ts';
import { StoreFailure } from '../failures.ts';
import { applications } from '../schema/applications.ts';
import { mailboxes } from '../schema/mailboxes.ts';
import {
  listApplications,
  type ApplicationQuery,
  type ApplicationSummary,
} from './applicationList.ts';
import { peopleOfApplications } from './applicationPeople.ts';
import { lockApplication, ownedApplication, readApplication } from './applicationRows.ts';
import { insertApplication, type CreateOptions, type NewApplication } from './createApplication.ts';
import { findEmployer } from './employerOf.ts';
import { firstRow } from './firstRow.ts';
import { knownApplications, otherNames } from './knownApplications.ts';
import type { Page } from './paging.ts';
import { enqueueEvents } from './pendingEvents.ts';
import { foldCase, openKey } from './searchText.ts';
import { renewStages } from './renewStages.ts';
import { refreshSearch } from './refreshSearch.ts';
import { addEntries, listEntries, stuckLetters } from './timeline.ts';

/** Applications with their people, interviews, timeline and the workflow's last state. */
export function applicationsRepository(db: Database) {
  const port: StorePort['applications'] = {
    load: (id) => db.read((q) => readApplication(q, id)),
    record: ({ id, seq, snapshot, entries, now }) =>
      db.write(async (q, changed) => {
        const row = await lockApplication(q, id);
        await addEntries(q, row, entries);
        if (seq >= row.snapshotSeq) {
          const latest = entries.map((entry) => entry.at).sort((one, other) => other - one)[0];
          const derived = deriveColumns(snapshot, now ?? latest ?? Date.now());
          await q
            .update(applications)
            .set({
              ...derived,
              snapshot,
              snapshotSeq: seq,
              ...(derived.outcome === null ? {} : { openKey: null }),
            })
            .where(eq(applications.id, id));
        }
        changed({ ownerId: row.ownerId, kind: 'application', id });
      }),
    known: (ownerId) => db.read((q) => knownApplications(q, ownerId)),
    otherNames: (ownerId, id) => db.read((q) => otherNames(q, ownerId, id)),
    stuck: (ownerId, since) => db.read((q) => stuckLetters(q, ownerId, since)),
    note: (id, entries) =>
      db.write(async (q, changed) => {
        const row = await lockApplication(q, id);
        await addEntries(q, row, entries);
        changed({ ownerId: row.ownerId, kind: 'application', id });
      }),
  };
  return {
    ...port,
    ...peopleOfApplications(db),

    /** Whether the owner has an open application for that role at that employer: `create` would refuse another. */
    isOpen: (
      ownerId: string,
      { employer, role }: Pick<NewApplication, 'employer' | 'role'>,
    ): Promise<boolean> =>
      db.read(async (q) => {
        const known = await findEmployer(q, ownerId, employer);
        if (known === null) return false;
        const rows = await q
          .select({ id: applications.id })
          .from(applications)
          .where(
            and(
              eq(applications.ownerId, ownerId),
              eq(applications.openKey, openKey(known.id, role)),
            ),
          );
        return rows.length > 0;
      }),

    /** Throws StoreFailure `duplicate` for a second open one at the same employer for the same role. */
    create: (
      ownerId: string,
      file: NewApplication,
      options: CreateOptions,
    ): Promise<ApplicationRecord> =>
      db.write(async (q, changed) => {
        await checkMailbox(q, ownerId, options.mailboxId);
        const id = await insertApplication(q, ownerId, file, options);
        changed({ ownerId, kind: 'application', id });
        return readApplication(q, id, ownerId);
      }),

    get: (ownerId: string, id: string): Promise<ApplicationRecord> =>
      db.read((q) => readApplication(q, id, ownerId)),

    /** Brings stages that the clock has changed up to `now`; before each list or count that a person sees. */
    renewStages: (ownerId: string, now: EpochMs): Promise<void> => renewStages(db, ownerId, now),

    list: (ownerId: string, query: ApplicationQuery = {}): Promise<Page<ApplicationSummary>> =>
      db.read((q) => listApplications(q, ownerId, query)),

    /** Throws StoreFailure `duplicate` when the new role makes it equal to another open one. */
    update: (
      ownerId: string,
      id: string,
      changes: Partial<
        Pick<ApplicationRecord, 'role' | 'mailboxId' | 'playbook' | 'language' | 'assets'>
      >,
      events: ApplicationEvent[] = [],
    ): Promise<ApplicationRecord> =>
      db.write(async (q, changed) => {
        const row = await lockApplication(q, id, ownerId);
        await checkMailbox(q, ownerId, changes.mailboxId);
        const role = changes.role ?? row.role;
        await q
          .update(applications)
          .set({
            ...changes,
            sortRole: foldCase(role),
            openKey: row.openKey === null ? null : openKey(row.employerId, role),
          })
          .where(eq(applications.id, id));
        await refreshSearch(q, [id]);
        await enqueueEvents(q, changed, row, events);
        changed({ ownerId, kind: 'application', id });
        return readApplication(q, id, ownerId);
      }),

    /** Erases it with everything that belongs to it. */
    delete: (ownerId: string, id: string): Promise<void> =>
      db.write(async (q, changed) => {
        const rows = await q
          .delete(applications)
          .where(ownedApplication(id, ownerId))
          .returning({ id: applications.id });
        firstRow(rows, 'application');
        changed({ ownerId, kind: 'application', id });
      }),

    /** Hands events to the workflow by way of `pending`. */
    enqueue: (ownerId: string, id: string, events: ApplicationEvent[]): Promise<void> =>
      db.write(async (q, changed) => {
        await enqueueEvents(q, changed, await lockApplication(q, id, ownerId), events);
      }),

    /** Newest first. */
    timeline: (
      ownerId: string,
      id: string,
      page: { limit?: number; before?: string } = {},
    ): Promise<Page<TimelineEntry & { id: string }>> =>
      db.read((q) => listEntries(q, ownerId, id, page)),

    counts: (
      ownerId: string,
    ): Promise<{ byStage: Record<string, number>; byOutcome: Record<string, number> }> =>
      db.read(async (q) => {
        const rows = await q
          .select({ stage: applications.stage, outcome: applications.outcome, n: count() })
          .from(applications)
          .where(eq(applications.ownerId, ownerId))
          .groupBy(applications.stage, applications.outcome);
        const byStage: Record<string, number> = {};
        const byOutcome: Record<string, number> = {};
        for (const { stage, outcome, n } of rows) {
          byStage[stage] = (byStage[stage] ?? 0) + n;
          if (outcome !== null) byOutcome[outcome] = (byOutcome[outcome] ?? 0) + n;
        }
        return { byStage, byOutcome };
      }),

    /** Of all owners, in order of id: those whose workflow has written a state, or those it never did. */
    ids: (filter: { started: boolean }, limit = 1000, after = ''): Promise<string[]> =>
      db.read(async (q) =>
        (
          await q
            .select({ id: applications.id })
            .from(applications)
            .where(
              and(
                filter.started ? isNotNull(applications.snapshot) : isNull(applications.snapshot),
                gt(applications.id, after),
              ),
            )
            .orderBy(asc(applications.id))
            .limit(limit)
        ).map((row) => row.id),
      ),
  };
}

async function checkMailbox(
  q: Queries,
  ownerId: string,
  mailboxId: string | null | undefined,
): Promise<void> {
  if (mailboxId === null || mailboxId === undefined) return;
  const rows = await q
    .select({ id: mailboxes.id })
    .from(mailboxes)
    .where(and(eq(mailboxes.id, mailboxId), eq(mailboxes.ownerId, ownerId)));
  if (rows.length === 0)
    throw new StoreFailure('not-found', 'There is no such mailbox.', 'mailboxId');
}
