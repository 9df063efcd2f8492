import { randomUUID } from 'node:crypto';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { EpochMs } from '../../domain/time.ts';
import type { ProposedApplication } from '../../replies/discovery.ts';
import type { Database } from '../database.ts';
import { proposals } from '../schema/discoveries.ts';
import { firstRow } from './firstRow.ts';
import { foldCase } from './searchText.ts';

/** An application that seems to be under way; `applicationId` once it was taken up. */
export interface ProposalRecord {
  id: string;
  mailboxId: string | null;
  content: ProposedApplication;
  state: 'open' | 'accepted' | 'dismissed';
  applicationId: string | null;
  createdAt: EpochMs;
}

/** Proposed applications. What was taken up or dismissed is never proposed again. */
export function proposalsRepository(db: Database) {
  return {
    /** Adds what is new and renews what still stands open; the decided ones stay as they are. */
    put: (
      ownerId: string,
      mailboxId: string,
      found: ProposedApplication[],
      at: EpochMs,
    ): Promise<void> =>
      db.write(async (q, changed) => {
        for (const content of found) {
          await q
            .insert(proposals)
            .values({
              id: randomUUID(),
              ownerId,
              mailboxId,
              key: keyOf(content),
              content,
              state: 'open',
              applicationId: null,
              createdAt: at,
            })
            .onConflictDoUpdate({
              target: [proposals.ownerId, proposals.key],
              set: { content, mailboxId },
              setWhere: eq(proposals.state, 'open'),
            });
        }
        if (found.length > 0) changed({ ownerId, kind: 'message', id: 'proposals' });
      }),

    /** Open ones, those with the latest sign of life first. */
    list: (ownerId: string): Promise<ProposalRecord[]> =>
      db.read((q) =>
        q
          .select(columns)
          .from(proposals)
          .where(and(eq(proposals.ownerId, ownerId), eq(proposals.state, 'open')))
          .orderBy(desc(sql`(${proposals.content}->>'lastAt')::bigint`), desc(proposals.id)),
      ),

    /** Throws StoreFailure `not-found`. */
    get: (ownerId: string, id: string): Promise<ProposalRecord> =>
      db.read(async (q) =>
        firstRow(
          await q
            .select(columns)
            .from(proposals)
            .where(and(eq(proposals.id, id), eq(proposals.ownerId, ownerId))),
          'proposal',
        ),
      ),

    /** Throws StoreFailure `not-found`, also for one that was decided before. */
    decide: (
      ownerId: string,
      id: string,
      state: 'accepted' | 'dismissed',
      applicationId: string | null = null,
    ): Promise<void> =>
      db.write(async (q, changed) => {
        const rows = await q
          .update(proposals)
          .set({ state, applicationId })
          .where(
            and(eq(proposals.id, id), eq(proposals.ownerId, ownerId), eq(proposals.state, 'open')),
          )
          .returning({ id: proposals.id });
        firstRow(rows, 'proposal');
        changed({ ownerId, kind: 'message', id: 'proposals' });
      }),
  };
}

const columns = {
  id: proposals.id,
  mailboxId: proposals.mailboxId,
  content: proposals.content,
  state: proposals.state,
  applicationId: proposals.applicationId,
  createdAt: proposals.createdAt,
};

function keyOf({ employerDomain, employerName, role }: ProposedApplication): string {
  return foldCase(`${employerDomain ?? employerName ?? ''}#${role ?? ''}`).slice(0, 500);
}
