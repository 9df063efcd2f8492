import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, gt, lte } from 'drizzle-orm';
import type { EpochMs } from '../../domain/time.ts';
import type { Database } from '../database.ts';
import { firstRow } from './firstRow.ts';
import { sessions } from '../schema/owners.ts';

/** One of an owner's logged-in browsers, as its owner sees it. */
export interface SessionRecord {
  id: string;
  browser: string | null;
  createdAt: EpochMs;
  expiresAt: EpochMs;
  current: boolean;
}

/** Logged-in browsers. A stolen database opens none of them: it holds only hashes of the tokens. */
export function sessionsRepository(db: Database) {
  return {
    /** A new unguessable token (256 bits), good until `expiresAt`. */
    async create(
      ownerId: string,
      now: EpochMs,
      lifetimeMs: number,
      browser: string | null = null,
    ): Promise<{ token: string; expiresAt: EpochMs }> {
      const token = randomBytes(32).toString('base64url');
      const expiresAt = now + lifetimeMs;
      await db.write((q) =>
        q
          .insert(sessions)
          .values({ tokenHash: hashToken(token), ownerId, browser, createdAt: now, expiresAt }),
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

    /** The owner's that are still good, latest first; `current` is that of the token. */
    list: (ownerId: string, token: string | null, now: EpochMs): Promise<SessionRecord[]> =>
      db.read(async (q) => {
        const rows = await q
          .select()
          .from(sessions)
          .where(and(eq(sessions.ownerId, ownerId), gt(sessions.expiresAt, now)))
          .orderBy(desc(sessions.createdAt));
        const own = token === null ? null : hashToken(token);
        return rows.map(({ tokenHash, browser, createdAt, expiresAt }) => ({
          id: idOf(tokenHash),
          browser,
          createdAt,
          expiresAt,
          current: tokenHash === own,
        }));
      }),

    /** Ends one of the owner's by its id in the list. Throws StoreFailure `not-found`. */
    end: (ownerId: string, id: string): Promise<void> =>
      db.write(async (q) => {
        const rows = await q
          .select({ tokenHash: sessions.tokenHash })
          .from(sessions)
          .where(eq(sessions.ownerId, ownerId));
        const found = firstRow(
          rows.filter(({ tokenHash }) => idOf(tokenHash) === id),
          'session',
        );
        await q.delete(sessions).where(eq(sessions.tokenHash, found.tokenHash));
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

/** Names a session in a list; the cookie cannot be made from it. */
function idOf(tokenHash: string): string {
  return tokenHash.slice(0, 16);
}
