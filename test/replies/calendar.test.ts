import { describe, expect, test } from 'vitest';
import { invitationsIn } from '../../replies/calendar/invitations.ts';
import type { CalendarInvitation, ParsedMessage } from '../../replies/facts.ts';
import { factsOf } from './given.ts';

const ZONE = 'America/New_York';

/** The calendar part of a mail: lines of the event, and those round it. */
function attachments(
  event: string[],
  { method = 'REQUEST', calendar = [] as string[] } = {},
): ParsedMessage['attachments'] {
  const content = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...(method === '' ? [] : [`METHOD:${method}`]),
    ...calendar,
    'BEGIN:VEVENT',
    'UID:u1',
    'SUMMARY:Interview',
    ...event,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
  return [{ filename: null, contentType: 'text/calendar', size: content.length, content }];
}

function read(event: string[], given?: Parameters<typeof attachments>[1]): CalendarInvitation[] {
  return invitationsIn({ attachments: attachments(event, given) }, ZONE);
}

const startOf = (event: string[], given?: Parameters<typeof attachments>[1]): string | undefined =>
  read(event, given).map(({ startsAt }) => new Date(startsAt).toISOString())[0];

const BERLIN_BY_RULE = [
  'BEGIN:VTIMEZONE',
  'TZID:Our office',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

describe('when a calendar entry begins', () => {
  test.each([
    ['UTC', 'DTSTART:20261124T100000Z', '2026-11-24T10:00:00.000Z'],
    ['an IANA zone', 'DTSTART;TZID=Europe/Berlin:20261124T100000', '2026-11-24T09:00:00.000Z'],
    ['its summer', 'DTSTART;TZID=Europe/Berlin:20260724T100000', '2026-07-24T08:00:00.000Z'],
    [
      "a maker's prefix",
      'DTSTART;TZID=/softwarestudio.org/Olson_20011030_5/America/Argentina/Buenos_Aires:20261124T100000',
      '2026-11-24T13:00:00.000Z',
    ],
    [
      "Outlook's name without its definition",
      'DTSTART;TZID=W. Europe Standard Time:20261124T100000',
      '2026-11-24T09:00:00.000Z',
    ],
    [
      'the same in quotes',
      'DTSTART;TZID="Pacific Standard Time":20261124T100000',
      '2026-11-24T18:00:00.000Z',
    ],
    [
      "Outlook's long name",
      'DTSTART;TZID="(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi":20261124T100000',
      '2026-11-24T04:30:00.000Z',
    ],
    ['a bare old name', 'DTSTART;TZID=EST5EDT:20261124T100000', '2026-11-24T15:00:00.000Z'],
    ["floating: the owner's zone", 'DTSTART:20261124T100000', '2026-11-24T15:00:00.000Z'],
    [
      "a zone nobody knows: the owner's",
      'DTSTART;TZID=Mars/Olympus:20261124T100000',
      '2026-11-24T15:00:00.000Z',
    ],
    ["a whole day: the owner's", 'DTSTART;VALUE=DATE:20261124', '2026-11-24T05:00:00.000Z'],
  ])('%s', (_name, start, want) => {
    expect(startOf([start])).toBe(want);
  });

  test('the definition that comes with the entry counts', () => {
    const start = (day: string) => [`DTSTART;TZID=Our office:${day}T100000`];
    expect(startOf(start('20261124'), { calendar: BERLIN_BY_RULE })).toBe(
      '2026-11-24T09:00:00.000Z',
    );
    expect(startOf(start('20260724'), { calendar: BERLIN_BY_RULE })).toBe(
      '2026-07-24T08:00:00.000Z',
    );
  });

  test('a floating time is in the zone that the calendar names for itself', () => {
    expect(startOf(['DTSTART:20261124T100000'], { calendar: ['X-WR-TIMEZONE:Asia/Tokyo'] })).toBe(
      '2026-11-24T01:00:00.000Z',
    );
  });

  test('a whole day ends with the day, a duration counts from the start', () => {
    const [day] = read(['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261125']);
    expect(new Date(day?.endsAt ?? 0).toISOString()).toBe('2026-11-25T05:00:00.000Z');
    const [timed] = read(['DTSTART:20261124T100000Z', 'DURATION:PT45M']);
    expect(new Date(timed?.endsAt ?? 0).toISOString()).toBe('2026-11-24T10:45:00.000Z');
  });

  test('of which account and occurrence it is, is told', () => {
    expect(
      read([
        'DTSTART;TZID=Romance Standard Time:20261124T100000',
        'DTSTAMP:20261116T080000Z',
        'SEQUENCE:3',
        'RECURRENCE-ID;TZID=Romance Standard Time:20261124T090000',
      ]),
    ).toMatchObject([
      {
        sequence: 3,
        stampedAt: Date.UTC(2026, 10, 16, 8),
        occurrence: Date.UTC(2026, 10, 24, 8),
      },
    ]);
  });
});

describe('what a calendar entry is', () => {
  const START = ['DTSTART:20261124T100000Z'];

  test('a file without a method tells of a meeting; one that is called off says so', () => {
    expect(read(START, { method: '' })[0]?.method).toBe('PUBLISH');
    expect(read([...START, 'STATUS:CANCELLED'])[0]?.method).toBe('CANCEL');
    // The attendee's own calendar may call it so.
    expect(read([...START, 'STATUS:CANCELLED'], { method: 'REPLY' })[0]?.method).toBe('REPLY');
  });

  test('another time proposed by the other side is a human answer, an acceptance is none', () => {
    const counter = { attachments: attachments(START, { method: 'COUNTER' }) };
    expect(factsOf('', { ...counter, subject: 'New Time Proposed: Interview' }).kind).toBe(
      'answer',
    );
    const reply = { attachments: attachments(START, { method: 'REPLY' }) };
    expect(factsOf('', { ...reply, subject: 'Accepted: Interview' }).kind).toBe('auto_reply');
  });

  test('what is written with a refusal of the time is an answer, what programs write is none', () => {
    const reply = {
      attachments: attachments(START, { method: 'REPLY' }),
      subject: 'Declined: Interview @ Tue Nov 24, 2026 10am',
    };
    const kindOf = (text: string) => factsOf(text, reply).kind;
    expect(kindOf('Sorry Alex, I have to travel. Could you come in on Friday at 10?')).toBe(
      'answer',
    );
    expect(kindOf('Dana Lee has declined this invitation.')).toBe('auto_reply');
    expect(kindOf('')).toBe('auto_reply');
  });

  test('a bad date spoils its own meeting alone, and words for people take no room', () => {
    const content = attachments(START)[0]?.content;
    const bad = 'BEGIN:VEVENT\r\nUID:bad\r\nDTSTART:20261399T997700Z\r\nEND:VEVENT\r\n';
    const long = `DESCRIPTION:${'Join us. '.repeat(9_000)}\r\n X\r\n`;
    const calendar = (content ?? '')
      .replace('BEGIN:VEVENT', `${bad}BEGIN:VEVENT`)
      .replace('SUMMARY', `${long}SUMMARY`);
    const found = invitationsIn(
      {
        attachments: [{ filename: 'invite.ics', contentType: 'x/y', size: 1, content: calendar }],
      },
      ZONE,
    );
    expect(found.map(({ uid, summary }) => [uid, summary])).toContainEqual(['u1', 'Interview']);
  });

  test('a zone defined by a rule without end is not followed', () => {
    const endless = BERLIN_BY_RULE.map((line) =>
      line.replace('FREQ=YEARLY;BYDAY=-1SU', 'FREQ=SECONDLY;INTERVAL=1'),
    );
    const started = process.cpuUsage().user;
    expect(startOf(['DTSTART;TZID=Our office:20261124T100000'], { calendar: endless })).toBe(
      '2026-11-24T15:00:00.000Z',
    );
    expect(process.cpuUsage().user - started).toBeLessThan(1_000_000);
  });
});
