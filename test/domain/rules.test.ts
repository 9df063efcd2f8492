import { describe, expect, test } from 'vitest';
import type { Application } from '../../domain/application.ts';
import type { EventBody } from '../../domain/events.ts';
import { next } from '../../domain/next.ts';
import { decide } from '../../domain/decide.ts';
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
  live,
  NOON,
  SEATTLE,
} from './lives.ts';
import { lines, said } from './lines.ts';

/** One group a rule of the etiquette, named by it. Days are Seattle's unless said otherwise. */

const DAY = 86_400_000;
const at = (text: string) => instant(`${text}-08:00`);

function planned(state: Application, now: EpochMs = NOON): string[] {
  return lines(plan(state, now, 'silence'), SEATTLE);
}

/** The ordinary application, thanked, with what happened since. */
function thanked(...events: [EpochMs, EventBody][]): Application {
  return after(
    application(),
    [NOON, { type: 'owner_wrote', what: 'thank-you', to: 'lee' }],
    ...events,
  );
}

const called = (result: 'reached' | 'voicemail' | 'gatekeeper' | 'no-answer', date?: string) =>
  ({
    type: 'task_done',
    stepId: null,
    what: 'call',
    to: 'lee',
    result,
    date: date ?? null,
  }) as const;

const answer = (
  intent:
    | 'delay'
    | 'rejection'
    | 'offer'
    | 'request'
    | 'invitation'
    | 'acknowledgement'
    | 'position-closed'
    | 'do-not-contact',
  date: string | null = null,
  sure = true,
) => ({ type: 'answer', messageId: `m-${intent}`, from: 'lee', intent, date, sure }) as const;

describe('R3 a thank-you to each, the same day where possible, always within 24 hours', () => {
  const panel = [
    contact('lee'),
    contact('kim'),
    contact('ann'),
    contact('desk', { role: 'gatekeeper' }),
  ];

  test('each of the panel and the gatekeeper, the same afternoon, not in the same minute', () => {
    const steps = plan(
      application({ contacts: panel, interviews: [interview(INTERVIEW, ['lee', 'kim', 'ann'])] }),
      NOON,
      'silence',
    ).steps.filter((step) => step.what === 'thank-you');
    expect(steps.map((step) => step.to).sort()).toEqual(['ann', 'desk', 'kim', 'lee']);
    expect(steps.every((step) => step.rule === 'R3' && step.mode === 'approve')).toBe(true);
    for (const step of steps) {
      expect(step.dueAt).toBeGreaterThanOrEqual(NOON);
      expect(step.dueAt).toBeLessThan(at('2026-11-16T16:30:00'));
    }
    expect(new Set(steps.map((step) => Math.floor(step.dueAt / 60_000))).size).toBe(4);
  });

  const cases: [string, string, RegExp][] = [
    ['late on a weekday: the next morning', '2026-11-17T16:30:00', /^Wed 18 Nov 0?9:\d\d$/],
    [
      'Friday afternoon: that evening, not Monday',
      '2026-11-20T15:00:00',
      /^Fri 20 Nov 1[78]:\d\d$/,
    ],
    ['Friday night: Saturday morning', '2026-11-20T20:30:00', /^Sat 21 Nov 0?8:\d\d$/],
    ['the eve of a holiday: the holiday itself', '2026-11-25T19:30:00', /^Thu 26 Nov 0?8:\d\d$/],
    [
      'early on a Monday: not first thing',
      '2026-11-16T07:00:00',
      /^Mon 16 Nov 10:(3|4|5)\d$|^Mon 16 Nov 11:\d\d$/,
    ],
  ];
  test.each(cases)('%s', (_, startsAt, expected) => {
    const start = at(startsAt);
    const state = application({ interviews: [interview(start, ['lee'])] });
    const thanks = plan(state, start + 3_600_000, 'silence').steps[0];
    expect(thanks?.what).toBe('thank-you');
    expect(said(thanks?.dueAt ?? 0, SEATTLE)).toMatch(expected);
    expect((thanks?.dueAt ?? 0) - start).toBeLessThanOrEqual(25 * 3_600_000);
  });

  test('approval is asked for as soon as the interview is over', () => {
    const step = plan(application(), INTERVIEW, 'silence').steps[0];
    expect(step?.prepareAt).toBe(INTERVIEW + 3_600_000);
  });

  test('approved after 24 hours it still leaves, approved after three days it does not', () => {
    const late = live(application(), NOON, {
      approvesAfter: 30 * 3_600_000,
      until: NOON + 5 * DAY,
    });
    expect(late.state.steps[0]).toMatchObject({ what: 'thank-you', state: 'sent' });
    const tooLate = live(application(), NOON, { approvesAfter: 4 * DAY, until: NOON + 5 * DAY });
    expect(tooLate.state.steps[0]).toMatchObject({ what: 'thank-you', state: 'expired' });
  });

  test('two interviews with one person on one day bring one thank-you, after the later', () => {
    const state = application({
      interviews: [
        interview(INTERVIEW, ['lee']),
        interview(INTERVIEW + 3 * 3_600_000, ['lee'], { id: 'second' }),
      ],
    });
    const thanks = plan(state, INTERVIEW, 'silence').steps.filter((s) => s.what === 'thank-you');
    expect(thanks.map((step) => step.interviewId)).toEqual(['second']);
  });

  test("the owner's own thank-you counts", () => {
    expect(planned(thanked()).filter((line) => line.includes('thank-you'))).toEqual([]);
  });

  test('an answer from one of the panel leaves the thanks to the others standing', () => {
    const state = after(
      application({
        contacts: [contact('lee'), contact('kim')],
        interviews: [interview(INTERVIEW, ['lee', 'kim'])],
      }),
      [NOON, answer('acknowledgement')],
    );
    expect(planned(state)[0]).toMatch(/thank-you kim R3/);
    expect(planned(state).filter((line) => line.includes('thank-you lee'))).toEqual([]);
  });
});

