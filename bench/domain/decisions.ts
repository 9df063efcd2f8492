import { judged, rounded, type Row } from '../part.ts';
import { quantile } from '../statistics.ts';
import { decide } from '../../domain/decide.ts';
import { newApplication } from '../../domain/newApplication.ts';
import { plan } from '../../domain/plan.ts';
import { standard } from '../../domain/playbooks/standard.ts';

const HOUR = 3_600_000;
const PLANS = 100_000;
/** A machine too busy for all plans gets as far as it gets in this time. */
const PLANS_LIMIT_MS = 60_000;
const start = Date.UTC(2026, 10, 16, 18);
const zones = ['America/Los_Angeles', 'Europe/Berlin', 'Asia/Tokyo', 'America/New_York'];

/**
 * How fast the pure core is: `decide` calls a second, one full plan (goal of issue 4: under 1 ms), and 100,000 plans of
 * different applications.
 */
export async function measureDecisions(): Promise<Row[]> {
  const one = application(1);
  const now = one.createdAt + HOUR;
  secondsOf(300, () => plan(one, now, 'silence'));
  const decisions = 50_000;
  const decideSeconds = secondsOf(decisions, (n) => decide(one, now + n * 1000));
  const singles = Array.from(
    { length: 2_000 },
    () => secondsOf(1, () => plan(one, now, 'silence')) * 1000,
  );
  let steps = 0;
  let plans = 0;
  const started = performance.now();
  while (plans < PLANS && performance.now() - started < PLANS_LIMIT_MS) {
    const state = application(plans);
    steps += plan(state, state.createdAt + HOUR, 'silence').steps.length;
    plans += 1;
  }
  const seconds = (performance.now() - started) / 1000;
  return Promise.resolve([
    { what: 'decide', value: rounded(decisions / decideSeconds), unit: 'calls/s' },
    judged(
      {
        what: 'a full plan, median',
        value: quantile(singles, 0.5),
        unit: 'ms',
        note: `p99 ${rounded(quantile(singles, 0.99))} ms`,
      },
      { atMost: 1 },
    ),
    {
      what: 'plans of different applications',
      value: rounded(plans / seconds),
      unit: 'plans/s',
      note: `${plans} plans with ${steps} steps in ${rounded(seconds)} s`,
    },
  ]);
}

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
