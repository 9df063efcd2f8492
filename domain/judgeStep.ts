import type { Application, StepRecord } from './application.ts';
import type { Control } from './control.ts';
import type { PlannedStep } from './decision.ts';
import { expiryOf } from './expiry.ts';
import { allow, judgeTime, refuse } from './refusal.ts';
import type { Judgement } from './refusal.ts';
import { upcomingSteps } from './steps/upcoming.ts';
import type { EpochMs } from './time.ts';

/** The controls that concern one step. */
export type StepControl = Extract<
  Control,
  {
    type: 'skip' | 'send-now' | 'approve' | 'later' | 'edit' | 'task-done' | 'resolve-uncertain';
  }
>;

/** Looks at the step: one that has begun, or the next of its kind that has not. */
export function judgeStepControl(
  application: Application,
  control: StepControl,
  now: EpochMs,
): Judgement {
  const { stepId } = control;
  const step = application.steps.find((candidate) => candidate.id === stepId);
  if (step === undefined) {
    const upcoming = upcomingSteps(application, now).find((candidate) => candidate.id === stepId);
    return upcoming === undefined
      ? refuse('unknown-step', 'There is no such step now; the plan has changed since.')
      : judgeUpcoming(application, control, upcoming, now);
  }
  if (control.type === 'resolve-uncertain') {
    return step.state === 'uncertain'
      ? allow({ type: 'uncertain_resolved', stepId, was: control.was })
      : refuse('no-change', 'It is known already what became of this letter.');
  }
  if (step.state !== 'drafted' && step.state !== 'approved' && step.state !== 'open') {
    return refuse('step-ended', ENDED[step.state]);
  }
  // Its end may be under way already, and what is said then would come to nothing.
  if (step.kind === 'letter' && (expiryOf(application, step) ?? Infinity) <= now) {
    return refuse('step-ended', ENDED.expired);
  }
  return judgeBegun(control, step, now);
}

function judgeBegun(
  control: Exclude<StepControl, { type: 'resolve-uncertain' }>,
  step: StepRecord,
  now: EpochMs,
): Judgement {
  const stepId = step.id;
  const letter = step.kind === 'letter';
  if ('hash' in control && control.type !== 'edit' && control.type !== 'approve') {
    if (control.hash !== undefined && control.hash !== step.hash) return textChanged();
  }
  switch (control.type) {
    case 'skip':
      return allow({ type: 'step_skipped', stepId });
    case 'later':
      return (
        judgeTime(control.until, now) ?? allow({ type: 'step_later', stepId, until: control.until })
      );
    case 'task-done':
      return letter
        ? refuse('unknown-step', 'This step is a letter; only a task can be marked as done.')
        : allow({
            type: 'task_done',
            stepId,
            what: step.what,
            to: step.to,
            result: control.result,
            date: control.date,
          });
    case 'edit':
      return letter
        ? allow({ type: 'letter_edited', stepId, hash: control.hash })
        : refuse('unknown-step', 'This step is a task; it has no text to change.');
    case 'approve':
      if (!letter) return refuse('unknown-step', 'This step is a task; it needs no approval.');
      if (step.state === 'approved') {
        return refuse('no-change', 'This letter is approved already; it leaves at its moment.');
      }
      return step.hash === control.hash
        ? allow({
            type: 'letter_approved',
            stepId,
            hash: control.hash,
            ...(control.undoMs === undefined ? {} : { notBefore: now + control.undoMs }),
          })
        : textChanged();
    case 'send-now':
      if (!letter) return refuse('unknown-step', 'This step is a task; mark it as done instead.');
      return step.state === 'drafted' && step.mode === 'approve'
        ? refuse('not-approved', 'Approve the letter first; only an approved text is sent.')
        : allow({ type: 'send_now', stepId });
    default:
      return control satisfies never;
  }
}

function textChanged(): Judgement {
  return refuse('text-changed', 'The text has changed since you read it; read it again first.');
}

/** A step that has not begun can be skipped, put off, or brought forward. */
function judgeUpcoming(
  application: Application,
  control: StepControl,
  step: PlannedStep,
  now: EpochMs,
): Judgement {
  const interview = application.interviews.find((candidate) => candidate.id === step.interviewId);
  switch (control.type) {
    case 'skip':
      return allow({ type: 'step_skipped', stepId: step.id });
    case 'later':
      return (
        judgeTime(control.until, now) ??
        allow({ type: 'step_later', stepId: step.id, until: control.until })
      );
    case 'send-now':
      if (application.answers.some((answer) => answer.state === 'proposed')) {
        return refuse('answer-waiting', 'An answer has come; say first what it means.');
      }
      if (interview !== undefined && interview.endsAt > now) {
        return refuse('too-early', 'The interview is not over yet.');
      }
      return step.kind === 'task'
        ? refuse('unknown-step', 'This step is a task; it is yours to do at any time.')
        : allow({ type: 'send_now', stepId: step.id });
    case 'task-done':
      return step.kind === 'task'
        ? allow({
            type: 'task_done',
            stepId: null,
            what: step.what,
            to: step.to,
            result: control.result,
            date: control.date,
          })
        : refuse('unknown-step', 'This step is a letter; only a task can be marked as done.');
    case 'approve':
    case 'edit':
    case 'resolve-uncertain':
      return refuse('too-early', 'This letter has not been written yet.');
    default:
      return control satisfies never;
  }
}

const ENDED: Record<Exclude<StepRecord['state'], 'drafted' | 'approved' | 'open'>, string> = {
  sent: 'This letter has been sent already.',
  uncertain: 'It is not known yet whether this letter left; say first what became of it.',
  failed: 'This letter could not be sent, and its step has ended.',
  'in-drafts': 'This letter lies in your Drafts; it is yours to send.',
  done: 'This task is done already.',
  skipped: 'This step was skipped.',
  expired: 'This step came too late and has ended.',
  overtaken: 'Something new has come in between, and this step was stopped.',
};