describe('R4 a thank-you after every interview', () => {
  test('also for a job that is not wanted, and after the second', () => {
    const state = application({
      interviews: [
        interview(INTERVIEW - 10 * DAY, ['lee']),
        interview(INTERVIEW, ['lee'], { id: 'second', wanted: false }),
      ],
    });
    expect(planned(state)[0]).toMatch(/^Mon 16 Nov 12:\d\d thank-you lee R3/);
  });
});

describe('R6 a card where there is no email', () => {
  test('as a task, within a day', () => {
    const state = application({ contacts: [contact('lee', { hasEmail: false })] });
    const [card] = plan(state, NOON, 'silence').steps;
    expect(card).toMatchObject({ what: 'card', kind: 'task', channel: 'post', rule: 'R6' });
    expect((card?.dueAt ?? 0) - NOON).toBeLessThan(DAY);
  });
});

describe('R7 a heads-up to each reference with permission, within a day', () => {
  test('by their own clock, and to nobody else', () => {
    const state = application({
      contacts: [
        contact('lee'),
        contact('ref', { role: 'reference', timeZone: 'Europe/London' }),
        contact('shy', { role: 'reference', permission: false }),
      ],
    });
    const headsUps = plan(state, NOON, 'silence').steps.filter(
      (step) => step.what === 'reference-heads-up',
    );
    expect(headsUps.map((step) => [step.to, step.rule])).toEqual([['ref', 'R7']]);
    expect((headsUps[0]?.dueAt ?? 0) - INTERVIEW).toBeLessThanOrEqual(25 * 3_600_000);
    expect(said(headsUps[0]?.dueAt ?? 0, 'Europe/London')).toMatch(/^Tue 17 Nov (0?9|10):/);
  });
});

describe('R9 a call 48 to 72 hours after the thank-you', () => {
  test('as a task, on a weekday', () => {
    const call = plan(application(), NOON, 'silence').steps.find((step) => step.what === 'call');
    const thanks = plan(application(), NOON, 'silence').steps[0];
    const hours = ((call?.dueAt ?? 0) - (thanks?.dueAt ?? 0)) / 3_600_000;
    expect(call).toMatchObject({ kind: 'task', channel: 'phone', to: 'lee', rule: 'R9' });
    expect(hours).toBeGreaterThanOrEqual(48);
    expect(hours).toBeLessThanOrEqual(72);
  });

  test('within the week when those days are a weekend', () => {
    const thursday = at('2026-11-19T10:00:00');
    const state = application({ interviews: [interview(thursday, ['lee'])] });
    expect(planned(state, thursday + 3_600_000)[1]).toMatch(/^Mon 23 Nov 1\d:\d\d call lee R9/);
  });

  test('not when the owner was told not to call', () => {
    const state = application({ interviews: [interview(INTERVIEW, ['lee'], { mayCall: false })] });
    expect(planned(state).filter((line) => line.includes(' call '))).toEqual([]);
  });
});

