import { and, asc, eq, gte, inArray, or, sql } from 'drizzle-orm';
import type { StorePort } from '../../activities/ports/storePort.ts';
import type { Database } from '../database.ts';
import { noticeReplies, notices } from '../schema/notices.ts';
import { storable } from '../storable.ts';
import { firstRow } from './firstRow.ts';

/** Our own mails to the owner, and what was answered to them. */
export function noticesRepository(db: Database): StorePort['notices'] {
  return {
    draft: (notice) =>
      db.write(async (q) => {
        const { ownerId, mailboxId, subject, text, html, items } = storable(notice);
        const inserted = await q
          .insert(notices)
          .values({ ...storable(notice), state: 'drafted' })
          .onConflictDoUpdate({
            target: notices.id,
            set: { subject, text, html, items },
            // What an answer says was done is said once; a digest says what waits now, though the first try was hours ago.
            setWhere: sql`${notices.ownerId} = ${ownerId} and ${notices.mailboxId} = ${mailboxId} and ${notices.state} = 'drafted' and ${notices.kind} = 'digest'`,
          })
          .returning();
        if (inserted[0] !== undefined) return inserted[0];
        return firstRow(
          await q
            .select()
            .from(notices)
            .where(and(eq(notices.id, notice.id), eq(notices.ownerId, notice.ownerId))),
          'notice',
        );
      }),

    load: (id) =>
      db.read(async (q) =>
        firstRow(await q.select().from(notices).where(eq(notices.id, id)), 'notice'),
      ),

    move: (id, from, to, fields = {}) =>
      db.write(async (q) => {
        const rows = await q
          .update(notices)
          .set({ ...fields, state: to })
          .where(and(eq(notices.id, id), inArray(notices.state, from)))
          .returning({ id: notices.id });
        return rows.length > 0;
      }),

    byMessageId: (ownerId, messageIds) =>
      db.read(async (q) => {
        if (messageIds.length === 0) return null;
        const rows = await q
          .select()
          .from(notices)
          .where(
            and(
              eq(notices.ownerId, ownerId),
              or(
                inArray(notices.messageId, messageIds),
                inArray(notices.providerMessageId, messageIds),
              ),
            ),
          )
          .orderBy(asc(notices.createdAt));
        return rows.at(-1) ?? null;
      }),

    saveProviderMessageId: (id, providerMessageId) =>
      db.write(async (q) => {
        await q.update(notices).set({ providerMessageId }).where(eq(notices.id, id));
      }),

    since: (ownerId, since) =>
      db.read((q) =>
        q
          .select()
          .from(notices)
          .where(
            and(
              eq(notices.ownerId, ownerId),
              gte(notices.createdAt, since),
              inArray(notices.state, ['sending', 'sent', 'uncertain']),
            ),
          )
          .orderBy(asc(notices.createdAt)),
      ),

    recordReply: (reply) =>
      db.write(async (q) => {
        const rows = await q
          .insert(noticeReplies)
          .values(reply)
          .onConflictDoNothing()
          .returning({ id: noticeReplies.messageId });
        return rows.length > 0;
      }),

    replies: (ownerId, by) =>
      db.read((q) =>
        q
          .select()
          .from(noticeReplies)
          .where(
            and(
              eq(noticeReplies.ownerId, ownerId),
              'mailId' in by
                ? eq(noticeReplies.mailId, by.mailId)
                : eq(noticeReplies.noticeId, by.noticeId),
            ),
          )
          .orderBy(asc(noticeReplies.at)),
      ),
  };
}
