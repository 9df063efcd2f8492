import type { EpochMs, LocalDate } from '../domain/time.ts';
import type { Language } from './salutation.ts';

/** Days as people write them in a letter: weekday and date, in the reader's own order. */
export interface DayWriter {
  /** "Monday, November 16" (US), "Monday 16 November", "Montag, dem 16. November" (as it stands after "am" or "bis zum"). */
  long(day: LocalDate): string;
  /** "November 16", "16 November", "16. November". */
  short(day: LocalDate): string;
  /** With the year, for the head of a formal letter. */
  full(day: LocalDate): string;
  /** The day on which an instant falls for the reader. */
  dayOf(at: EpochMs): LocalDate;
  /** The hour of the reader's day in which an instant falls, 0…23. */
  hourOf(at: EpochMs): number;
}

const writers = new Map<string, DayWriter>();

/** `country` decides the order of day and month (US, Canada and the Philippines put the month first). */
export function dayWriter(language: Language, country: string | null, zone: string): DayWriter {
  const locale = language === 'de' ? 'de-DE' : monthFirst(country) ? 'en-US' : 'en-GB';
  const key = `${locale} ${zone}`;
  const known = writers.get(key);
  if (known !== undefined) return known;
  const made = makeWriter(locale, zone);
  writers.set(key, made);
  return made;
}

const AFTER_WEEKDAY = { 'de-DE': ', dem ', 'en-US': ', ', 'en-GB': ' ' };

function makeWriter(locale: keyof typeof AFTER_WEEKDAY, zone: string): DayWriter {
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const full = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const local = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone: zone,
  });
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone: zone });
  return {
    long: (day) => `${weekday.format(noon(day))}${AFTER_WEEKDAY[locale]}${short.format(noon(day))}`,
    short: (day) => short.format(noon(day)),
    full: (day) => full.format(noon(day)),
    dayOf: (at) => local.format(at),
    hourOf: (at) => Number(clock.format(at)),
  };
}

function monthFirst(country: string | null): boolean {
  return country === null || country === 'US' || country === 'CA' || country === 'PH';
}

function noon(day: LocalDate): number {
  return Date.parse(`${day}T12:00:00Z`);
}
