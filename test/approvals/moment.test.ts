import { describe, expect, it } from 'vitest';
import {
  digestMoment,
  DIGEST_TIMING,
  type DigestSettings,
  type Telling,
} from '../../approvals/moment.ts';

const at = (time: string): number => Date.parse(`2026-11-23T${time}:00Z`);
const HOUR = 3_600_000;
const anyHour: DigestSettings = { enabled: true, hours: [] };
const morning: DigestSettings = { enabled: true, hours: ['08:30'] };
const evening: DigestSettings = { enabled: true, hours: ['18:00'] };
const moment = (tellings: Telling[], settings = anyHour): string | null => {
  const found = digestMoment(tellings, settings, DIGEST_TIMING, 'Europe/Berlin');
  return found === null ? null : new Date(found).toISOString().slice(0, 16);
};
const letter = (change: Partial<Telling> = {}): Telling => ({
  createdAt: at('10:00'),
  notBefore: null,
  latest: null,
  told: [],
  reminded: true,
  ...change,
});

describe('when a digest goes out', () => {
  it.each<[string, string | null, Telling[], DigestSettings]>([
    ['nothing to tell', null, [], anyHour],
    ['switched off', null, [letter()], { enabled: false, hours: [] }],
    ['after the quiet', '2026-11-23T10:10', [letter()], anyHour],
    [
      'after the quiet of the last one',
      '2026-11-23T10:15',
      [letter(), letter({ createdAt: at('10:05') })],
      anyHour,
    ],
    [
      'an unquiet morning does not put it off for ever',
      '2026-11-23T11:00',
      Array.from({ length: 9 }, (_, i) => letter({ createdAt: at('10:00') + i * 480_000 })),
      anyHour,
    ],
    ['at the chosen hour on the owner’s clock', '2026-11-24T07:30', [letter()], morning],
    [
      'at the chosen hour though the news came five minutes before it',
      '2026-11-23T07:30',
      [letter({ createdAt: at('07:25') })],
      morning,
    ],
    [
      'at the chosen hour though news came all morning until it',
      '2026-11-23T07:30',
      Array.from({ length: 9 }, (_, i) => letter({ createdAt: at('06:40') + i * 360_000 })),
      morning,
    ],
    [
      'in the evening, though a thank-you is due at nine the next morning',
      '2026-11-23T17:00',
      [letter({ latest: at('08:00') + 24 * HOUR })],
      evening,
    ],
    [
      'before the chosen hour where a thank-you was written after it and is due before the next one',
      '2026-11-24T09:00',
      [letter({ createdAt: at('18:00'), latest: at('17:00') + 24 * HOUR })],
      evening,
    ],
    [
      'at once when the service was off at the chosen hour',
      '2026-11-20T07:30',
      [letter({ createdAt: at('05:00') - 72 * HOUR })],
      morning,
    ],
    [
      'a reminder at the chosen hour too',
      '2026-11-24T17:00',
      [letter({ told: [at('17:00')] })],
      evening,
    ],
    [
      'before the chosen hour where a thank-you would miss its 24 hours',
      '2026-11-23T22:00',
      [letter({ latest: at('10:00') + 20 * HOUR })],
      morning,
    ],
    [
      'at once where half of a short time would be lost by quiet',
      '2026-11-23T10:05',
      [letter({ latest: at('10:10') })],
      anyHour,
    ],
    [
      'not before the owner wanted it',
      '2026-11-23T15:10',
      [letter({ notBefore: at('15:00') })],
      anyHour,
    ],
    [
      'a first reminder after a day',
      '2026-11-24T10:00',
      [letter({ told: [at('10:00')] })],
      anyHour,
    ],
    [
      'a reminder in half of the time that is left',
      '2026-11-23T15:00',
      [letter({ told: [at('10:00')], latest: at('20:00') })],
      anyHour,
    ],
    [
      'the second reminder is the last',
      null,
      [letter({ told: [at('01:00'), at('05:00'), at('10:00')] })],
      anyHour,
    ],
    [
      'a busy hour is one telling and uses no reminder up',
      '2026-11-24T10:30',
      [letter({ told: [at('10:00'), at('10:15'), at('10:30')] })],
      anyHour,
    ],
    [
      'no reminder after its moment',
      null,
      [letter({ told: [at('10:00')], latest: at('12:00') })],
      anyHour,
    ],
    [
      'answers and tasks are told once',
      null,
      [letter({ told: [at('10:00')], reminded: false })],
      anyHour,
    ],
  ])('%s', (_, expected, tellings, settings) => {
    expect(moment(tellings, settings)).toBe(expected);
  });
});

describe('chosen hours on the days that the clock changes', () => {
  const on = (created: string, hour: string): string =>
    new Date(
      digestMoment(
        [letter({ createdAt: Date.parse(created) })],
        { enabled: true, hours: [hour] },
        DIGEST_TIMING,
        'Europe/Berlin',
      ) ?? 0,
    ).toISOString();

  it('an hour that the spring leaves out is told on that very day, none twice in autumn', () => {
    expect(on('2026-03-28T12:00:00Z', '02:30')).toMatch(/^2026-03-29T01:[03]0/);
    expect(on('2026-10-24T12:00:00Z', '02:30')).toMatch(/^2026-10-25T0[01]:30/);
    expect(on('2026-10-25T01:31:00Z', '02:30')).toBe('2026-10-26T01:30:00.000Z');
  });

  it('is never earlier than the news, and within a day and an hour, at whatever minute of the two weekends', () => {
    for (const start of ['2026-03-28T00:00:00Z', '2026-10-24T00:00:00Z'])
      for (let minutes = 0; minutes < 3 * 1440; minutes += 17)
        for (const hour of ['00:00', '02:00', '02:30', '03:00', '23:59']) {
          const created = Date.parse(start) + minutes * 60_000;
          const wait = Date.parse(on(new Date(created).toISOString(), hour)) - created;
          expect(wait, `${hour}, ${minutes} minutes after ${start}`).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(25 * HOUR);
        }
  });
});
