import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, lte } from 'drizzle-orm';
import type { EpochMs } from '../../domain/time.ts';
import type { Database } from '../database.ts';
import { sessions } from '../schema/owners.ts';

/** Logged-in browsers. A stolen database opens none of them: it holds only hashes of the tokens. */
export function sessionsRepository(db: Database) {
  return {
    /** A new unguessable token (256 bits), good until `expiresAt`. */
    async create(
      ownerId: string,
      now: EpochMs,
      lifetimeMs: number,
    ): Promise<{ token: string; expiresAt: EpochMs }> {
      const token = randomBytes(32).toString('base64url');
      const expiresAt = now + lifetimeMs;
      await db.write((q) =>
        q
          .insert(sessions)
          .values({ tokenHash: hashToken(token), ownerId, createdAt: now, expiresAt }),
      );
      return { token, expiresAt };
    },

    /** Null when there is none or it has expired. */
    find: (token: string, now: EpochMs): Promise<{ ownerId: string; expiresAt: EpochMs } | null> =>
      db.read(async (q) => {
        const rows = await q
          .select({ ownerId: sessions.ownerId, expiresAt: sessions.expiresAt })
          .from(sessions)
          .where(and(eq(sessions.tokenHash, hashToken(token)), gt(sessions.expiresAt, now)));
        return rows[0] ?? null;
      }),

    async delete(token: string): Promise<void> {
      await db.write((q) => q.delete(sessions).where(eq(sessions.tokenHash, hashToken(token))));
    },

    async deleteAll(ownerId: string): Promise<void> {
      await db.write((q) => q.delete(sessions).where(eq(sessions.ownerId, ownerId)));
    },

    /** Removes the expired ones; returns how many. */
    sweep: (now: EpochMs): Promise<number> =>
      db.write(
        async (q) =>
          (
            await q
              .delete(sessions)
              .where(lte(sessions.expiresAt, now))
              .returning({ hash: sessions.tokenHash })
          ).length,
      ),
  };
}

/** Tokens are random, so a plain SHA-256 is enough. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
