import { and, eq } from 'drizzle-orm';
import type { ApprovalRecord, LinkUse } from '../../activities/ports/records.ts';
import type { StorePort } from '../../activities/ports/storePort.ts';
import { createToken, readToken, tokenHash, verifyToken } from '../approvalTokens.ts';
import type { TokenClaims } from '../approvalTokens.ts';
import type { Database } from '../database.ts';
import type { EncryptionKeys } from '../encryptionKey.ts';
import { approvals } from '../schema/letters.ts';
import { linkUses } from '../schema/notices.ts';

/** A link that we gave out: what it may do, to which approval, and whether it was used already. */
export interface KnownLink {
  claims: TokenClaims;
  approval: ApprovalRecord;
  use: LinkUse | null;
}

/** Links of digests. A token is the authority by itself, so these ask for no owner: the token names one. */
export function linksRepository(db: Database, keys: EncryptionKeys) {
  const port: StorePort['links'] = {
    token: (approval, action, expiresAt) => createToken(keys, approval, action, expiresAt),
  };
  return {
    ...port,

    /** Null for every token that we did not give out for an approval that exists, whatever is wrong with it. */
    find: (token: string): Promise<KnownLink | null> =>
      db.read(async (q) => {
        const claims = readToken(token);
        if (claims === null) return null;
        const rows = await q.select().from(approvals).where(eq(approvals.id, claims.approvalId));
        const approval = rows[0];
        if (approval === undefined || !verifyToken(keys, token, approval)) return null;
        const uses = await q
          .select()
          .from(linkUses)
          .where(eq(linkUses.tokenHash, tokenHash(token)));
        return { claims, approval, use: uses[0] ?? null };
      }),

    /** The approval that a token speaks of, whether or not we signed it: to say where somebody tried. */
    named: (token: string): Promise<ApprovalRecord | null> =>
      db.read(async (q) => {
        const claims = readToken(token);
        if (claims === null) return null;
        const rows = await q.select().from(approvals).where(eq(approvals.id, claims.approvalId));
        return rows[0] ?? null;
      }),

    /** Takes the one use of a token; false when another request has taken it. */
    use: (token: string, { claims, approval }: KnownLink, at: number): Promise<boolean> =>
      db.write(async (q) => {
        const rows = await q
          .insert(linkUses)
          .values({
            tokenHash: tokenHash(token),
            ownerId: approval.ownerId,
            approvalId: approval.id,
            action: claims.action,
            outcome: null,
            at,
          })
          .onConflictDoNothing()
          .returning({ id: linkUses.tokenHash });
        return rows.length > 0;
      }),

    /** What the use came to; null gives the use back, because nothing could be done (the engine was away). */
    used: (token: string, ownerId: string, outcome: string | null): Promise<void> =>
      db.write(async (q) => {
        const own = and(eq(linkUses.tokenHash, tokenHash(token)), eq(linkUses.ownerId, ownerId));
        if (outcome === null) await q.delete(linkUses).where(own);
        else await q.update(linkUses).set({ outcome }).where(own);
      }),
  };
}
