import type { Application } from '../domain/application.ts';
import { next } from '../domain/next.ts';
import type { Stage } from '../domain/stage.ts';
import type { EpochMs } from '../domain/time.ts';
import type { Outcome } from '../domain/vocabulary.ts';

/** What lists show of a state without reading it. */
export interface DerivedColumns {
  stage: Stage;
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

/** The same function that the workflow and the plan use says what comes next, so that lists say nothing else (P8). */
export function deriveColumns(state: Application, now: EpochMs): DerivedColumns {
  const { stage, waitingFor, until, step } = next(state, now);
  const begun = state.steps
    .filter((each) => ['drafted', 'approved', 'open', 'uncertain'].includes(each.state))
    .sort((one, other) => one.dueAt - other.dueAt)[0];
  const coming = begun ?? step;
  const nextAt = coming?.dueAt ?? until;
  return {
    stage,
    outcome: state.outcome?.outcome ?? null,
    attempts: state.attempts,
    nextAt,
    nextWhat: coming?.what ?? null,
    waitingFor,
    lastActivityAt: lastActivity(state),
    sortNext: nextAt ?? NEVER,
  };
}

function lastActivity(state: Application): EpochMs {
  return Math.max(
    state.createdAt,
    ...state.steps.map((step) => step.endedAt ?? step.beganAt),
    ...state.answers.map((answer) => answer.at),
    ...(state.outcome === null ? [] : [state.outcome.at]),
  );
}
