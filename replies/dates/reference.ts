import type { OwnerContext, ParsedMessage } from '../facts.ts';
import type { EpochMs, LocalDate } from '../../domain/time.ts';

/** The day and zone in which a message's relative dates are read: its own Date header, else when it was received. */
export interface Reference {
  instant: EpochMs;
  offsetMinutes: number;
  /** Days come before months ("4/12" is 4 December). */
  dayFirst: boolean;
}

const YEAR = 366 * 24 * 3600 * 1000;

/** A Date header that is missing, or years away from the receipt, is not believed. */
export function referenceOf(message: ParsedMessage, owner: OwnerContext): Reference {
  const believed = message.date !== null && Math.abs(message.date - owner.receivedAt) < 2 * YEAR;
  const instant = believed && message.date !== null ? message.date : safe(owner.receivedAt);
  const offsetMinutes =
    believed && message.dateOffsetMinutes !== null
      ? clamp(message.dateOffsetMinutes)
      : offsetIn(owner.timeZone, instant);
  return {
    instant,
    offsetMinutes,
    dayFirst: !/^America\/|^US\//.test(owner.timeZone) && offsetMinutes > -180,
  };
}

/** The local calendar day of the reference, as a Date whose UTC fields hold it. */
export function localDay(reference: Reference): Date {
  return new Date(reference.instant + reference.offsetMinutes * 60_000);
}

/** `YYYY-MM-DD` of a Date whose UTC fields hold the local day. */
export function isoDay(day: Date): LocalDate {
  return day.toISOString().slice(0, 10);
}

function safe(instant: number): number {
  return Number.isFinite(instant) && Math.abs(instant) < 8e15 ? instant : 0;
}

function clamp(minutes: number): number {
  return Math.max(-840, Math.min(840, Math.round(minutes)));
}

/** Minutes east of UTC of an IANA zone at an instant; 0 for a zone nobody knows. */
export function offsetIn(timeZone: string, instant: EpochMs): number {
  try {
    const name = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
      .formatToParts(instant)
      .find((part) => part.type === 'timeZoneName')?.value;
    const found = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? '');
    if (found === null) return 0;
    const minutes = Number(found[2]) * 60 + Number(found[3]);
    return found[1] === '-' ? -minutes : minutes;
  } catch {
    return 0;
  }
}
