import { createHash, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { CalendarMeeting, InterviewRecord } from '../../activities/ports/records.ts';
import type { Change } from '../changes.ts';
import type { Queries } from '../database.ts';
import { interviews } from '../schema/people.ts';
import { lockApplication, toInterview } from './applicationRows.ts';
import { enqueueEvents } from './pendingEvents.ts';

type Row = typeof interviews.$inferSelect;

/** The interviews of a message's calendar entries, with their events, within the caller's transaction. */
export async function keepMeetings(
  q: Queries,
  changed: (change: Change) => void,
  application: { id: string; ownerId: string },
  meetings: CalendarMeeting[],
): Promise<void> {
  if (meetings.length === 0) return;
  await lockApplication(q, application.id);
  for (const meeting of meetings) {
    for (const interview of await keepMeeting(q, application, meeting)) {
      await enqueueEvents(q, changed, application, meeting.events(interview));
    }
  }
}

/**
 * Creates, moves or calls off the interviews of a calendar entry: one, or all of a series that is called off. One that the owner had noted at the very same time becomes the entry's, so that nobody is thanked
 * twice. An account of the entry that is older than the one kept changes nothing, in whichever order they arrive; nor
 * does the end of what was never known.
 */
async function keepMeeting(
  q: Queries,
  application: { id: string; ownerId: string },
  meeting: CalendarMeeting,
): Promise<InterviewRecord[]> {
  const all = await q.select().from(interviews).where(eq(interviews.applicationId, application.id));
  const meant = meantBy(meeting, all);
  if (meant.length === 0) {
    const added = meeting.cancelled ? [] : await add(q, application, meeting);
    return added.map(toInterview);
  }
  const changed: InterviewRecord[] = [];
  for (const row of meant.filter((each) => !isOlder(meeting, each))) {
    const rows = await q
      .update(interviews)
      .set({ ...changes(meeting, row), ...account(meeting) })
      .where(eq(interviews.id, row.id))
      .returning();
    changed.push(...rows.map(toInterview));
  }
  return changed;
}

/** The rows that an entry speaks of. An occurrence of a series that was moved has a name of its own from then on. */
function meantBy(meeting: CalendarMeeting, rows: Row[]): Row[] {
  const { uid, occurrence, startsAt, cancelled } = meeting;
  const named = rows.find(({ calendarUid }) => calendarUid === nameOf(meeting));
  if (occurrence !== null) {
    const first = rows.find((row) => row.calendarUid === uid && row.startsAt === occurrence);
    const meant = named ?? first;
    return meant === undefined ? [] : [meant];
  }
  if (cancelled) {
    return rows.filter(({ calendarUid }) => calendarUid === uid || isOf(uid, calendarUid));
  }
  // The start of the series, already told of as one occurrence.
  const told = rows.find(({ calendarUid }) => calendarUid === occurrenceName(uid, startsAt));
  const noted = rows.find((row) => row.calendarUid === null && row.startsAt === startsAt);
  const meant = named ?? told ?? noted;
  return meant === undefined ? [] : [meant];
}

/**
 * RFC 5546 §2.1.5: the sequence first, then the stamp; one without a stamp is not held to be older. A series and its
 * occurrences count their sequences apart.
 */
function isOlder(meeting: CalendarMeeting, row: Row): boolean {
  const { sequence, stampedAt } = meeting;
  if (row.calendarUid === null) return false;
  if (row.calendarUid === nameOf(meeting) && sequence !== row.calendarSequence)
    return sequence < row.calendarSequence;
  return stampedAt !== null && row.calendarStampedAt !== null && stampedAt < row.calendarStampedAt;
}

function changes(meeting: CalendarMeeting, row: Row): Partial<Row> {
  const { startsAt, endsAt, occurrence, cancelled } = meeting;
  const calendarUid =
    occurrence === null && row.calendarUid !== null ? row.calendarUid : nameOf(meeting);
  return cancelled
    ? { cancelled: true, calendarUid }
    : {
        startsAt,
        endsAt,
        cancelled: false,
        calendarUid,
        with: [...new Set([...row.with, ...meeting.with])],
      };
}

async function add(
  q: Queries,
  application: { id: string; ownerId: string },
  meeting: CalendarMeeting,
): Promise<Row[]> {
  const calendarUid = nameOf(meeting);
  return q
    .insert(interviews)
    .values({
      id: randomUUID(),
      ownerId: application.ownerId,
      applicationId: application.id,
      key: `calendar-${createHash('sha256').update(calendarUid).digest('hex').slice(0, 12)}`,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      with: meeting.with,
      notes: {},
      decisionBy: null,
      channel: null,
      mayCall: null,
      wanted: true,
      missedBy: null,
      cancelled: false,
      calendarUid,
      ...account(meeting),
    })
    .onConflictDoNothing()
    .returning();
}

function account({ sequence, stampedAt }: CalendarMeeting): Partial<Row> {
  return { calendarSequence: sequence, calendarStampedAt: stampedAt };
}

function nameOf({ uid, occurrence }: CalendarMeeting): string {
  return occurrence === null ? uid : occurrenceName(uid, occurrence);
}

function occurrenceName(uid: string, occurrence: number): string {
  return `${uid}#${new Date(occurrence).toISOString()}`;
}

function isOf(uid: string, calendarUid: string | null): boolean {
  return calendarUid?.startsWith(`${uid}#`) ?? false;
}
