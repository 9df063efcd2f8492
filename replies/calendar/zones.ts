import type ICAL from 'ical.js';
import { offsetIn } from '../dates/reference.ts';
import { WINDOWS_ZONES } from './windowsZones.ts';

/**
 * The IANA zone that a TZID means where the calendar does not define it: IANA's own name (also behind a maker's prefix,
 * `/example.org/Europe/Berlin`), Outlook's name, or `(UTC+01:00) …`. Null for a name that nobody knows.
 */
export function zoneNamed(tzid: string): string | null {
  const name = tzid.slice(0, 200).trim().replace(/^"|"$/g, '');
  const windows = WINDOWS_ZONES.get(name.toLowerCase());
  if (windows !== undefined) return windows;
  const area =
    /(?:^|\/)((?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Etc|Europe|Indian|Pacific|US)\/[\w+/-]{1,60})$/.exec(
      name,
    )?.[1];
  if (isZone(area ?? name)) return area ?? name;
  const offset = /^\(?(?:UTC|GMT)\s*([+-]\d{2}):?(\d{2})\)?/i.exec(name);
  return offset === null ? null : `${offset[1] ?? '+00'}:${offset[2] ?? '00'}`;
}

function isZone(name: string): boolean {
  if (!/^[\w+/-]{1,80}$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The instant at which clocks of the zone show this; of an hour that comes twice the first. */
export function instantIn(zone: string, wall: number): number {
  // Twice, so that the offset is the one in force at the instant itself.
  const guess = wall - offsetIn(zone, wall) * 60_000;
  return wall - offsetIn(zone, guess) * 60_000;
}

const MAX_OBSERVANCES = 40;
/** A change of clocks comes once a year (RFC 5545 §3.6.5); any other rule could be expanded without end. */
const YEARLY =
  /^(?=.*\bFREQ=YEARLY\b)(?:(?:FREQ|BYMONTH|BYDAY|BYMONTHDAY|UNTIL|INTERVAL|COUNT|WKST)=[\w,+-]{1,60}(?:;|$)){1,9}$/i;

/** Whether a VTIMEZONE says when which offset is in force, and in few words. */
export function isUsable(zone: ICAL.Component): boolean {
  const observances = zone.getAllSubcomponents();
  return (
    zone.hasProperty('tzid') &&
    observances.length > 0 &&
    observances.length <= MAX_OBSERVANCES &&
    observances.every(
      (observance) =>
        observance.hasProperty('dtstart') &&
        observance.hasProperty('tzoffsetto') &&
        observance.hasProperty('tzoffsetfrom') &&
        observance
          .getAllProperties('rrule')
          .every((rule) => YEARLY.test(String(rule.getFirstValue()))),
    )
  );
}
