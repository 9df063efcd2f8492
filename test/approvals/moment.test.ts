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
