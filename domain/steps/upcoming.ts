import type { Application } from '../application.ts';
import type { PlannedStep } from '../decision.ts';
import type { EpochMs } from '../time.ts';
import { lastHeld, nextInterview } from '../waiting.ts';
import { afterwardsSteps, branchSteps } from './branches.ts';
import { callSteps } from './calls.ts';
import { seriesStep } from './checks.ts';
import { seriesOf } from './plannedStep.ts';
import { promptSteps } from './prompt.ts';

/**
 * Every step that has not begun and would come next if nothing changed, in the order of their moments; ties by id.
 * Only the next of a series is among them: what follows depends on when that one leaves.
 */
export function upcomingSteps(application: Application, now: EpochMs): PlannedStep[] {
  // A step begins once (P1): one that an answer overtook is not begun again, whatever calls for it.
  const begun = new Set(application.steps.map(({ id }) => id));
  const steps = choose(application, now).filter(({ id }) => !begun.has(id));
  return steps.sort(
    (a, b) => a.prepareAt - b.prepareAt || a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1),
  );
}

function choose(application: Application, now: EpochMs): PlannedStep[] {
  if (application.outcome !== null) return afterwardsSteps(application, now);
  if (isLetGo(application)) return [];
  const prompts = promptSteps(application, now);
  const branches = branchSteps(application, now);
  if (!isWaiting(application, now)) return [...prompts, ...branches];
  const next = seriesStep(application, now);
  return [
    ...prompts,
    ...branches,
    ...callSteps(application, now),
    ...(next === null ? [] : [next]),
  ];
}

/** After the close-out there is nothing more (R17). */
function isLetGo(application: Application): boolean {
  return seriesOf(application).some((step) => step.what === 'close-out' && step.endedAt !== null);
}

/** Whether it is they who are to speak next: an interview was held, none is ahead, and no request or invitation is open. */
export function isWaiting(application: Application, now: EpochMs): boolean {
  if (lastHeld(application, now) === null || nextInterview(application, now) !== null) return false;
  return openTurn(application) === null;
}

/** The last answer when it left the next move with the owner: a request to reply to, an invitation to accept (R24). */
export function openTurn(application: Application): 'request' | 'invitation' | null {
  const last = application.answers.findLast((answer) => answer.state === 'applied');
  if (last === undefined || last.at !== application.heardAt) return null;
  if (last.intent === 'invitation') {
    return application.interviews.some((interview) => interview.endsAt > last.at)
      ? null
      : 'invitation';
  }
  if (last.intent !== 'request') return null;
  const replied = application.steps.some(
    (step) => step.kind === 'letter' && step.state === 'sent' && (step.endedAt ?? 0) > last.at,
  );
  return replied ? null : 'request';
}
