import { describe, expect, test } from 'vitest';
import type { Application } from '../../domain/application.ts';
import { explain } from '../../domain/explain.ts';
import { next } from '../../domain/next.ts';
import { plan } from '../../domain/plan.ts';
import { builtInPlaybooks } from '../../domain/playbooks/builtIn.ts';
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

/** What is said of a step must be true of it (P8). */

const DAY = 86_400_000;
const reader = {
  nameOf: () => 'Dana Lee',
  language: 'en' as const,
  zone: SEATTLE,
  readerZone: SEATTLE,
};

function sentences(state: Application, what: string, now: EpochMs = NOON): string[] {
  return plan(state, now, 'silence')
    .steps.filter((step) => step.what === what)
    .map((step) => explain(step.reason, reader));
}

const now = (state: Application, at: EpochMs) => explain(next(state, at).reason, reader);

describe('a check', () => {
  test('a week after the last word says so', () => {
    expect(sentences(application(), 'status-check')).toEqual([
      'Nothing has been heard since Monday 16 November; about a week later is a good time to ask.',
      'The last follow-up was on Monday 30 November, with no answer so far; about a week later is not too soon.',
    ]);
  });

  test('months after it, or after a long pause, does not speak of a week', () => {
    const late = instant('2027-03-01T12:00:00-08:00');
    expect(sentences(application(), 'status-check', late)[0]).toBe(
      'Nothing has been heard since Monday 16 November; it is time to ask.',
    );
    const paused = after(application(), [NOON, { type: 'snoozed', until: NOON + 20 * DAY }]);
    expect(sentences(paused, 'status-check')[0]).not.toContain('a week');
  });

  test('in a rhythm of ten days does not speak of a week either', () => {
    const light = application({ playbook: builtInPlaybooks.light });
    expect(sentences(light, 'status-check')[1]).toBe(
      'The last follow-up was on Monday 23 November, with no answer so far; it is time to ask again.',
    );
  });

  test('at the beginning of a told range names it as the beginning (R12)', () => {
    const told = interview(INTERVIEW, ['lee'], {
      decisionBetween: { from: '2026-12-16', to: '2027-01-15' },
    });
    const state = application({ interviews: [told], playbook: builtInPlaybooks.persistent });
    expect(sentences(state, 'status-check')[0]).toBe(
      'You were told it would take until Wednesday 16 December at least; after that it is fine to ask.',
    );
    const thanked = after(state, [NOON, { type: 'owner_wrote', what: 'thank-you', to: 'lee' }]);
    expect(now(thanked, NOON + 10 * DAY)).toMatch(
      /^Nothing to do until .*: you were told it would take until Wednesday 16 December at least\.$/,
    );
  });
});

describe('the last resort and the call', () => {
  test('long after the interview, more than a month is called so', () => {
    const state = application({ playbook: builtInPlaybooks['public-sector'] });
    expect(sentences(state, 'last-resort')).toEqual([
      'A month or more has gone by without a word: one last email asks for information.',
    ]);
  });

  test('a call speaks of the thank-you only where one was written', () => {
    expect(sentences(application(), 'call')[0]).toBe(
      'Call Dana Lee: a few days after the thank-you is a good time to ask how things stand.',
    );
    const nobodyMet = application({ interviews: [interview(INTERVIEW, [])] });
    expect(sentences(nobodyMet, 'call')[0]).toBe(
      'Call Dana Lee: a few days after the interview is a good time to ask how things stand.',
    );
  });
});

describe('an application that', () => {
  test('is for a job not wanted any more thanks whom it met, asks nobody, and closes (R4)', () => {
    const met = interview(INTERVIEW, ['lee'], { wanted: false });
    const state = application({ interviews: [met], playbook: builtInPlaybooks.persistent });
    const { steps, ends } = plan(state, NOON, 'silence');
    expect(steps.map(({ what }) => what)).toEqual(['thank-you']);
    expect(ends?.outcome).toBe('no-response');
    const thanked = after(state, [NOON, { type: 'owner_wrote', what: 'thank-you', to: 'lee' }]);
    expect(now(thanked, NOON + 2 * DAY)).toBe(
      'You do not want this job any more: the thanks go out, nobody is asked, and it closes by itself.',
    );
  });

  test('was withdrawn, or ended with a yes, is not said to open again with an answer', () => {
    const withdrawn = after(application(), [NOON, { type: 'withdrawn' }]);
    expect(now(withdrawn, NOON + DAY)).toBe('This application has ended; nothing more goes out.');
  });

  test('ended for want of a response is', () => {
    const closed = after(application(), [
      NOON,
      { type: 'closed', outcome: 'no-response', by: 'playbook' },
    ]);
    expect(now(closed, NOON + DAY)).toContain('a late answer would open it again');
  });

  test('has nobody who may be written to says that, and not that enough was asked', () => {
    const state = application({ contacts: [contact('lee', { permission: false })] });
    expect(next(state, NOON)).toMatchObject({
      waitingFor: 'owner',
      reason: { code: 'nobody-to-write-to' },
    });
  });
});
