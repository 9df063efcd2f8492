import { describe, expect, test } from 'vitest';
import ICAL from 'ical.js';
import { applicationFileSchema } from '../../domain/applicationFile.ts';
import { calendarFile } from '../../domain/calendarFile.ts';
import { FileRefusal, fromFile } from '../../domain/fromFile.ts';
import { plan } from '../../domain/plan.ts';
import { planFile } from '../../domain/planFile.ts';
import { publicHolidays } from '../../domain/publicHolidays.ts';

/** The file of the CLI and what is written from it. */

const example = {
  role: 'Sales Manager',
  owner: { name: 'Ada Owner', email: 'ada@example.org', timeZone: 'Europe/Berlin', country: 'DE' },
  employer: { name: 'Example Ltd', country: 'US', region: 'WA', timeZone: 'America/Los_Angeles' },
  contacts: [
    {
      id: 'lee',
      name: 'Dana Lee',
      email: 'lee@example.com',
      phone: '+1 206 555 0100',
      role: 'hiring-manager',
    },
    { id: 'kim', name: 'Robin Kim', email: 'kim@example.com' },
  ],
  interviews: [
    {
      id: 'first',
      startsAt: '2026-11-16T10:00:00-08:00',
      with: ['lee', 'kim'],
      decisionBy: '2026-11-30',
    },
  ],
  now: '2026-11-16T12:00:00-08:00',
};
const names: Record<string, string> = { lee: 'Dana Lee', kim: 'Robin Kim' };
const reader = {
  nameOf: (id: string) => names[id] ?? null,
  language: 'en' as const,
  zone: 'America/Los_Angeles',
  readerZone: 'Europe/Berlin',
};

function read(change: object = {}) {
  return fromFile(applicationFileSchema.parse({ ...example, ...change }));
}

