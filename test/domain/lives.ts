import type { Application, Contact, Interview } from '../../domain/application.ts';
import { apply } from '../../domain/apply.ts';
import { decide } from '../../domain/decide.ts';
import type { Decision } from '../../domain/decision.ts';
import type { EventBody } from '../../domain/events.ts';
import { newApplication } from '../../domain/newApplication.ts';
import type { Beginning } from '../../domain/newApplication.ts';
import { standard } from '../../domain/playbooks/standard.ts';
import type { EpochMs, TimeZone } from '../../domain/time.ts';

/** Applications and lives for the tests of the domain: only what differs from the ordinary is said. */

export function instant(text: string): EpochMs {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new Error(`no instant: ${text}`);
  return at;
}

export function contact(id: string, given: Partial<Contact> = {}): Contact {
  return {
    id,
    role: 'interviewer',
    hasEmail: true,
    hasPhone: true,
    permission: true,
    timeZone: null,
    country: null,
    region: null,
    unreachable: false,
    ...given,
  };
}

export function interview(
  startsAt: EpochMs,
  people: string[],
  given: Partial<Interview> = {},
): Interview {
  return {
    id: 'first',
    startsAt,
    endsAt: startsAt + 3_600_000,
    with: people,
    notesOn: [],
    decisionBy: null,
    decisionBetween: null,
    channel: null,
    mayCall: null,
    missedBy: null,
    cancelled: false,
    wanted: true,
    ...given,
  };
}

export const SEATTLE: TimeZone = 'America/Los_Angeles';

/** An interview with Lee in Seattle on Monday 16 November 2026, 10:00–11:00; the owner lives in Berlin. */
export const INTERVIEW = instant('2026-11-16T10:00:00-08:00');
export const NOON = instant('2026-11-16T12:00:00-08:00');

export function application(given: Partial<Beginning> = {}): Application {
  return newApplication({
    id: 'app',
    owner: { id: 'owner', timeZone: 'Europe/Berlin', country: 'DE' },
    employer: { id: 'employer', kind: 'company', timeZone: SEATTLE, country: 'US', region: 'WA' },
    contacts: [contact('lee', { role: 'hiring-manager' })],
    interviews: [interview(INTERVIEW, ['lee'])],
    playbook: standard,
    holidays: ['2026-11-26', '2026-11-27', '2026-12-25', '2027-01-01'],
    holidaysUntil: '2030-01-01',
    at: INTERVIEW,
    ...given,
  });
}

let events = 0;

/** Folds events, each at its instant. */
export function after(state: Application, ...given: [EpochMs, EventBody][]): Application {
  return given.reduce((folded, [at, body]) => {
    events += 1;
    return apply(folded, { id: `test-${events}`, at, ...body });
  }, state);
}

export interface Turn {
  at: EpochMs;
  decision: Decision;
  before: Application;
}

export interface LifeOptions {
  /** Events from outside, in the order of their instants. */
  script?: { at: EpochMs; body: EventBody }[];
  /** How long the owner takes to approve; null: never. */
  approvesAfter?: number | null;
  /** What comes of the nth sending. */
  sending?: (n: number) => 'sent' | 'uncertain' | 'failed';
  until?: EpochMs;
  /** The state crosses a snapshot after each event, as in a restart. */
  snapshots?: boolean;
}

/** Plays a life as the workflow does: decide, act or wait, apply. Throws when it turns without getting anywhere. */
export function live(
  start: Application,
  from: EpochMs,
  options: LifeOptions = {},
): { turns: Turn[]; state: Application; at: EpochMs } {
  const { script = [], approvesAfter = 0, sending = () => 'sent', snapshots = false } = options;
  const until = options.until ?? from + 400 * 86_400_000;
  const queue = [...script].sort((a, b) => a.at - b.at);
  const turns: Turn[] = [];
  let state = start;
  let now = from;
  let sendings = 0;
  const happens = (body: EventBody, at = now) => {
    state = after(state, [at, body]);
    if (snapshots) state = JSON.parse(JSON.stringify(state)) as Application;
  };
  for (let turn = 0; turn < 3000; turn += 1) {
    while (queue[0] !== undefined && queue[0].at <= now) {
      const { body } = queue.shift() ?? queue[0];
      if (body.type === 'letter_approved') {
        const step = state.steps.find((candidate) => candidate.id === body.stepId);
        if (step?.state !== 'drafted') continue;
      }
      happens(body);
    }
    const decision = decide(state, now);
    turns.push({ at: now, decision, before: state });
    switch (decision.kind) {
      case 'draft': {
        const { step } = decision;
        happens({ type: 'letter_drafted', step, mode: step.mode, outboxId: step.id, hash: 'h' });
        if (step.mode === 'approve' && approvesAfter !== null) {
          queue.push({
            at: now + approvesAfter,
            body: { type: 'letter_approved', stepId: step.id, hash: 'h' },
          });
          queue.sort((a, b) => a.at - b.at);
        }
        break;
      }
      case 'open-task':
        happens({ type: 'task_opened', step: decision.step });
        break;
      case 'send': {
        sendings += 1;
        const result = sending(sendings);
        const { stepId } = decision;
        if (result === 'failed') happens({ type: 'letter_failed', stepId, failure: 'refused' });
        else happens({ type: result === 'sent' ? 'letter_sent' : 'letter_uncertain', stepId });
        break;
      }
      case 'lay-in-drafts':
        happens({ type: 'letter_in_drafts', stepId: decision.stepId });
        break;
      case 'expire':
        happens({ type: 'step_expired', stepId: decision.stepId });
        break;
      case 'close':
        happens({ type: 'closed', outcome: decision.outcome, by: 'playbook' });
        break;
      case 'wait': {
        if (decision.until !== null && decision.until <= now) {
          throw new Error(`waits for what has passed: ${JSON.stringify(decision)}`);
        }
        const next = Math.min(decision.until ?? Infinity, queue[0]?.at ?? Infinity);
        if (next > until) return { turns, state, at: now };
        now = next;
      }
    }
  }
  throw new Error('this life never comes to rest');
}
