import type { Application } from './application.ts';
import type { Control } from './control.ts';
import { DAY } from './duration.ts';
import { judgeStepControl } from './judgeStep.ts';
import { allow, judgeTime, refuse } from './refusal.ts';
import type { Judgement } from './refusal.ts';
import { stageOf } from './stage.ts';
import type { Stage } from './stage.ts';
import type { EpochMs, LocalDate } from './time.ts';
import type { Intent } from './vocabulary.ts';
import { holdAt } from './waiting.ts';
import { dateOf, dayNumber } from './zone.ts';

export type { Judgement } from './refusal.ts';

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
        judgeAnswer(application, control) ??
        allow({ type: 'answer_confirmed', messageId: control.messageId, intent: control.intent })
      );
    case 'dismiss-answer':
      return (
        judgeAnswer(application, control) ??
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

function judgeAnswer(
  application: Application,
  { messageId, proposed }: { messageId: string; proposed?: Intent },
): Judgement | null {
  const answer = application.answers.find((candidate) => candidate.messageId === messageId);
  if (answer === undefined) {
    return refuse('unknown-answer', 'No such message has been taken for an answer here.');
  }
  if (proposed !== undefined && answer.state === 'applied') {
    return refuse('no-change', 'It was said already what this message means.');
  }
  if (proposed !== undefined && answer.state === 'proposed' && answer.intent !== proposed) {
    return refuse('no-change', 'This message is taken for something else now; look at it again.');
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
