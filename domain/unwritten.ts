import type { Application, StepRecord } from './application.ts';
import type { ApplicationEvent } from './events.ts';

/** How the result of a step begins whose letter lacks something; the names of the missing values follow. */
export const MISSING = 'missing-value:';

/** A letter that could not be written, because something in it is not known. */
function isUnwritten({ kind, state, outboxId, result }: StepRecord): boolean {
  return (
    kind === 'letter' &&
    state === 'failed' &&
    outboxId === null &&
    result !== null &&
    result.startsWith(MISSING)
  );
}

/** What may bring the value that was missing. */
const FACTS: ReadonlySet<ApplicationEvent['type']> = new Set([
  'contact_set',
  'interview_set',
  'employer_set',
  'other_offer',
  'promise',
  'facts_changed',
]);

/** Once facts have changed, a letter that could not be written has not begun after all, and is decided anew. */
export function withoutUnwritten(application: Application, event: ApplicationEvent): Application {
  if (!FACTS.has(event.type) || !application.steps.some(isUnwritten)) return application;
  return { ...application, steps: application.steps.filter((step) => !isUnwritten(step)) };
}