describe('R10 a promised day that passes', () => {
  test('is followed up on the next business morning', () => {
    const state = application({
      interviews: [interview(INTERVIEW, ['lee'], { decisionBy: '2026-11-30' })],
    });
    const checks = planned(state).filter((line) => line.includes('status-check'));
    expect(checks[0]).toMatch(/^Tue 1 Dec 0?9:\d\d status-check lee R10/);
    expect(checks).toHaveLength(2);
  });

  test('over a weekend on Monday, not first thing', () => {
    const state = application({
      interviews: [interview(INTERVIEW, ['lee'], { decisionBy: '2026-12-04' })],
    });
    expect(planned(state).find((line) => line.includes('status-check'))).toMatch(
      /^Mon 7 Dec (10:[345]|11:)/,
    );
  });

  test('that has passed long ago is followed up at once', () => {
    const state = thanked([NOON + DAY, { type: 'promise', date: '2026-11-20', by: 'lee' }]);
    const now = at('2026-12-08T13:00:00');
    expect(planned(state, now)[0]).toMatch(/^Tue 8 Dec 1[34]:\d\d status-check lee R10/);
  });

  test('while it lies ahead nothing is asked, and it says so', () => {
    const state = thanked([
      at('2026-11-19T09:00:00'),
      { type: 'promise', date: '2026-12-10', by: 'lee' },
    ]);
    expect(next(state, at('2026-11-25T09:00:00'))).toMatchObject({
      waitingFor: 'answer',
      reason: { code: 'promise-ahead', date: '2026-12-10', contactId: 'lee' },
    });
  });
});

describe('R11 no promised day: weekly, by email and phone in turn', () => {
  test('for three weeks', () => {
    const rhythm = planned(application()).filter((line) => line.endsWith('R11'));
    expect(rhythm.map((line) => line.replace(/ \d+:\d\d/, ''))).toEqual([
      'Mon 23 Nov status-check lee R11',
      'Mon 30 Nov call lee R11',
      'Mon 7 Dec status-check lee R11',
    ]);
  });

  test('a task left undone does not stop the letters', () => {
    const life = live(application(), NOON);
    const sent = life.state.steps.filter((step) => step.what === 'status-check');
    expect(sent.map((step) => step.state)).toEqual(['sent', 'sent']);
    expect(life.state.steps.find((step) => step.attempt === 2)).toMatchObject({ what: 'call' });
  });

  test('by email alone where the owner may not call', () => {
    const state = application({ interviews: [interview(INTERVIEW, ['lee'], { mayCall: false })] });
    expect(planned(state).map((line) => line.split(' ')[4])).toEqual([
      'thank-you',
      'status-check',
      'status-check',
      'close-out',
    ]);
  });
});

describe('R12 told 30 to 60 days', () => {
  const told = interview(INTERVIEW, ['lee'], {
    decisionBetween: { from: '2026-12-16', to: '2027-01-15' },
  });

  test('waits for the end of the range', () => {
    const first = planned(application({ interviews: [told] })).find((l) =>
      l.includes('status-check'),
    );
    expect(first).toMatch(/^Mon 18 Jan .* status-check lee R12/);
  });

  test('the persistent playbook asks weekly from its beginning', () => {
    const checks = planned(
      application({ interviews: [told], playbook: builtInPlaybooks.persistent }),
    ).filter((line) => line.includes('status-check'));
    expect(checks[0]).toMatch(/^Thu 17 Dec .* R12/);
  });

  test('schools, government and boards are asked in a slower rhythm', () => {
    const state = application({ playbook: builtInPlaybooks['public-sector'] });
    const checks = plan(state, NOON, 'silence').steps.filter((step) => step.attempt > 0);
    const first = checks[0];
    expect(first?.rule).toBe('R12');
    expect((first?.dueAt ?? 0) - NOON).toBeGreaterThan(29 * DAY);
    checks.slice(1).forEach((step, i) => {
      expect(step.dueAt - (checks[i]?.dueAt ?? 0)).toBeGreaterThanOrEqual(20 * DAY);
    });
  });
});

