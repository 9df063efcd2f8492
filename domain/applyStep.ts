import type { Application, StepState } from './application.ts';
import { ownerWrote, taskDone } from './applyByOwner.ts';
import { DAY } from './duration.ts';
import { begin, change, endStep, recount } from './stepRecords.ts';
import type { ApplicationEvent } from './events.ts';
import type { EpochMs } from './time.ts';

type StepEvent = Extract<
  ApplicationEvent,
  {
    type:
      | 'letter_drafted'
      | 'letter_missing_value'
      | 'letter_edited'
      | 'letter_approved'
      | 'approval_taken_back'
      | 'letter_sent'
      | 'letter_uncertain'
      | 'letter_failed'
      | 'letter_in_drafts'
      | 'uncertain_resolved'
      | 'owner_wrote'
      | 'task_opened'
      | 'task_done'
      | 'step_expired'
      | 'step_later'
      | 'send_now';
  }
>;

/** Folds what happened to one letter or task. An event about a step that has ended already changes nothing. */
export function stepEvent(application: Application, event: StepEvent): Application {
  switch (event.type) {
    case 'letter_drafted': {
      const { mode, outboxId, hash } = event;
      return begin(application, event.step, event.at, { mode, outboxId, hash, state: 'drafted' });
    }
    case 'letter_missing_value':
      return begin(application, event.step, event.at, {
        state: 'failed',
        endedAt: event.at,
        result: event.failure,
      });
    case 'task_opened':
      return begin(application, event.step, event.at, { state: 'open' });
    case 'letter_edited':
      return change(application, event.stepId, ['drafted', 'approved'], () => ({
        hash: event.hash,
        approvedHash: null,
        notBefore: null,
        state: 'drafted',
      }));
    case 'letter_approved':
      return change(application, event.stepId, ['drafted'], (step) =>
        step.hash === event.hash
          ? { state: 'approved', approvedHash: event.hash, notBefore: event.notBefore ?? null }
          : {},
      );
    case 'approval_taken_back':
      return change(application, event.stepId, ['approved'], () => ({
        state: 'drafted',
        approvedHash: null,
        notBefore: null,
      }));
    case 'letter_sent':
      return sent(application, event.stepId, event.at);
    case 'letter_uncertain':
      return endStep(application, event.stepId, 'uncertain', event.at);
    case 'letter_failed':
      return endStep(application, event.stepId, 'failed', event.at, event.failure);
    case 'letter_in_drafts':
      return endStep(application, event.stepId, 'in-drafts', event.at);
    case 'uncertain_resolved':
      return resolved(application, event);
    case 'owner_wrote':
      return ownerWrote(application, event);
    case 'task_done':
      return taskDone(application, event);
    case 'step_expired':
      return endStep(application, event.stepId, 'expired', event.at);
    case 'step_later':
      return move(application, event.stepId, event.until, false);
    case 'send_now':
      return move(application, event.stepId, event.at, true);
    default:
      return event satisfies never;
  }
}

/** Also a letter that was stopped too late, or was unclear, may turn out to have left. */
function sent(application: Application, stepId: string, at: EpochMs): Application {
  const from: StepState[] = ['drafted', 'approved', 'uncertain', 'overtaken', 'expired', 'skipped'];
  return recount(
    change(application, stepId, from, (step) => ({
      state: 'sent',
      endedAt: step.state === 'uncertain' ? (step.endedAt ?? at) : at,
    })),
  );
}

function resolved(
  application: Application,
  event: Extract<StepEvent, { type: 'uncertain_resolved' }>,
): Application {
  if (event.was === 'sent') return sent(application, event.stepId, event.at);
  const step = application.steps.find((candidate) => candidate.id === event.stepId);
  const superseded =
    application.outcome !== null ||
    application.steps.some(
      (other) =>
        step !== undefined &&
        other.to === step.to &&
        other.attempt > 0 &&
        step.attempt > 0 &&
        other.beganAt > step.beganAt,
    ) ||
    (step !== undefined && step.attempt > 0 && step.round !== application.round);
  return recount(
    change(application, event.stepId, ['uncertain'], (found) => ({
      state: superseded ? 'skipped' : found.approvedHash === null ? 'drafted' : 'approved',
      endedAt: superseded ? event.at : null,
      dueAt: event.at,
      expiresAt: event.at + 3 * DAY,
    })),
  );
}

function move(
  application: Application,
  stepId: string,
  dueAt: EpochMs,
  anyHour: boolean,
): Application {
  if (!application.steps.some((step) => step.id === stepId)) {
    return {
      ...application,
      moved: { ...application.moved, [stepId]: { dueAt, anyHour } },
    };
  }
  return change(application, stepId, ['drafted', 'approved', 'open'], (step) => ({
    dueAt,
    anyHour,
    // "Now" leaves no time to think it over.
    ...(anyHour ? { notBefore: null } : {}),
    expiresAt: step.expiresAt === null ? null : Math.max(step.expiresAt, dueAt + 3 * DAY),
  }));
}
