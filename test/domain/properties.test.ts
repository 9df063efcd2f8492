import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Application, StepRecord } from '../../domain/application.ts';
import { decide } from '../../domain/decide.ts';
import type { EventBody } from '../../domain/events.ts';
import { plan } from '../../domain/plan.ts';
import { builtInPlaybooks } from '../../domain/playbooks/builtIn.ts';
import { publicHolidays } from '../../domain/publicHolidays.ts';
import { INTENTS, CALL_RESULTS, MODES } from '../../domain/vocabulary.ts';
import { application, contact, interview, live, type LifeOptions } from './lives.ts';

/** Random lives of an application; the promises hold in every one of them. */

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const ZONES = [
  ['America/Los_Angeles', 'US', 'WA'],
  ['Europe/Berlin', 'DE', 'BE'],
  ['Asia/Tokyo', 'JP', null],
  ['Australia/Lord_Howe', 'AU', 'NSW'],
  ['America/St_Johns', 'CA', 'NL'],
  ['Pacific/Auckland', 'NZ', null],
] as const;
const HOLIDAYS = new Map(
  ZONES.map(([zone, country, region]) => [
    zone,
    publicHolidays(country, region, '2025-12-01', '2029-01-01'),
  ]),
);
const PEOPLE = ['lee', 'kim', 'desk', 'ref'] as const;

const world = fc.record({
  zone: fc.constantFrom(...ZONES),
  playbook: fc.constantFrom(
    builtInPlaybooks.standard,
    builtInPlaybooks.light,
    builtInPlaybooks.persistent,
    builtInPlaybooks['public-sector'],
  ),
  mode: fc.constantFrom(...MODES),
  startsAt: fc.integer({ min: 0, max: 365 * 24 * 4 }).map((n) => START + n * 900_000),
  decisionIn: fc.option(fc.integer({ min: 1, max: 45 })),
  emails: fc.boolean(),
  mayCall: fc.constantFrom(null, true, false),
});

const body = (): fc.Arbitrary<EventBody> => {
  const who = fc.constantFrom(...PEOPLE);
  const date = fc
    .integer({ min: 0, max: 500 })
    .map((n) => new Date(START + n * DAY).toISOString().slice(0, 10));
  const instant = fc.integer({ min: 0, max: 500 * 24 }).map((n) => START + n * 3_600_000);
  return fc.oneof(
    fc.record({
      type: fc.constant('answer' as const),
      messageId: fc.uuid(),
      from: fc.option(who),
      intent: fc.constantFrom(...INTENTS),
      date: fc.option(date),
      sure: fc.boolean(),
    }),
    fc.record({ type: fc.constant('promise' as const), date, by: fc.option(who) }),
    fc.record({ type: fc.constant('auto_reply' as const), from: who, until: fc.option(instant) }),
    fc.record({
      type: fc.constant('task_done' as const),
      stepId: fc.constant(null),
      what: fc.constant('call' as const),
      to: who,
      result: fc.constantFrom(...CALL_RESULTS),
      date: fc.option(date, { freq: 4 }),
    }),
    fc.record({
      type: fc.constant('owner_wrote' as const),
      what: fc.constantFrom('thank-you' as const, 'status-check' as const, 'reply' as const),
      to: who,
    }),
    fc.record({ type: fc.constant('other_offer' as const), deadline: instant }),
    fc.record({ type: fc.constant('snoozed' as const), until: instant }),
    fc.constant({ type: 'paused' as const }),
    fc.constant({ type: 'resumed' as const }),
    fc.constant({ type: 'withdrawn' as const }),
    fc.constant({ type: 'reopened' as const }),
    fc.record({
      type: fc.constant('interview_missed' as const),
      interviewId: fc.constant(null),
      by: who,
    }),
    fc.record({
      type: fc.constant('bounced' as const),
      to: who,
      permanent: fc.boolean(),
      stepId: fc.constant(null),
    }),
    fc.record({ type: fc.constant('complained' as const), to: who }),
    instant.map((at) => ({
      type: 'interview_set' as const,
      interview: { ...interview(at, ['kim']), id: `later-${at}` },
    })),
    fc.record({
      type: fc.constant('elsewhere_seen' as const),
      touches: fc.array(
        fc.record({
          at: instant,
          contactKey: who,
          what: fc.constant('status-check' as const),
          sameEmployer: fc.constant(true),
        }),
        { maxLength: 3 },
      ),
    }),
  );
};

