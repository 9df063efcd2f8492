import { and, asc, eq } from 'drizzle-orm';
import type { Playbook } from '../../domain/playbook.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { Database } from '../database.ts';
import { playbooks } from '../schema/playbooks.ts';
import { firstRow } from './firstRow.ts';

export interface StoredPlaybook {
  name: string;
  version: number;
  playbook: Playbook;
  updatedAt: EpochMs;
}

/** Playbooks of an owner's own. The built-in ones are data of the domain and not here. */
export function playbooksRepository(db: Database) {
  return {
    list: (ownerId: string): Promise<StoredPlaybook[]> =>
      db.read((q) =>
        q
          .select(columns)
          .from(playbooks)
          .where(eq(playbooks.ownerId, ownerId))
          .orderBy(asc(playbooks.name)),
      ),

    /** Null when the owner has none of this name. */
    get: (ownerId: string, name: string): Promise<StoredPlaybook | null> =>
      db.read(async (q) => {
        const rows = await q
          .select(columns)
          .from(playbooks)
          .where(and(eq(playbooks.ownerId, ownerId), eq(playbooks.name, name)));
        return rows[0] ?? null;
      }),

    /** Under its own name, new or in place of the former. */
    put: (ownerId: string, playbook: Playbook, at: EpochMs): Promise<StoredPlaybook> =>
      db.write(async (q, changed) => {
        const { name, version } = playbook;
        const fields = { version, playbook, updatedAt: at };
        const rows = await q
          .insert(playbooks)
          .values({ ownerId, name, ...fields })
          .onConflictDoUpdate({ target: [playbooks.ownerId, playbooks.name], set: fields })
          .returning(columns);
        changed({ ownerId, kind: 'playbook', id: name });
        return firstRow(rows, 'playbook');
      }),

    delete: (ownerId: string, name: string): Promise<void> =>
      db.write(async (q, changed) => {
        const rows = await q
          .delete(playbooks)
          .where(and(eq(playbooks.ownerId, ownerId), eq(playbooks.name, name)))
          .returning({ name: playbooks.name });
        firstRow(rows, 'playbook');
        changed({ ownerId, kind: 'playbook', id: name });
      }),
  };
}

const columns = {
  name: playbooks.name,
  version: playbooks.version,
  playbook: playbooks.playbook,
  updatedAt: playbooks.updatedAt,
};
