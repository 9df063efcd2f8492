import { createHash, randomUUID } from 'node:crypto';
import { and, eq, isNull, or } from 'drizzle-orm';
import type { CalendarMeeting, InterviewRecord } from '../../activities/ports/records.ts';
import type { Queries } from '../database.ts';
import { interviews } from '../schema/people.ts';
import { toInterview } from './applicationRows.ts';

/**
 * Creates, moves or calls off the interview of a calendar entry, within the caller's transaction. One that the owner had
 * noted at the very same time becomes the entry's, so that nobody is thanked twice. Null when there is nothing to change:
 * what is called off was never known.
 */
export async function keepMeeting(
  q: Queries,
  application: { id: string; ownerId: string },
  meeting: CalendarMeeting,
): Promise<InterviewRecord | null> {
  const { uid, startsAt, endsAt, cancelled } = meeting;
  const known = await q
    .select()
    .from(interviews)
    .where(
      and(
        eq(interviews.applicationId, application.id),
        or(
          eq(interviews.calendarUid, uid),
          and(isNull(interviews.calendarUid), eq(interviews.startsAt, startsAt)),
        ),
      ),
    );
  const row = known.find(({ calendarUid }) => calendarUid === uid) ?? known[0];
  if (row === undefined) {
    if (cancelled) return null;
    const added = await q
      .insert(interviews)
      .values({
        id: randomUUID(),
        ownerId: application.ownerId,
        applicationId: application.id,
        key: `calendar-${createHash('sha256').update(uid).digest('hex').slice(0, 12)}`,
        startsAt,
        endsAt,
        with: meeting.with,
        notes: {},
        decisionBy: null,
        channel: null,
        mayCall: null,
        wanted: true,
        missedBy: null,
        cancelled: false,
        calendarUid: uid,
      })
      .onConflictDoNothing()
      .returning();
    return added[0] === undefined ? null : toInterview(added[0]);
  }
  const changed = await q
    .update(interviews)
    .set(
      cancelled
        ? { cancelled: true, calendarUid: uid }
        : {
            startsAt,
            endsAt,
            cancelled: false,
            calendarUid: uid,
            with: [...new Set([...row.with, ...meeting.with])],
          },
    )
    .where(eq(interviews.id, row.id))
    .returning();
  return changed[0] === undefined ? null : toInterview(changed[0]);
}
