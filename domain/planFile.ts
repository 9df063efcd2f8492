import { explain } from './explain.ts';
import type { Reader } from './explain.ts';
import type { Plan } from './plan.ts';
import type { Channel, Mode, Outcome, Rule, StepSubject } from './vocabulary.ts';

/** A plan as `cli plan --json` and `GET …/plan` print it; instants are ISO 8601 in UTC. */
export interface PlanFile {
  steps: {
    at: string;
    kind: 'letter' | 'task';
    what: StepSubject;
    to: string;
    channel: Channel;
    mode: Mode;
    rule: Rule;
    reason: string;
  }[];
  ends: { at: string; outcome: Outcome } | null;
}

/**
 * Writes a plan down with its sentences. `keyOf` turns a contact id into the short key people use; by default they are the same.
 */
export function planFile(
  plan: Plan,
  reader: Reader,
  keyOf: (contactId: string) => string = (id) => id,
): PlanFile {
  return {
    steps: plan.steps.map((step) => ({
      at: iso(step.dueAt),
      kind: step.kind,
      what: step.what,
      to: keyOf(step.to),
      channel: step.channel,
      mode: step.mode,
      rule: step.rule,
      reason: explain(step.reason, reader),
    })),
    ends: plan.ends === null ? null : { at: iso(plan.ends.at), outcome: plan.ends.outcome },
  };
}

/** Whole seconds: the spread of minutes falls between them, and nobody plans by thousandths. */
function iso(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
