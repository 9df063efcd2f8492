import type { Application } from './application.ts';
import type { PlannedStep } from './decision.ts';
import type { ApplicationEvent } from './events.ts';
import { contactOf } from './recipients.ts';
import { heard, overtakePending } from './round.ts';
import { begin, endStep, recount } from './stepRecords.ts';
import { nextAttempt } from './steps/plannedStep.ts';
import { upcomingSteps } from './steps/upcoming.ts';

/** The owner's own letter counts as the step it is: a pending one of the kind is overtaken, and the rhythm goes on from it. */
export function ownerWrote(
  application: Application,
  event: Extract<ApplicationEvent, { type: 'owner_wrote' }>,
): Application {
  const same = application.steps.filter(({ what, to }) => what === event.what && to === event.to);
  // One letter of the owner's is one of those laid in Drafts: the newest. The others keep their place in the round (P7).
  const laid = same.findLast(({ state }) => state === 'in-drafts');
  const overtaken = new Set(
    same.filter((step) => step === laid || step.state === 'drafted' || step.state === 'approved'),
  );
  const steps = application.steps.map((step) =>
    overtaken.has(step) ? { ...step, state: 'overtaken' as const, endedAt: event.at } : step,
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
export function taskDone(
  application: Application,
  event: Extract<ApplicationEvent, { type: 'task_done' }>,
): Application {
  const open = application.steps.find((step) =>
    event.stepId === null
      ? step.state === 'open' && step.what === event.what && step.to === event.to
      : step.id === event.stepId,
  );
  const begun = open === undefined ? beginNow(application, event) : application;
  const id = open?.id ?? begun.steps.at(-1)?.id ?? '';
  const done = endStep(begun, id, 'done', event.at, event.result);
  if (event.result !== 'reached' && event.date === null) return done;
  const renewed = heard(overtakePending(done, event.at, 'follow-ups'), event.at);
  if (event.date === null) return renewed;
  return { ...renewed, promise: { date: event.date, by: event.to, learnedAt: event.at } };
}

/** A task that was done before it was due counts as that one; any other as one of the owner's own. */
function beginNow(
  application: Application,
  event: Extract<ApplicationEvent, { type: 'task_done' }>,
): Application {
  const upcoming = upcomingSteps(application, event.at).find(
    (step) => step.kind === 'task' && step.what === event.what && step.to === event.to,
  );
  const step = upcoming ?? unplannedTask(application, event, `owner:${event.id}`);
  return begin(application, step, event.at, { state: 'open', dueAt: event.at });
}

function unplannedTask(
  application: Application,
  event: Extract<ApplicationEvent, { type: 'task_done' }>,
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

const SERIES = new Set<string>(['status-check', 'last-resort', 'close-out']);