describe('R13 and R14 what became of a call', () => {
  const call = at('2026-11-18T13:00:00');

  test('a voicemail is followed by an email the same day, in place of the next one', () => {
    const plan = planned(thanked([call, called('voicemail')]), call);
    expect(plan[0]).toMatch(/^Wed 18 Nov 13:\d\d status-check lee R13/);
    expect(plan.filter((line) => line.includes('status-check'))).toHaveLength(2);
  });

  test('nobody there: once more, two business days later', () => {
    expect(planned(thanked([call, called('no-answer')]), call)[0]).toMatch(
      /^Fri 20 Nov .* call lee R13/,
    );
  });

  test('only the gatekeeper: once more, and not a third time', () => {
    const again = at('2026-11-20T13:30:00');
    const state = thanked([call, called('gatekeeper')]);
    expect(planned(state, call)[0]).toMatch(/^Fri 20 Nov .* call lee R14/);
    const twice = after(state, [again, called('gatekeeper')]);
    expect(planned(twice, again)[0]).toMatch(/^Mon 23 Nov .* status-check/);
  });

  test('reached: the waiting begins anew', () => {
    const state = thanked([call, called('reached')]);
    expect(state.attempts).toBe(0);
    expect(planned(state, call)[0]).toMatch(/^Wed 25 Nov .* status-check lee R11/);
  });

  test('reached, with a day promised: just after that day', () => {
    const state = thanked([call, called('reached', '2026-12-09')]);
    expect(planned(state, call)[0]).toMatch(/^Thu 10 Dec .* status-check lee R10/);
  });
});

describe('R15 other contacts after two weeks of silence', () => {
  test('are proposed as a task', () => {
    const state = application({
      contacts: [
        contact('lee', { role: 'hiring-manager' }),
        contact('desk', { role: 'gatekeeper' }),
      ],
    });
    const ask = plan(state, NOON, 'silence').steps.find((step) => step.what === 'ask-contact');
    expect(ask).toMatchObject({ kind: 'task', to: 'desk', rule: 'R15' });
    expect((ask?.dueAt ?? 0) - INTERVIEW).toBeGreaterThan(14 * DAY);
  });
});

describe('R16 the last resort', () => {
  test('one email, a month in at the earliest', () => {
    const steps = plan(
      application({ playbook: builtInPlaybooks.persistent }),
      NOON,
      'silence',
    ).steps.filter((step) => step.what === 'last-resort');
    expect(steps.map((step) => step.rule)).toEqual(['R16']);
    expect((steps[0]?.dueAt ?? 0) - INTERVIEW).toBeGreaterThan(30 * DAY);
  });
});

describe('R17 letting go', () => {
  test('after two unanswered emails a close-out, then nothing more', () => {
    const life = live(application(), NOON);
    expect(life.state.outcome).toMatchObject({ outcome: 'no-response', by: 'playbook' });
    expect(life.state.steps.at(-1)).toMatchObject({
      what: 'close-out',
      rule: 'R17',
      state: 'sent',
    });
    expect(next(life.state, life.at)).toMatchObject({
      stage: 'ended',
      waitingFor: 'nothing',
      until: null,
    });
  });

  test('in silence, where the owner chose that', () => {
    const life = live(application({ playbook: builtInPlaybooks.light }), NOON);
    expect(life.state.steps.some((step) => step.what === 'close-out')).toBe(false);
    expect(life.state.outcome?.outcome).toBe('no-response');
  });

  test('an owner who approves nothing gets there too', () => {
    const life = live(application(), NOON, { approvesAfter: null });
    expect(life.state.steps.filter((step) => step.state === 'sent')).toEqual([]);
    expect(life.state.outcome?.outcome).toBe('no-response');
  });
});

