import type { EpochMs } from '../../domain/time.ts';
import { readArchive } from '../archive/read.ts';
import { refuseUnlessFree, restoreArchive, type Restored } from '../archive/restore.ts';
import { writeArchive } from '../archive/write.ts';
import type { Database } from '../database.ts';
import type { EncryptionKeys } from '../encryptionKey.ts';

/** What an archive says of itself. */
export interface ArchiveContents {
  madeAt: EpochMs;
  owner: { name: string; email: string };
  applications: number;
  letters: number;
  messages: number;
  documents: number;
}

/** Everything of an owner as one file, and back. */
export function archivesRepository(db: Database, keys: EncryptionKeys) {
  return {
    write: (ownerId: string, at: EpochMs): Promise<Uint8Array<ArrayBuffer>> =>
      writeArchive(db, ownerId, at),

    /** What is in it; nothing is changed. Throws StoreFailure where it could not be restored, as `restore` would. */
    async look(ownerId: string, bytes: Uint8Array): Promise<ArchiveContents> {
      const archive = await readArchive(bytes);
      await db.read((q) => refuseUnlessFree(q, ownerId, archive));
      const { madeAt, owner, rows } = archive;
      return {
        madeAt,
        owner,
        applications: rows.applications.length,
        letters: rows.outbox.length,
        messages: rows.messages.length,
        documents: rows.documents.length,
      };
    },

    /** All of it or nothing. Throws StoreFailure `refused`, `corrupt`, `newer-schema` or `too-large`. */
    restore: async (ownerId: string, bytes: Uint8Array, now: EpochMs): Promise<Restored> =>
      restoreArchive(db, keys, ownerId, await readArchive(bytes), now),
  };
}
