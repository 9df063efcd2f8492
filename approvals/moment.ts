import { DAY, HOUR, MINUTE } from '../domain/duration.ts';
import type { EpochMs, TimeZone } from '../domain/time.ts';
import { timeOfDay } from '../domain/calendar.ts';
import { dayOf, fromWall, toWall } from '../domain/zone.ts';

/** When digests go out. Lengths in milliseconds. */
export interface DigestTiming {
  /** After the last news, so that what comes together is told together. */
  quietMs: number;
  /** News never wait longer than this for quiet. */
  longestQuietMs: number;
  /** Between a digest and a reminder of what still waits in it, at least and at most. */
  reminder: { leastMs: number; mostMs: number };
}

export const DIGEST_TIMING: DigestTiming = {
  quietMs: 10 * MINUTE,
  longestQuietMs: HOUR,
  reminder: { leastMs: 4 * HOUR, mostMs: DAY },
};

/** How often a letter is told of beyond the first time. */
const REMINDERS = 2;

/**
 * Whether a letter has had its first telling and both reminders. What comes again soon after, because something else is
 * told, is one telling with the one before it: otherwise a busy hour would use the reminders up.
 */
export function toldEnough(told: EpochMs[], leastMs: number): boolean {
  let tellings = 0;
  let began = -Infinity;
  for (const at of told) {
    if (at < began + leastMs) continue;
    tellings += 1;
    began = at;
  }
  return tellings > REMINDERS;
}

/** What a digest may tell of. */
export interface Telling {
  createdAt: EpochMs;
  /** Hidden until then by the owner's `later`. */
  notBefore: EpochMs | null;
  /** The moment by which the owner's word still helps: a thank-you's 24 hours, else its expiry. Null: no hurry. */
  latest: EpochMs | null;
  /** When it was told so far, oldest first. */
  told: EpochMs[];
  /** Letters are reminded of; tasks and answers are told once. */
  reminded: boolean;
}

export interface DigestSettings {
  enabled: boolean;
  /** `HH:MM` on the owner's clock; empty: as they come. */
  hours: string[];
}

/**
 * When the next digest is due, or null while there is nothing to tell. It waits for quiet or the chosen hour, yet never
 * so long that less than half of the time for deciding (eight hours at most) would be left. Pure.
 */
export function digestMoment(
  tellings: Telling[],
  settings: DigestSettings,
  timing: DigestTiming,
  zone: TimeZone,
): EpochMs | null {
  if (!settings.enabled) return null;
  const news = tellings.filter(({ told }) => told.length === 0);
  const moments = [
    newsMoment(news, settings, timing, zone),
    ...tellings.map((telling) => reminderMoment(telling, settings, timing, zone)),
  ].filter((moment) => moment !== null);
  return moments.length === 0 ? null : Math.min(...moments);
}

function newsMoment(
  news: Telling[],
  settings: DigestSettings,
  timing: DigestTiming,
  zone: TimeZone,
): EpochMs | null {
  if (news.length === 0) return null;
  const since = news.map(({ createdAt, notBefore }) => Math.max(createdAt, notBefore ?? 0));
  const first = Math.min(...since);
  // Whatever comes after the first group has gone out waits for its own quiet.
  const group = since.filter((at) => at <= first + timing.longestQuietMs);
  const quiet = Math.min(Math.max(...group) + timing.quietMs, first + timing.longestQuietMs);
  // A chosen hour gathers by itself: with quiet before it, news of five minutes ago would wait for another day.
  const wanted = settings.hours.length === 0 ? quiet : atChosenHour(first, settings.hours, zone);
  const deadlines = news.map((each) => deadlineOf(each)).filter((at) => at !== null);
  return Math.min(wanted, ...deadlines);
}

function deadlineOf({ createdAt, notBefore, latest }: Telling): EpochMs | null {
  if (latest === null) return null;
  const from = Math.max(createdAt, notBefore ?? 0);
  return latest - Math.min(8 * HOUR, Math.max(0, latest - from) / 2);
}

function reminderMoment(
  { told, latest, notBefore, reminded }: Telling,
  settings: DigestSettings,
  { reminder }: DigestTiming,
  zone: TimeZone,
): EpochMs | null {
  const last = told.at(-1);
  if (!reminded || last === undefined || toldEnough(told, reminder.leastMs)) return null;
  const left = latest === null ? 2 * reminder.mostMs : latest - last;
  const wait = Math.min(Math.max(left / 2, reminder.leastMs), reminder.mostMs);
  const at = Math.max(last + wait, notBefore ?? 0);
  const chosen = atChosenHour(at, settings.hours, zone);
  if (latest === null || chosen < latest) return chosen;
  return at < latest ? at : null;
}

/** The first chosen time of day at or after an instant; the instant itself where none is chosen. */
function atChosenHour(at: EpochMs, hours: string[], zone: TimeZone): EpochMs {
  if (hours.length === 0) return at;
  const today = dayOf(toWall(zone, at));
  const times = [today, today + 1]
    .flatMap((day) => hours.map((hour) => fromWall(zone, day * DAY + timeOfDay(hour))))
    .filter((time) => time >= at);
  return times.length === 0 ? at : Math.min(...times);
}