const script = fc.array(
  fc.record({ after: fc.integer({ min: 0, max: 120 * 24 * 60 }), body: body() }),
  { maxLength: 8 },
);

const owner = fc.record({
  approvesAfter: fc.option(fc.integer({ min: 0, max: 5 * DAY })),
  results: fc.array(fc.constantFrom('sent', 'sent', 'sent', 'uncertain', 'failed'), {
    minLength: 4,
    maxLength: 4,
  }),
  snapshots: fc.boolean(),
});

type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function begin({ zone, playbook, mode, startsAt, decisionIn, emails, mayCall }: World) {
  const [timeZone, country, region] = zone;
  const decisionBy =
    decisionIn === null ? null : new Date(startsAt + decisionIn * DAY).toISOString().slice(0, 10);
  return application({
    employer: { id: 'e', kind: 'company', timeZone, country, region },
    playbook,
    modes: { 'thank-you': mode, 'status-check': mode, 'close-out': mode },
    contacts: [
      contact('lee', { role: 'hiring-manager', hasEmail: emails }),
      contact('kim'),
      contact('desk', { role: 'gatekeeper' }),
      contact('ref', { role: 'reference', timeZone: 'Europe/Berlin' }),
    ],
    interviews: [interview(startsAt, ['lee', 'kim'], { decisionBy, mayCall })],
    holidays: HOLIDAYS.get(timeZone) ?? [],
    at: startsAt,
  });
}

function play(
  given: World,
  events: { after: number; body: EventBody }[],
  {
    approvesAfter,
    results,
    snapshots,
  }: { approvesAfter: number | null; results: string[]; snapshots: boolean },
) {
  const options: LifeOptions = {
    script: events.map(({ after, body }) => ({ at: given.startsAt + after * 60_000, body })),
    approvesAfter,
    sending: (n) => (results[n % results.length] ?? 'sent') as 'sent' | 'uncertain' | 'failed',
    snapshots,
  };
  return live(begin(given), given.startsAt, options);
}

function sendings(life: ReturnType<typeof live>) {
  return life.turns.flatMap(({ at, decision, before }) => {
    if (decision.kind !== 'send' && decision.kind !== 'lay-in-drafts') return [];
    const step = before.steps.find((candidate) => candidate.id === decision.stepId);
    if (step === undefined) throw new Error('sends what has not begun');
    return [{ at, step, before }];
  });
}

function lives(check: (life: ReturnType<typeof live>, given: World) => void, numRuns = 300) {
  fc.assert(
    fc.property(world, script, owner, (given, events, person) => {
      check(play(given, events, person), given);
    }),
    { numRuns },
  );
}

