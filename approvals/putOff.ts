import { DAY, HOUR } from '../domain/duration.ts';
import type { EpochMs, LocalDate, TimeZone } from '../domain/time.ts';
import { dateOf, dayNumber, dayOf, fromWall, toWall, weekdayOf } from '../domain/zone.ts';
import { COUNTS, UNITS, WEEKDAYS } from './commandWords.ts';

/** Until when a letter is put off: for a length of time, or until the morning of a day. `weekday` counts from Monday, 0. */
export type Until =
  | { forMs: number }
  | { weekday: number }
  | { date: LocalDate }
  /** The next day of that name, "12-04". */
  | { monthDay: string };

const LONGEST_MS = 365 * DAY;
/** When a day begins for a letter that was put off until then. */
const MORNING = 8 * HOUR;

/** "3 days", "a week", "tomorrow", "until Monday", "bis 2026-12-04" at this word, and how many words it takes; null where there is no time. */
export function timeAt(words: string[], at: number): { until: Until; words: number } | null {
  const word = words[at] ?? '';
  if (/^(?:until|till|til|bis|on|am)$/u.test(word)) {
    const skip = /^(?:next|nächsten|zum|den|the)$/u.test(words[at + 1] ?? '') ? 2 : 1;
    const day = dayAt(words[at + skip] ?? '');
    return day === null ? null : { until: day, words: skip + 1 };
  }
  const day = dayAt(word);
  if (day !== null) return { until: day, words: 1 };
  if (/^(?:in|for|by|um|für)$/u.test(word)) {
    const length = lengthAt(words, at + 1);
    return length === null ? null : { until: length.until, words: length.words + 1 };
  }
  return lengthAt(words, at);
}

function lengthAt(words: string[], at: number): { until: Until; words: number } | null {
  const word = words[at] ?? '';
  const glued = /^(\d{1,3})([a-zäöü]{1,7})$/u.exec(word);
  if (glued !== null) return lengthOf(Number(glued[1]), glued[2] ?? '', 1);
  if (/^\d{1,3}$/.test(word)) return lengthOf(Number(word), words[at + 1] ?? '', 2);
  const count = COUNTS[word];
  if (count !== undefined) return lengthOf(count, words[at + 1] ?? '', 2);
  return /^(?:a|an|one|next|ein|eine|einen|einer|nächste|nächsten|nächster)$/u.test(word)
    ? lengthOf(1, words[at + 1] ?? '', 2)
    : null;
}

function dayAt(word: string): Until | null {
  if (word === 'tomorrow' || word === 'morgen') return { forMs: DAY };
  if (word === 'übermorgen') return { forMs: 2 * DAY };
  const named = /^@(?:(\d{4})-)?(\d{2}-\d{2})$/.exec(word);
  if (named !== null) return namedDay(named[1], named[2] ?? '');
  const weekday = WEEKDAYS[word];
  if (weekday !== undefined) return { weekday };
  const day = /^\d{4}-\d{2}-\d{2}$/.test(word) ? dayNumber(word) : NaN;
  return Number.isFinite(day) && dateOf(day) === word ? { date: word } : null;
}

/** Null for a day that no calendar has. */
function namedDay(year: string | undefined, monthDay: string): Until | null {
  const date = `${year ?? '2028'}-${monthDay}`;
  const day = dayNumber(date);
  if (!Number.isFinite(day) || dateOf(day) !== date) return null;
  return year === undefined ? { monthDay } : { date };
}

function lengthOf(
  count: number,
  unit: string,
  words: number,
): { until: Until; words: number } | null {
  const hours = UNITS[unit];
  if (hours === undefined || count === 0 || count * hours * HOUR > LONGEST_MS) return null;
  return { until: { forMs: count * hours * HOUR }, words };
}

/** The instant at which it comes back, on the owner's clock; a weekday is the next one after today. */
export function momentOf(until: Until, now: EpochMs, zone: TimeZone): EpochMs {
  if ('forMs' in until) return now + until.forMs;
  if ('date' in until) return fromWall(zone, dayNumber(until.date) * DAY + MORNING);
  const today = dayOf(toWall(zone, now));
  if ('monthDay' in until) return fromWall(zone, nextDay(until.monthDay, today) * DAY + MORNING);
  const ahead = (until.weekday - weekdayOf(today) + 6) % 7;
  return fromWall(zone, (today + ahead + 1) * DAY + MORNING);
}

/** After today; a 29 February waits for its year. */
function nextDay(monthDay: string, today: number): number {
  const year = Number(dateOf(today).slice(0, 4));
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const date = `${year + ahead}-${monthDay}`;
    const day = dayNumber(date);
    if (Number.isFinite(day) && dateOf(day) === date && day > today) return day;
  }
  return today + 1;
}