describe('R18 restraint', () => {
  test('a letter from another application to the same person this week holds the check back', () => {
    const touch = {
      at: at('2026-11-20T09:00:00'),
      contactKey: 'lee',
      what: 'status-check',
      sameEmployer: true,
    } as const;
    const state = thanked([NOON, { type: 'elsewhere_seen', touches: [touch] }]);
    const check = plan(state, NOON, 'silence').steps.find((step) => step.what === 'status-check');
    expect((check?.dueAt ?? 0) - touch.at).toBeGreaterThanOrEqual(7 * DAY);
  });

  test('out of office holds the person, and the time does not count as waiting', () => {
    const until = at('2026-12-07T00:00:00');
    const state = thanked([at('2026-11-19T09:00:00'), { type: 'auto_reply', from: 'lee', until }]);
    const check = plan(state, at('2026-11-19T09:00:00'), 'silence').steps.find(
      (s) => s.what === 'status-check',
    );
    expect(said(check?.dueAt ?? 0, SEATTLE)).toMatch(/^Fri 11 Dec/);
  });

  test('whoever answers is back: the out-of-office ends with the person’s own answer', () => {
    const until = at('2026-12-07T00:00:00');
    const state = thanked(
      [at('2026-11-19T09:00:00'), { type: 'auto_reply', from: 'lee', until }],
      [at('2026-11-20T09:00:00'), answer('rejection')],
    );
    const thanks = plan(state, at('2026-11-20T09:00:00'), 'silence').steps.find(
      (s) => s.what === 'keep-in-mind',
    );
    expect(thanks?.dueAt ?? Infinity).toBeLessThan(until);
  });

  test('a pause is no waiting time either', () => {
    const state = thanked(
      [at('2026-11-18T09:00:00'), { type: 'paused' }],
      [at('2026-11-28T09:00:00'), { type: 'resumed' }],
    );
    const check = plan(state, at('2026-11-28T09:00:00'), 'silence').steps.find(
      (s) => s.what === 'status-check',
    );
    expect((check?.dueAt ?? 0) - NOON).toBeGreaterThanOrEqual(16 * DAY);
  });

  test('an automatic reply without a date changes nothing', () => {
    const state = thanked([NOON, { type: 'auto_reply', from: 'lee', until: null }]);
    expect(planned(state)).toEqual(planned(thanked()));
  });
});

describe('R21 another offer in hand', () => {
  const deadline = at('2026-11-20T17:00:00');

  test('is told at once, before its deadline', () => {
    const state = thanked([NOON, { type: 'other_offer', deadline }]);
    expect(planned(state)[0]).toMatch(/^Mon 16 Nov 12:\d\d offer-in-hand lee R21/);
  });

  test('is told once', () => {
    const life = live(thanked([NOON, { type: 'other_offer', deadline }]), NOON);
    expect(life.state.steps.filter((step) => step.what === 'offer-in-hand')).toHaveLength(1);
  });

  test('is not told after its deadline', () => {
    const state = thanked([NOON, { type: 'other_offer', deadline }]);
    expect(planned(state, deadline + DAY).join()).not.toContain('offer-in-hand');
  });
});

describe('R22 and R23 after a no', () => {
  const no = at('2026-12-02T11:00:00');

  test('filled: thank them and stay interested', () => {
    expect(planned(thanked([no, answer('position-closed')]), no)[0]).toMatch(
      /^Thu 3 Dec .* second-choice lee R22/,
    );
  });

  test('rejected: a short thank-you the next business day, and a light touch months later', () => {
    expect(
      planned(thanked([no, answer('rejection')]), no).map((l) => l.replace(/ \d+:\d\d/, '')),
    ).toEqual(['Thu 3 Dec keep-in-mind lee R23', 'Tue 2 Mar card lee R23']);
  });

  test('to the hiring manager or HR, whoever wrote it', () => {
    const state = after(
      application({ contacts: [contact('lee'), contact('hr', { role: 'recruiter' })] }),
      [no, answer('rejection')],
    );
    expect(planned(state, no)[0]).toContain('keep-in-mind hr');
  });

  test('whoever asks not to be written to is not', () => {
    const state = thanked([no, answer('do-not-contact')]);
    expect(planned(state, no)).toEqual([]);
    expect(state.outcome?.outcome).toBe('rejected');
  });
});

