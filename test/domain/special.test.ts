import { describe, expect, test } from 'vitest';
import { add, calendarOf, nextOpen } from '../../domain/calendar.ts';
import { plan } from '../../domain/plan.ts';
import { BUSINESS_HOURS } from '../../domain/playbooks/windows.ts';
import { builtInPlaybooks } from '../../domain/playbooks/builtIn.ts';
import { publicHolidays } from '../../domain/publicHolidays.ts';
import { fromWall } from '../../domain/zone.ts';
import { application, contact, instant, interview } from './lives.ts';
import { lines, said } from './lines.ts';

/** The days on which calendars go wrong. */

const DAY = 86_400_000;

describe('daylight saving', () => {
  const berlin = calendarOf('Europe/Berlin', []);

  test('a week keeps the time on the wall, forwards and back', () => {
    const spring = add(berlin, instant('2026-03-26T10:15:00+01:00'), 'P7D');
    expect(new Date(spring).toISOString()).toBe('2026-04-02T08:15:00.000Z');
    const autumn = add(berlin, instant('2026-10-22T10:15:00+02:00'), 'P7D');
    expect(new Date(autumn).toISOString()).toBe('2026-10-29T09:15:00.000Z');
  });

  test('hours are hours', () => {
    const spring = add(berlin, instant('2026-03-28T12:00:00+01:00'), 'PT24H');
    expect(said(spring, 'Europe/Berlin')).toBe('Sun 29 Mar 13:00');
  });

  test('a time that the clock leaves out is moved on by the gap, one it shows twice is the first', () => {
    const gap = fromWall('Europe/Berlin', Date.UTC(2026, 2, 29, 2, 30));
    expect(said(gap, 'Europe/Berlin')).toBe('Sun 29 Mar 3:30');
    const twice = fromWall('Europe/Berlin', Date.UTC(2026, 9, 25, 2, 30));
    expect(new Date(twice).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  test.each([
    ['2026-03-06T15:30:00-08:00', 'Mon 9 Mar 10:30'],
    ['2026-10-30T15:30:00-07:00', 'Mon 2 Nov 10:30'],
  ])('the window opens by the new clock: %s', (from, opens) => {
    const seattle = calendarOf('America/Los_Angeles', []);
    expect(said(nextOpen(BUSINESS_HOURS, seattle, instant(from), 0), 'America/Los_Angeles')).toBe(
      opens,
    );
  });

  test.each([
    ['spring forward', '2026-03-07T17:00:00-08:00'],
    ['fall back', '2026-10-31T17:00:00-07:00'],
  ])('a thank-you keeps its 24 hours through the weekend of %s', (_, start) => {
    const startsAt = instant(start);
    const [step] = plan(
      application({ interviews: [interview(startsAt, ['lee'])] }),
      startsAt,
      'silence',
    ).steps;
    expect(step?.what).toBe('thank-you');
    expect((step?.dueAt ?? 0) - startsAt).toBeLessThanOrEqual(25 * 3_600_000);
    expect(said(step?.dueAt ?? 0, 'America/Los_Angeles')).toMatch(/ (8|9|1\d):\d\d$/);
  });
});

describe('New Year in Tokyo, seen from New York', () => {
  const holidays = publicHolidays('JP', null, '2026-01-01', '2027-12-31');
  const startsAt = instant('2026-12-28T16:00:00+09:00');
  const state = application({
    owner: { id: 'o', timeZone: 'America/New_York', country: 'US' },
    employer: { id: 'e', kind: 'company', timeZone: 'Asia/Tokyo', country: 'JP', region: null },
    interviews: [interview(startsAt, ['lee'], { decisionBy: '2026-12-31' })],
    holidays,
    holidaysUntil: '2027-12-31',
  });

  test('the promise of the old year is followed up when Tokyo is back at work', () => {
    const check = plan(state, startsAt, 'silence').steps.find((s) => s.what === 'status-check');
    expect(holidays).toContain('2027-01-01');
    expect(said(check?.dueAt ?? 0, 'Asia/Tokyo')).toMatch(/^Mon 4 Jan 1[01]:/);
    expect(said(check?.dueAt ?? 0, 'America/New_York')).toMatch(/^Sun 3 Jan /);
  });

  test('the thank-you leaves in Tokyo’s hours, within a day', () => {
    const [step] = plan(state, startsAt, 'silence').steps;
    expect(said(step?.dueAt ?? 0, 'Asia/Tokyo')).toMatch(/^Tue 29 Dec 9:/);
  });
});

describe('29 February', () => {
  test('a month after 31 January is the last of February; a year after a leap day its 28th', () => {
    const utc = calendarOf('UTC', []);
    expect(new Date(add(utc, Date.UTC(2028, 0, 31, 9), 'P1M')).toISOString()).toBe(
      '2028-02-29T09:00:00.000Z',
    );
    expect(new Date(add(utc, Date.UTC(2028, 1, 29, 9), 'P1Y')).toISOString()).toBe(
      '2029-02-28T09:00:00.000Z',
    );
  });

  test('a promise for that day is followed up on 1 March', () => {
    const startsAt = instant('2028-02-14T10:00:00-08:00');
    const state = application({
      interviews: [interview(startsAt, ['lee'], { decisionBy: '2028-02-29' })],
    });
    const check = plan(state, startsAt, 'silence').steps.find((s) => s.what === 'status-check');
    expect(said(check?.dueAt ?? 0, 'America/Los_Angeles')).toMatch(/^Wed 1 Mar 9:/);
  });
});

describe('sixty days in the public sector', () => {
  const startsAt = instant('2026-09-01T10:00:00+02:00');
  const state = application({
    employer: {
      id: 'e',
      kind: 'public-sector',
      timeZone: 'Europe/Berlin',
      country: 'DE',
      region: 'BE',
    },
    playbook: builtInPlaybooks['public-sector'],
    contacts: [contact('lee', { role: 'hiring-manager' })],
    interviews: [
      interview(startsAt, ['lee'], { decisionBetween: { from: '2026-10-01', to: '2026-10-31' } }),
    ],
    holidays: publicHolidays('DE', 'BE', '2026-01-01', '2028-01-01'),
  });

  test('is patient, and comes to an end', () => {
    const life = plan(state, startsAt, 'silence');
    expect(lines(life, 'Europe/Berlin').map((line) => line.replace(/ \d+:\d\d/, ''))).toEqual([
      'Tue 1 Sep thank-you lee R3',
      'Thu 3 Sep call lee R9',
      'Wed 4 Nov status-check lee R12',
      'Wed 25 Nov call lee R12',
      'Thu 31 Dec last-resort lee R16',
      'Mon 1 Feb close-out lee R17',
    ]);
    expect(life.ends?.outcome).toBe('no-response');
  });

  test('nothing is asked in the sixty days that were named', () => {
    const asked = plan(state, startsAt, 'silence').steps.filter((step) => step.attempt > 0);
    expect((asked[0]?.dueAt ?? 0) - startsAt).toBeGreaterThan(60 * DAY);
  });
});

describe('the three endings of a plan', () => {
  const startsAt = instant('2026-11-16T10:00:00-08:00');
  const state = application({
    interviews: [interview(startsAt, ['lee'], { decisionBy: '2026-11-30' })],
  });

  test('an answer now stops everything', () => {
    const now = startsAt + 2 * 3_600_000;
    expect(plan(state, now, 'answer')).toEqual({ steps: [], ends: { at: now, outcome: 'offer' } });
  });

  test('a promise kept late needs one friendly question', () => {
    const life = plan(state, startsAt, 'late');
    expect(life.steps.filter((step) => step.what === 'status-check')).toHaveLength(1);
    expect(life.steps.some((step) => step.what === 'close-out')).toBe(false);
    expect(life.ends?.outcome).toBe('offer');
  });

  test('the sample plays out in under 50 seconds', () => {
    const sample = application({ playbook: builtInPlaybooks.sample });
    const end = startsAt + 3_600_000;
    const life = plan(sample, end, 'silence');
    expect(life.steps.map((step) => [step.what, (step.dueAt - end) / 1000])).toEqual([
      ['thank-you', 3],
      ['status-check', 12],
      ['status-check', 24],
      ['close-out', 36],
    ]);
    expect(life.ends).toEqual({ at: end + 36_000, outcome: 'no-response' });
  });
});
