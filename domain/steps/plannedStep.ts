import type { Application, Contact, StepRecord } from '../application.ts';
import { capRefusal, sendingCaps, touchesOf } from '../caps.ts';
import { add, localSameDay, nextOpen, spreadOf, startOfDayOf } from '../calendar.ts';
import type { PlannedStep } from '../decision.ts';
import { roughly } from '../duration.ts';
import type { SendWindow } from '../playbook.ts';
import type { EpochMs } from '../time.ts';
import type { Letter, Mode, StepSubject } from '../vocabulary.ts';
import { extendedByHolds, holdAt, placeOfContact } from '../waiting.ts';

type Given = Pick<
  PlannedStep,
  'id' | 'what' | 'interviewId' | 'attempt' | 'rule' | 'reason' | 'channel'
> & {
  contact: Contact;
  dueAt: EpochMs;
  expiresAt: EpochMs | null;
  /** Not before this is it composed, however early approval is wanted. */
  notBefore: EpochMs;
  /** Composed at `notBefore`, as early as can be, where it needs approval. */
  early?: boolean;
};

/** Completes a letter or task: its mode, when it is composed, and the moment the owner chose in place of ours. */
export function plannedStep(application: Application, given: Given): PlannedStep {
  const { contact, notBefore, early, ...rest } = given;
  const kind = given.channel === 'email' ? 'letter' : 'task';
  const mode = kind === 'letter' ? modeOf(application, given.what) : 'approve';
  const moved = application.moved[given.id];
  const dueAt = moved?.dueAt ?? given.dueAt;
  const expiresAt =
    given.expiresAt === null
      ? null
      : Math.max(
          given.expiresAt,
          moved === undefined ? 0 : dueAt + roughly(application.playbook.approvalExpires),
        );
  const ready = early === true ? notBefore : dueAt - roughly(application.playbook.approvalTime);
  const prepareAt =
    kind === 'letter' && mode === 'approve' ? Math.max(Math.min(ready, dueAt), notBefore) : dueAt;
  return {
    ...rest,
    kind,
    to: contact.id,
    mode,
    dueAt,
    expiresAt,
    prepareAt: Math.min(prepareAt, dueAt),
  };
}

/** The owner's choice, else the playbook's, else approval (P3). */
function modeOf(application: Application, what: StepSubject): Mode {
  return (
    application.modes[what as Letter] ?? application.playbook.modes[what as Letter] ?? 'approve'
  );
}

/** The first moment from `at` on when this letter or task may reach the person: holds, window, caps, and its own minute. */
export function nextMoment(
  application: Application,
  contact: Contact,
  step: { id: string; what: StepSubject; channel: 'email' | 'phone' | 'post' },
  at: EpochMs,
  window: SendWindow | null = application.playbook.window,
): EpochMs {
  const calendar = placeOfContact(application, contact);
  const spread = spreadOf(`${application.id}|${step.id}`, application.playbook.spread);
  let moment = at;
  for (let i = 0; i < 10; i += 1) {
    let next = nextOpen(window, calendar, moment, spread);
    const hold = holdAt(application, contact.id, next);
    if (hold?.to) next = Math.max(next, hold.to);
    if (step.channel === 'email') {
      const refusal = capRefusal(
        { contactKey: contact.id, what: step.what },
        touchesOf(application),
        sendingCaps(application.playbook),
        next,
      );
      if (refusal !== null) next = Math.max(next, refusal.notBefore);
    }
    if (next === moment) return moment;
    moment = next;
  }
  return moment;
}

/**
 * When an email after a voicemail may leave, from `from` on (R13): in business hours; where those are over for the day of
 * the call, in the waking hours of that same day, if it is a business day (R19).
 */
export function sameDayMoment(
  application: Application,
  contact: Contact,
  step: { id: string; what: StepSubject; channel: 'email' | 'phone' | 'post' },
  calledAt: EpochMs,
  from: EpochMs,
): EpochMs {
  const { window, urgentWindow } = application.playbook;
  const calendar = placeOfContact(application, contact);
  const business = nextMoment(application, contact, step, from);
  if (localSameDay(calendar, calledAt, business)) return business;
  const opens = nextOpen(window, calendar, startOfDayOf(calendar, calledAt), 0);
  const waking = nextMoment(application, contact, step, from, urgentWindow);
  const today = localSameDay(calendar, calledAt, opens) && localSameDay(calendar, calledAt, waking);
  return today ? waking : business;
}

/** `from` plus a duration of waiting, in which held time does not count, plus this step's own minutes. */
export function afterWaiting(
  application: Application,
  contact: Contact,
  stepId: string,
  from: EpochMs,
  duration: string,
): EpochMs {
  const plain = add(placeOfContact(application, contact), from, duration);
  const due = extendedByHolds(application, contact.id, from, plain);
  return due + spreadOf(`${application.id}|${stepId}`, application.playbook.spread);
}

/** Steps of the present round that take up a place in its series; an overtaken one never left and takes none. */
export function seriesOf(application: Application): StepRecord[] {
  return application.steps.filter(
    (step) => step.round === application.round && step.attempt > 0 && step.state !== 'overtaken',
  );
}

/** The number of the next step in the round's series; numbers of overtaken ones are not used again (P1). */
export function nextAttempt(application: Application): number {
  return (
    application.steps.reduce(
      (most, step) => (step.round === application.round ? Math.max(most, step.attempt) : most),
      0,
    ) + 1
  );
}
