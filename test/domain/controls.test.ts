import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Application } from '../../domain/application.ts';
import { judgeControl, LEGAL } from '../../domain/controls.ts';
import type { Control } from '../../domain/control.ts';
import { decide } from '../../domain/decide.ts';
import { standard } from '../../domain/playbooks/standard.ts';
import { plan } from '../../domain/plan.ts';
import { STAGES, stageOf } from '../../domain/stage.ts';
import type { Stage } from '../../domain/stage.ts';
import { after, application, interview, INTERVIEW, live, NOON } from './lives.ts';

/** Issue: each control is legal in exactly the stages that docs/cadence.md shows, and refused elsewhere with a sentence. */

const DAY = 86_400_000;
const AT = NOON;
const drafted = after(application(), [
  AT,
  {
    type: 'letter_drafted',
    step: plan(application(), AT, 'silence').steps[0] ?? never(),
    mode: 'approve',
    outboxId: 'o',
    hash: 'h1',
  },
]);
const letter = 'thank-you:first:lee';

function never(): never {
  throw new Error('no step');
}

const states: Record<Stage, Application> = {
  applied: application({ interviews: [] }),
  'interview-ahead': application({ interviews: [interview(AT + DAY, ['lee'])] }),
  waiting: application(),
  answered: after(application(), [
    AT,
    { type: 'answer', messageId: 'm', from: 'lee', intent: 'other', date: null, sure: false },
  ]),
  paused: after(application(), [AT, { type: 'paused' }]),
  ended: after(application(), [AT, { type: 'closed', outcome: 'no-response' }]),
};

const samples: Record<string, Control> = {
  pause: { type: 'pause' },
  resume: { type: 'resume' },
  snooze: { type: 'snooze', until: AT + 3 * DAY },
  'set-mode': { type: 'set-mode', what: 'status-check', mode: 'auto' },
  withdraw: { type: 'withdraw' },
  close: { type: 'close', outcome: 'rejected' },
  reopen: { type: 'reopen' },
  'change-playbook': { type: 'change-playbook', playbook: standard },
  'other-offer': { type: 'other-offer', deadline: AT + 3 * DAY },
  promise: { type: 'promise', date: '2026-12-01', by: 'lee' },
};

describe('the table of controls', () => {
  test.each(STAGES)('the state for %s is in that stage', (stage) => {
    expect(stageOf(states[stage], AT)).toBe(stage);
  });

  const cells = Object.entries(samples).flatMap(([name, control]) =>
    STAGES.map((stage) => [name, stage, control] as const),
  );
  test.each(cells)('%s in %s', (_, stage, control) => {
    const judged = judgeControl(states[stage], control, AT);
    if (
      LEGAL[control.type].includes(stage) &&
      !(control.type === 'resume' && stage === 'answered')
    ) {
      expect(judged.ok).toBe(true);
    } else {
      expect(judged.ok).toBe(false);
      if (!judged.ok) expect(judged.refusal.says).toMatch(/^[A-Z].{15,}\.$/);
    }
  });

  test('is the one in docs/cadence.md', () => {
    const doc = readFileSync(new URL('../../docs/cadence.md', import.meta.url), 'utf8');
    for (const [name, legal] of Object.entries(LEGAL)) {
      const cells = STAGES.map((stage) => (legal.includes(stage) ? 'yes' : '–'));
      expect(doc.replace(/ +/g, ' ')).toContain(`| ${name} | ${cells.join(' | ')} |`);
    }
  });
});

