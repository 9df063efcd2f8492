import { publicHolidays } from '../domain/publicHolidays.ts';
import type { LocalDate } from '../domain/time.ts';

/** Public holidays of the recipient's place: too much data to live in every cached workflow, so an activity's answer. */
export async function loadHolidays(input: {
  country: string | null;
  region: string | null;
  from: LocalDate;
  until: LocalDate;
}): Promise<{ holidays: LocalDate[]; until: LocalDate }> {
  const holidays = publicHolidays(input.country, input.region, input.from, input.until);
  return Promise.resolve({ holidays, until: input.until });
}
