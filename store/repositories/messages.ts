import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { CalendarMeeting, StoredMessage } from '../../activities/ports/records.ts';
import type { StorePort } from '../../activities/ports/storePort.ts';
import type { ApplicationEvent } from '../../domain/events.ts';
import type { MessageKind } from '../../replies/facts.ts';
import type { Database, Queries } from '../database.ts';
import { messageIdentity } from '../messageIdentity.ts';
import { applications } from '../schema/applications.ts';
import { mailboxes } from '../schema/mailboxes.ts';
import { messages, messageSources } from '../schema/messages.ts';
import { storable } from '../storable.ts';
import { lockApplication } from './applicationRows.ts';
import { keepMeetings } from './calendarMeetings.ts';
import { firstRow } from './firstRow.ts';
import { clampLimit, pageOf, readCursor, type Page } from './paging.ts';
import { enqueueEvents } from './pendingEvents.ts';

/** Sources are kept up to this size; the mail room cuts larger ones before. */
const MAX_SOURCE_BYTES = 32 * 1024 * 1024;

/** Messages that nobody could be found for, as far as they concern applications at all. */
const WORTH_SHOWING: MessageKind[] = ['answer', 'confirmation', 'complaint', 'bounce'];

export interface MessageQuery {
  applicationId?: string;
  /** Incoming ones of no application that wait for the owner. */
  unmatched?: boolean;
  /** Those that wait for the owner's word: unmatched ones, and answers that are proposed and not confirmed. */
  inbox?: boolean;
  /** Which kinds of unmatched ones; answers, confirmations, complaints and bounces when absent. */
  kinds?: MessageKind[];
  mailboxId?: string;
  limit?: number;
  cursor?: string;
}

/** Every message of the watched folders, once, and what was understood of it. */
export function messagesRepository(db: Database) {
  const port: StorePort['messages'] = {
    insertOnce: (message, raw) =>
      db.write(async (q, changed) => {
        const { mailboxId, folder, uidValidity, uid } = message;
        const { ownerId } = firstRow(
          await q
            .select({ ownerId: mailboxes.ownerId })
            .from(mailboxes)
            .where(eq(mailboxes.id, mailboxId)),
          'mailbox',
        );
        const identity = messageIdentity(message.messageId, raw);
        const inserted = await q
          .insert(messages)
          .values({
            ...storable(message),
            ownerId,
            identity,
            applicationId: null,
            contactId: null,
            facts: null,
            state: 'stored',
            asideWhy: null,
            guesses: [],
            dismissed: false,
          })
          .onConflictDoNothing()
          .returning();
        if (inserted[0] !== undefined) {
          await q
            .insert(messageSources)
            .values({ messageId: inserted[0].id, raw: raw.subarray(0, MAX_SOURCE_BYTES) });
          changed({ ownerId, kind: 'message', id: inserted[0].id });
          return { message: toMessage(inserted[0]), fresh: true };
        }
        const inFolder = and(eq(messages.mailboxId, mailboxId), eq(messages.folder, folder));
        const known = await q
          .select()
          .from(messages)
          .where(
            or(
              and(inFolder, eq(messages.uidValidity, uidValidity), eq(messages.uid, uid)),
              and(inFolder, eq(messages.identity, identity)),
            ),
          )
          .limit(1);
        return { message: toMessage(firstRow(known, 'message')), fresh: false };
      }),

    understood: (id, result, events, meetings = []) =>
      db.write(async (q, changed) => {
        const row = firstRow(
          await q.select().from(messages).where(eq(messages.id, id)).for('update'),
          'message',
        );
        if (row.state === 'understood') return;
        const ids = [...events.map((each) => each.applicationId), result.applicationId ?? ''];
        // An application may have been erased since the message was matched.
        const alive = await q
          .select({ id: applications.id, ownerId: applications.ownerId })
          .from(applications)
          .where(and(inArray(applications.id, ids), eq(applications.ownerId, row.ownerId)));
        const applicationId = alive.find((each) => each.id === result.applicationId)?.id ?? null;
        await q
          .update(messages)
          .set({
            state: 'understood',
            facts: storable(result.facts),
            applicationId,
            contactId: applicationId === null ? null : result.contactId,
            guesses: storable(result.guesses),
          })
          .where(eq(messages.id, id));
        for (const application of alive)
          await enqueueEvents(
            q,
            changed,
            application,
            events
              .filter((each) => each.applicationId === application.id)
              .map((each) => each.event),
          );
        for (const application of alive) {
          const own = meetings.filter((each) => each.applicationId === application.id);
          await keepMeetings(q, changed, application, own);
        }
        changed({ ownerId: row.ownerId, kind: 'message', id });
        if (applicationId !== null)
          changed({ ownerId: row.ownerId, kind: 'application', id: applicationId });
      }),

    setAside: (id, why) =>
      db.write(async (q, changed) => {
        const rows = await q
          .update(messages)
          .set({ state: 'aside', asideWhy: storable(why) })
          .where(and(eq(messages.id, id), eq(messages.state, 'stored')))
          .returning({ ownerId: messages.ownerId });
        for (const { ownerId } of rows) changed({ ownerId, kind: 'message', id });
      }),

    unfinished: (mailboxId) =>
      db.read(async (q) =>
        (
          await q
            .select()
            .from(messages)
            .where(and(eq(messages.mailboxId, mailboxId), eq(messages.state, 'stored')))
            .orderBy(asc(messages.receivedAt), asc(messages.uid))
        ).map(toMessage),
      ),

    load: (id) =>
      db.read(async (q) =>
        toMessage(firstRow(await q.select().from(messages).where(eq(messages.id, id)), 'message')),
      ),

    raw: (id) =>
      db.read(
        async (q) =>
          firstRow(
            await q
              .select({ raw: messageSources.raw })
              .from(messageSources)
              .where(eq(messageSources.messageId, id)),
            'message',
          ).raw,
      ),

    answersTo: (applicationId) =>
      db.read(async (q) =>
        (
          await q
            .select({ id: messages.id })
            .from(messages)
            .where(
              and(
                eq(messages.applicationId, applicationId),
                eq(messages.direction, 'in'),
                eq(messages.state, 'understood'),
                eq(kindOf, 'answer'),
              ),
            )
            .orderBy(asc(messages.receivedAt), asc(messages.id))
        ).map((row) => row.id),
      ),

    answersSince: (ownerId, since) =>
      db.read(async (q) =>
        (
          await q
            .select()
            .from(messages)
            .where(
              and(
                eq(messages.ownerId, ownerId),
                isNotNull(messages.applicationId),
                eq(messages.direction, 'in'),
                eq(kindOf, 'answer'),
                gte(messages.receivedAt, since),
              ),
            )
            .orderBy(asc(messages.receivedAt), asc(messages.id))
            .limit(100)
        ).map(toMessage),
      ),
  };
  return {
    ...port,

    /** Newest first. */
    list: (ownerId: string, query: MessageQuery = {}): Promise<Page<StoredMessage>> =>
      db.read((q) => listMessages(q, ownerId, query)),

    get: (ownerId: string, id: string): Promise<StoredMessage> =>
      db.read(async (q) => toMessage(await ownMessage(q, ownerId, id))),

    /** The whole message as it was fetched, of this owner's alone. */
    source: (ownerId: string, id: string): Promise<Uint8Array> =>
      db.read(async (q) => {
        await ownMessage(q, ownerId, id);
        const rows = await q
          .select({ raw: messageSources.raw })
          .from(messageSources)
          .where(eq(messageSources.messageId, id));
        return firstRow(rows, 'message').raw;
      }),

    /** The owner says whose it is; the events go to that application in the same transaction. */
    assign: (
      ownerId: string,
      id: string,
      to: { applicationId: string; contactId: string | null },
      events: ApplicationEvent[],
      meetings: CalendarMeeting[] = [],
    ): Promise<StoredMessage> =>
      db.write(async (q, changed) => {
        const application = await lockApplication(q, to.applicationId, ownerId);
        const rows = await q
          .update(messages)
          .set({ ...to, guesses: [] })
          .where(and(eq(messages.id, id), eq(messages.ownerId, ownerId)))
          .returning();
        const message = toMessage(firstRow(rows, 'message'));
        await enqueueEvents(q, changed, application, events);
        await keepMeetings(q, changed, application, meetings);
        changed({ ownerId, kind: 'message', id });
        changed({ ownerId, kind: 'application', id: application.id });
        return message;
      }),

    /** Takes it out of the unmatched ones; it is kept. */
    dismiss: (ownerId: string, id: string): Promise<void> =>
      db.write(async (q, changed) => {
        const rows = await q
          .update(messages)
          .set({ dismissed: true })
          .where(and(eq(messages.id, id), eq(messages.ownerId, ownerId)))
          .returning({ id: messages.id });
        firstRow(rows, 'message');
        changed({ ownerId, kind: 'message', id });
      }),
  };
}

