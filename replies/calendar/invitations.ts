import ICAL from 'ical.js';
import type { CalendarInvitation, ParsedMessage } from '../facts.ts';
import { instantIn, isUsable, zoneNamed } from './zones.ts';

const MAX_SOURCE = 256_000;
const MAX_CALENDAR = 64_000;
const MAX_EVENTS = 20;

/**
 * The meetings of the message's text/calendar parts (RFC 5545, 5546), with their own time zones (a named zone without its
 * definition is looked up; a floating time and a whole day are in the calendar's zone, else the owner's `timeZone`); of a
 * recurring one the first occurrence. What is no calendar, or has no start, is left out.
 */
export function invitationsIn(
  message: Pick<ParsedMessage, 'attachments'>,
  timeZone: string,
): CalendarInvitation[] {
  const found = new Map<string, CalendarInvitation>();
  for (const part of message.attachments) {
    if (part.content === null || !isCalendar(part.contentType, part.filename)) continue;
    // The same meeting comes as a body part and once more as invite.ics.
    for (const event of eventsOf(withoutProse(part.content), timeZone)) {
      const { uid, method, startsAt, occurrence } = event;
      found.set(`${uid} ${String(occurrence)} ${String(startsAt)} ${method}`, event);
    }
  }
  return [...found.values()].slice(0, MAX_EVENTS);
}

function isCalendar(contentType: string, filename: string | null): boolean {
  return (
    contentType === 'text/calendar' ||
    contentType === 'application/ics' ||
    (filename?.toLowerCase().endsWith('.ics') ?? false)
  );
}

/** What is written for people can be longer than all else, and nothing is read from it. */
function withoutProse(source: string): string {
  let prose = false;
  const lines = source.slice(0, MAX_SOURCE).split(/\r?\n/);
  const kept = lines.filter((line) => {
    if (!/^[ \t]/.test(line)) prose = /^(?:DESCRIPTION|X-ALT-DESC|ATTACH|COMMENT)[;:]/i.test(line);
    return !prose;
  });
  return kept.join('\r\n').slice(0, MAX_CALENDAR);
}

function eventsOf(source: string, timeZone: string): CalendarInvitation[] {
  try {
    const parsed = ICAL.parse(source) as unknown[];
    const calendars = Array.isArray(parsed[0]) ? (parsed as unknown[][]) : [parsed];
    return calendars.flatMap((each) => eventsIn(new ICAL.Component(each), timeZone));
  } catch {
    return [];
  }
}

function eventsIn(calendar: ICAL.Component, timeZone: string): CalendarInvitation[] {
  // Times find their zone among the calendar's own definitions.
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    if (!isUsable(zone)) calendar.removeSubcomponent(zone);
  }
  const method = methodOf(calendar.getFirstPropertyValue('method'));
  const own = zoneNamed(textOf(calendar.getFirstPropertyValue('x-wr-timezone'))) ?? timeZone;
  return calendar
    .getAllSubcomponents('vevent')
    .slice(0, MAX_EVENTS)
    .flatMap((event) => {
      try {
        return invitation(event, method, own) ?? [];
      } catch {
        // A date that is none spoils its own meeting alone.
        return [];
      }
    });
}

function invitation(
  component: ICAL.Component,
  method: CalendarInvitation['method'],
  timeZone: string,
): CalendarInvitation | null {
  const event = new ICAL.Event(component);
  const zone = zoneOf(component, 'dtstart') ?? timeZone;
  const start = timeIn(component, 'dtstart');
  const startsAt = instantOf(start, zone);
  if (start === null || startsAt === null) return null;
  const endsAt =
    instantOf(timeIn(component, 'dtend'), zoneOf(component, 'dtend') ?? zone) ??
    startsAt + lengthOf(component, start.isDate);
  const status = textOf(component.getFirstPropertyValue('status')).toUpperCase();
  return {
    method:
      status === 'CANCELLED' && (method === 'REQUEST' || method === 'PUBLISH') ? 'CANCEL' : method,
    uid: (event.uid ?? '').slice(0, 500),
    sequence: Number.isSafeInteger(event.sequence) ? event.sequence : 0,
    stampedAt: instantOf(timeIn(component, 'dtstamp'), 'UTC'),
    occurrence: instantOf(
      timeIn(component, 'recurrence-id'),
      zoneOf(component, 'recurrence-id') ?? zone,
    ),
    startsAt,
    endsAt: Math.max(startsAt, endsAt),
    summary: (event.summary ?? '').slice(0, 500),
    location: event.location ? event.location.slice(0, 500) : null,
    organizer: addressOf(event.organizer),
    attendees: component
      .getAllProperties('attendee')
      .slice(0, 200)
      .map((attendee) => addressOf(attendee.getFirstValue()))
      .filter((address) => address !== null),
    recurring: event.isRecurring(),
  };
}

function instantOf(time: ICAL.Time | null | undefined, zone: string): number | null {
  if (time === null || time === undefined) return null;
  // No interview is far from today, and zones are expanded year by year.
  if (time.year < 1970 || time.year > 2100) return null;
  if (time.zone.tzid !== 'floating') return finite(time.toUnixTime() * 1000);
  const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  return finite(wall) === null ? null : finite(instantIn(zone, wall));
}

const DAY = 24 * 60 * 60_000;
const LONGEST = 31 * DAY;

/** What DURATION says, in ms; counted here, because the library would step through it day by day. */
function lengthOf(component: ICAL.Component, wholeDay: boolean): number {
  const duration: unknown = component.getFirstPropertyValue('duration');
  if (!(duration instanceof ICAL.Duration)) return wholeDay ? DAY : 0;
  const length = duration.toSeconds() * 1000;
  return length > 0 && length <= LONGEST ? length : 0;
}

function timeIn(component: ICAL.Component, name: string): ICAL.Time | null {
  const value: unknown = component.getFirstPropertyValue(name);
  return value instanceof ICAL.Time ? value : null;
}

function finite(instant: number): number | null {
  return Number.isFinite(instant) && Math.abs(instant) < 8e15 ? instant : null;
}

/** The zone that a property's TZID names. */
function zoneOf(component: ICAL.Component, name: string): string | null {
  const tzid = component.getFirstProperty(name)?.getParameter('tzid');
  return typeof tzid === 'string' ? zoneNamed(tzid) : null;
}

function methodOf(value: unknown): CalendarInvitation['method'] {
  const method = textOf(value).toUpperCase();
  switch (method) {
    case 'REQUEST':
    case 'CANCEL':
    case 'REPLY':
    case 'PUBLISH':
    case 'COUNTER':
      return method;
    // A file that says nothing of it just tells of a meeting (RFC 5546 §1.4: METHOD is what makes it a request).
    case '':
      return 'PUBLISH';
    default:
      return 'OTHER';
  }
}

function addressOf(value: unknown): string | null {
  const address = textOf(value)
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();
  return /^[^\s@]{1,64}@[^\s@]{1,255}$/.test(address) ? address : null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
