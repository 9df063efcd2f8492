import type { Application } from '../domain/application.ts';
import { next } from '../domain/next.ts';
import type { Reason } from '../domain/reason.ts';
import type { Stage } from '../domain/stage.ts';
import type { EpochMs } from '../domain/time.ts';
import type { Outcome } from '../domain/vocabulary.ts';
import type { Waits } from './schema/applications.ts';

/** What lists show of a state without reading it. */
export interface DerivedColumns {
  stage: Stage;
  stageUntil: EpochMs | null;
  outcome: Outcome | null;
  attempts: number;
  nextAt: EpochMs | null;
  nextWhat: string | null;
  nextReason: Reason | null;
  waitingFor: string | null;
  waits: Waits | null;
  lastActivityAt: EpochMs;
  sortNext: EpochMs;
}

/** Later than every instant, so that what has no next step comes behind what has one; what has ended comes last of all. */
export const UNDATED: EpochMs = Number.MAX_SAFE_INTEGER - 1;
const ENDED: EpochMs = Number.MAX_SAFE_INTEGER;

/** The same function that the workflow and the plan use says what comes next, so that lists say nothing else (P8). */
export function deriveColumns(state: Application, now: EpochMs): DerivedColumns {
  // Right after the start the holidays are still being loaded; that is nothing that a list should say.
  const seen = state.holidaysUntil === null ? { ...state, holidaysUntil: '9999-12-31' } : state;
  const { stage, waitingFor, until, step, reason } = next(seen, now);
  const begun = state.steps
    .filter((each) => ['drafted', 'approved', 'open', 'uncertain'].includes(each.state))
    .sort((one, other) => one.dueAt - other.dueAt)[0];
  const coming = begun ?? step;
  const nextAt = coming?.dueAt ?? until;
  return {
    stage,
    stageUntil: stageUntil(state, now),
    outcome: state.outcome?.outcome ?? null,
    attempts: state.attempts,
    nextAt,
    nextWhat: coming?.what ?? null,
    nextReason: reason,
    waitingFor,
    waits: waits(state),
    lastActivityAt: lastActivity(state),
    sortNext:
      unread(state) ??
      (state.outcome !== null && begun === undefined ? ENDED : (nextAt ?? UNDATED)),
  };
}

/** When the clock alone brings another stage: the end of an interview or of a hold. Null: no clock does. */
function stageUntil(
  { outcome, holds, interviews }: Pick<Application, 'outcome' | 'holds' | 'interviews'>,
  now: EpochMs,
): EpochMs | null {
  if (outcome !== null) return null;
  const ends = [
    ...holds.flatMap((hold) => (hold.to === null ? [] : [hold.from, hold.to])),
    ...interviews.flatMap((interview) => (interview.cancelled ? [] : [interview.endsAt])),
  ].filter((at) => at > now);
  return ends.length === 0 ? null : Math.min(...ends);
}

/** Before the workflow has written a state there are interviews alone to tell by. */
export function firstStage(
  interviews: { endsAt: EpochMs }[],
  at: EpochMs,
): { stage: Stage; stageUntil: EpochMs | null } {
  const ahead = interviews.map(({ endsAt }) => endsAt).filter((endsAt) => endsAt > at);
  const stage =
    ahead.length > 0 ? 'interview-ahead' : interviews.length > 0 ? 'waiting' : 'applied';
  return { stage, stageUntil: ahead.length === 0 ? null : Math.min(...ahead) };
}

function waits({ answers, steps }: Application): Waits | null {
  if (answers.some((answer) => answer.state === 'proposed')) return 'proposal';
  if (steps.some((step) => step.state === 'drafted' && step.mode === 'approve')) return 'approval';
  return steps.some((step) => step.state === 'open') ? 'task' : null;
}

/** Since when an answer waits for the owner's word: lists put it on top, before everything that is yet to come. */
function unread({ answers }: Application): EpochMs | null {
  const waiting = answers.filter(({ state }) => state === 'proposed').map(({ at }) => at);
  return waiting.length === 0 ? null : Math.min(...waiting);
}

function lastActivity(state: Application): EpochMs {
  return Math.max(
    state.createdAt,
    ...state.steps.map((step) => step.endedAt ?? step.beganAt),
    ...state.answers.map((answer) => answer.at),
    ...(state.outcome === null ? [] : [state.outcome.at]),
  );
}
