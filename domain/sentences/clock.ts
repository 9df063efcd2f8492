import type { EpochMs, LocalDate, TimeZone } from '../time.ts';
import { dayNumber } from '../zone.ts';

export type Language = 'en' | 'de';

/** "Thursday 3 December", "Donnerstag, 3. Dezember": a day as people say it. */
export function sayDate(date: LocalDate, language: Language): string {
  return dayFormat(language, 'UTC').format(dayNumber(date) * 86_400_000);
}

export function sayDay(at: EpochMs, zone: TimeZone, language: Language): string {
  return dayFormat(language, zone).format(at);
}

/** "Thursday 3 December, 9:40 in Los Angeles (18:40 for you)"; one clock where both show the same. */
export function sayMoment(
  at: EpochMs,
  zone: TimeZone,
  readerZone: TimeZone,
  language: Language,
): string {
  const there = sayTime(at, zone, language);
  const here = sayTime(at, readerZone, language);
  const day = sayDay(at, zone, language);
  const readerDay = sayDay(at, readerZone, language);
  if (there === here && day === readerDay) return `${day}, ${there}`;
  const city = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  const forYou = readerDay === day ? here : `${readerDay}, ${here}`;
  return language === 'en'
    ? `${day}, ${there} in ${city} (${forYou} for you)`
    : `${day}, ${there} in ${city} (bei Ihnen ${forYou})`;
}

function sayTime(at: EpochMs, zone: TimeZone, language: Language): string {
  return formatOf(`time|${language}|${zone}`, () => ({
    locale: LOCALE[language],
    options: { timeZone: zone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' },
  })).format(at);
}

function dayFormat(language: Language, zone: TimeZone): Intl.DateTimeFormat {
  return formatOf(`day|${language}|${zone}`, () => ({
    locale: LOCALE[language],
    options: { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' },
  }));
}

const LOCALE = { en: 'en-GB', de: 'de-DE' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(
  key: string,
  make: () => { locale: string; options: Intl.DateTimeFormatOptions },
): Intl.DateTimeFormat {
  const known = formats.get(key);
  if (known !== undefined) return known;
  const { locale, options } = make();
  const format = new Intl.DateTimeFormat(locale, options);
  if (formats.size > 100) formats.clear();
  formats.set(key, format);
  return format;
}
