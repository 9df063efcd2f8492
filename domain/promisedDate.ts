import * as chrono from 'chrono-node';
import type { LocalDate } from './time.ts';
import { dateOf, dayNumber, weekdayOf } from './zone.ts';

/** What somebody meant by when they will decide: a day, a range of days, or nothing that a calendar could hold. */
export type PromisedDate =
  | { kind: 'date'; date: LocalDate }
  | { kind: 'range'; from: LocalDate; to: LocalDate }
  | { kind: 'vague' };

/**
 * Reads "by the 15th", "in two weeks", "30 to 60 days", "end of next week", "bis Freitag" as said on `day`.
 * The day meant is the last that still keeps the promise; a day before `day` is vague, for nobody promises the past.
 */
export function promisedDate(text: string, day: LocalDate): PromisedDate {
  const said = text.trim().toLowerCase();
  const today = dayNumber(day);
  if (/^\d{4}-\d{2}-\d{2}$/.test(said)) return notBefore(today, dayNumber(said));
  const range = rangeOf(said, today);
  if (range !== null) return range;
  const found =
    afterWeekday(said, day) ??
    spanOf(said, today) ??
    ordinalOf(said, day) ??
    endOf(said, today) ??
    monthOf(said, today);
  if (found !== null) return notBefore(today, found);
  return fromChrono(text.replace(/\b(?:mid|mitte)[- ](?=\p{L})/iu, '15 '), today);
}

const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  ein: 1,
  eine: 1,
  einem: 1,
  einer: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  couple: 2,
};
const UNIT =
  '(business days?|working days?|days?|weeks?|fortnights?|months?|werktage?n?|tage?n?|wochen?|monate?n?)';
const NUMBER = `(\\d{1,3}|${Object.keys(NUMBERS).join('|')})`;
const RANGE = new RegExp(
  `\\b${NUMBER}\\s*(?:to|-|–|bis|or|oder)\\s*${NUMBER}\\s*${UNIT}(?![\\p{L}])`,
  'u',
);
const SPAN = new RegExp(
  `\\b(?:in|within|innerhalb von|binnen)\\s+(?:the next\\s+)?(?:a\\s+)?${NUMBER}\\s+(?:of\\s+)?${UNIT}(?![\\p{L}])`,
  'u',
);
const ORDINAL =
  /^(?:by|before|until|on|bis(?: zum)?|am)?\s*(?:the\s+)?(\d{1,2})(?:st|nd|rd|th|\.)$/;

function rangeOf(said: string, today: number): PromisedDate | null {
  const found = RANGE.exec(said);
  if (found === null) return null;
  const unit = found[3] ?? '';
  const from = advance(today, count(found[1] ?? ''), unit);
  const to = advance(today, count(found[2] ?? ''), unit);
  return from > to ? { kind: 'vague' } : { kind: 'range', from: dateOf(from), to: dateOf(to) };
}

function spanOf(said: string, today: number): number | null {
  const found = SPAN.exec(said);
  return found === null ? null : advance(today, count(found[1] ?? ''), found[2] ?? '');
}

/** "a week from Tuesday": so many weeks after the weekday that comes next. */
function afterWeekday(said: string, day: LocalDate): number | null {
  const found = new RegExp(`^(?:by |on )?${NUMBER} weeks? (?:from|after) (.+)$`, 'u').exec(said);
  if (found === null || !weekdayNamed(found[2] ?? '')) return null;
  const weekday = promisedDate(found[2] ?? '', day);
  return weekday.kind === 'date' ? dayNumber(weekday.date) + 7 * count(found[1] ?? '') : null;
}

/** "by the 15th": of this month, or of the next when that has passed and the next has such a day. */
function ordinalOf(said: string, day: LocalDate): number | null {
  const found = ORDINAL.exec(said);
  if (found === null) return null;
  const wanted = Number(found[1]);
  if (wanted < 1 || wanted > 31) return null;
  const [year, month, today] = day.split('-').map(Number) as [number, number, number];
  for (let ahead = wanted < today ? 1 : 0; ahead < 3; ahead += 1) {
    const date = new Date(Date.UTC(year, month - 1 + ahead, wanted));
    if (date.getUTCDate() === wanted) return Math.floor(date.getTime() / 86_400_000);
  }
  return null;
}