describe('a letter that waits for approval', () => {
  test('leaves only with the hash that was read (P3)', () => {
    expect(
      judgeControl(drafted, { type: 'approve', stepId: letter, hash: 'h0' }, AT),
    ).toMatchObject({
      ok: false,
      refusal: { code: 'text-changed' },
    });
    const approved = judgeControl(drafted, { type: 'approve', stepId: letter, hash: 'h1' }, AT);
    if (!approved.ok) throw new Error(approved.refusal.says);
    const state = after(drafted, [AT, approved.event]);
    expect(decide(state, AT + 3_600_000)).toMatchObject({ kind: 'send', stepId: letter });
  });

  test('an edit voids the approval', () => {
    const state = after(
      drafted,
      [AT, { type: 'letter_approved', stepId: letter, hash: 'h1' }],
      [AT, { type: 'letter_edited', stepId: letter, hash: 'h2' }],
    );
    expect(decide(state, AT + 3_600_000)).toMatchObject({ kind: 'wait', waitingFor: 'approval' });
    expect(state.steps[0]).toMatchObject({ state: 'drafted', approvedHash: null, hash: 'h2' });
  });

  test('approved with time to undo it leaves no earlier, and says until when (P8)', () => {
    const control = { type: 'approve', stepId: letter, hash: 'h1', undoMs: 30_000 } as const;
    const at = (drafted.steps[0]?.dueAt ?? 0) + 60_000;
    const judged = judgeControl(drafted, control, at);
    if (!judged.ok) throw new Error(judged.refusal.says);
    const approved = after(drafted, [at, judged.event]);
    expect(decide(approved, at + 29_999)).toMatchObject({
      kind: 'wait',
      until: at + 30_000,
      waitingFor: 'time',
      rule: 'P3',
      reason: { code: 'undo-open', at: at + 30_000 },
    });
    expect(decide(approved, at + 30_000)).toMatchObject({ kind: 'send', stepId: letter });
    const now = after(approved, [at + 1000, { type: 'send_now', stepId: letter }]);
    expect(decide(now, at + 1000)).toMatchObject({ kind: 'send', stepId: letter });

    const back = after(approved, [at + 10_000, { type: 'approval_taken_back', stepId: letter }]);
    expect(decide(back, at + 3_600_000)).toMatchObject({ kind: 'wait', waitingFor: 'approval' });
    expect(back.steps[0]).toMatchObject({ state: 'drafted', approvedHash: null, hash: 'h1' });
    expect(JSON.parse(JSON.stringify(back))).toEqual(back);

    const again = after(back, [
      at + 20_000,
      { type: 'letter_approved', stepId: letter, hash: 'h1' },
    ]);
    expect(decide(again, at + 20_000)).toMatchObject({ kind: 'send', stepId: letter });
    const sent = after(approved, [at + 30_000, { type: 'letter_sent', stepId: letter }]);
    const late = after(sent, [at + 31_000, { type: 'approval_taken_back', stepId: letter }]);
    expect(late.steps[0]?.state).toBe('sent');
  });

  test('approved in the last moment it does not come too late for the time to undo', () => {
    const expires = drafted.steps[0]?.expiresAt ?? 0;
    const at = expires - 1000;
    const event = { type: 'letter_approved', stepId: letter, hash: 'h1' } as const;
    const state = after(drafted, [at, { ...event, notBefore: at + 30_000 }]);
    expect(decide(state, at + 29_000).kind).not.toBe('expire');
    expect(decide(state, at + 30_000).kind).not.toBe('expire');
    expect(decide(after(drafted, [at, event]), expires)).toMatchObject({ kind: 'expire' });
  });

  test('cannot be sent now without approval; with it, it leaves at once', () => {
    expect(judgeControl(drafted, { type: 'send-now', stepId: letter }, AT)).toMatchObject({
      ok: false,
      refusal: { code: 'not-approved' },
    });
    const state = after(
      drafted,
      [AT, { type: 'letter_approved', stepId: letter, hash: 'h1' }],
      [AT, { type: 'send_now', stepId: letter }],
    );
    expect(decide(state, AT)).toMatchObject({ kind: 'send', stepId: letter });
  });

  test('put off, it waits until then', () => {
    const state = after(
      drafted,
      [AT, { type: 'letter_approved', stepId: letter, hash: 'h1' }],
      [AT, { type: 'step_later', stepId: letter, until: AT + DAY }],
    );
    const decision = decide(state, AT + 3_600_000);
    expect(decision).toMatchObject({ kind: 'wait', waitingFor: 'time' });
    expect(live(state, AT, { until: AT + 3 * DAY }).state.steps[0]).toMatchObject({
      state: 'sent',
    });
  });

  test('skipped, it is not written again', () => {
    const state = after(drafted, [AT, { type: 'step_skipped', stepId: letter }]);
    expect(plan(state, AT, 'silence').steps.some((step) => step.id === letter)).toBe(false);
  });

  test('pausing holds it back even when approved; resuming lets it go', () => {
    const state = after(
      drafted,
      [AT, { type: 'letter_approved', stepId: letter, hash: 'h1' }],
      [AT, { type: 'paused' }],
    );
    expect(decide(state, AT + 2 * 3_600_000)).toMatchObject({ kind: 'wait', waitingFor: 'hold' });
    const resumed = after(state, [AT + 2 * 3_600_000, { type: 'resumed' }]);
    expect(decide(resumed, AT + 2 * 3_600_000)).toMatchObject({ kind: 'send' });
  });
});

