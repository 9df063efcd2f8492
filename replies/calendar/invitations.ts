import ICAL from 'ical.js';
import { offsetIn } from '../dates/reference.ts';
import type { CalendarInvitation, ParsedMessage } from '../facts.ts';

const MAX_CALENDAR = 64_000;
const MAX_EVENTS = 20;

/**
 * The meetings of the message's text/calendar parts (RFC 5545, 5546), with their own time zones (a named zone
 * without its definition is looked up, a floating time is the owner's `timeZone`); of a recurring one the first occurrence. What is no calendar, or has no start, is left out.
 */
export function invitationsIn(
  message: Pick<ParsedMessage, 'attachments'>,
  timeZone: string,
): CalendarInvitation[] {
  const found = new Map<string, CalendarInvitation>();
  for (const part of message.attachments) {
    if (part.content === null || !isCalendar(part.contentType, part.filename)) continue;
    // The same meeting comes as a body part and once more as invite.ics.
    for (const event of eventsOf(part.content.slice(0, MAX_CALENDAR), timeZone)) {
      found.set(`${event.uid} ${String(event.startsAt)} ${event.method}`, event);
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

function eventsOf(source: string, timeZone: string): CalendarInvitation[] {
  try {
    const calendar = new ICAL.Component(ICAL.parse(source) as unknown[]);
    for (const zone of calendar.getAllSubcomponents('vtimezone')) {
      ICAL.TimezoneService.register(zone);
    }
    const method = methodOf(calendar.getFirstPropertyValue('method'));
    const events = calendar.getAllSubcomponents('vevent').slice(0, MAX_EVENTS);
    const understood = events.map((event) => invitation(event, method, timeZone));
    ICAL.TimezoneService.reset();
    return understood.filter((event) => event !== null);
  } catch {
    return [];
  }
}

function invitation(
  component: ICAL.Component,
  method: CalendarInvitation['method'],
  timeZone: string,
): CalendarInvitation | null {
  const event = new ICAL.Event(component);
  const startsAt = instantOf(event.startDate, zoneNamed(component, 'dtstart') ?? timeZone);
  const endsAt = instantOf(
    event.endDate,
    zoneNamed(component, 'dtend') ?? zoneNamed(component, 'dtstart') ?? timeZone,
  );
  if (startsAt === null) return null;
  const status = textOf(component.getFirstPropertyValue('status')).toUpperCase();
  return {
    method: status === 'CANCELLED' ? 'CANCEL' : method,
    uid: (event.uid ?? '').slice(0, 500),
    sequence: Number.isSafeInteger(event.sequence) ? event.sequence : 0,
    startsAt,
    endsAt: endsAt === null || endsAt < startsAt ? startsAt : endsAt,
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
  const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  if (time.zone.tzid !== 'floating') return finite(time.toUnixTime() * 1000);
  // Twice, so that the offset is the one in force at the instant itself.
  const guess = wall - offsetIn(zone, wall) * 60_000;
  return finite(wall - offsetIn(zone, guess) * 60_000);
}

function finite(instant: number): number | null {
  return Number.isFinite(instant) && Math.abs(instant) < 8e15 ? instant : null;
}

/** The TZID of a property, where it is an IANA name (Outlook's own names come with their definition). */
function zoneNamed(component: ICAL.Component, name: string): string | null {
  const tzid = component.getFirstProperty(name)?.getParameter('tzid');
  const plain = typeof tzid === 'string' ? tzid.replace(/^\/[^/]*\/[^/]*\//, '') : '';
  return /^[A-Za-z]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?$/.test(plain) ? plain : null;
}

function methodOf(value: unknown): CalendarInvitation['method'] {
  const method = textOf(value).toUpperCase();
  switch (method) {
    case 'REQUEST':
    case 'CANCEL':
    case 'REPLY':
    case 'PUBLISH':
      return method;
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