/** "end of the week" is its Friday, "next week" too; "end of the month" its last day. */
function endOf(said: string, today: number): number | null {
  const friday = today - weekdayOf(today) + 4;
  if (/\b(?:next week|nächste[rn]? woche)/.test(said))
    return weekdayNamed(said) ? null : friday + 7;
  if (/\b(?:this week|end of (?:the )?week|diese[rn]? woche|ende der woche)/.test(said)) {
    return weekdayNamed(said) ? null : friday < today ? friday + 7 : friday;
  }
  const date = new Date(today * 86_400_000);
  const lastOfMonth = (ahead: number) =>
    Math.floor(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1 + ahead, 0) / 86_400_000);
  if (/\b(?:end of next month|ende (?:des )?nächsten monats)/.test(said)) return lastOfMonth(1);
  if (
    /\b(?:end of (?:the|this) month|this month|month'?s end|ende des monats|monatsende)/.test(said)
  ) {
    return lastOfMonth(0);
  }
  if (/\bnext month|nächsten monat/.test(said)) return lastOfMonth(1);
  const december = (dayOfMonth: number) =>
    Math.floor(Date.UTC(date.getUTCFullYear(), 11, dayOfMonth) / 86_400_000);
  if (/\bend of (?:the|this) year|\byear'?s end|ende des jahres|jahresende/.test(said))
    return december(31);
  return /\b(?:before|vor) (?:christmas|weihnachten)/.test(said) ? december(23) : null;
}

const MONTHS = [
  /^jan/,
  /^feb/,
  /^(?:mar|mär)/,
  /^apr/,
  /^ma[yi]/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^o[ck]t/,
  /^nov/,
  /^de[cz]/,
];
const MONTH =
  /^(?:(?:by|in|im|until|bis|sometime in|during)\s+)?(?:(?:the\s+)?(early|beginning of|start of|anfang|late|end of|ende)\s+(?:in\s+)?)?(januar(?:y)?|februar(?:y)?|march|märz|april|may|mai|june|juni|july|juli|august|september|o[ck]tober|november|de[cz]ember)$/u;

/** "late January", "in January": its last day; "early January": its tenth. */
function monthOf(said: string, today: number): number | null {
  const found = MONTH.exec(said);
  const month = MONTHS.findIndex((name) => name.test(found?.[2] ?? ''));
  if (found === null || month === -1) return null;
  const date = new Date(today * 86_400_000);
  const year = date.getUTCFullYear() + (month < date.getUTCMonth() ? 1 : 0);
  const early = /^(?:early|beginning|start|anfang)/.test(found[1] ?? '');
  return Math.floor(
    (early ? Date.UTC(year, month, 10) : Date.UTC(year, month + 1, 0)) / 86_400_000,
  );
}

function weekdayNamed(said: string): boolean {
  return /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch/.test(
    said,
  );
}

function fromChrono(text: string, today: number): PromisedDate {
  const noon = new Date(today * 86_400_000 + 12 * 3_600_000);
  const reference = { instant: noon, timezone: 'UTC' };
  const plain = text.replace(/\b(?:the )?(?:week of|woche vom)\b/i, '');
  const english = chrono.en.parse(plain, reference, { forwardDate: true });
  const parsed =
    english.length > 0 ? english : chrono.de.parse(plain, reference, { forwardDate: true });
  const days = parsed
    .flatMap(({ start, end }) => (end ? [start, end] : [start]))
    .filter((point) => point.isCertain('day') || point.isCertain('weekday'))
    .map((point) => dayIn(point.get('year'), point.get('month'), point.get('day')));
  const [from, to] = days;
  if (from === undefined) return { kind: 'vague' };
  if (/\b(?:week of|woche vom)/i.test(text)) {
    return notBefore(today, from - weekdayOf(from) + 4);
  }
  if (to === undefined || to <= from || from < today) return notBefore(today, to ?? from);
  return { kind: 'range', from: dateOf(from), to: dateOf(to) };
}

function dayIn(year: number | null, month: number | null, day: number | null): number {
  return Math.floor(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1) / 86_400_000);
}

function notBefore(today: number, day: number): PromisedDate {
  const known = Number.isFinite(day) && day >= today && day < today + 400;
  return known ? { kind: 'date', date: dateOf(day) } : { kind: 'vague' };
}

function count(word: string): number {
  return NUMBERS[word] ?? Number(word);
}

function advance(today: number, times: number, unit: string): number {
  if (/^(?:business|working|werktag)/.test(unit)) {
    let day = today;
    for (let left = times; left > 0;) {
      day += 1;
      if (weekdayOf(day) < 5) left -= 1;
    }
    return day;
  }
  if (/^(?:week|woche)/.test(unit)) return today + 7 * times;
  if (unit.startsWith('fortnight')) return today + 14 * times;
  if (/^(?:month|monat)/.test(unit)) {
    const date = new Date(today * 86_400_000);
    const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + times, 1);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + times + 1, 0));
    const inMonth = Math.min(date.getUTCDate(), last.getUTCDate());
    return Math.floor(first / 86_400_000) + inMonth - 1;
  }
  return today + times;
}
