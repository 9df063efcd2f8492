import type { Language } from '../words/language.ts';

/** Times as people say them. Every function takes the moment it is said at, so that the text can be tested. */
export interface Saying {
  zone: string;
  language: Language;
  now: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const LOCALES = { en: 'en-GB', de: 'de-DE' } as const;

/** `in 12 s`, `5 min ago`, `today 18:40`, `tomorrow 9:40`, `Thursday 9:40`, `Thu 12 Nov, 9:40`. */
export function sayMoment(at: number, saying: Saying): string {
  const ahead = at - saying.now;
  const near = Math.abs(ahead) < 55 * MINUTE ? sayNear(ahead, saying.language) : null;
  return near ?? `${sayDay(at, saying)}${separator(at, saying)}${sayTime(at, saying)}`;
}

/** The day alone: `today`, `tomorrow`, `Thursday`, `Thu 12 Nov`. */
export function sayDay(at: number, { zone, language, now }: Saying): string {
  const days = dayNumber(at, zone) - dayNumber(now, zone);
  if (days >= -1 && days <= 1) {
    return DAYS[language].format(days, 'day');
  }
  if (Math.abs(days) < 7) return format(at, zone, language, { weekday: 'long' });
  const sameYear =
    format(at, zone, 'en', { year: 'numeric' }) === format(now, zone, 'en', { year: 'numeric' });
  return format(at, zone, language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
}

/** The time of day: `9:40`. */
export function sayTime(at: number, { zone, language }: Pick<Saying, 'zone' | 'language'>): string {
  return format(at, zone, language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).replace(/^0/, '');
}

/** The exact instant, for a tooltip. */
export function sayExactly(
  at: number,
  { zone, language }: Pick<Saying, 'zone' | 'language'>,
): string {
  return format(at, zone, language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
    hourCycle: 'h23',
  });
}

/** A calendar day without an instant, `2026-11-30` → `Mon 30 Nov`. */
export function sayDate(date: string, language: Language): string {
  return format(Date.parse(`${date}T12:00:00Z`), 'UTC', language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
}

/** `America/Los_Angeles` → `Los Angeles`. */
export function placeOfZone(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** Whether the two clocks show different digits at that instant. */
export function clocksDiffer(at: number, a: string, b: string): boolean {
  return (
    a !== b && sayTime(at, { zone: a, language: 'en' }) !== sayTime(at, { zone: b, language: 'en' })
  );
}

/** Days since 1970 on that wall calendar. */
function dayNumber(at: number, zone: string): number {
  return Math.floor(Date.parse(`${localDate(at, zone)}T00:00:00Z`) / DAY);
}

/** `2026-11-16` on that wall calendar. */
export function localDate(at: number, zone: string): string {
  return formatter(zone, 'sv-SE', '{"dateStyle":"short"}').format(at);
}

function sayNear(ahead: number, language: Language): string {
  const relative = NEAR[language];
  const seconds = Math.round(ahead / 1000);
  if (Math.abs(seconds) < 5) return language === 'de' ? 'gerade eben' : 'just now';
  return Math.abs(seconds) < 90
    ? relative.format(seconds, 'second')
    : relative.format(Math.round(ahead / MINUTE), 'minute');
}

function separator(at: number, { zone, now }: Saying): string {
  return Math.abs(dayNumber(at, zone) - dayNumber(now, zone)) < 7 ? ' ' : ', ';
}

function format(
  at: number,
  zone: string,
  language: Language,
  options: Intl.DateTimeFormatOptions,
): string {
  return formatter(zone, LOCALES[language], JSON.stringify(options)).format(at);
}

/** "today", "tomorrow". */
const DAYS = {
  en: new Intl.RelativeTimeFormat(LOCALES.en, { numeric: 'auto' }),
  de: new Intl.RelativeTimeFormat(LOCALES.de, { numeric: 'auto' }),
};
/** "in 12 sec", "5 min ago". */
const NEAR = {
  en: new Intl.RelativeTimeFormat(LOCALES.en, { numeric: 'always', style: 'short' }),
  de: new Intl.RelativeTimeFormat(LOCALES.de, { numeric: 'always', style: 'short' }),
};
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one costs 50 µs; a table of 2,000 lines asks thousands of times. */
function formatter(zone: string, locale: string, options: string): Intl.DateTimeFormat {
  const key = `${zone}|${locale}|${options}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    ...(JSON.parse(options) as Intl.DateTimeFormatOptions),
  });
  formatters.set(key, made);
  return made;
}