describe('R24 an answer stops the follow-ups', () => {
  const heard = at('2026-11-24T10:00:00');

  test.each(['offer', 'request', 'invitation'] as const)('%s: nothing more goes out', (intent) => {
    expect(planned(thanked([heard, answer(intent)]), heard)).toEqual([]);
  });

  test('unless it is sure, it waits for the owner to say what it means', () => {
    const state = thanked([heard, answer('rejection', null, false)]);
    expect(state.outcome).toBeNull();
    expect(next(state, heard + 60 * DAY)).toMatchObject({
      stage: 'answered',
      waitingFor: 'owner',
      reason: { code: 'answer-unconfirmed', contactId: 'lee' },
    });
  });

  test('a delay with a day moves the next check to just after it', () => {
    expect(planned(thanked([heard, answer('delay', '2026-12-04')]), heard)[0]).toMatch(
      /^Mon 7 Dec .* status-check lee R24/,
    );
  });

  test('a delay without a day falls back to the rhythm', () => {
    expect(planned(thanked([heard, answer('delay')]), heard)[0]).toMatch(
      /^Tue 1 Dec .* status-check lee R11/,
    );
  });

  test('a pending letter is stopped, and the count begins anew', () => {
    const drafted = live(application(), NOON, {
      approvesAfter: null,
      until: at('2026-11-23T09:00:00'),
    });
    expect(drafted.state.steps.at(-1)).toMatchObject({ what: 'status-check', state: 'drafted' });
    const state = after(drafted.state, [drafted.at + 1, answer('acknowledgement')]);
    expect(state.steps.at(-1)).toMatchObject({ what: 'status-check', state: 'overtaken' });
    expect(state.attempts).toBe(0);
    expect(state.round).toBe(drafted.state.round + 1);
  });

  test('dismissed by the owner, the rhythm goes on, and that time does not count', () => {
    const state = after(thanked([heard, answer('rejection', null, false)]), [
      heard + 5 * DAY,
      { type: 'answer_dismissed', messageId: 'm-rejection' },
    ]);
    const check = plan(state, heard + 5 * DAY, 'silence').steps.find(
      (s) => s.what === 'status-check',
    );
    expect(check?.dueAt).toBeGreaterThan(heard + 5 * DAY);
    expect(check?.id).toBe('status-check:1:1:lee');
  });

  test('the reply of the owner to a request sets the rhythm going again', () => {
    const state = thanked(
      [heard, answer('request')],
      [heard + DAY, { type: 'owner_wrote', what: 'reply', to: 'lee' }],
    );
    expect(planned(state, heard + DAY)[0]).toContain('status-check lee');
  });
});

describe('P1 a step begins once', () => {
  test('thanks for a rejection that a second mail overtook are not begun again, and nothing spins', () => {
    const state = thanked([NOON + DAY, answer('rejection')]);
    const next = decide(state, NOON + 2 * DAY);
    if (next.kind !== 'draft') throw new Error(next.kind);
    const { step } = next;
    const drafted = after(state, [
      NOON + 2 * DAY,
      { type: 'letter_drafted', step, mode: 'approve', outboxId: 'o', hash: 'h' },
    ]);
    const overtaken = after(drafted, [NOON + 2 * DAY, answer('acknowledgement')]);
    expect(overtaken.steps.find(({ id }) => id === step.id)?.state).toBe('overtaken');
    const then = decide(overtaken, NOON + 2 * DAY);
    expect('step' in then ? then.step.id : then.kind).not.toBe(step.id);
  });
});

describe('R25 a late answer reopens', () => {
  test('after the close-out', () => {
    const life = live(application(), NOON);
    const late = life.at + 20 * DAY;
    const state = after(life.state, [late, answer('acknowledgement')]);
    expect(state.outcome).toBeNull();
    expect(plan(state, late, 'silence').steps[0]).toMatchObject({ what: 'status-check' });
    expect(plan(state, late, 'silence').steps[0]?.id).not.toBe('status-check:1:1:lee');
  });

  test('a no is undone by a yes, and not by thanks for the thanks', () => {
    const no = thanked([NOON + DAY, answer('rejection')]);
    expect(after(no, [NOON + 5 * DAY, answer('acknowledgement')]).outcome?.outcome).toBe(
      'rejected',
    );
    expect(after(no, [NOON + 5 * DAY, answer('invitation')]).outcome).toBeNull();
    expect(after(no, [NOON + 5 * DAY, answer('offer')]).outcome?.outcome).toBe('offer');
  });

  test('not what the owner has withdrawn', () => {
    const state = thanked([NOON, { type: 'withdrawn' }], [NOON + DAY, answer('acknowledgement')]);
    expect(state.outcome?.outcome).toBe('withdrawn');
  });
});

describe('an interview to which they did not come', () => {
  test('brings a letter the same day, and no thank-you', () => {
    const state = after(application(), [
      NOON,
      { type: 'interview_missed', interviewId: null, by: 'lee' },
    ]);
    expect(planned(state)[0]).toMatch(/^Mon 16 Nov 1\d:\d\d status-check lee R10/);
    expect(planned(state).join()).not.toContain('thank-you');
  });

  test('stops a thank-you that was written already', () => {
    const drafted = live(application(), NOON, { approvesAfter: null, until: NOON + 60_000 }).state;
    const state = after(drafted, [
      NOON + 60_000,
      { type: 'interview_missed', interviewId: null, by: 'lee' },
    ]);
    expect(state.steps[0]).toMatchObject({ what: 'thank-you', state: 'overtaken' });
    expect(planned(state, NOON + 60_000)[0]).toContain('status-check lee');
  });
});
