import type { Application } from './application.ts';
import type { EpochMs } from './time.ts';

/** Somebody there was heard of: the waiting, the round and the count of attempts begin anew. */
export function heard(application: Application, at: EpochMs): Application {
  return {
    ...application,
    heardAt: Math.max(at, application.heardAt ?? at),
    round: application.round + 1,
    attempts: 0,
  };
}

/** Stops what has begun and not left: everything, or all but what thanks and informs (a new interview makes no thank-you wrong). */
export function overtakePending(
  application: Application,
  at: EpochMs,
  which: 'all' | 'follow-ups',
): Application {
  const spared = new Set(
    which === 'all' ? [] : ['thank-you', 'reference-heads-up', 'card', 'reply'],
  );
  return {
    ...application,
    steps: application.steps.map((step) =>
      (step.state === 'drafted' || step.state === 'approved' || step.state === 'open') &&
      !spared.has(step.what)
        ? { ...step, state: 'overtaken', endedAt: at }
        : step,
    ),
  };
}