const kindOf = sql<string>`${messages.facts}->>'kind'`;

async function listMessages(
  q: Queries,
  ownerId: string,
  query: MessageQuery,
): Promise<Page<StoredMessage>> {
  const limit = clampLimit(query.limit);
  const cursor = readCursor(query.cursor);
  const { applicationId, mailboxId, unmatched, inbox, kinds = WORTH_SHOWING } = query;
  const waiting = and(
    isNull(messages.applicationId),
    eq(messages.dismissed, false),
    // What was set aside is shown whoever it claims to be from.
    or(eq(messages.state, 'aside'), and(eq(messages.direction, 'in'), inArray(kindOf, kinds))),
  );
  const rows = await q
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.ownerId, ownerId),
        applicationId === undefined ? undefined : eq(messages.applicationId, applicationId),
        mailboxId === undefined ? undefined : eq(messages.mailboxId, mailboxId),
        unmatched === true ? waiting : undefined,
        inbox === true ? or(waiting, isProposed) : undefined,
        cursor === null
          ? undefined
          : sql`(${messages.receivedAt}, ${messages.id}) < (${Number(cursor.value)}::bigint, ${cursor.id})`,
      ),
    )
    .orderBy(desc(messages.receivedAt), desc(messages.id))
    .limit(limit + 1);
  return pageOf(rows.map(toMessage), limit, (last) => ({ value: last.receivedAt, id: last.id }));
}

/** The application's last state holds it as an answer that the owner has not confirmed. */
const isProposed = sql`exists (
  select 1 from ${applications}
  where ${applications.id} = ${messages.applicationId} and ${applications.waits} = 'proposal'
    and ${applications.snapshot} -> 'answers'
      @> jsonb_build_array(jsonb_build_object('messageId', ${messages.id}, 'state', 'proposed')))`;

async function ownMessage(q: Queries, ownerId: string, id: string) {
  const rows = await q
    .select()
    .from(messages)
    .where(and(eq(messages.id, id), eq(messages.ownerId, ownerId)));
  return firstRow(rows, 'message');
}

function toMessage(row: typeof messages.$inferSelect): StoredMessage {
  const {
    ownerId: _owner,
    identity: _identity,
    asideWhy: _why,
    dismissed: _gone,
    ...message
  } = row;
  return message;
}
