import type { PlannedStep } from './decision.ts';
import type { Plan } from './plan.ts';

/** What a change (of playbook, say) does to a plan, before it is made. */
export interface PlanDiff {
  added: PlannedStep[];
  removed: PlannedStep[];
  /** The same step at another moment, by another channel or in another mode. */
  changed: { before: PlannedStep; after: PlannedStep }[];
  ends: { before: Plan['ends']; after: Plan['ends'] } | null;
}

/** Compares two plans of one application step by step, by id; `ends` is null when both end alike. */
export function planDiff(before: Plan, after: Plan): PlanDiff {
  const beforeById = new Map(before.steps.map((step) => [step.id, step]));
  const afterIds = new Set(after.steps.map((step) => step.id));
  const sameEnd =
    before.ends?.at === after.ends?.at && before.ends?.outcome === after.ends?.outcome;
  return {
    added: after.steps.filter((step) => !beforeById.has(step.id)),
    removed: before.steps.filter((step) => !afterIds.has(step.id)),
    changed: after.steps.flatMap((step) => {
      const old = beforeById.get(step.id);
      return old === undefined || isSame(old, step) ? [] : [{ before: old, after: step }];
    }),
    ends: sameEnd ? null : { before: before.ends, after: after.ends },
  };
}

function isSame(a: PlannedStep, b: PlannedStep): boolean {
  return a.dueAt === b.dueAt && a.channel === b.channel && a.mode === b.mode && a.to === b.to;
}
