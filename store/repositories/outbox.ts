import { randomUUID } from 'node:crypto';
import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm';
import { letterHash } from '../../activities/ports/letterHash.ts';
import type { ApprovalRecord, OutboxLetter } from '../../activities/ports/records.ts';
import type { LetterText, StorePort } from '../../activities/ports/storePort.ts';
import type { ApplicationEvent } from '../../domain/events.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { Database } from '../database.ts';
import { StoreFailure } from '../failures.ts';
import { applications } from '../schema/applications.ts';
import { outbox } from '../schema/letters.ts';
import { storable } from '../storable.ts';
import { openApproval, replaceApprovals } from './approvals.ts';
import { firstRow } from './firstRow.ts';
import { reserveLetter } from './outboxReservation.ts';
import { toLetter } from './outboxRows.ts';
import { touchesAround } from './outboxTouches.ts';
import { enqueueEvents } from './pendingEvents.ts';

/** Letters from draft to sent: the state of each is the memory of what may still be done with it (P1). */
export function outboxRepository(db: Database) {
  const port: Omit<StorePort['outbox'], 'edit'> = {
    draft: (letter) =>
      db.write(async (q, changed) => {
        if (letterHash(letter) !== letter.hash)
          throw new StoreFailure('refused', 'The hash is not that of the letter.', 'hash');
        const application = firstRow(
          await q
            .select({ ownerId: applications.ownerId, employerId: applications.employerId })
            .from(applications)
            .where(eq(applications.id, letter.applicationId)),
          'application',
        );
        const { from, to, ...rest } = letter;
        const rows = await q
          .insert(outbox)
          .values({
            ...rest,
            ...application,
            fromName: from.name,
            fromAddress: from.address,
            toName: to.name,
            toAddress: to.address,
            state: 'drafted',
            attempt: 0,
          })
          .onConflictDoNothing()
          .returning();
        if (rows[0] !== undefined) {
          changed({ ownerId: application.ownerId, kind: 'letter', id: letter.id });
          return toLetter(rows[0]);
        }
        const first = await q
          .select()
          .from(outbox)
          .where(
            and(eq(outbox.applicationId, letter.applicationId), eq(outbox.stepId, letter.stepId)),
          );
        if (first[0] === undefined)
          throw new StoreFailure('duplicate', 'Another letter has this id or Message-ID.');
        return toLetter(first[0]);
      }),

    load: (id) =>
      db.read(async (q) =>
        toLetter(firstRow(await q.select().from(outbox).where(eq(outbox.id, id)), 'letter')),
      ),

    byStep: (applicationId, stepId) =>
      db.read(async (q) => {
        const rows = await q
          .select()
          .from(outbox)
          .where(and(eq(outbox.applicationId, applicationId), eq(outbox.stepId, stepId)));
        return rows[0] === undefined ? null : toLetter(rows[0]);
      }),

    ofApplication: (applicationId) =>
      db.read(async (q) =>
        (
          await q
            .select()
            .from(outbox)
            .where(eq(outbox.applicationId, applicationId))
            .orderBy(asc(outbox.createdAt), asc(outbox.id))
        ).map(toLetter),
      ),

    byMessageId: (messageId) =>
      db.read(async (q) => {
        const rows = await q
          .select()
          .from(outbox)
          .where(or(eq(outbox.messageId, messageId), eq(outbox.providerMessageId, messageId)))
          .limit(1);
        return rows[0] === undefined ? null : toLetter(rows[0]);
      }),

    move: (id, from, to, { attempt, ...fields } = {}) =>
      db.write(async (q, changed) => {
        const rows = await q
          .update(outbox)
          .set({ ...fields, state: to })
          .where(
            and(
              eq(outbox.id, id),
              inArray(outbox.state, from),
              attempt === undefined ? undefined : eq(outbox.attempt, attempt),
            ),
          )
          .returning({ ownerId: outbox.ownerId });
        for (const { ownerId } of rows) changed({ ownerId, kind: 'letter', id });
        return rows.length > 0;
      }),

    reserve: (input) =>
      db.write(async (q, changed) => {
        const reservation = await reserveLetter(q, input);
        if (reservation.ok) {
          const rows = await q
            .select({ ownerId: outbox.ownerId })
            .from(outbox)
            .where(eq(outbox.id, input.id));
          for (const { ownerId } of rows) changed({ ownerId, kind: 'letter', id: input.id });
        }
        return reservation;
      }),

    handOver: (id, attempt, at) =>
      db.write(async (q) => {
        const rows = await q
          .update(outbox)
          .set({ handedOverAt: at })
          .where(and(eq(outbox.id, id), eq(outbox.state, 'sending'), eq(outbox.attempt, attempt)))
          .returning({ id: outbox.id });
        return rows.length > 0;
      }),

    recover: (id) =>
      db.write(async (q, changed) => {
        const row = firstRow(
          await q.select().from(outbox).where(eq(outbox.id, id)).for('update'),
          'letter',
        );
        if (row.state !== 'sending') return 'not-sending';
        const left = row.handedOverAt !== null;
        const back = row.mode === 'approve' ? 'approved' : 'drafted';
        await q
          .update(outbox)
          .set({ state: left ? 'uncertain' : back, attempt: row.attempt + 1 })
          .where(eq(outbox.id, id));
        changed({ ownerId: row.ownerId, kind: 'letter', id });
        return left ? 'uncertain' : 'released';
      }),

    elsewhere: (applicationId, since) =>
      db.read((q) => touchesAround(q, applicationId, since, 'others')),

    wordingsTo: (ownerId, address) =>
      db.read(async (q) => {
        const rows = await q
          .select({ wording: outbox.wording })
          .from(outbox)
          .where(
            and(
              eq(outbox.ownerId, ownerId),
              eq(sql`lower(${outbox.toAddress})`, sql`lower(${address})`),
            ),
          )
          .orderBy(desc(outbox.createdAt), desc(outbox.id));
        return [...new Set(rows.map((row) => row.wording))];
      }),
  };
  return {
    ...port,

    get: (ownerId: string, id: string): Promise<OutboxLetter> =>
      db.read(async (q) =>
        toLetter(
          firstRow(
            await q
              .select()
              .from(outbox)
              .where(and(eq(outbox.id, id), eq(outbox.ownerId, ownerId))),
            'letter',
          ),
        ),
      ),

    /** Oldest first. */
    list: (ownerId: string, applicationId: string): Promise<OutboxLetter[]> =>
      db.read(async (q) =>
        (
          await q
            .select()
            .from(outbox)
            .where(and(eq(outbox.ownerId, ownerId), eq(outbox.applicationId, applicationId)))
            .orderBy(asc(outbox.createdAt), asc(outbox.id))
        ).map(toLetter),
      ),

    /**
     * Puts another text in place of a letter's that has not left. It needs a new approval (P3): the former consent is
     * taken back with the text it was given for. Throws StoreFailure `refused` once it is being sent.
     */
    edit: (
      ownerId: string,
      id: string,
      text: LetterText,
      at: EpochMs,
      events: (letter: OutboxLetter) => ApplicationEvent[] = () => [],
    ): Promise<{ letter: OutboxLetter; approval: ApprovalRecord | null }> =>
      db.write(async (q, changed) => {
        const row = firstRow(
          await q
            .select()
            .from(outbox)
            .where(and(eq(outbox.id, id), eq(outbox.ownerId, ownerId)))
            .for('update'),
          'letter',
        );
        if (row.state !== 'drafted' && row.state !== 'approved')
          throw new StoreFailure(
            'refused',
            'The letter can no longer be changed: it is being sent, was sent or was taken back.',
          );
        const edited = { ...toLetter(row), ...storable(text) };
        const rows = await q
          .update(outbox)
          .set({
            ...storable(text),
            hash: letterHash(edited),
            approvedHash: null,
            state: 'drafted',
          })
          .where(eq(outbox.id, id))
          .returning();
        const letter = toLetter(firstRow(rows, 'letter'));
        const former = await replaceApprovals(q, id, at);
        const approval =
          letter.mode === 'approve'
            ? await openApproval(q, {
                id: randomUUID(),
                ownerId,
                applicationId: letter.applicationId,
                outboxId: id,
                stepId: letter.stepId,
                hash: letter.hash,
                expiresAt: former?.expiresAt ?? null,
                createdAt: at,
              })
            : null;
        await enqueueEvents(q, changed, { id: letter.applicationId, ownerId }, events(letter));
        changed({ ownerId, kind: 'letter', id });
        if (approval !== null) changed({ ownerId, kind: 'approval', id: approval.id });
        return { letter, approval };
      }),
  };
}
