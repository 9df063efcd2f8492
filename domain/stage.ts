import type { Application } from './application.ts';
import type { EpochMs } from './time.ts';
import { openTurn } from './steps/upcoming.ts';
import { holdAt, lastHeld, nextInterview } from './waiting.ts';

/** Where an application stands in the pipeline; the controls' table (docs/cadence.md) has one column for each. */
export const STAGES = [
  'applied',
  'interview-ahead',
  'waiting',
  'answered',
  'paused',
  'ended',
] as const;
export type Stage = (typeof STAGES)[number];

/**
 * The first that fits of: `ended` (it has an outcome), `answered` (an answer waits for the owner, or the next move is the
 * owner's), `paused` (or snoozed), `interview-ahead`, `waiting` (for them), `applied` (no interview yet).
 */
export function stageOf(application: Application, now: EpochMs): Stage {
  if (application.outcome !== null) return 'ended';
  if (application.answers.some((answer) => answer.state === 'proposed')) return 'answered';
  if (holdAt(application, null, now) !== null) return 'paused';
  if (nextInterview(application, now) !== null) return 'interview-ahead';
  if (openTurn(application) !== null) return 'answered';
  return lastHeld(application, now) === null ? 'applied' : 'waiting';
}
