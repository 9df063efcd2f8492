import type { Application, StepRecord } from './application.ts';
import type { PlannedStep } from './decision.ts';
import { DAY } from './duration.ts';
import type { EventBody } from './events.ts';
import type { Playbook } from './playbook.ts';
import { stageOf } from './stage.ts';
import type { Stage } from './stage.ts';
import { upcomingSteps } from './steps/upcoming.ts';
import type { EpochMs, LocalDate } from './time.ts';
import type { CallResult, Intent, Letter, Mode, Outcome } from './vocabulary.ts';
import { holdAt } from './waiting.ts';
import { dateOf, dayNumber } from './zone.ts';

/** A wish of the owner's about one application. */
export type Control =
  | { type: 'pause' }
  | { type: 'resume' }
  | { type: 'snooze'; until: EpochMs }
  | { type: 'skip'; stepId: string }
  | { type: 'send-now'; stepId: string }
  | { type: 'set-mode'; what: Letter; mode: Mode }
  | { type: 'withdraw' }
  | { type: 'close'; outcome: Outcome }
  | { type: 'reopen' }
  | { type: 'approve'; stepId: string; hash: string }
  | { type: 'later'; stepId: string; until: EpochMs }
  /** A new text: `hash` is the new one, and an approval of the old one is void (P3). */
  | { type: 'edit'; stepId: string; hash: string }
  | { type: 'task-done'; stepId: string; result: CallResult | null; date: LocalDate | null }
  | { type: 'confirm-answer'; messageId: string; intent: Intent }
  | { type: 'dismiss-answer'; messageId: string }
  | { type: 'resolve-uncertain'; stepId: string; was: 'sent' | 'not-sent' }
  | { type: 'change-playbook'; playbook: Playbook }
  | { type: 'other-offer'; deadline: EpochMs }
  | { type: 'promise'; date: LocalDate; by: string | null }
  | { type: 'interview-missed'; interviewId: string | null; by: string };

export type RefusalCode =
  | 'wrong-stage'
  | 'unknown-step'
  | 'step-ended'
  | 'not-approved'
  | 'text-changed'
  | 'answer-waiting'
  | 'too-early'
  | 'unknown-answer'
  | 'unknown-interview'
  | 'unknown-contact'
  | 'bad-time'
  | 'no-change';

/** Why not, as a code for programs and a plain sentence for the owner. */
export interface Refusal {
  code: RefusalCode;
  says: string;
}

export type Judgement = { ok: true; event: EventBody } | { ok: false; refusal: Refusal };

const OPEN: Stage[] = ['applied', 'interview-ahead', 'waiting', 'answered', 'paused'];
const RUNNING: Stage[] = ['applied', 'interview-ahead', 'waiting', 'answered'];
const ALWAYS: Stage[] = [...OPEN, 'ended'];

/** In which stages each control is legal; docs/cadence.md shows the same table. Controls of one step look at the step too. */
export const LEGAL: Readonly<Record<Control['type'], readonly Stage[]>> = {
  pause: RUNNING,
  resume: ['paused', 'answered'],
  snooze: RUNNING,
  skip: ALWAYS,
  'send-now': ['applied', 'interview-ahead', 'waiting', 'answered', 'ended'],
  'set-mode': OPEN,
  withdraw: OPEN,
  close: OPEN,
  reopen: ['ended'],
  approve: ALWAYS,
  later: ALWAYS,
  edit: ALWAYS,
  'task-done': ALWAYS,
  'confirm-answer': ALWAYS,
  'dismiss-answer': ALWAYS,
  'resolve-uncertain': ALWAYS,
  'change-playbook': OPEN,
  'other-offer': OPEN,
  promise: OPEN,
  'interview-missed': OPEN,
};

/** Whether a wish is legal now, and the event that carries it out; a refusal says why in one sentence. Pure and synchronous. */
export function judgeControl(application: Application, control: Control, now: EpochMs): Judgement {
  const stage = stageOf(application, now);
  if (!LEGAL[control.type].includes(stage)) {
    return refuse('wrong-stage', WRONG_STAGE[stage]);
  }
  switch (control.type) {
    case 'pause':
      return allow({ type: 'paused' });
    case 'resume':
      if (holdAt(application, null, now) === null) {
        return refuse('no-change', 'It is not paused, so there is nothing to resume.');
      }
      return allow({ type: 'resumed' });
    case 'snooze':
      return judgeTime(control.until, now) ?? allow({ type: 'snoozed', until: control.until });
    case 'set-mode':
      return allow({ type: 'mode_changed', what: control.what, mode: control.mode });
    case 'withdraw':
      return allow({ type: 'withdrawn' });
    case 'close':
      return allow({ type: 'closed', outcome: control.outcome, by: 'owner' });
    case 'reopen':
      return allow({ type: 'reopened' });
    case 'skip':
    case 'send-now':
    case 'approve':
    case 'later':
    case 'edit':
    case 'task-done':
    case 'resolve-uncertain':
      return judgeStepControl(application, control, now);
    case 'confirm-answer':
      return (
        judgeAnswer(application, control.messageId) ??
        allow({ type: 'answer_confirmed', messageId: control.messageId, intent: control.intent })
      );
    case 'dismiss-answer':
      return (
        judgeAnswer(application, control.messageId) ??
        allow({ type: 'answer_dismissed', messageId: control.messageId })
      );
    case 'change-playbook':
      return allow({ type: 'playbook_changed', playbook: control.playbook });
    case 'other-offer':
      return (
        judgeTime(control.deadline, now) ??
        allow({ type: 'other_offer', deadline: control.deadline })
      );
    case 'promise':
      return (
        judgeDate(control.date, now) ??
        judgeContact(application, control.by) ??
        allow({ type: 'promise', date: control.date, by: control.by })
      );
    case 'interview-missed':
      return judgeMissed(application, control, now);
    default:
      return control satisfies never;
  }
}

