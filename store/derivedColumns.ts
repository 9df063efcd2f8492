import type { Application } from '../domain/application.ts';
import type { EpochMs } from '../domain/time.ts';
import type { Outcome } from '../domain/vocabulary.ts';
import type { StorePort } from '../activities/ports/storePort.ts';

type Next = NonNullable<Parameters<StorePort['applications']['record']>[0]['next']>;

/** What lists show of a state without reading it. */
export interface DerivedColumns {
  stage: string;
  outcome: Outcome | null;
  attempts: number;
  nextAt: EpochMs | null;
  nextWhat: string | null;
  waitingFor: string | null;
  lastActivityAt: EpochMs;
  sortNext: EpochMs;
}

/** Later than every instant, so that what has no next step comes last. */
export const NEVER: EpochMs = Number.MAX_SAFE_INTEGER;

/** `next` is what the workflow decided; without it the earliest step that has begun and not ended counts. */
export function deriveColumns(state: Application, next: Next | undefined): DerivedColumns {
  const { at, what, waitingFor } = next ?? nextOfSteps(state);
  return {
    stage: stageOf(state),
    outcome: state.outcome?.outcome ?? null,
    attempts: state.attempts,
    nextAt: at,
    nextWhat: what,
    waitingFor,
    lastActivityAt: lastActivity(state),
    sortNext: at ?? NEVER,
  };
}

function nextOfSteps(state: Application): Next {
  if (state.outcome !== null) return { at: null, what: null, waitingFor: 'nothing' };
  const open = state.steps
    .filter((step) => ['drafted', 'approved', 'open', 'uncertain'].includes(step.state))
    .sort((one, other) => one.dueAt - other.dueAt)[0];
  if (open === undefined) return { at: null, what: null, waitingFor: null };
  const asks = open.state === 'drafted' && open.mode === 'approve';
  const waitingFor = asks ? 'approval' : open.state === 'open' ? 'owner' : 'time';
  return { at: open.dueAt, what: open.what, waitingFor };
}

function lastActivity(state: Application): EpochMs {
  return Math.max(
    state.createdAt,
    ...state.steps.map((step) => step.endedAt ?? step.beganAt),
    ...state.answers.map((answer) => answer.at),
    ...(state.outcome === null ? [] : [state.outcome.at]),
  );
}

function stageOf(state: Application): string {
  if (state.outcome !== null) return 'closed';
  if (state.holds.some((hold) => hold.to === null && hold.reason === 'paused')) return 'paused';
  if (state.answers.some((answer) => answer.state === 'proposed')) return 'answered';
  if (state.steps.some((step) => step.state === 'sent' || step.state === 'done')) return 'waiting';
  return state.interviews.length > 0 ? 'interviewing' : 'new';
}
