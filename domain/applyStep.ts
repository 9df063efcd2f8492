import type { Application, StepRecord, StepState } from './application.ts';
import type { PlannedStep } from './decision.ts';
import { DAY } from './duration.ts';
import { heard, overtakePending } from './round.ts';
import { contactOf } from './recipients.ts';
import { nextAttempt } from './steps/plannedStep.ts';
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
        state: 'drafted',
      }));
    case 'letter_approved':
      return change(application, event.stepId, ['drafted'], (step) =>
        step.hash === event.hash ? { state: 'approved', approvedHash: event.hash } : {},
      );
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
function begin(
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

function change(
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

/** The owner's own letter counts as the step it is: a pending one of the kind is overtaken, and the rhythm goes on from it. */
function ownerWrote(
  application: Application,
  event: Extract<StepEvent, { type: 'owner_wrote' }>,
): Application {
  const steps = application.steps.map((step) =>
    step.what === event.what &&
    step.to === event.to &&
    (step.state === 'drafted' || step.state === 'approved' || step.state === 'in-drafts')
      ? { ...step, state: 'overtaken' as const, endedAt: event.at }
      : step,
  );
  const inSeries = SERIES.has(event.what);
  const stopped = { ...application, steps };
  return recount(
    begin(
      stopped,
      {
        id: `owner:${event.id}`,
        kind: 'letter',
        what: event.what,
        to: event.to,
        channel: 'email',
        mode: 'draft',
        interviewId: null,
        attempt: inSeries ? nextAttempt(stopped) : 0,
        prepareAt: event.at,
        dueAt: event.at,
        expiresAt: null,
        rule: 'P1',
        reason: { code: 'mode-draft', contactId: event.to, at: event.at },
      },
      event.at,
      { state: 'sent', endedAt: event.at },
    ),
  );
}

/** A call that reached somebody is news; one that did not is an attempt and leads to its own next step (R13, R14). */
function taskDone(
  application: Application,
  event: Extract<StepEvent, { type: 'task_done' }>,
): Application {
  const open = application.steps.find((step) =>
    event.stepId === null
      ? step.state === 'open' && step.what === event.what && step.to === event.to
      : step.id === event.stepId,
  );
  const id = open?.id ?? `owner:${event.id}`;
  const begun =
    open === undefined
      ? begin(application, unplannedTask(application, event, id), event.at, { state: 'open' })
      : application;
  const done = endStep(begun, id, 'done', event.at, event.result);
  if (event.result !== 'reached' && event.date === null) return done;
  const renewed = heard(overtakePending(done, event.at, 'follow-ups'), event.at);
  if (event.date === null) return renewed;
  return { ...renewed, promise: { date: event.date, by: event.to, learnedAt: event.at } };
}

function unplannedTask(
  application: Application,
  event: Extract<StepEvent, { type: 'task_done' }>,
  id: string,
): PlannedStep {
  const contact = contactOf(application, event.to);
  return {
    id,
    kind: 'task',
    what: event.what,
    to: event.to,
    channel: event.what === 'card' ? 'post' : 'phone',
    mode: 'approve',
    interviewId: null,
    attempt: 0,
    prepareAt: event.at,
    dueAt: event.at,
    expiresAt: null,
    rule: 'R13',
    reason: {
      code: 'mode-draft',
      at: event.at,
      ...(contact === undefined ? {} : { contactId: contact.id }),
    },
  };
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
    expiresAt: step.expiresAt === null ? null : Math.max(step.expiresAt, dueAt + 3 * DAY),
  }));
}

const SERIES = new Set<string>(['status-check', 'last-resort', 'close-out']);

/** Attempts are the round's letters and calls that went out and brought nobody's answer. */
function recount(application: Application): Application {
  const attempts = application.steps.filter(
    (step) =>
      step.round === application.round &&
      step.attempt > 0 &&
      step.what !== 'close-out' &&
      (step.state === 'sent' || step.state === 'uncertain' || step.state === 'done'),
  ).length;
  return attempts === application.attempts ? application : { ...application, attempts };
}