type StepControl = Extract<
  Control,
  {
    type: 'skip' | 'send-now' | 'approve' | 'later' | 'edit' | 'task-done' | 'resolve-uncertain';
  }
>;

function judgeStepControl(application: Application, control: StepControl, now: EpochMs): Judgement {
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
  return judgeBegun(control, step, now);
}

function judgeBegun(
  control: Exclude<StepControl, { type: 'resolve-uncertain' }>,
  step: StepRecord,
  now: EpochMs,
): Judgement {
  const stepId = step.id;
  const letter = step.kind === 'letter';
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
        ? allow({ type: 'letter_approved', stepId, hash: control.hash })
        : refuse('text-changed', 'The text has changed since you read it; read it again first.');
    case 'send-now':
      if (!letter) return refuse('unknown-step', 'This step is a task; mark it as done instead.');
      return step.state === 'drafted' && step.mode === 'approve'
        ? refuse('not-approved', 'Approve the letter first; only an approved text is sent.')
        : allow({ type: 'send_now', stepId });
    default:
      return control satisfies never;
  }
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

function judgeMissed(
  application: Application,
  control: Extract<Control, { type: 'interview-missed' }>,
  now: EpochMs,
): Judgement {
  const begun = application.interviews.filter(
    (interview) => !interview.cancelled && interview.startsAt <= now,
  );
  const found =
    control.interviewId === null
      ? begun.some((interview) => interview.with.includes(control.by))
      : begun.some((interview) => interview.id === control.interviewId);
  if (!found) {
    return refuse('unknown-interview', 'No interview with this person has begun yet.');
  }
  return (
    judgeContact(application, control.by) ??
    allow({ type: 'interview_missed', interviewId: control.interviewId, by: control.by })
  );
}

function judgeTime(at: EpochMs, now: EpochMs): Judgement | null {
  if (!Number.isFinite(at) || at <= now) {
    return refuse('bad-time', 'That moment has passed; choose one that lies ahead.');
  }
  return at > now + 400 * DAY
    ? refuse('bad-time', 'That is more than a year ahead; choose a nearer moment.')
    : null;
}

function judgeDate(date: LocalDate, now: EpochMs): Judgement | null {
  const day = dayNumber(date);
  const today = Math.floor(now / DAY);
  if (!Number.isFinite(day) || dateOf(day) !== date) {
    return refuse('bad-time', 'That is no date; write it as 2026-12-04.');
  }
  return day > today + 400
    ? refuse('bad-time', 'That is more than a year ahead; choose a nearer day.')
    : null;
}

function judgeAnswer(application: Application, messageId: string): Judgement | null {
  const answer = application.answers.find((candidate) => candidate.messageId === messageId);
  if (answer === undefined) {
    return refuse('unknown-answer', 'No such message has been taken for an answer here.');
  }
  return answer.state === 'dismissed'
    ? refuse('no-change', 'You have said already that this message was no answer.')
    : null;
}

function judgeContact(application: Application, id: string | null): Judgement | null {
  if (id === null || application.contacts.some((contact) => contact.id === id)) return null;
  return refuse('unknown-contact', 'This person is not among the contacts of the application.');
}

const WRONG_STAGE: Record<Stage, string> = {
  applied: 'Not yet: no interview has been held, so nothing is under way that this could change.',
  'interview-ahead':
    'Not now: an interview is ahead, and nothing is under way that this could change.',
  waiting: 'Not now: it is running as planned, so there is nothing to resume or reopen.',
  answered: 'An answer has come; say first what it means.',
  paused: 'It is paused; resume it first.',
  ended: 'It has ended; reopen it first.',
};

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

function allow(event: EventBody): Judgement {
  return { ok: true, event };
}

function refuse(code: RefusalCode, says: string): Judgement {
  return { ok: false, refusal: { code, says } };
}
