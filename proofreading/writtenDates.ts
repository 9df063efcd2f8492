import type { EpochMs, LocalDate } from '../domain/time.ts';

/** A date as somebody wrote it; `day` null when the calendar has none such. */
export interface WrittenDate {
  text: string;
  day: LocalDate | null;
  /** 0 Sunday … 6 Saturday; null where none was written. */
  weekday: number | null;
}

export const WEEKDAYS_EN = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];
export const WEEKDAYS_DE = [
  'Sonntag',
  'Montag',
  'Dienstag',
  'Mittwoch',
  'Donnerstag',
  'Freitag',
  'Samstag',
];

const MONTHS_EN = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTHS_DE = [
  'januar',
  'februar',
  'märz',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'dezember',
];

const WEEKDAY = String.raw`(?:(?<weekday>sunday|monday|tuesday|wednesday|thursday|friday|saturday|sun|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag)\.?,? (?:the |den |dem |, )?)?`;
const MONTH = String.raw`(?<month>jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|dez(?:ember)?)\.?`;
const YEAR = String.raw`(?:,? (?<year>\d{4}))?`;

const FORMS = [
  new RegExp(
    String.raw`\b${WEEKDAY}${MONTH} (?<day>\d{1,2})(?:st|nd|rd|th)?\b(?!:|\d|%)${YEAR}`,
    'giu',
  ),
  new RegExp(
    String.raw`\b${WEEKDAY}(?<day>\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?${MONTH}\b${YEAR}`,
    'giu',
  ),
  new RegExp(String.raw`\b${WEEKDAY}(?<year>\d{4})-(?<monthNumber>\d{2})-(?<day>\d{2})\b`, 'giu'),
  new RegExp(
    String.raw`\b${WEEKDAY}(?<day>\d{1,2})\.(?<monthNumber>\d{1,2})\.(?<year>\d{4})\b`,
    'giu',
  ),
];

/** The dates in a text. Without a year the one nearest to `now` is meant. */
export function datesIn(text: string, now: EpochMs): WrittenDate[] {
  const found: (WrittenDate & { at: number })[] = [];
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const groups = match.groups ?? {};
      const month = monthOf(groups['month'], groups['monthNumber']);
      const day = Number(groups['day']);
      const year = groups['year'] === undefined ? null : Number(groups['year']);
      const overlaps = found.some(
        (one) => match.index < one.at + one.text.length && one.at < match.index + match[0].length,
      );
      // "May 5" is a date, "may 5 people" is not.
      if (overlaps || /^(may|mar|sun|sat)\b/u.test(match[0])) continue;
      found.push({
        at: match.index,
        text: match[0].trim(),
        day: dayOf(year, month, day, now),
        weekday: weekdayIn(groups['weekday']),
      });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: LocalDate): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay();
}

function monthOf(name: string | undefined, number: string | undefined): number {
  if (name === undefined) return Number(number);
  const start = name.toLowerCase().slice(0, 3);
  const english = MONTHS_EN.findIndex((month) => month.startsWith(start));
  return (english === -1 ? MONTHS_DE.findIndex((month) => month.startsWith(start)) : english) + 1;
}

function weekdayIn(name: string | undefined): number | null {
  if (name === undefined) return null;
  const start = name.toLowerCase().slice(0, 3);
  for (const names of [WEEKDAYS_EN, WEEKDAYS_DE]) {
    const index = names.findIndex((one) => one.toLowerCase().startsWith(start));
    if (index !== -1) return index;
  }
  return null;
}

function dayOf(year: number | null, month: number, day: number, now: EpochMs): LocalDate | null {
  const present = new Date(now).getUTCFullYear();
  const years = year === null ? [present - 1, present, present + 1] : [year];
  const days = years.flatMap((one) => {
    const date = new Date(Date.UTC(one, month - 1, day, 12));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? [date] : [];
  });
  const [nearest] = days.sort((a, b) => Math.abs(a.getTime() - now) - Math.abs(b.getTime() - now));
  return nearest?.toISOString().slice(0, 10) ?? null;
}
