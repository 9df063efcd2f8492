import type { Duration } from './time.ts';

/** The parts of a duration. `businessDays` is our one extension to ISO 8601 (`P3BD`, docs/dictionary.md). */
export interface DurationParts {
  months: number;
  days: number;
  businessDays: number;
  ms: number;
}

/** Reads `P7D`, `P1M`, `P2W`, `PT48H`, `PT3S`, `P1DT12H`, `P3BD`; null for anything else, signs and empty ones included. */
export function parseDuration(duration: Duration): DurationParts | null {
  const known = parsed.get(duration);
  if (known !== undefined) return known;
  const parts = read(duration);
  if (parsed.size > 200) parsed.clear();
  parsed.set(duration, parts);
  return parts;
}

/** The length in milliseconds as the calendar has it on average: a month is 30 days, a business day one day. For comparisons only. */
export function roughly(duration: Duration): number {
  const parts = parseDuration(duration);
  if (parts === null) return 0;
  return (parts.months * 30 + parts.days + parts.businessDays) * DAY + parts.ms;
}

const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const SHAPE =
  /^P(?=.)(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=.)(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/;
const BUSINESS = /^P(\d{1,4})BD$/;
const parsed = new Map<Duration, DurationParts | null>();

function read(duration: Duration): DurationParts | null {
  const business = BUSINESS.exec(duration);
  if (business !== null) return { months: 0, days: 0, businessDays: Number(business[1]), ms: 0 };
  const found = SHAPE.exec(duration);
  if (found === null) return null;
  const [years, months, weeks, days, hours, minutes, seconds] = found
    .slice(1)
    .map((digits: string | undefined) => Number(digits ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    months: years * 12 + months,
    days: weeks * 7 + days,
    businessDays: 0,
    ms: hours * HOUR + minutes * MINUTE + seconds * SECOND,
  };
}
