import { and, count, eq, gte, isNotNull, isNull, sql } from 'drizzle-orm';
import type { EpochMs } from '../../domain/time.ts';
import type { Database } from '../database.ts';
import { applications } from '../schema/applications.ts';
import { approvals, outbox } from '../schema/letters.ts';
import { messages } from '../schema/messages.ts';
import { tasks } from '../schema/tasks.ts';
import { answeredLetters, funnelOf, type AnsweredLetter, type Funnel } from './answeredLetters.ts';

/** Numbers of one owner; letters and answers since a given instant. */
export interface Statistics {
  applications: { open: number; closed: number; byOutcome: Record<string, number> };
  lettersSent: Record<string, number>;
  /** By intent. */
  answers: Record<string, number>;
  approvalsPending: number;
  tasksOpen: number;
}

/** Counts for the dashboard and the weekly look (R20). */
export function statisticsRepository(db: Database) {
  return {
    answeredLetters: (ownerId: string, since: EpochMs): Promise<AnsweredLetter[]> =>
      db.read((q) => answeredLetters(q, ownerId, since)),

    funnel: (ownerId: string, since: EpochMs, now: EpochMs): Promise<Funnel> =>
      db.read((q) => funnelOf(q, ownerId, since, now)),

    counts: (ownerId: string, since: EpochMs): Promise<Statistics> =>
      db.read(async (q) => {
        const [open] = await q
          .select({ n: count() })
          .from(applications)
          .where(and(eq(applications.ownerId, ownerId), isNull(applications.outcome)));
        const outcomes = await q
          .select({ key: applications.outcome, n: count() })
          .from(applications)
          .where(and(eq(applications.ownerId, ownerId), isNotNull(applications.outcome)))
          .groupBy(applications.outcome);
        const letters = await q
          .select({ key: outbox.what, n: count() })
          .from(outbox)
          .where(
            and(eq(outbox.ownerId, ownerId), eq(outbox.state, 'sent'), gte(outbox.sentAt, since)),
          )
          .groupBy(outbox.what);
        const intent = sql<string | null>`${messages.facts}->>'intent'`;
        const answers = await q
          .select({ key: intent, n: count() })
          .from(messages)
          .where(
            and(
              eq(messages.ownerId, ownerId),
              isNotNull(messages.applicationId),
              gte(messages.receivedAt, since),
              eq(sql`${messages.facts}->>'kind'`, 'answer'),
            ),
          )
          .groupBy(intent);
        const [pending] = await q
          .select({ n: count() })
          .from(approvals)
          .where(and(eq(approvals.ownerId, ownerId), eq(approvals.state, 'pending')));
        const [todo] = await q
          .select({ n: count() })
          .from(tasks)
          .where(and(eq(tasks.ownerId, ownerId), eq(tasks.state, 'open')));
        const byOutcome = numbers(outcomes);
        return {
          applications: {
            open: open?.n ?? 0,
            closed: Object.values(byOutcome).reduce((sum, n) => sum + n, 0),
            byOutcome,
          },
          lettersSent: numbers(letters),
          answers: numbers(answers),
          approvalsPending: pending?.n ?? 0,
          tasksOpen: todo?.n ?? 0,
        };
      }),
  };
}

function numbers(rows: { key: string | null; n: number }[]): Record<string, number> {
  return Object.fromEntries(rows.map(({ key, n }) => [key ?? 'other', n]));
}
