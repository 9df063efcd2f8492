import type { Application, Contact, Hold, Interview } from './application.ts';
import { calendarOf, startAfterDate } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import type { ReasonCode } from './reason.ts';
import type { EpochMs, LocalDate } from './time.ts';
import type { Rule } from './vocabulary.ts';

/** The day on which news was promised, with where it comes from. */
export interface PromisedDay {
  date: LocalDate;
  by: string | null;
  rule: Rule;
  /** For the check after it, and for the wait before it. */
  passed: ReasonCode;
  ahead: ReasonCode;
}

/** The last interview that took place: over, not cancelled. One to which they did not come counts: the waiting begins there. */
export function lastHeld(application: Application, now: EpochMs): Interview | null {
  return application.interviews.reduce<Interview | null>(
    (last, interview) =>
      !interview.cancelled &&
      interview.endsAt <= now &&
      (last === null || interview.endsAt > last.endsAt)
        ? interview
        : last,
    null,
  );
}

/** False once the owner does not want this job any more: whoever was met is thanked, and nobody is asked (R4). */
export function isWanted(application: Application, now: EpochMs): boolean {
  return lastHeld(application, now)?.wanted !== false;
}

/** The next interview that is not over yet. */
export function nextInterview(application: Application, now: EpochMs): Interview | null {
  return application.interviews.reduce<Interview | null>(
    (next, interview) =>
      !interview.cancelled &&
      interview.endsAt > now &&
      (next === null || interview.endsAt < next.endsAt)
        ? interview
        : next,
    null,
  );
}

/** Where the present waiting began: the interview's end or the last sign of life after it; null before any interview. */
export function waitingSince(application: Application, now: EpochMs): EpochMs | null {
  const held = lastHeld(application, now);
  if (held === null) return null;
  return Math.max(held.endsAt, application.heardAt ?? held.endsAt);
}

/** The promise that still binds: the one learned last, unless its day had passed when somebody was last heard of. */
export function promisedDay(application: Application, now: EpochMs): PromisedDay | null {
  const since = waitingSince(application, now);
  if (since === null) return null;
  const last = promises(application, now).sort((a, b) => b.learnedAt - a.learnedAt)[0];
  if (last === undefined) return null;
  const ends = startAfterDate(placeOf(application), last.day.date, 'P0D');
  return ends > since ? last.day : null;
}

/** Whose holds count: all that concern a person, the pauses of the whole application included, or the person's own absences alone. */
export type HoldsOf = 'all' | 'person';

/** Moves the end of a waiting from `from` to `to` on by the time in between that was held: held time is no waiting time. */
export function extendedByHolds(
  application: Application,
  contactId: string,
  from: EpochMs,
  to: EpochMs,
  whose: HoldsOf = 'all',
): EpochMs {
  const holds = application.holds
    .filter((hold) => hold.contactId === contactId || (whose === 'all' && hold.contactId === null))
    .sort((a, b) => a.from - b.from);
  if (holds.length === 0) return to;
  let end = to;
  for (let i = 0; i < 10; i += 1) {
    const next = to + coveredBy(holds, from, end);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** The hold that is on at `at` for this person (or everybody, with null); the one that ends last. */
export function holdAt(
  application: Application,
  contactId: string | null,
  at: EpochMs,
): Hold | null {
  return application.holds.reduce<Hold | null>(
    (found, hold) =>
      (hold.contactId === null || hold.contactId === contactId) &&
      hold.from <= at &&
      (hold.to === null || hold.to > at) &&
      (found === null || (found.to !== null && (hold.to === null || hold.to > found.to)))
        ? hold
        : found,
    null,
  );
}

/** The employer's place: its clock (the owner's where it is not known) and holidays. */
function placeOf(application: Application): Calendar {
  return calendarOf(
    application.employer.timeZone ?? application.owner.timeZone,
    application.holidays,
  );
}

/** The recipient's place. References do not work there: their clock is their own or the owner's. */
export function placeOfContact(application: Application, contact: Contact | undefined): Calendar {
  const fallback = contact?.role === 'reference' ? null : application.employer.timeZone;
  return calendarOf(
    contact?.timeZone ?? fallback ?? application.owner.timeZone,
    application.holidays,
  );
}

function promises(
  application: Application,
  now: EpochMs,
): { learnedAt: EpochMs; day: PromisedDay }[] {
  const found: { learnedAt: EpochMs; day: PromisedDay }[] = [];
  const held = lastHeld(application, now);
  const { range } = application.playbook.statusCheck;
  if (held?.decisionBy) {
    found.push({
      learnedAt: held.endsAt,
      day: {
        date: held.decisionBy,
        by: held.with[0] ?? null,
        rule: 'R10',
        passed: 'promise-passed',
        ahead: 'promise-ahead',
      },
    });
  }
  if (held?.decisionBetween) {
    found.push({
      learnedAt: held.endsAt,
      day: {
        date: held.decisionBetween[range],
        by: held.with[0] ?? null,
        rule: 'R12',
        passed: range === 'to' ? 'range-passed' : 'range-begun',
        ahead: range === 'to' ? 'range-ahead' : 'range-begin-ahead',
      },
    });
  }
  const { promise } = application;
  if (promise !== null) {
    const delayed = application.answers.some(
      (answer) =>
        answer.state === 'applied' && answer.intent === 'delay' && answer.at === promise.learnedAt,
    );
    found.push({
      learnedAt: promise.learnedAt,
      day: {
        date: promise.date,
        by: promise.by,
        rule: delayed ? 'R24' : 'R10',
        passed: delayed ? 'delay-passed' : 'promise-passed',
        ahead: 'promise-ahead',
      },
    });
  }
  return found;
}

function coveredBy(holds: Hold[], from: EpochMs, to: EpochMs): number {
  let total = 0;
  let covered = from;
  for (const hold of holds) {
    const start = Math.max(hold.from, covered);
    const end = Math.min(hold.to ?? to, to);
    if (end > start) {
      total += end - start;
      covered = end;
    }
  }
  return total;
}
