import { and, asc, desc, eq, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import type { ApprovalRecord, OutboxLetter, OutboxState } from '../../activities/ports/records.ts';
import type { StorePort } from '../../activities/ports/storePort.ts';
import type { ApplicationEvent } from '../../domain/events.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { Database, Queries } from '../database.ts';
import { StoreFailure } from '../failures.ts';
import { applications, employers } from '../schema/applications.ts';
import { approvals, outbox } from '../schema/letters.ts';
import { contacts } from '../schema/people.ts';
import { firstRow } from './firstRow.ts';
import { toLetter } from './outboxRows.ts';
import { enqueueEvents } from './pendingEvents.ts';

/** An approval with all that a person needs to decide. */
export interface ApprovalWithLetter {
  approval: ApprovalRecord;
  letter: OutboxLetter;
  role: string;
  employerName: string;
  contactName: string | null;
}

type NewApproval = Parameters<StorePort['approvals']['open']>[0];

/** Decisions on one exact text each (P3). */
export function approvalsRepository(db: Database) {
  const port: Omit<StorePort['approvals'], 'list' | 'get'> = {
    open: (input) =>
      db.write(async (q, changed) => {
        // Two openers of one letter take turns, so that one pending approval is all there is.
        firstRow(
          await q
            .select({ id: outbox.id })
            .from(outbox)
            .where(eq(outbox.id, input.outboxId))
            .for('update'),
          'letter',
        );
        const approval = await openApproval(q, input);
        changed({ ownerId: approval.ownerId, kind: 'approval', id: approval.id });
        return approval;
      }),
    decide: (outboxId, state, by, at, hash) =>
      db.write(async (q, changed) => {
        const rows = await q
          .update(approvals)
          .set({ state, decidedBy: by, decidedAt: at })
          .where(
            and(pendingOf(outboxId), hash === undefined ? undefined : eq(approvals.hash, hash)),
          )
          .returning();
        for (const { id, ownerId } of rows) changed({ ownerId, kind: 'approval', id });
      }),
    later: (outboxId, notBefore) =>
      db.write(async (q, changed) => {
        const rows = await q
          .update(approvals)
          .set({ notBefore })
          .where(pendingOf(outboxId))
          .returning();
        for (const { id, ownerId } of rows) changed({ ownerId, kind: 'approval', id });
      }),
    reopen: (outboxId) =>
      db.write(async (q, changed) => {
        const state = await lockedState(q, outboxId);
        if (state !== 'approved' && state !== 'drafted') return;
        const approval = await reopen(q, outboxId);
        if (approval === null) return;
        changed({ ownerId: approval.ownerId, kind: 'approval', id: approval.id });
      }),
  };
  return {
    ...port,

    /**
     * Takes an approval back while its letter has not begun to leave: the letter waits for approval again, and the event
     * that tells its workflow is written with it. Of this and the reservation of the letter for sending, whichever locks
     * the row first counts (P1, P3). Throws StoreFailure `not-found`, or `refused` with what has become of it.
     */
    takeBack: (ownerId: string, id: string, event: (stepId: string) => ApplicationEvent) =>
      db.write(async (q, changed) => {
        const approval = firstRow(
          await q
            .select()
            .from(approvals)
            .where(and(eq(approvals.id, id), eq(approvals.ownerId, ownerId))),
          'approval',
        );
        const state = await lockedState(q, approval.outboxId);
        if (state !== 'approved' || !(await reopen(q, approval.outboxId)))
          throw new StoreFailure('refused', NOT_TO_BE_TAKEN_BACK[state]);
        const { applicationId } = approval;
        await enqueueEvents(q, changed, { id: applicationId, ownerId }, [event(approval.stepId)]);
        changed({ ownerId, kind: 'approval', id });
        changed({ ownerId, kind: 'letter', id: approval.outboxId });
      }),

    /** Approved ones whose letters have not begun to leave, the latest decision first. */
    leaving: (ownerId: string): Promise<ApprovalWithLetter[]> =>
      db.read(async (q) => {
        const rows = await joined(q)
          .where(
            and(
              eq(approvals.ownerId, ownerId),
              eq(approvals.state, 'approved'),
              eq(outbox.state, 'approved'),
            ),
          )
          .orderBy(desc(approvals.decidedAt), asc(approvals.id));
        return rows.map((row) => ({ ...row, letter: toLetter(row.letter) }));
      }),

    /** Every decision there was, oldest first. */
    history: (ownerId: string): Promise<ApprovalRecord[]> =>
      db.read((q) =>
        q
          .select()
          .from(approvals)
          .where(eq(approvals.ownerId, ownerId))
          .orderBy(asc(approvals.createdAt), asc(approvals.id)),
      ),

    /** Pending ones, oldest first; `hidden` brings also those put off until later than `now`. */
    list: (
      ownerId: string,
      query: { now: EpochMs; hidden?: boolean; applicationId?: string },
    ): Promise<ApprovalWithLetter[]> =>
      db.read(async (q) => {
        const rows = await joined(q)
          .where(
            and(
              eq(approvals.ownerId, ownerId),
              eq(approvals.state, 'pending'),
              query.applicationId === undefined
                ? undefined
                : eq(approvals.applicationId, query.applicationId),
              query.hidden === true
                ? undefined
                : or(isNull(approvals.notBefore), lte(approvals.notBefore, query.now)),
            ),
          )
          .orderBy(asc(approvals.createdAt), asc(approvals.id));
        return rows.map((row) => ({ ...row, letter: toLetter(row.letter) }));
      }),

    /** In any state. */
    get: (ownerId: string, id: string): Promise<ApprovalWithLetter> =>
      db.read(async (q) => {
        const rows = await joined(q).where(
          and(eq(approvals.id, id), eq(approvals.ownerId, ownerId)),
        );
        const row = firstRow(rows, 'approval');
        return { ...row, letter: toLetter(row.letter) };
      }),
  };
}

/** Within a transaction: the approval that this text has already, else a new pending one in place of the last. */
export async function openApproval(q: Queries, input: NewApproval): Promise<ApprovalRecord> {
  const known = await q
    .select()
    .from(approvals)
    .where(
      and(
        eq(approvals.outboxId, input.outboxId),
        eq(approvals.hash, input.hash),
        ne(approvals.state, 'replaced'),
      ),
    )
    .orderBy(desc(approvals.createdAt))
    .limit(1);
  if (known[0] !== undefined) return known[0];
  await replaceApprovals(q, input.outboxId, input.createdAt);
  const rows = await q
    .insert(approvals)
    .values({ ...input, state: 'pending' })
    .returning();
  return firstRow(rows, 'approval');
}

/** Within a transaction: ends what was asked or consented to for a former text; returns the newest of these. */
export async function replaceApprovals(
  q: Queries,
  outboxId: string,
  at: EpochMs,
): Promise<ApprovalRecord | null> {
  const rows = await q
    .update(approvals)
    .set({ state: 'replaced', decidedAt: at })
    .where(and(eq(approvals.outboxId, outboxId), inArray(approvals.state, ['pending', 'approved'])))
    .returning();
  return rows.sort((one, other) => other.createdAt - one.createdAt)[0] ?? null;
}

async function lockedState(q: Queries, outboxId: string): Promise<OutboxState> {
  const rows = await q
    .select({ state: outbox.state })
    .from(outbox)
    .where(eq(outbox.id, outboxId))
    .for('update');
  return firstRow(rows, 'letter').state;
}

/** Within a transaction that holds the letter's row: its approval waits again; null when none was given. */
async function reopen(q: Queries, outboxId: string): Promise<ApprovalRecord | null> {
  await q
    .update(outbox)
    .set({ state: 'drafted', approvedHash: null })
    .where(eq(outbox.id, outboxId));
  const rows = await q
    .update(approvals)
    .set({ state: 'pending', decidedBy: null, decidedAt: null })
    .where(and(eq(approvals.outboxId, outboxId), eq(approvals.state, 'approved')))
    .returning();
  return rows[0] ?? null;
}

const NOT_TO_BE_TAKEN_BACK: Record<OutboxState, string> = {
  drafted: 'This letter is not approved, so there is nothing to take back.',
  approved: 'The text was changed since, so this approval does not count any more.',
  sending: 'Too late: the letter is leaving at this very moment.',
  uncertain: 'Too late: the letter was handed over, and is being looked for.',
  sent: 'Too late: the letter has left.',
  failed: 'The letter could not be sent, so there is nothing to take back.',
  'in-drafts': 'The letter lies in your Drafts; it is yours to send or not.',
  cancelled: 'The letter was taken back already and is not sent.',
};

function pendingOf(outboxId: string) {
  return and(eq(approvals.outboxId, outboxId), eq(approvals.state, 'pending'));
}

function joined(q: Queries) {
  return q
    .select({
      approval: approvals,
      letter: outbox,
      role: applications.role,
      employerName: employers.name,
      contactName: contacts.name,
    })
    .from(approvals)
    .innerJoin(outbox, eq(outbox.id, approvals.outboxId))
    .innerJoin(applications, eq(applications.id, approvals.applicationId))
    .innerJoin(employers, eq(employers.id, applications.employerId))
    .leftJoin(contacts, eq(contacts.id, outbox.contactId));
}