describe('steps that have not begun', () => {
  const state = after(application(), [AT, { type: 'owner_wrote', what: 'thank-you', to: 'lee' }]);
  const check = 'status-check:1:1:lee';

  test('skip: the next of the series takes its turn', () => {
    const judged = judgeControl(state, { type: 'skip', stepId: check }, AT);
    if (!judged.ok) throw new Error(judged.refusal.says);
    const steps = plan(after(state, [AT, judged.event]), AT, 'silence').steps;
    expect(steps.some((step) => step.id === check)).toBe(false);
    expect(steps.filter((step) => step.what === 'status-check')).toHaveLength(1);
  });

  test('later: it leaves then, or at the next good hour', () => {
    const until = AT + 20 * DAY;
    const judged = judgeControl(state, { type: 'later', stepId: check, until }, AT);
    if (!judged.ok) throw new Error(judged.refusal.says);
    const step = plan(after(state, [AT, judged.event]), AT, 'silence').steps.find(
      (s) => s.id === check,
    );
    expect(step?.dueAt).toBeGreaterThanOrEqual(until);
    expect(step?.dueAt).toBeLessThan(until + 4 * DAY);
  });

  test('send now: it is written now, and leaves when approved, whatever the hour', () => {
    const night = INTERVIEW + 14 * 3_600_000;
    const judged = judgeControl(state, { type: 'send-now', stepId: check }, night);
    if (!judged.ok) throw new Error(judged.refusal.says);
    const step = plan(after(state, [night, judged.event]), night, 'silence').steps.find(
      (s) => s.id === check,
    );
    expect(step?.dueAt).toBe(night);
  });

  test('what the plan no longer holds is refused', () => {
    expect(judgeControl(state, { type: 'skip', stepId: 'status-check:9:9:lee' }, AT)).toMatchObject(
      {
        ok: false,
        refusal: { code: 'unknown-step' },
      },
    );
  });
});

describe('an uncertain letter', () => {
  const approved = after(drafted, [AT, { type: 'letter_approved', stepId: letter, hash: 'h1' }]);
  const uncertain = after(approved, [AT + 3_600_000, { type: 'letter_uncertain', stepId: letter }]);

  test('is never decided again, and no other letter is begun for that person (P1)', () => {
    const life = live(uncertain, AT + 3_600_000, { until: AT + 100 * DAY });
    const sent = life.turns.filter(({ decision }) => decision.kind === 'send');
    expect(sent).toEqual([]);
    expect(life.turns.at(-1)?.decision).toMatchObject({ kind: 'wait' });
  });

  test('resolved as not sent it leaves once; as sent, never', () => {
    const resolve = (was: 'sent' | 'not-sent') => {
      const judged = judgeControl(
        uncertain,
        { type: 'resolve-uncertain', stepId: letter, was },
        AT,
      );
      if (!judged.ok) throw new Error(judged.refusal.says);
      const state = after(uncertain, [AT + 4 * 3_600_000, judged.event]);
      return live(state, AT + 4 * 3_600_000, { until: AT + 3 * DAY }).turns.filter(
        ({ decision }) => decision.kind === 'send' && decision.stepId === letter,
      ).length;
    };
    expect(resolve('not-sent')).toBe(1);
    expect(resolve('sent')).toBe(0);
  });
});

describe('events', () => {
  test('a step that has begun is not begun again, whoever says so (P1)', () => {
    const step = plan(application(), AT, 'silence').steps[0] ?? never();
    const drafted = { type: 'letter_drafted', step, mode: 'auto', hash: 'h' } as const;
    const state = after(
      application(),
      [AT, { ...drafted, outboxId: 'one' }],
      [AT, { ...drafted, outboxId: 'two' }],
    );
    expect(state.steps.map(({ outboxId }) => outboxId)).toEqual(['one']);
  });

  test('a word on an answer counts only for what was shown of it', () => {
    const answered = states.answered;
    const confirm = (proposed: 'other' | 'offer') =>
      ({ type: 'confirm-answer', messageId: 'm', intent: 'offer', proposed }) as const;
    const dismiss = (proposed: 'other' | 'offer') =>
      ({ type: 'dismiss-answer', messageId: 'm', proposed }) as const;
    for (const control of [confirm, dismiss]) {
      expect(judgeControl(answered, control('other'), AT).ok).toBe(true);
      expect(judgeControl(answered, control('offer'), AT)).toMatchObject({
        ok: false,
        refusal: { code: 'no-change' },
      });
    }
    const said = after(answered, [
      AT,
      { type: 'answer_confirmed', messageId: 'm', intent: 'offer' },
    ]);
    expect(judgeControl(said, confirm('other'), AT)).toMatchObject({
      ok: false,
      refusal: { code: 'no-change' },
    });
  });

  test('an answer stops every pending letter, a thank-you too (P2)', () => {
    const state = after(drafted, [
      AT,
      { type: 'answer', messageId: 'm', from: 'lee', intent: 'other', date: null, sure: false },
    ]);
    expect(state.steps[0]).toMatchObject({ what: 'thank-you', state: 'overtaken' });
  });

  test('a second delivery changes nothing, not even the object', async () => {
    const { apply } = await import('../../domain/apply.ts');
    const event = { id: 'twice', at: AT, type: 'withdrawn' } as const;
    const once = apply(application(), event);
    expect(apply(once, event)).toBe(once);
  });

  test('the old state is left as it was', async () => {
    const { apply } = await import('../../domain/apply.ts');
    const state = application();
    const before = JSON.stringify(state);
    apply(state, { id: 'e', at: AT, type: 'paused' });
    expect(JSON.stringify(state)).toBe(before);
  });

  test('the memory of what was delivered is bounded', () => {
    let state = application();
    for (let i = 0; i < 500; i += 1) state = after(state, [AT + i, { type: 'resumed' }]);
    expect(state.seen.length).toBeLessThan(100);
  });
});