describe('in every life', () => {
  test('P1: no step leaves twice, and none begins twice', () => {
    lives((life) => {
      const left = sendings(life).map(({ step }) => step.id);
      expect(new Set(left).size).toBe(left.length);
      const begun = life.state.steps.map((step) => step.id);
      expect(new Set(begun).size).toBe(begun.length);
    });
  });

  test('P2: nothing leaves that was begun before an answer, or while one waits for the owner', () => {
    lives((life) => {
      for (const { step, before } of sendings(life)) {
        const last = Math.max(0, ...before.answers.map((answer) => answer.at));
        expect(before.answers.every((answer) => answer.state !== 'proposed')).toBe(true);
        expect(step.beganAt).toBeGreaterThanOrEqual(last);
      }
    });
  });

  test('P3: in approve mode only an approved text leaves', () => {
    lives((life) => {
      for (const { step } of sendings(life)) {
        if (step.mode === 'approve') {
          expect(step.approvedHash).toBe(step.hash);
          expect(step.state).toBe('approved');
        }
      }
    });
  });

  test('P7: never more asking letters to a person in a week than the playbook allows', () => {
    lives((life, given) => {
      const left = new Set(
        life.state.steps
          .filter((step) => step.state === 'sent' || step.state === 'uncertain')
          .map((step) => step.id),
      );
      const asking = sendings(life).filter(
        ({ step }) => ASKING.has(step.what) && left.has(step.id),
      );
      const days = given.playbook.name === 'public-sector' ? 14 : 7;
      for (const { at, step } of asking) {
        const near = asking.filter(
          (other) => other.step.to === step.to && other.at <= at && other.at > at - days * DAY,
        );
        expect(near.length).toBeLessThanOrEqual(1);
      }
    });
  });

  test('R19: letters arrive in business hours on business days; what cannot wait, in waking hours', () => {
    lives((life, given) => {
      for (const { at, step } of sendings(life)) expectGoodHour(step, at, given);
    });
  });

  test('R17: attempts are finite: no more status checks in a round than the playbook has', () => {
    lives((life, given) => {
      const allowed = given.playbook.statusCheck.rounds.filter((round) => round === 'email').length;
      const rounds = new Map<number, number>();
      for (const { step } of sendings(life)) {
        // A letter of the owner's own takes the place of the draft that it was made of.
        const now = life.state.steps.find(({ id }) => id === step.id);
        if (step.mode === 'draft' && now?.state === 'overtaken') continue;
        if (step.what === 'status-check' && step.attempt > 0) {
          rounds.set(step.round, (rounds.get(step.round) ?? 0) + 1);
        }
      }
      for (const count of rounds.values()) expect(count).toBeLessThanOrEqual(allowed);
    });
  });

  test('P8: there is always a next step, an end, or somebody whose move it is', () => {
    lives((life) => {
      for (const { decision } of life.turns) {
        if (decision.kind === 'wait' && decision.until === null) {
          expect(['interview', 'owner', 'hold', 'approval', 'nothing']).toContain(
            decision.waitingFor,
          );
        }
      }
    });
  });

  test('the state is JSON, and the same state gives the same decision', () => {
    lives((life) => {
      for (const { at, decision, before } of life.turns) {
        const copy = JSON.parse(JSON.stringify(before)) as Application;
        expect(copy).toEqual(before);
        expect(decide(copy, at)).toEqual(decision);
      }
    }, 60);
  });

  test('R3: with a prompt owner every thank-you leaves within 24 hours', () => {
    fc.assert(
      fc.property(world, (given) => {
        const life = live(begin({ ...given, mode: 'approve' }), given.startsAt);
        const thanks = sendings(life).filter(({ step }) => step.what === 'thank-you');
        expect(thanks.map(({ step }) => step.to).sort()).toEqual(
          given.emails ? ['desk', 'kim', 'lee'] : ['desk', 'kim'],
        );
        for (const { at } of thanks) {
          expect(at).toBeGreaterThan(given.startsAt + 3_600_000);
          expect(at).toBeLessThanOrEqual(given.startsAt + 25 * 3_600_000);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('P8: the plan is what then happens', () => {
    fc.assert(
      fc.property(world, (given) => {
        const start = begin(given);
        const life = live(start, given.startsAt);
        const done = life.turns.flatMap(({ at, decision, before }) => {
          if (decision.kind === 'open-task') return [[decision.step.id, decision.step.dueAt]];
          if (decision.kind !== 'send' && decision.kind !== 'lay-in-drafts') return [];
          return [[before.steps.find((step) => step.id === decision.stepId)?.id, at]];
        });
        const planned = plan(start, given.startsAt, 'silence');
        const byMoment = (a: unknown[], b: unknown[]) =>
          Number(a[1]) - Number(b[1]) || (String(a[0]) < String(b[0]) ? -1 : 1);
        expect(planned.steps.map((step) => [step.id, step.dueAt])).toEqual(done.sort(byMoment));
        expect(planned.ends?.at).toBe(life.state.outcome?.at);
        expect(planned.ends?.outcome).toBe('no-response');
      }),
      { numRuns: 300 },
    );
  });
});

const ASKING = new Set(['status-check', 'last-resort', 'close-out']);

/** Reads the wall clock by Intl alone, so that the calendar is not checked against itself. */
function expectGoodHour(step: StepRecord, at: number, given: World) {
  const zone = step.to === 'ref' ? 'Europe/Berlin' : given.zone[0];
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  const minutes = Number(part('hour')) * 60 + Number(part('minute'));
  const day = `${part('year')}-${part('month')}-${part('day')}`;
  const urgent = !ASKING.has(step.what) || step.reason.code === 'interview-missed';
  if (urgent) {
    expect(minutes).toBeGreaterThanOrEqual(8 * 60);
    expect(minutes).toBeLessThanOrEqual(20 * 60);
    return;
  }
  const hours = {
    Mon: [630, 990],
    Tue: [540, 1020],
    Wed: [540, 1020],
    Thu: [540, 1020],
    Fri: [540, 900],
  };
  const open = hours[part('weekday') as keyof typeof hours];
  expect(open, `${step.id} on ${part('weekday')}`).toBeDefined();
  expect(minutes).toBeGreaterThanOrEqual(open[0] ?? 0);
  expect(minutes).toBeLessThanOrEqual(open[1] ?? 0);
  expect(HOLIDAYS.get(given.zone[0])).not.toContain(day);
}
