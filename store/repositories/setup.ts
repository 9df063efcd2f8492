import { randomBytes, timingSafeEqual } from 'node:crypto';
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { OwnerRecord } from '../../activities/ports/records.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { Database, Queries } from '../database.ts';
import { StoreFailure } from '../failures.ts';
import { owners, settings } from '../schema/owners.ts';
import { firstRow } from './firstRow.ts';
import { ownerRow, toOwner, type NewOwner } from './owners.ts';
import { hashToken } from './sessions.ts';
import { INSTALLATION } from './settings.ts';

const KEY = 'setup-token';

/**
 * The one-time token of the first run: whoever can read the console may become the first owner. An owner without a
 * password (the sample's) is not somebody yet: the token makes that very owner the one who redeems it.
 */
export function setupRepository(db: Database) {
  return {
    /** A new token in place of the last one; null when there is an owner (with a password) already. */
    issue: (now: EpochMs): Promise<string | null> =>
      db.write(async (q) => {
        if (await hasOwner(q)) return null;
        const token = randomBytes(18).toString('base64url');
        const value = { hash: hashToken(token), issuedAt: now };
        await q
          .insert(settings)
          .values({ ownerId: INSTALLATION, key: KEY, value })
          .onConflictDoUpdate({ target: [settings.ownerId, settings.key], set: { value } });
        return token;
      }),

    /** True while there is no owner with a password. */
    pending: (): Promise<boolean> => db.read(async (q) => !(await hasOwner(q))),

    /** Whether this is the token that the last start printed; nothing is used up. */
    isCurrent: (token: string): Promise<boolean> =>
      db.read(async (q) => {
        const found = await q
          .select({ value: sql<{ hash: string }>`${settings.value}` })
          .from(settings)
          .where(and(eq(settings.ownerId, INSTALLATION), eq(settings.key, KEY)));
        return same(hashToken(token), found[0]?.value.hash ?? '');
      }),

    /** Creates the first owner and burns the token. Throws StoreFailure `refused` for a wrong or used token. */
    async redeem(token: string, owner: NewOwner, _now: EpochMs): Promise<OwnerRecord> {
      const row = await ownerRow(owner);
      return db.write(async (q) => {
        // The row lock lets only one of two racing requests through.
        const found = await q
          .select({ value: sql<{ hash: string }>`${settings.value}` })
          .from(settings)
          .where(and(eq(settings.ownerId, INSTALLATION), eq(settings.key, KEY)))
          .for('update');
        const expected = found[0]?.value.hash ?? '';
        if (!same(hashToken(token), expected) || (await hasOwner(q)))
          throw new StoreFailure(
            'refused',
            'The setup token is wrong or was used; the current one is printed when the program starts.',
            'token',
          );
        await q
          .delete(settings)
          .where(and(eq(settings.ownerId, INSTALLATION), eq(settings.key, KEY)));
        const [unclaimed] = await q
          .select({ id: owners.id })
          .from(owners)
          .where(isNull(owners.passwordHash))
          .orderBy(owners.createdAt)
          .limit(1);
        if (unclaimed === undefined)
          return toOwner(firstRow(await q.insert(owners).values(row).returning(), 'owner'));
        const { id: _id, createdAt: _createdAt, ...told } = row;
        // What is not told stays as it stands in the letters already.
        const { phone, address, country } = told;
        const claimed = await q
          .update(owners)
          .set({
            ...told,
            phone: phone ?? sql`${owners.phone}`,
            address: address ?? sql`${owners.address}`,
            country: country ?? sql`${owners.country}`,
          })
          .where(eq(owners.id, unclaimed.id))
          .returning();
        return toOwner(firstRow(claimed, 'owner'));
      });
    },
  };
}

async function hasOwner(q: Queries): Promise<boolean> {
  const rows = await q
    .select({ id: owners.id })
    .from(owners)
    .where(isNotNull(owners.passwordHash))
    .limit(1);
  return rows.length > 0;
}

function same(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
