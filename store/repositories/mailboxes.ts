import { randomUUID } from 'node:crypto';
import { and, asc, count, eq, gte, inArray } from 'drizzle-orm';
import type { Checkpoint, MailboxAuth, MailboxRecord } from '../../activities/ports/records.ts';
import type { StorePort } from '../../activities/ports/storePort.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { Database } from '../database.ts';
import type { EncryptionKeys } from '../encryptionKey.ts';
import { StoreFailure } from '../failures.ts';
import { outbox } from '../schema/letters.ts';
import { mailboxes } from '../schema/mailboxes.ts';
import { needsResealing, seal, unseal, type SecretPlace } from '../secrets.ts';
import { firstRow } from './firstRow.ts';

/** What an owner gives of a mailbox. */
export type NewMailbox = Pick<
  MailboxRecord,
  'address' | 'displayName' | 'imap' | 'smtp' | 'auth' | 'allowPrivateHosts' | 'dailyLimit'
>;

/** Mailboxes with their sealed credentials. Records contain `auth`: never put one into an answer or a log. */
export function mailboxesRepository(db: Database, keys: EncryptionKeys) {
  const record = (row: typeof mailboxes.$inferSelect): MailboxRecord => {
    const { createdAt: _createdAt, checkpoint: _checkpoint, auth, ...rest } = row;
    return { ...rest, auth: JSON.parse(unseal(keys, place(row.id), auth)) as MailboxAuth };
  };
  const sealed = (id: string, auth: MailboxAuth) => seal(keys, place(id), JSON.stringify(auth));
  const change = (
    id: string,
    changes: Partial<typeof mailboxes.$inferInsert>,
    ownerId?: string,
  ): Promise<MailboxRecord> =>
    db.write(async (q, changed) => {
      const rows = await q
        .update(mailboxes)
        .set({ ...changes, id })
        .where(
          ownerId === undefined
            ? eq(mailboxes.id, id)
            : and(eq(mailboxes.id, id), eq(mailboxes.ownerId, ownerId)),
        )
        .returning();
      const row = firstRow(rows, 'mailbox');
      changed({ ownerId: row.ownerId, kind: 'mailbox', id });
      return record(row);
    });
  const port: Omit<StorePort['mailboxes'], 'list'> = {
    load: (id) =>
      db.read(async (q) =>
        record(firstRow(await q.select().from(mailboxes).where(eq(mailboxes.id, id)), 'mailbox')),
      ),
    // A heartbeat's news, not a change that a screen shows: no one is told.
    saveCheckpoint: (id, checkpoint) =>
      db.write(async (q) => {
        await q.update(mailboxes).set({ checkpoint }).where(eq(mailboxes.id, id));
      }),
    checkpoint: (id): Promise<Checkpoint> =>
      db.read(
        async (q) =>
          firstRow(
            await q
              .select({ checkpoint: mailboxes.checkpoint })
              .from(mailboxes)
              .where(eq(mailboxes.id, id)),
            'mailbox',
          ).checkpoint,
      ),
    saveState: async (id, state) => {
      await change(id, { state });
    },
    saveLearned: async (id, { auth, ...learned }) => {
      await change(id, { ...learned, ...(auth === undefined ? {} : { auth: sealed(id, auth) }) });
    },
  };
  return {
    ...port,

    /** Throws StoreFailure `duplicate` when the owner has this address already. */
    create: (ownerId: string, input: NewMailbox): Promise<MailboxRecord> =>
      db.write(async (q, changed) => {
        const id = randomUUID();
        const now = Date.now();
        const rows = await q
          .insert(mailboxes)
          .values({
            ...input,
            id,
            ownerId,
            auth: sealed(id, input.auth),
            folders: null,
            savesSentCopy: null,
            authservId: null,
            state: {
              status: 'new',
              failure: null,
              failureText: null,
              lastCheckedAt: null,
              since: now,
            },
            checkpoint: { since: now, folders: {} },
            createdAt: now,
          })
          .onConflictDoNothing()
          .returning();
        if (rows[0] === undefined)
          throw new StoreFailure('duplicate', 'This mailbox is connected already.', 'address');
        changed({ ownerId, kind: 'mailbox', id });
        return record(rows[0]);
      }),

    list: (ownerId: string): Promise<MailboxRecord[]> =>
      db.read(async (q) =>
        (
          await q
            .select()
            .from(mailboxes)
            .where(eq(mailboxes.ownerId, ownerId))
            .orderBy(asc(mailboxes.createdAt), asc(mailboxes.id))
        ).map(record),
      ),

    get: (ownerId: string, id: string): Promise<MailboxRecord> =>
      db.read(async (q) =>
        record(
          firstRow(
            await q
              .select()
              .from(mailboxes)
              .where(and(eq(mailboxes.id, id), eq(mailboxes.ownerId, ownerId))),
            'mailbox',
          ),
        ),
      ),

    update: (ownerId: string, id: string, changes: Partial<NewMailbox>): Promise<MailboxRecord> => {
      const { auth, ...rest } = changes;
      return change(
        id,
        { ...rest, ...(auth === undefined ? {} : { auth: sealed(id, auth) }) },
        ownerId,
      );
    },

    /** Takes its messages along. Throws StoreFailure `refused` while the end of one of its letters is unknown (P1). */
    delete: (ownerId: string, id: string): Promise<void> =>
      db.write(async (q, changed) => {
        const open = await q
          .select({ id: outbox.id })
          .from(outbox)
          .where(and(eq(outbox.mailboxId, id), inArray(outbox.state, ['sending', 'uncertain'])))
          .limit(1);
        if (open.length > 0)
          throw new StoreFailure(
            'refused',
            'A letter of this mailbox is being sent or its sending had no clear end; settle that first.',
          );
        const rows = await q
          .delete(mailboxes)
          .where(and(eq(mailboxes.id, id), eq(mailboxes.ownerId, ownerId)))
          .returning({ id: mailboxes.id });
        firstRow(rows, 'mailbox');
        changed({ ownerId, kind: 'mailbox', id });
      }),

    /** Of all owners, to start their workflows again. */
    ids: (): Promise<string[]> =>
      db.read(async (q) =>
        (await q.select({ id: mailboxes.id }).from(mailboxes).orderBy(asc(mailboxes.id))).map(
          (row) => row.id,
        ),
      ),

    /** Letters that left, or may have left, since then. */
    sentSince: (ownerId: string, id: string, since: EpochMs): Promise<number> =>
      db.read(
        async (q) =>
          (
            await q
              .select({ n: count() })
              .from(outbox)
              .where(
                and(
                  eq(outbox.ownerId, ownerId),
                  eq(outbox.mailboxId, id),
                  inArray(outbox.state, ['sending', 'sent', 'uncertain']),
                  gte(outbox.sendingAt, since),
                ),
              )
          )[0]?.n ?? 0,
      ),

    /** Seals again what a former key sealed; returns how many. After it the former key may be thrown away. */
    reseal: (): Promise<number> =>
      db.write(async (q) => {
        const rows = await q
          .select({ id: mailboxes.id, auth: mailboxes.auth })
          .from(mailboxes)
          .for('update');
        const old = rows.filter((row) => needsResealing(keys, row.auth));
        for (const { id, auth } of old)
          await q
            .update(mailboxes)
            .set({ auth: seal(keys, place(id), unseal(keys, place(id), auth)) })
            .where(eq(mailboxes.id, id));
        return old.length;
      }),
  };
}

function place(row: string): SecretPlace {
  return { table: 'mailboxes', column: 'auth', row };
}
