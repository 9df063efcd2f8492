import { tzOffset } from '@date-fns/tz/tzOffset';
import { DAY, HOUR, MINUTE } from './duration.ts';
import type { EpochMs, LocalDate, TimeZone } from './time.ts';

/**
 * A wall clock reading as a number: the milliseconds that UTC would show for the same digits. Days and times of day
 * are then plain arithmetic, and the zone matters only on the way in and out.
 */
export type WallMs = number;

/** A calendar day as the number of days since 1970-01-01. */
export type DayNumber = number;

export function toWall(zone: TimeZone, at: EpochMs): WallMs {
  return at + offset(zone, at);
}

/** The instant of a wall clock reading: the first of two when the clock goes back, moved on by the gap when it goes forward. */
export function fromWall(zone: TimeZone, wall: WallMs): EpochMs {
  const before = offset(zone, wall - 26 * HOUR);
  const after = offset(zone, wall + 26 * HOUR);
  if (before === after) return wall - before;
  if (offset(zone, wall - before) === before) return wall - before;
  if (offset(zone, wall - after) === after) return wall - after;
  return wall - before;
}

export function dayOf(wall: WallMs): DayNumber {
  return Math.floor(wall / DAY);
}

/** 0 is Monday. */
export function weekdayOf(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function dateOf(day: DayNumber): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** NaN for what is no date. */
export function dayNumber(date: LocalDate): DayNumber {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);
}

export function localDate(zone: TimeZone, at: EpochMs): LocalDate {
  return dateOf(dayOf(toWall(zone, at)));
}

/** Midnight (or the first moment there is) at the start of that day. */
export function startOfDay(zone: TimeZone, day: DayNumber): EpochMs {
  return fromWall(zone, day * DAY);
}

const offsets = new Map<string, number>();

/** Milliseconds east of UTC. Asked of Intl at most once a zone and quarter of an hour near a change, once a day otherwise. */
function offset(zone: TimeZone, at: EpochMs): number {
  const day = Math.floor(at / DAY);
  const key = `${zone}|${day}`;
  const known = offsets.get(key);
  if (known !== undefined && !Number.isNaN(known)) return known;
  if (known !== undefined) return ask(zone, at);
  const first = ask(zone, day * DAY);
  const last = ask(zone, (day + 1) * DAY - 1);
  if (offsets.size >= 500) offsets.clear();
  offsets.set(key, first === last ? first : Number.NaN);
  return first === last ? first : ask(zone, at);
}

function ask(zone: TimeZone, at: EpochMs): number {
  const minutes = tzOffset(zone, new Date(at));
  return Number.isNaN(minutes) ? 0 : minutes * MINUTE;
}
