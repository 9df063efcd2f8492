import { randomBytes } from 'node:crypto';
import { and, asc, eq, gt, lte } from 'drizzle-orm';
import type { OwnerRecord } from '../../activities/ports/records.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { Database, Queries } from '../database.ts';
import { StoreFailure } from '../failures.ts';
import { owners } from '../schema/owners.ts';
import { coaches, invitations } from '../schema/sharing.ts';
import { firstRow } from './firstRow.ts';
import { ownerRow, toOwner, type NewOwner } from './owners.ts';
import { hashToken } from './sessions.ts';

export interface Invitation {
  /** Names it in lists; nothing can be redeemed with it. */
  id: string;
  as: 'owner' | 'coach';
  mayApprove: boolean;
  createdAt: EpochMs;
  expiresAt: EpochMs;
}

/** A person at the other end of a sharing: the coach of an owner, or the owner whom a coach looks after. */
export interface Shared {
  id: string;
  name: string;
  email: string;
  mayApprove: boolean;
  since: EpochMs;
}

/** Invitations, and who may look at whose applications. */
export function sharingRepository(db: Database) {
  return {
    /** A new one-time token (192 bits); only its hash is kept. */
    async invite(
      ownerId: string,
      { as, mayApprove }: Pick<Invitation, 'as' | 'mayApprove'>,
      now: EpochMs,
      lifetimeMs: number,
    ): Promise<{ token: string; invitation: Invitation }> {
      const token = randomBytes(24).toString('base64url');
      const row = {
        tokenHash: hashToken(token),
        ownerId,
        as,
        mayApprove,
        createdAt: now,
        expiresAt: now + lifetimeMs,
      };
      await db.write(async (q, changed) => {
        await q.delete(invitations).where(lte(invitations.expiresAt, now));
        await q.insert(invitations).values(row);
        changed({ ownerId, kind: 'settings', id: 'invitations' });
      });
      return { token, invitation: toInvitation(row) };
    },

    /** Open ones, oldest first. */
    invitations: (ownerId: string, now: EpochMs): Promise<Invitation[]> =>
      db.read(async (q) =>
        (
          await q
            .select()
            .from(invitations)
            .where(and(eq(invitations.ownerId, ownerId), gt(invitations.expiresAt, now)))
            .orderBy(asc(invitations.createdAt))
        ).map(toInvitation),
      ),

    /** Takes an invitation back. Throws StoreFailure `not-found`. */
    withdraw: (ownerId: string, id: string): Promise<void> =>
      db.write(async (q, changed) => {
        const rows = await q
          .select({ tokenHash: invitations.tokenHash })
          .from(invitations)
          .where(eq(invitations.ownerId, ownerId));
        const { tokenHash } = firstRow(
          rows.filter((row) => idOf(row.tokenHash) === id),
          'invitation',
        );
        await q.delete(invitations).where(eq(invitations.tokenHash, tokenHash));
        changed({ ownerId, kind: 'settings', id: 'invitations' });
      }),

    /** What a token invites to, and by whom; null for one that is unknown, used or too old. */
    find: (
      token: string,
      now: EpochMs,
    ): Promise<{ as: 'owner' | 'coach'; mayApprove: boolean; by: string } | null> =>
      db.read(async (q) => {
        const rows = await q
          .select({ as: invitations.as, mayApprove: invitations.mayApprove, by: owners.name })
          .from(invitations)
          .innerJoin(owners, eq(owners.id, invitations.ownerId))
          .where(and(eq(invitations.tokenHash, hashToken(token)), gt(invitations.expiresAt, now)));
        return rows[0] ?? null;
      }),

    /**
     * Makes the invited person an owner and burns the token. Throws StoreFailure `refused` for a token that is unknown,
     * used or too old, `duplicate` when there is an owner with this address (who signs in and accepts instead).
     */
    async redeem(token: string, owner: NewOwner, now: EpochMs): Promise<OwnerRecord> {
      const row = await ownerRow(owner);
      return db.write(async (q, changed) => {
        const invitation = await take(q, token, now);
        const rows = await q.insert(owners).values(row).onConflictDoNothing().returning();
        if (rows[0] === undefined)
          throw new StoreFailure(
            'duplicate',
            'There is an owner with this email address. Sign in and accept the invitation there.',
            'email',
          );
        const created = toOwner(rows[0]);
        await share(q, invitation, created.id, now);
        changed({ ownerId: invitation.ownerId, kind: 'settings', id: 'coaches' });
        return created;
      });
    },

    /** An owner who is there already takes up an invitation to coach. Throws StoreFailure `refused`. */
    accept: (token: string, coachId: string, now: EpochMs): Promise<void> =>
      db.write(async (q, changed) => {
        const invitation = await take(q, token, now);
        if (invitation.as === 'owner' || invitation.ownerId === coachId)
          throw new StoreFailure(
            'refused',
            invitation.as === 'owner'
              ? 'This invitation is for somebody who is not here yet.'
              : 'This is your own invitation.',
          );
        await share(q, invitation, coachId, now);
        for (const ownerId of [invitation.ownerId, coachId])
          changed({ ownerId, kind: 'settings', id: 'coaches' });
      }),

    /** Who coaches this owner. */
    coachesOf: (ownerId: string): Promise<Shared[]> =>
      db.read((q) =>
        q
          .select(sharedColumns)
          .from(coaches)
          .innerJoin(owners, eq(owners.id, coaches.coachId))
          .where(eq(coaches.ownerId, ownerId))
          .orderBy(asc(coaches.since)),
      ),

    /** Whom this owner coaches. */
    clientsOf: (coachId: string): Promise<Shared[]> =>
      db.read((q) =>
        q
          .select(sharedColumns)
          .from(coaches)
          .innerJoin(owners, eq(owners.id, coaches.ownerId))
          .where(eq(coaches.coachId, coachId))
          .orderBy(asc(owners.name)),
      ),

    /** What a coach may do for an owner; null: nothing at all. */
    permission: (ownerId: string, coachId: string): Promise<{ mayApprove: boolean } | null> =>
      db.read(async (q) => {
        const rows = await q
          .select({ mayApprove: coaches.mayApprove })
          .from(coaches)
          .where(and(eq(coaches.ownerId, ownerId), eq(coaches.coachId, coachId)));
        return rows[0] ?? null;
      }),

    /** Throws StoreFailure `not-found`. */
    setMayApprove: (ownerId: string, coachId: string, mayApprove: boolean): Promise<void> =>
      db.write(async (q, changed) => {
        const rows = await q
          .update(coaches)
          .set({ mayApprove })
          .where(and(eq(coaches.ownerId, ownerId), eq(coaches.coachId, coachId)))
          .returning({ since: coaches.since });
        firstRow(rows, 'coach');
        for (const id of [ownerId, coachId])
          changed({ ownerId: id, kind: 'settings', id: 'coaches' });
      }),

    /** Ends a sharing, from either side. Throws StoreFailure `not-found`. */
    end: (ownerId: string, coachId: string): Promise<void> =>
      db.write(async (q, changed) => {
        const rows = await q
          .delete(coaches)
          .where(and(eq(coaches.ownerId, ownerId), eq(coaches.coachId, coachId)))
          .returning({ since: coaches.since });
        firstRow(rows, 'coach');
        for (const id of [ownerId, coachId])
          changed({ ownerId: id, kind: 'settings', id: 'coaches' });
      }),
  };
}

