import { DAY, HOUR, MINUTE, parseDuration, roughly } from './duration.ts';
import type { Hours, SendWindow } from './playbook.ts';
import type { Duration, EpochMs, LocalDate, TimeZone } from './time.ts';
import { dayNumber, dayOf, fromWall, startOfDay, toWall, weekdayOf } from './zone.ts';
import type { DayNumber } from './zone.ts';

/** One place's calendar: its clock and its public holidays. */
export interface Calendar {
  zone: TimeZone;
  holidays: ReadonlySet<DayNumber>;
}

export function calendarOf(zone: TimeZone, holidays: LocalDate[]): Calendar {
  return { zone, holidays: holidaySet(holidays) };
}

/**
 * Adds a duration as a person would: months and days keep the time on the wall clock across daylight saving,
 * hours are hours, business days skip weekends and holidays, 31 January plus a month is the last of February.
 */
export function add(calendar: Calendar, at: EpochMs, duration: Duration): EpochMs {
  const parts = parseDuration(duration);
  if (parts === null) return at;
  if (parts.months === 0 && parts.days === 0 && parts.businessDays === 0) return at + parts.ms;
  const wall = toWall(calendar.zone, at);
  const timeOfDay = wall - dayOf(wall) * DAY;
  const day = addBusinessDays(
    calendar,
    addMonths(dayOf(wall), parts.months) + parts.days,
    parts.businessDays,
  );
  return fromWall(calendar.zone, day * DAY + timeOfDay) + parts.ms;
}

/** The first moment of the day that lies a duration after the end of `date`: `P1BD` after Monday is Tuesday's start. */
export function startAfterDate(calendar: Calendar, date: LocalDate, duration: Duration): EpochMs {
  const parts = parseDuration(duration);
  const day = dayNumber(date);
  if (parts === null) return startOfDay(calendar.zone, day + 1);
  if (parts.businessDays > 0) {
    return startOfDay(calendar.zone, addBusinessDays(calendar, day, parts.businessDays));
  }
  return add(calendar, startOfDay(calendar.zone, day + 1), duration);
}

/**
 * The first moment from `at` on inside the window, whose opening is put off by `spread` (never past its middle), so
 * that each letter has its own minute of the morning. `at` itself when it is inside.
 */
export function nextOpen(
  window: SendWindow | null,
  calendar: Calendar,
  at: EpochMs,
  spread: number,
): EpochMs {
  if (window === null) return at;
  const first = dayOf(toWall(calendar.zone, at));
  for (let day = first; day < first + 400; day += 1) {
    const hours = hoursOn(window, calendar, day);
    if (hours === null) continue;
    const from = timeOfDay(hours.from);
    const to = timeOfDay(hours.to);
    const opens = fromWall(
      calendar.zone,
      day * DAY + from + Math.min(spread, Math.floor((to - from) / 2)),
    );
    if (at <= opens) return opens;
    if (at <= fromWall(calendar.zone, day * DAY + to)) return at;
  }
  return at;
}

/** The beginning of the day there in which `at` lies. */
export function startOfDayOf(calendar: Calendar, at: EpochMs): EpochMs {
  return startOfDay(calendar.zone, dayOf(toWall(calendar.zone, at)));
}

export function localSameDay(calendar: Calendar, a: EpochMs, b: EpochMs): boolean {
  return dayOf(toWall(calendar.zone, a)) === dayOf(toWall(calendar.zone, b));
}

/** A number of milliseconds below the spread, the same each time for the same text (no randomness: P8). */
export function spreadOf(text: string, spread: Duration): number {
  const range = roughly(spread);
  if (range <= 0) return 0;
  let hash = 2166136261;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  }
  return Math.floor(((hash >>> 0) / 4294967296) * range);
}

/** Milliseconds after midnight of `HH:MM`. */
export function timeOfDay(time: string): number {
  return Number(time.slice(0, 2)) * HOUR + Number(time.slice(3, 5)) * MINUTE;
}

function hoursOn(window: SendWindow, calendar: Calendar, day: DayNumber): Hours | null {
  if (window.holidaysClosed && calendar.holidays.has(day)) return null;
  return window.hours[weekdayOf(day)] ?? null;
}

function addMonths(day: DayNumber, months: number): DayNumber {
  if (months === 0) return day;
  const date = new Date(day * DAY);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0));
  target.setUTCDate(Math.min(date.getUTCDate(), last.getUTCDate()));
  return Math.floor(target.getTime() / DAY);
}

function addBusinessDays(calendar: Calendar, from: DayNumber, count: number): DayNumber {
  let day = from;
  for (let left = count; left > 0;) {
    day += 1;
    if (weekdayOf(day) < 5 && !calendar.holidays.has(day)) left -= 1;
  }
  return day;
}

const sets = new WeakMap<LocalDate[], ReadonlySet<DayNumber>>();

function holidaySet(holidays: LocalDate[]): ReadonlySet<DayNumber> {
  const known = sets.get(holidays);
  if (known !== undefined) return known;
  const set = new Set(holidays.map(dayNumber));
  sets.set(holidays, set);
  return set;
}
