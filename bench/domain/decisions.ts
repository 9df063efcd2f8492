import { decide } from '../../domain/decide.ts';
import { newApplication } from '../../domain/newApplication.ts';
import { plan } from '../../domain/plan.ts';
import { standard } from '../../domain/playbooks/standard.ts';

/**
 * How fast the pure core is: `decide` calls a second, one full plan (goal: under 1 ms), and 100,000 plans of different
 * applications. Prints a table and, last, one line of JSON.
 */

const HOUR = 3_600_000;
const PLANS = Number(process.argv[2] ?? 100_000);
const start = Date.UTC(2026, 10, 16, 18);
const zones = ['America/Los_Angeles', 'Europe/Berlin', 'Asia/Tokyo', 'America/New_York'];

function application(n: number) {
  const startsAt = start + (n % 2000) * HOUR;
  return newApplication({
    id: `application-${n}`,
    owner: { id: 'owner', timeZone: 'Europe/Berlin', country: 'DE' },
    employer: {
      id: 'employer',
      kind: 'company',
      timeZone: zones[n % zones.length] ?? 'UTC',
      country: 'US',
      region: 'WA',
    },
    contacts: ['lee', 'kim'].map((id) => ({
      id,
      role: 'interviewer',
      hasEmail: true,
      hasPhone: true,
      permission: true,
      timeZone: null,
      country: null,
      region: null,
      unreachable: false,
    })),
    interviews: [
      {
        id: 'first',
        startsAt,
        endsAt: startsAt + HOUR,
        with: ['lee', 'kim'],
        notesOn: [],
        decisionBy: null,
        decisionBetween: null,
        channel: null,
        mayCall: null,
        missedBy: null,
        cancelled: false,
        wanted: true,
      },
    ],
    playbook: standard,
    holidays: ['2026-11-26', '2026-12-25', '2027-01-01'],
    holidaysUntil: '2029-01-01',
    at: startsAt,
  });
}

function secondsOf(times: number, run: (n: number) => void): number {
  const from = process.hrtime.bigint();
  for (let n = 0; n < times; n += 1) run(n);
  return Number(process.hrtime.bigint() - from) / 1e9;
}

const one = application(1);
const now = one.createdAt + HOUR;
secondsOf(300, () => plan(one, now, 'silence'));

const decisions = 100_000;
const decideSeconds = secondsOf(decisions, (n) => decide(one, now + n * 1000));
const singles = Array.from({ length: 500 }, () =>
  secondsOf(1, () => plan(one, now, 'silence')),
).sort((a, b) => a - b);
const planMs = (singles[250] ?? 0) * 1000;
const planP99Ms = (singles[495] ?? 0) * 1000;
let steps = 0;
const plansSeconds = secondsOf(PLANS, (n) => {
  const state = application(n);
  steps += plan(state, state.createdAt + HOUR, 'silence').steps.length;
});

const result = {
  decidePerSecond: Math.round(decisions / decideSeconds),
  planMs: Number(planMs.toFixed(3)),
  planP99Ms: Number(planP99Ms.toFixed(3)),
  plans: PLANS,
  plansSeconds: Number(plansSeconds.toFixed(1)),
  plansPerSecond: Math.round(PLANS / plansSeconds),
  steps,
  goal: 'planMs < 1',
  goalMet: planMs < 1,
};
console.table(result);
console.log(JSON.stringify(result));
