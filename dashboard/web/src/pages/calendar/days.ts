const DAY_MS = 86_400_000;

/** A calendar day, `2026-11-16`; arithmetic on it needs no zone. */
export type Day = string;

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The Monday of its week. */
export function weekStart(day: Day): Day {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** Whole weeks that cover the month of `day`. */
export function monthDays(day: Day): Day[] {
  const first = weekStart(`${day.slice(0, 7)}-01`);
  const last = weekStart(addMonths(`${day.slice(0, 7)}-01`, 1));
  const end = last.endsWith('-01') ? last : addDays(last, 7);
  return daysFrom(first, (Date.parse(end) - Date.parse(first)) / DAY_MS);
}

export function daysFrom(first: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

/** The first of the month, `count` months on. */
export function addMonths(day: Day, count: number): Day {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + count);
  return date.toISOString().slice(0, 10);
}
