import type { Application } from './application.ts';
import { decide } from './decide.ts';
import type { PlannedStep, WaitingFor } from './decision.ts';
import type { Reason } from './reason.ts';
import { stageOf } from './stage.ts';
import type { Stage } from './stage.ts';
import type { EpochMs } from './time.ts';
import type { Rule } from './vocabulary.ts';

/** What comes next for one application and why nothing has left yet (P8); `explain` makes the sentence of `reason`. */
export interface Next {
  stage: Stage;
  /** `now` when something is being done this very moment. */
  waitingFor: WaitingFor | 'now';
  /** Null: no clock brings it. */
  until: EpochMs | null;
  /** The step that begins next if nothing changes. */
  step: PlannedStep | null;
  /** Letters that are written and have not left, by step id. */
  pending: string[];
  rule: Rule;
  reason: Reason;
}

export function next(application: Application, now: EpochMs): Next {
  const decision = decide(application, now);
  const given = {
    stage: stageOf(application, now),
    pending: application.steps
      .filter((step) => step.state === 'drafted' || step.state === 'approved')
      .map((step) => step.id),
  };
  switch (decision.kind) {
    case 'wait': {
      const { waitingFor, until, rule, reason } = decision;
      return { ...given, waitingFor, until, step: decision.next, rule, reason };
    }
    case 'draft':
    case 'open-task': {
      const { step } = decision;
      return {
        ...given,
        waitingFor: 'now',
        until: now,
        step,
        rule: step.rule,
        reason: step.reason,
      };
    }
    case 'send':
    case 'lay-in-drafts':
    case 'expire':
    case 'close': {
      const { rule, reason } = decision;
      return { ...given, waitingFor: 'now', until: now, step: null, rule, reason };
    }
    default:
      return decision satisfies never;
  }
}
