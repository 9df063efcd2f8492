import Holidays from 'date-holidays';
import type { LocalDate } from './time.ts';

/**
 * Public holidays of a country and region (`US`, `WA`) from one day to another, both included, in order; none where the
 * country is unknown. Loads a large table: never import it where workflows can reach it.
 */
export function publicHolidays(
  country: string | null,
  region: string | null,
  from: LocalDate,
  to: LocalDate,
): LocalDate[] {
  if (country === null) return [];
  const calendar = new Holidays();
  const states: object = calendar.getStates(country) ?? {};
  if (region !== null && region in states) calendar.init(country, region);
  else calendar.init(country);
  const days = new Set<LocalDate>();
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const holiday of calendar.getHolidays(year)) {
      if (holiday.type !== 'public') continue;
      for (const day of daysOf(holiday.start, holiday.end, holiday.date)) days.add(day);
    }
  }
  return [...days].filter((day) => day >= from && day <= to).sort();
}

/** A holiday covers each day that begins before its end; `date` carries the local day of its beginning. */
function daysOf(start: Date, end: Date, date: string): LocalDate[] {
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / 86_400_000));
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  return Array.from({ length: count }, (_, i) =>
    new Date(first + i * 86_400_000).toISOString().slice(0, 10),
  );
}
