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

/** The library expands every change of clocks one by one up to the year asked for: what could be many is not followed. */
const MAX_OBSERVANCES = 40;
const MAX_RULES = 4;
/** A change of clocks comes once a year (RFC 5545 §3.6.5): one day of one month. */
const PARTS =
  /^(?:FREQ=YEARLY|BYMONTH=\d{1,2}|BYDAY=[+-]?\d?[A-Z]{2}|BYMONTHDAY=-?\d{1,2}(?:,-?\d{1,2}){0,6}|(?:UNTIL|INTERVAL|COUNT|WKST)=[\w:-]{1,20})$/i;

function isYearly(rule: string): boolean {
  const parts = rule.split(';');
  return parts.every((part) => PARTS.test(part)) && parts.some((part) => /^FREQ=/i.test(part));
}

/** Whether a VTIMEZONE says when which offset is in force, and in few words. */
export function isUsable(zone: ICAL.Component): boolean {
  const observances = zone.getAllSubcomponents();
  const rules = observances.flatMap((observance) => observance.getAllProperties('rrule'));
  return (
    zone.hasProperty('tzid') &&
    observances.length > 0 &&
    observances.length <= MAX_OBSERVANCES &&
    rules.length <= MAX_RULES &&
    rules.every((rule) => isYearly(String(rule.getFirstValue()))) &&
    observances.every(
      (observance) =>
        observance.hasProperty('dtstart') &&
        observance.hasProperty('tzoffsetto') &&
        observance.hasProperty('tzoffsetfrom'),
    )
  );
}
