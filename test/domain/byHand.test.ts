import { describe, expect, test } from 'vitest';
import type { EventBody } from '../../domain/events.ts';
import { plan } from '../../domain/plan.ts';
import { standard } from '../../domain/playbooks/standard.ts';
import type { EpochMs } from '../../domain/time.ts';
import {
  after,
  application,
  contact,
  instant,
  interview,
  INTERVIEW,
  NOON,
  SEATTLE,
} from './lives.ts';
import { lines } from './lines.ts';

/** What the owner does with their own hands counts as the step it is, and is not asked for again. Days are Seattle's. */

const at = (text: string) => instant(`${text}-08:00`);

function planned(now: EpochMs, ...events: [EpochMs, EventBody][]): string[] {
  const state = after(
    application(),
    [NOON, { type: 'owner_wrote', what: 'thank-you', to: 'lee' }],
    ...events,
  );
  return lines(plan(state, now, 'silence'), SEATTLE);
}

const wrote = (what: 'status-check' | 'last-resort' | 'close-out' | 'offer-in-hand') =>
  ({ type: 'owner_wrote', what, to: 'lee' }) as const;

const called = (result: 'voicemail' | 'no-answer') =>
  ({ type: 'task_done', stepId: null, what: 'call', to: 'lee', result, date: null }) as const;

describe('a letter of the owner’s own', () => {
  test('that closes ends the application, whatever was still planned (R17)', () => {
    const state = after(application(), [at('2026-12-14T11:00:00'), wrote('close-out')]);
    const life = plan(state, at('2026-12-16T12:00:00'), 'silence');
    expect(life.steps).toEqual([]);
    expect(life.ends?.outcome).toBe('no-response');
  });

  test('that asks for the last time is one of the two emails (R17)', () => {
    const life = planned(
      at('2026-11-30T14:00:00'),
      [at('2026-11-23T11:00:00'), wrote('status-check')],
      [at('2026-11-30T13:00:00'), wrote('last-resort')],
    );
    expect(life.filter((line) => line.includes('status-check'))).toEqual([]);
    expect(life.at(-1)).toContain('close-out lee R17');
  });

  test.each(['status-check', 'offer-in-hand'] as const)(
    'that asks (%s) makes the call of those days superfluous (R9, R18)',
    (what) => {
      const life = planned(at('2026-11-19T14:00:00'), [at('2026-11-19T13:00:00'), wrote(what)]);
      expect(life.filter((line) => line.includes('R9'))).toEqual([]);
      expect(life[0]).toMatch(/^Mon 30 Nov /);
    },
  );
});

describe('a promised day right after the interview', () => {
  test.each(['2026-11-16', '2026-11-17'])(
    'by %s: one asking in those days, not two',
    (decisionBy) => {
      const state = application({ interviews: [interview(INTERVIEW, ['lee'], { decisionBy })] });
      const life = lines(plan(state, NOON, 'silence'), SEATTLE);
      expect(life[1]).toContain('status-check lee R10');
      expect(life.filter((line) => line.includes('R9'))).toEqual([]);
    },
  );
});

describe('a call of the owner’s own', () => {
  test('in the week of the interview is the call that was planned (R9)', () => {
    const now = at('2026-11-20T15:35:00');
    const life = planned(now, [at('2026-11-20T15:30:00'), called('no-answer')]);
    expect(life.filter((line) => line.includes(' R9'))).toEqual([]);
  });

  test.each([
    [
      'before the office opens',
      '2026-11-18T08:10:00',
      /^Wed 18 Nov (8|9):\d\d status-check lee R13/,
    ],
    ['in the evening', '2026-11-18T18:00:00', /^Wed 18 Nov 18:\d\d status-check lee R13/],
    ['on a Friday afternoon', '2026-11-20T15:30:00', /^Fri 20 Nov 15:\d\d status-check lee R13/],
  ])('to a voicemail %s is followed by an email the same day (R13)', (_, time, first) => {
    const now = at(time);
    const life = planned(now, [now, called('voicemail')]);
    expect(life[0]).toMatch(first);
  });

  test('late at night is followed by an email in the next business hours', () => {
    const now = at('2026-11-18T22:00:00');
    expect(planned(now, [now, called('voicemail')])[0]).toMatch(/^Thu 19 Nov 9:\d\d status-check/);
  });

  test('approved a day late, the email waits for business hours, and the caps hold (R18)', () => {
    const check = at('2026-11-24T11:00:00');
    const now = at('2026-11-27T12:00:00');
    const state = after(
      application({ playbook: { ...standard, spread: 'PT0S' } }),
      [check, wrote('status-check')],
      [now, called('voicemail')],
    );
    const [email] = plan(state, now, 'silence').steps;
    expect(lines({ steps: email === undefined ? [] : [email], ends: null }, SEATTLE)).toEqual([
      'Tue 1 Dec 11:00 status-check lee R13',
    ]);
    expect(email?.reason.code).toBe('voicemail-email-later');
  });
});

describe('an interview to which one of several did not come', () => {
  const panel = application({
    contacts: [contact('lee', { role: 'hiring-manager' }), contact('rec', { role: 'recruiter' })],
    interviews: [interview(INTERVIEW, ['lee', 'rec'])],
  });
  const state = after(panel, [NOON, { type: 'interview_missed', interviewId: null, by: 'rec' }]);

  test('thanks those who did (R3), and asks the one who did not', () => {
    const life = lines(plan(state, NOON, 'silence'), SEATTLE);
    expect(life.filter((line) => line.includes('thank-you')).map((l) => l.split(' ')[5])).toEqual([
      'lee',
    ]);
    expect(life[0]).toMatch(/^Mon 16 Nov 12:\d\d status-check rec R10/);
  });
});
