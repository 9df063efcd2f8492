import { and, eq } from 'drizzle-orm';
import { letterHash } from '../../activities/ports/letterHash.ts';
import type { OutboxState } from '../../activities/ports/records.ts';
import type { Reservation, SendingCaps, StorePort } from '../../activities/ports/storePort.ts';
import { capRefusal } from '../../domain/caps.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { Queries } from '../database.ts';
import { approvals, outbox } from '../schema/letters.ts';
import { owners } from '../schema/owners.ts';
import { firstRow } from './firstRow.ts';
import { toLetter } from './outboxRows.ts';
import { touchesAround, touchesFrom } from './outboxTouches.ts';

type Row = typeof outbox.$inferSelect;
const DAY_MS = 24 * 60 * 60 * 1000;
const NO_CAP = { count: Number.POSITIVE_INFINITY, within: 0 };

/**
 * The last gate before the socket, within one transaction that holds the owner's row: two letters of one owner are
 * never judged at the same time, so that both cannot see room for one (P7).
 */
export async function reserveLetter(
  q: Queries,
  { id, approvedHash, now, caps }: Parameters<StorePort['outbox']['reserve']>[0],
): Promise<Reservation> {
  const { ownerId } = firstRow(
    await q.select({ ownerId: outbox.ownerId }).from(outbox).where(eq(outbox.id, id)),
    'letter',
  );
  await q.select({ id: owners.id }).from(owners).where(eq(owners.id, ownerId)).for('no key update');
  const row = firstRow(
    await q.select().from(outbox).where(eq(outbox.id, id)).for('update'),
    'letter',
  );
  const refusal = STATE_REFUSALS[row.state] ?? (await consentRefusal(q, row, approvedHash));
  if (refusal !== null) return { ok: false, refusal };
  const capped = await overCaps(q, row, caps, now);
  if (capped !== null) return capped;
  const attempt = row.attempt + 1;
  const rows = await q
    .update(outbox)
    .set({ state: 'sending', approvedHash, attempt, handedOverAt: null, sendingAt: now })
    .where(eq(outbox.id, id))
    .returning();
  return { ok: true, letter: toLetter(firstRow(rows, 'letter')), attempt };
}

type Refusal = Exclude<Extract<Reservation, { ok: false }>['refusal'], 'cap'>;

const STATE_REFUSALS: Record<OutboxState, Refusal | null> = {
  drafted: null,
  approved: null,
  sending: 'already-sending',
  uncertain: 'already-sending',
  sent: 'already-sent',
  cancelled: 'cancelled',
  'in-drafts': 'cancelled',
  failed: 'not-ready',
};

/** P3: the text is still the one its hash names, and in approve mode a person approved that very hash. */
async function consentRefusal(q: Queries, row: Row, approvedHash: string): Promise<Refusal | null> {
  if (row.mode === 'draft') return 'not-ready';
  if (row.hash !== approvedHash || letterHash(toLetter(row)) !== approvedHash)
    return 'hash-changed';
  if (row.mode === 'auto') return null;
  if (row.state !== 'approved') return 'not-ready';
  const consent = await q
    .select({ id: approvals.id })
    .from(approvals)
    .where(
      and(
        eq(approvals.outboxId, row.id),
        eq(approvals.state, 'approved'),
        eq(approvals.hash, approvedHash),
      ),
    )
    .limit(1);
  return consent.length > 0 ? null : 'not-ready';
}

/** P7, counted over everything that left or may have left, across the owner's applications. */
async function overCaps(
  q: Queries,
  row: Row,
  caps: SendingCaps,
  now: EpochMs,
): Promise<Reservation | null> {
  const longest = Math.max(caps.perPerson.within, caps.perEmployer.within);
  const around = await touchesAround(q, row.applicationId, now - longest, 'all', {
    address: row.toAddress,
    contactId: row.contactId,
  });
  const candidate = { contactKey: row.contactId, what: row.what };
  const people = capRefusal(candidate, around, { ...caps, perMailboxDay: NO_CAP.count }, now);
  if (people !== null) return { ok: false, refusal: 'cap', ...people, touches: around };
  const from = await touchesFrom(q, row.mailboxId, now - DAY_MS);
  const day = capRefusal(candidate, from, { ...caps, perPerson: NO_CAP, perEmployer: NO_CAP }, now);
  return day === null ? null : { ok: false, refusal: 'cap', ...day, touches: [] };
}
