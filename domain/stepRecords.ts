import type { Application, StepRecord, StepState } from './application.ts';
import type { PlannedStep } from './decision.ts';
import type { EpochMs } from './time.ts';

/** Ends a step that has not ended; one that was sent can still be found to have failed (a bounce). */
export function endStep(
  application: Application,
  stepId: string,
  state: StepState,
  at: EpochMs,
  result: string | null = null,
): Application {
  const from: StepState[] = ['drafted', 'approved', 'open'];
  if (state === 'failed') from.push('sent', 'uncertain');
  return recount(
    change(application, stepId, from, (step) => ({
      state,
      endedAt: step.endedAt ?? at,
      result: result ?? step.result,
    })),
  );
}

/** A step is begun once: a second beginning changes nothing (P1). */
export function begin(
  application: Application,
  step: PlannedStep,
  at: EpochMs,
  given: Partial<StepRecord>,
): Application {
  if (application.steps.some((known) => known.id === step.id)) return application;
  const { [step.id]: moved, ...others } = application.moved;
  const record: StepRecord = {
    id: step.id,
    kind: step.kind,
    what: step.what,
    to: step.to,
    channel: step.channel,
    mode: step.mode,
    interviewId: step.interviewId,
    state: 'drafted',
    outboxId: null,
    hash: null,
    approvedHash: null,
    beganAt: at,
    dueAt: step.dueAt,
    expiresAt: step.expiresAt,
    endedAt: null,
    result: null,
    round: application.round,
    attempt: step.attempt,
    anyHour: moved?.anyHour ?? false,
    rule: step.rule,
    reason: step.reason,
    ...given,
  };
  return { ...application, moved: others, steps: [...application.steps, record] };
}

/** Changes one step, if it is in one of these states. */
export function change(
  application: Application,
  stepId: string,
  from: StepState[],
  changed: (step: StepRecord) => Partial<StepRecord>,
): Application {
  return {
    ...application,
    steps: application.steps.map((step) =>
      step.id === stepId && from.includes(step.state) ? { ...step, ...changed(step) } : step,
    ),
  };
}

/** Attempts are the round's letters and calls that went out and brought nobody's answer. */
export function recount(application: Application): Application {
  const attempts = application.steps.filter(
    (step) =>
      step.round === application.round &&
      step.attempt > 0 &&
      step.what !== 'close-out' &&
      (step.state === 'sent' || step.state === 'uncertain' || step.state === 'done'),
  ).length;
  return attempts === application.attempts ? application : { ...application, attempts };
}
