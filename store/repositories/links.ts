import { and, eq } from 'drizzle-orm';
import type { ApprovalRecord, LinkUse, NoticeProposal } from '../../activities/ports/records.ts';
import type { StorePort } from '../../activities/ports/storePort.ts';
import {
  createToken,
  proposalSubject,
  readToken,
  tokenHash,
  verifyToken,
  type TokenClaims,
  type TokenSubject,
} from '../linkTokens.ts';
import type { Database, Queries } from '../database.ts';
import type { EncryptionKeys } from '../encryptionKey.ts';
import { approvals } from '../schema/letters.ts';
import { linkUses, notices } from '../schema/notices.ts';

/** What a link speaks of: a letter that waits, or an answer whose outcome was proposed. */
export type LinkSubject =
  | { kind: 'letter'; id: string; ownerId: string; approval: ApprovalRecord }
  | { kind: 'answer'; id: string; ownerId: string; proposal: NoticeProposal };

/** A link that we gave out: what it may do, to what, and whether it was used already. */
export interface KnownLink {
  /** The name under which its use is remembered; no two links share it, though they ask the same of the same letter. */
  name: string;
  claims: TokenClaims;
  subject: LinkSubject;
  use: LinkUse | null;
}

/** Links of digests. A token is the authority by itself, so these ask for no owner: the token names one. */
export function linksRepository(db: Database, keys: EncryptionKeys) {
  const port: StorePort['links'] = {
    token: (approval, action, expiresAt) => createToken(keys, approval, action, expiresAt),
    answerToken: (notice, proposal, action, expiresAt) =>
      createToken(keys, proposalSubject(notice, proposal), action, expiresAt),
  };
  return {
    ...port,

    /** Null for every token that we did not give out for something that exists, whatever is wrong with it. */
    find: (token: string): Promise<KnownLink | null> =>
      db.read(async (q) => {
        const claims = readToken(token);
        const named = claims === null ? null : await subjectOf(q, claims);
        if (claims === null || named === null) return null;
        if (!verifyToken(keys, token, named.signed)) return null;
        const uses = await q
          .select()
          .from(linkUses)
          .where(eq(linkUses.tokenHash, tokenHash(token)));
        return {
          name: tokenHash(token),
          claims,
          subject: named.subject,
          use: uses[0] ?? null,
        };
      }),

    /** What a token speaks of, whether or not we signed it: to say where somebody tried. */
    named: (token: string): Promise<LinkSubject | null> =>
      db.read(async (q) => {
        const claims = readToken(token);
        return claims === null ? null : ((await subjectOf(q, claims))?.subject ?? null);
      }),

    /** Takes the one use of a token; false when another request has taken it. */
    use: (token: string, { claims, subject }: KnownLink, at: number): Promise<boolean> =>
      db.write(async (q) => {
        const rows = await q
          .insert(linkUses)
          .values({
            tokenHash: tokenHash(token),
            ownerId: subject.ownerId,
            subjectId: subject.id,
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

async function subjectOf(
  q: Queries,
  { subject }: TokenClaims,
): Promise<{ subject: LinkSubject; signed: TokenSubject } | null> {
  if ('approvalId' in subject) {
    const rows = await q.select().from(approvals).where(eq(approvals.id, subject.approvalId));
    const approval = rows[0];
    if (approval === undefined) return null;
    const { id, ownerId } = approval;
    return { subject: { kind: 'letter', id, ownerId, approval }, signed: approval };
  }
  const { ownerId, items } =
    (await q.select().from(notices).where(eq(notices.id, subject.noticeId)))[0] ?? {};
  const proposal = items?.proposals?.find(({ number }) => number === subject.number);
  if (ownerId === undefined || proposal === undefined) return null;
  const signed = proposalSubject({ id: subject.noticeId, ownerId }, proposal);
  return { subject: { kind: 'answer', id: signed.id, ownerId, proposal }, signed };
}