const sharedColumns = {
  id: owners.id,
  name: owners.name,
  email: owners.email,
  mayApprove: coaches.mayApprove,
  since: coaches.since,
};

/** Burns the token: of two requests at once only one gets the row. */
async function take(q: Queries, token: string, now: EpochMs) {
  const rows = await q
    .delete(invitations)
    .where(and(eq(invitations.tokenHash, hashToken(token)), gt(invitations.expiresAt, now)))
    .returning();
  if (rows[0] === undefined)
    throw new StoreFailure(
      'refused',
      'This invitation was used, taken back or is too old. Ask for a new one.',
      'token',
    );
  return rows[0];
}

async function share(
  q: Queries,
  { as, ownerId, mayApprove }: typeof invitations.$inferSelect,
  coachId: string,
  since: EpochMs,
): Promise<void> {
  if (as === 'owner') return;
  await q
    .insert(coaches)
    .values({ ownerId, coachId, mayApprove, since })
    .onConflictDoUpdate({ target: [coaches.ownerId, coaches.coachId], set: { mayApprove } });
}

function toInvitation(row: Omit<typeof invitations.$inferSelect, 'ownerId'>): Invitation {
  const { tokenHash, as, mayApprove, createdAt, expiresAt } = row;
  return { id: idOf(tokenHash), as, mayApprove, createdAt, expiresAt };
}

function idOf(tokenHash: string): string {
  return tokenHash.slice(0, 16);
}