describe('an application file', () => {
  test('becomes a plan with sentences', () => {
    const { application, now } = read();
    const written = planFile(plan(application, now, 'silence'), reader);
    expect(written.steps.map(({ what, to, rule }) => `${what} ${to} ${rule}`)).toEqual([
      'thank-you lee R3',
      'thank-you kim R3',
      'call lee R9',
      'status-check lee R10',
      'call lee R11',
      'ask-contact kim R15',
      'status-check lee R11',
      'close-out lee R17',
    ]);
    expect(written.steps[3]).toEqual({
      at: expect.stringMatching(/^2026-12-01T1[78]:/) as string,
      kind: 'letter',
      what: 'status-check',
      to: 'lee',
      channel: 'email',
      mode: 'approve',
      rule: 'R10',
      reason:
        'Dana Lee said there would be a decision by Monday 30 November; that day has passed, so it is time to ask.',
    });
    expect(written.ends?.outcome).toBe('no-response');
  });

  test('folds its events in the order of their instants', () => {
    const { application, now } = read({
      now: '2026-11-25T12:00:00-08:00',
      events: [
        {
          at: '2026-11-24T10:00:00-08:00',
          type: 'answer',
          from: 'lee',
          intent: 'delay',
          date: '2026-12-04',
        },
        { at: '2026-11-16T13:00:00-08:00', type: 'sent', what: 'thank-you', to: 'lee' },
      ],
    });
    const [first] = planFile(plan(application, now, 'silence'), reader).steps;
    expect(first).toMatchObject({ what: 'status-check', rule: 'R24' });
    expect(first?.at).toMatch(/^2026-12-07T/);
  });

  test('takes the patient playbook for schools, and reads a promise in words', () => {
    const { application } = read({
      employer: { name: 'School', kind: 'school' },
      interviews: [{ ...example.interviews[0], decisionBy: '30 to 60 days' }],
    });
    expect(application.playbook.name).toBe('public-sector');
    expect(application.interviews[0]?.decisionBetween).toEqual({
      from: '2026-12-16',
      to: '2027-01-15',
    });
  });

  test('an interview missed by somebody not named for it is the last one that had begun', () => {
    const { application } = read({
      contacts: [...example.contacts, { id: 'zoe', name: 'Zoe Ash', email: 'zoe@example.com' }],
      events: [{ at: example.now, type: 'interview_missed', by: 'zoe' }],
    });
    expect(application.interviews[0]?.missedBy).toBe('zoe');
  });

  test('a decision date that is none is refused; words are read as words', () => {
    const decided = (decisionBy: string) =>
      applicationFileSchema.safeParse({
        ...example,
        interviews: [{ ...example.interviews[0], decisionBy }],
      }).success;
    expect(decided('2026-13-45')).toBe(false);
    expect(decided('2026-02-30')).toBe(false);
    expect(decided('in two weeks')).toBe(true);
    expect(decided('2026-11-30')).toBe(true);
  });

  const refusals: [string, object, string][] = [
    [
      'a stranger at the interview',
      { interviews: [{ ...example.interviews[0], with: ['zed'] }] },
      'interviews.0.with.0',
    ],
    [
      'a stranger who writes',
      { events: [{ at: example.now, type: 'answer', from: 'zed', intent: 'offer' }] },
      'events.0.from',
    ],
    [
      'two contacts with one id',
      { contacts: [...example.contacts, example.contacts[0]] },
      'contacts.2.id',
    ],
    [
      'an end before the beginning',
      { interviews: [{ ...example.interviews[0], endsAt: '2026-11-16T09:00:00-08:00' }] },
      'interviews.0.endsAt',
    ],
    [
      'an event to come',
      { events: [{ at: '2026-12-16T12:00:00-08:00', type: 'paused' }] },
      'events.0.at',
    ],
    ['an unknown playbook', { playbook: 'pushy' }, 'playbook'],
    [
      'a decision before the interview',
      { interviews: [{ ...example.interviews[0], decisionBy: '2026-01-30' }] },
      'interviews.0.decisionBy',
    ],
    [
      'an interview missed before it began',
      { events: [{ at: '2026-11-16T09:00:00-08:00', type: 'interview_missed', by: 'lee' }] },
      'events.0.by',
    ],
  ];
  test.each(refusals)('%s is refused with its place', (_, change, field) => {
    expect(() => read(change)).toThrow(FileRefusal);
    expect(() => read(change)).toThrow(field);
  });
});

describe('calendar.ics', () => {
  test('holds the interview and every step of the plan, the same each time', () => {
    const { application, now } = read();
    const life = plan(application, now, 'silence');
    const part = {
      applicationId: 'a',
      title: 'Sales Manager, Example Ltd',
      plan: life,
      interviews: application.interviews,
      reader,
    };
    const text = calendarFile([part], now);
    expect(calendarFile([part], now)).toBe(text);
    const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
    const starts = events.map((event) => new ICAL.Event(event).startDate.toJSDate().getTime());
    const ascending = (a: number, b: number) => a - b;
    expect(starts.sort(ascending)).toEqual(
      [...application.interviews.map((i) => i.startsAt), ...life.steps.map((s) => s.dueAt)]
        .map((at) => Math.floor(at / 1000) * 1000)
        .sort(ascending),
    );
    expect(text).toContain('Thank-you: Dana Lee');
  });
});

describe('public holidays', () => {
  test('of a country, of a region of it, of nowhere', () => {
    expect(publicHolidays('US', 'WA', '2026-11-01', '2026-12-31')).toEqual(
      expect.arrayContaining(['2026-11-26', '2026-12-25']),
    );
    expect(publicHolidays('DE', 'BY', '2026-08-01', '2026-11-30')).toContain('2026-11-01');
    expect(publicHolidays('DE', 'BE', '2026-08-01', '2026-11-30')).not.toContain('2026-11-01');
    expect(publicHolidays(null, null, '2026-01-01', '2026-12-31')).toEqual([]);
    expect(publicHolidays('XX', null, '2026-01-01', '2026-12-31')).toEqual([]);
  });
});
