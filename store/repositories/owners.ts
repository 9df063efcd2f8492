import { randomUUID } from 'node:crypto';
import { asc, count, eq, sql } from 'drizzle-orm';
import type { OwnerRecord } from '../../activities/ports/records.ts';
import type { Database } from '../database.ts';
import { StoreFailure } from '../failures.ts';
import { hashPassword, passwordMatches } from '../password.ts';
import { applications } from '../schema/applications.ts';
import { owners, sessions, settings } from '../schema/owners.ts';
import { firstRow } from './firstRow.ts';

/** A new owner; `password` null: cannot log in. */
export type NewOwner = Pick<OwnerRecord, 'name' | 'email' | 'timeZone'> &
  Partial<Pick<OwnerRecord, 'phone' | 'address' | 'country' | 'language'>> & {
    password: string | null;
  };

/** The people whom the product works for. */
export function ownersRepository(db: Database) {
  const load = (id: string): Promise<OwnerRecord> =>
    db.read(async (q) =>
      toOwner(firstRow(await q.select().from(owners).where(eq(owners.id, id)), 'owner')),
    );
  const findRow = (email: string) =>
    db.read(async (q) => {
      const rows = await q
        .select()
        .from(owners)
        .where(eq(sql`lower(${owners.email})`, sql`lower(${email.trim()})`));
      return rows[0] ?? null;
    });
  return {
    load,
    get: load,

    /** Throws StoreFailure `duplicate` when the address is taken. */
    async create(input: NewOwner): Promise<OwnerRecord> {
      const row = await ownerRow(input);
      return db.write(async (q) => {
        const rows = await q.insert(owners).values(row).onConflictDoNothing().returning();
        if (rows[0] === undefined) throw addressTaken();
        return toOwner(rows[0]);
      });
    },

    async findByEmail(email: string): Promise<OwnerRecord | null> {
      const row = await findRow(email);
      return row === null ? null : toOwner(row);
    },

    /** The owner when address and password belong together, else null; takes the same time for unknown addresses. */
    async verifyPassword(email: string, password: string): Promise<OwnerRecord | null> {
      const row = await findRow(email);
      const matches = await passwordMatches(password, row?.passwordHash ?? null);
      return row !== null && matches ? toOwner(row) : null;
    },

    /** Ends all sessions of the owner. */
    async setPassword(ownerId: string, password: string): Promise<void> {
      const passwordHash = await hashPassword(password);
      await db.write(async (q) => {
        firstRow(
          await q
            .update(owners)
            .set({ passwordHash })
            .where(eq(owners.id, ownerId))
            .returning({ id: owners.id }),
          'owner',
        );
        await q.delete(sessions).where(eq(sessions.ownerId, ownerId));
      });
    },

    /** Throws StoreFailure `duplicate` when the new address is taken. */
    async update(ownerId: string, changes: Partial<Omit<OwnerRecord, 'id'>>): Promise<OwnerRecord> {
      return db.write(async (q, changed) => {
        const rows = await q
          .update(owners)
          .set({ ...changes, id: ownerId })
          .where(eq(owners.id, ownerId))
          .returning();
        changed({ ownerId, kind: 'settings', id: ownerId });
        return toOwner(firstRow(rows, 'owner'));
      });
    },

    /** Erases the owner with everything that is theirs; this cannot be undone. Throws StoreFailure `not-found`. */
    delete: (ownerId: string): Promise<void> =>
      db.write(async (q) => {
        await q.delete(settings).where(eq(settings.ownerId, ownerId));
        await q.delete(applications).where(eq(applications.ownerId, ownerId));
        const rows = await q
          .delete(owners)
          .where(eq(owners.id, ownerId))
          .returning({ id: owners.id });
        firstRow(rows, 'owner');
      }),

    list: (): Promise<OwnerRecord[]> =>
      db.read(async (q) =>
        (await q.select().from(owners).orderBy(asc(owners.createdAt), asc(owners.id))).map(toOwner),
      ),

    count: (): Promise<number> =>
      db.read(async (q) => (await q.select({ n: count() }).from(owners))[0]?.n ?? 0),
  };
}

/** The row of a new owner, its password hashed. */
export async function ownerRow(input: NewOwner): Promise<typeof owners.$inferInsert> {
  return {
    id: randomUUID(),
    name: input.name,
    email: input.email.trim(),
    phone: input.phone ?? null,
    address: input.address ?? null,
    timeZone: input.timeZone,
    country: input.country ?? null,
    language: input.language ?? 'en',
    passwordHash: input.password === null ? null : await hashPassword(input.password),
    createdAt: Date.now(),
  };
}

/** Leaves out what nobody but the login may see. */
export function toOwner(row: typeof owners.$inferSelect): OwnerRecord {
  const { passwordHash: _hash, createdAt: _createdAt, ...owner } = row;
  return owner;
}

function addressTaken(): StoreFailure {
  return new StoreFailure('duplicate', 'There is an owner with this email address.', 'email');
}
