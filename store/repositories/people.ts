import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { StorePort } from '../../activities/ports/storePort.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { Database, Queries } from '../database.ts';
import { contacts, people } from '../schema/people.ts';

/** What is known of an address across all applications of an owner. */
export interface PersonState {
  address: string;
  held: boolean;
  /** Null while held: without a known end. */
  heldUntil: EpochMs | null;
  unreachable: boolean;
}

/** Addresses longer than any real one (RFC 5321 §4.5.3.1) are cut: an index takes no more. */
const MAX_ADDRESS = 320;

/** Holds and dead addresses, which count everywhere and not in one application alone. */
export function peopleRepository(db: Database) {
  const port: StorePort['people'] = {
    hold: (ownerId, address, until) =>
      db.write(async (q, changed) => {
        const fields = { held: true, heldUntil: until };
        await q
          .insert(people)
          .values({ ownerId, address: plain(address), unreachable: false, ...fields })
          .onConflictDoUpdate({ target: [people.ownerId, people.address], set: fields });
        const ids = await applicationsWith(q, ownerId, address);
        for (const id of ids) changed({ ownerId, kind: 'application', id });
        return ids;
      }),
    markUnreachable: (ownerId, address) =>
      db.write(async (q, changed) => {
        await q
          .insert(people)
          .values({ ownerId, address: plain(address), held: false, unreachable: true })
          .onConflictDoUpdate({
            target: [people.ownerId, people.address],
            set: { unreachable: true },
          });
        await q
          .update(contacts)
          .set({ unreachable: true })
          .where(and(eq(contacts.ownerId, ownerId), sameAddress(address)));
        const ids = await applicationsWith(q, ownerId, address);
        for (const id of ids) changed({ ownerId, kind: 'application', id });
        return ids;
      }),
  };
  return {
    ...port,

    get: (ownerId: string, address: string): Promise<PersonState | null> =>
      db.read(async (q) => {
        const rows = await q
          .select(columns)
          .from(people)
          .where(and(eq(people.ownerId, ownerId), eq(people.address, plain(address))));
        return rows[0] ?? null;
      }),

    list: (ownerId: string): Promise<PersonState[]> =>
      db.read((q) =>
        q
          .select(columns)
          .from(people)
          .where(eq(people.ownerId, ownerId))
          .orderBy(asc(people.address)),
      ),
  };
}

/** Which of these addresses are known to be dead, in lower case. */
export async function unreachableAmong(
  q: Queries,
  ownerId: string,
  addresses: string[],
): Promise<Set<string>> {
  if (addresses.length === 0) return new Set();
  const rows = await q
    .select({ address: people.address })
    .from(people)
    .where(
      and(
        eq(people.ownerId, ownerId),
        eq(people.unreachable, true),
        inArray(people.address, addresses.map(plain)),
      ),
    );
  return new Set(rows.map((row) => row.address));
}

const columns = {
  address: people.address,
  held: people.held,
  heldUntil: people.heldUntil,
  unreachable: people.unreachable,
};

async function applicationsWith(q: Queries, ownerId: string, address: string): Promise<string[]> {
  const rows = await q
    .selectDistinct({ id: contacts.applicationId })
    .from(contacts)
    .where(and(eq(contacts.ownerId, ownerId), sameAddress(address)))
    .orderBy(asc(contacts.applicationId));
  return rows.map((row) => row.id);
}

function sameAddress(address: string) {
  return eq(sql`lower(${contacts.email})`, sql`lower(${plain(address)})`);
}

function plain(address: string): string {
  return address.trim().toLowerCase().slice(0, MAX_ADDRESS);
}
