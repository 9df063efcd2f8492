import { and, desc, eq, gte, isNotNull, sql } from 'drizzle-orm';
import type { EpochMs, TimeZone } from '../../domain/time.ts';
import type { Letter } from '../../domain/vocabulary.ts';
import type { Queries } from '../database.ts';
import { applications, employers } from '../schema/applications.ts';
import { outbox } from '../schema/letters.ts';
import { messages } from '../schema/messages.ts';
import { interviews } from '../schema/people.ts';

/** A letter that was sent, and when a person there answered before the next letter of that application left. */
export interface AnsweredLetter {
  what: Letter;
  wording: string;
  employerId: string;
  employer: string;
  /** Of the employer; null where it is not known. */
  timeZone: TimeZone | null;
  sentAt: EpochMs;
  answeredAt: EpochMs | null;
}

/** Enough for years of one person, and a bound for a coach's thousands. */
const MOST = 20_000;

/** The owner's sent letters since then, the newest first. An answer is a human reply that was not set aside as none (P5). */
export async function answeredLetters(
  q: Queries,
  ownerId: string,
  since: EpochMs,
): Promise<AnsweredLetter[]> {
  const next = sql`(
    select min(later.sent_at) from ${outbox} as later
    where later.application_id = ${outbox.applicationId} and later.state = 'sent' and later.sent_at > ${outbox.sentAt})`;
  const rows = await q
    .select({
      what: outbox.what,
      wording: outbox.wording,
      employerId: outbox.employerId,
      employer: employers.name,
      timeZone: employers.timeZone,
      sentAt: outbox.sentAt,
      answeredAt: sql<string | number | null>`(
        select min(${messages.receivedAt}) from ${messages}
        where ${messages.applicationId} = ${outbox.applicationId} and ${answers}
          and ${messages.receivedAt} > ${outbox.sentAt}
          and ${messages.receivedAt} <= coalesce(${next}, ${Number.MAX_SAFE_INTEGER}::bigint))`,
    })
    .from(outbox)
    .innerJoin(applications, eq(applications.id, outbox.applicationId))
    .innerJoin(employers, eq(employers.id, applications.employerId))
    .where(
      and(
        eq(outbox.ownerId, ownerId),
        eq(outbox.state, 'sent'),
        isNotNull(outbox.sentAt),
        gte(outbox.sentAt, since),
      ),
    )
    .orderBy(desc(outbox.sentAt), desc(outbox.id))
    .limit(MOST);
  return rows.map((row) => ({
    ...row,
    sentAt: row.sentAt ?? since,
    answeredAt: row.answeredAt === null ? null : Number(row.answeredAt),
  }));
}

/** How far the applications made since then came: each step counts those that reached it. */
export interface Funnel {
  applied: number;
  interviewed: number;
  /** Somebody there has written after an interview or to a letter. */
  answered: number;
  offered: number;
}

export async function funnelOf(
  q: Queries,
  ownerId: string,
  since: EpochMs,
  now: EpochMs,
): Promise<Funnel> {
  const held = sql`exists (select 1 from ${interviews}
    where ${interviews.applicationId} = ${applications.id} and not ${interviews.cancelled} and ${interviews.endsAt} <= ${now})`;
  const heard = sql`exists (select 1 from ${messages}
    where ${messages.applicationId} = ${applications.id} and ${answers})`;
  const offer = sql`${applications.outcome} = 'offer'`;
  const number = (condition: ReturnType<typeof sql>) =>
    sql<string | number>`count(*) filter (where ${condition})`;
  const [row] = await q
    .select({
      applied: number(sql`true`),
      interviewed: number(held),
      answered: number(sql`${held} and (${heard} or coalesce(${offer}, false))`),
      offered: number(sql`coalesce(${offer}, false)`),
    })
    .from(applications)
    .where(and(eq(applications.ownerId, ownerId), gte(applications.createdAt, since)));
  return {
    applied: Number(row?.applied ?? 0),
    interviewed: Number(row?.interviewed ?? 0),
    answered: Number(row?.answered ?? 0),
    offered: Number(row?.offered ?? 0),
  };
}

const answers = sql`${messages.direction} = 'in' and ${messages.facts}->>'kind' = 'answer' and not ${messages.dismissed}`;
