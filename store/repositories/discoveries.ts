import { and, desc, eq, sql } from 'drizzle-orm';
import type { EpochMs } from '../../domain/time.ts';
import type { Database } from '../database.ts';
import { discoveries } from '../schema/discoveries.ts';
import { mailboxes } from '../schema/mailboxes.ts';
import { firstRow } from './firstRow.ts';

/** How far a look back into a mailbox has come. */
export type DiscoveryRecord = typeof discoveries.$inferSelect;

/** Looks back into mailboxes, one a mailbox; kept in the store so that any process can show and stop one. */
export function discoveriesRepository(db: Database) {
  const find = (ownerId: string, mailboxId: string): Promise<DiscoveryRecord | null> =>
    db.read(async (q) => {
      const rows = await q
        .select()
        .from(discoveries)
        .where(and(eq(discoveries.ownerId, ownerId), eq(discoveries.mailboxId, mailboxId)));
      return rows[0] ?? null;
    });
  return {
    find,

    /** Begins a run in place of the last one. Throws StoreFailure `not-found` for another owner's mailbox. */
    begin: (
      ownerId: string,
      mailboxId: string,
      { run, since, at }: { run: string; since: EpochMs; at: EpochMs },
    ): Promise<DiscoveryRecord> =>
      db.write(async (q, changed) => {
        firstRow(
          await q
            .select({ id: mailboxes.id })
            .from(mailboxes)
            .where(and(eq(mailboxes.id, mailboxId), eq(mailboxes.ownerId, ownerId))),
          'mailbox',
        );
        const row = {
          mailboxId,
          ownerId,
          run,
          state: 'running' as const,
          failure: null,
          since,
          seen: 0,
          total: 0,
          startedAt: at,
          updatedAt: at,
        };
        await q
          .insert(discoveries)
          .values(row)
          .onConflictDoUpdate({ target: discoveries.mailboxId, set: row });
        changed({ ownerId, kind: 'mailbox', id: mailboxId });
        return row;
      }),

    /** Writes how far a run has come; false when it was stopped or another has taken its place. */
    progress: (
      mailboxId: string,
      run: string,
      at: EpochMs,
      changes: Partial<Pick<DiscoveryRecord, 'seen' | 'total' | 'state' | 'failure'>>,
    ): Promise<boolean> =>
      db.write(async (q, changed) => {
        const rows = await q
          .update(discoveries)
          .set({ ...changes, updatedAt: at })
          .where(
            and(
              eq(discoveries.mailboxId, mailboxId),
              eq(discoveries.run, run),
              eq(discoveries.state, 'running'),
            ),
          )
          .returning({ ownerId: discoveries.ownerId });
        for (const { ownerId } of rows) changed({ ownerId, kind: 'mailbox', id: mailboxId });
        return rows.length > 0;
      }),

    /** Asks a run to stop; it does at its next batch. Nothing runs: nothing changes. */
    stop: (ownerId: string, mailboxId: string, at: EpochMs): Promise<void> =>
      db.write(async (q, changed) => {
        await q
          .update(discoveries)
          .set({ state: 'stopped', updatedAt: at })
          .where(
            and(
              eq(discoveries.ownerId, ownerId),
              eq(discoveries.mailboxId, mailboxId),
              eq(discoveries.state, 'running'),
            ),
          );
        changed({ ownerId, kind: 'mailbox', id: mailboxId });
      }),

    /** The owner's, latest first. */
    list: (ownerId: string): Promise<DiscoveryRecord[]> =>
      db.read((q) =>
        q
          .select()
          .from(discoveries)
          .where(eq(discoveries.ownerId, ownerId))
          .orderBy(desc(discoveries.startedAt), sql`${discoveries.mailboxId}`),
      ),
  };
}
