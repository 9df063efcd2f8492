import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { Decision } from '../../domain/decision.ts';
import type { Application } from '../../domain/application.ts';
import { decide } from '../../domain/decide.ts';
import {
  controlUpdate,
  eventsSignal,
  stateQuery,
  type ApplicationInput,
  type ControlRequest,
} from '../messages.ts';
import { Acting } from './act.ts';
import { lifeActivities } from './activities.ts';
import { ApplicationLife } from './life.ts';

/** A wait that is over already would spin; a second is nothing in a life of weeks. */
const SHORTEST_WAIT_MS = 1_000;

/** No life has so much to do at once: a decision that is never done with rests instead of spinning. */
const MOST_ACTS_IN_A_ROW = 100;
const REST_MS = 600_000;

/**
 * The durable life of one application: decide, then act or wait, until nothing is left to do. An ended one completes;
 * a late answer starts it again from its snapshot (R25). State is handed on by continue-as-new.
 */
export async function applicationWorkflow(input: ApplicationInput): Promise<void> {
  const life = new ApplicationLife(input);
  setHandler(eventsSignal, (events) => life.take(events));
  setHandler(stateQuery, () => ({ application: life.state, seq: life.seq }));
  setHandler(controlUpdate, async (request) => life.obey(request), {
    validator: (request: ControlRequest) => {
      const refusal = life.refusalOf(request);
      if (refusal !== null) throw ApplicationFailure.nonRetryable(refusal.says, 'refused', refusal);
    },
  });
  const activities = lifeActivities(input.timing);
  const acting = new Acting(life, activities, input.timing);

  let acted = 0;

  for (;;) {
    const decision = decide(life.state, Date.now());
    if (decision.kind === 'close') {
      life.happened({ type: 'closed', outcome: decision.outcome, by: 'playbook' }, decision);
      continue;
    }
    if (life.unsettled) {
      await life.record(activities);
      continue;
    }
    if (workflowInfo().continueAsNewSuggested) {
      await life.record(activities);
      await condition(() => life.dirty || (allHandlersFinished() && acting.idle));
      if (life.dirty) continue;
      await continueAsNew<typeof applicationWorkflow>({
        ...input,
        application: life.state,
        seq: life.seq,
      });
    }
    if (decision.kind !== 'wait' && acted < MOST_ACTS_IN_A_ROW) {
      acted += 1;
      await acting.carryOut(decision);
      continue;
    }
    acted = 0;
    await life.record(activities);
    if (decision.kind !== 'wait') {
      await condition(() => life.dirty, REST_MS);
      continue;
    }
    if (life.dirty) continue;
    if (decision.waitingFor === 'holidays') {
      await loadHolidays(life, activities);
      continue;
    }
    if (over(decision, life.state)) {
      await condition(() => life.dirty || (allHandlersFinished() && acting.idle));
      if (life.dirty) continue;
      return;
    }
    await untilChange(life, decision);
  }
}

async function untilChange(
  life: ApplicationLife,
  { until }: Extract<Decision, { kind: 'wait' }>,
): Promise<void> {
  const { seq } = life;
  const changed = () => life.seq !== seq || workflowInfo().continueAsNewSuggested;
  if (until === null) await condition(changed);
  else await condition(changed, Math.max(until - Date.now(), SHORTEST_WAIT_MS));
}

/** Ended, and nothing planned for later. */
function over(decision: Extract<Decision, { kind: 'wait' }>, state: Application): boolean {
  return state.outcome !== null && decision.until === null && decision.waitingFor === 'nothing';
}

async function loadHolidays(
  life: ApplicationLife,
  { loadHolidays: load }: ReturnType<typeof lifeActivities>,
): Promise<void> {
  const { employer, owner } = life.state;
  const day = (offsetDays: number) =>
    new Date(Date.now() + offsetDays * 86_400_000).toISOString().slice(0, 10);
  const loaded = await load({
    country: employer.country ?? owner.country,
    region: employer.country === null ? null : employer.region,
    from: day(-30),
    until: day(730),
  });
  life.happened({ type: 'holidays_loaded', ...loaded });
}
