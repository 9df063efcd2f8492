import type { Application, Contact, StepRecord, StepState } from '../application.ts';
import { add } from '../calendar.ts';
import type { PlannedStep } from '../decision.ts';
import { DAY } from '../duration.ts';
import { contactOf, mainContact, mayCall, otherContact } from '../recipients.ts';
import type { EpochMs } from '../time.ts';
import { isWanted, lastHeld, placeOfContact, promisedDay, waitingSince } from '../waiting.ts';
import { afterWaiting, nextMoment, plannedStep } from './plannedStep.ts';
import { firstCheckAt } from './checks.ts';

/** Calls beside the rhythm: 48–72 hours after the thank-you (R9), again after nobody was reached (R13, R14), and other contacts (R15). */
export function callSteps(application: Application, now: EpochMs): PlannedStep[] {
  if (!isWanted(application, now)) return [];
  return [
    callAfterThankYou(application, now),
    ...callsAgain(application, now),
    askAnother(application, now),
  ].filter((step) => step !== null);
}

function callAfterThankYou(application: Application, now: EpochMs): PlannedStep | null {
  const { call } = application.playbook;
  const held = lastHeld(application, now);
  const contact = mainContact(application, now);
  if (call === null || held === null || contact === null || held.missedBy !== null) return null;
  if (!mayCall(application, now) || waitingSince(application, now) !== held.endsAt) return null;
  const id = `call:after:${held.id}`;
  if (application.steps.some((step) => step.id === id || hasAsked(step, held.endsAt))) return null;
  const thanked = application.steps.find(
    (step) =>
      step.what === 'thank-you' &&
      step.to === contact.id &&
      (step.interviewId === held.id ||
        (step.interviewId === null && (step.endedAt ?? 0) >= held.startsAt)),
  );
  const anchor = thanked === undefined ? held.endsAt : (thanked.endedAt ?? thanked.dueAt);
  const wanted = afterWaiting(application, contact, id, anchor, call.after);
  const dueAt = nextMoment(
    application,
    contact,
    { id, what: 'call', channel: 'phone' },
    Math.max(now, wanted),
  );
  const latest = add(placeOfContact(application, contact), anchor, call.within);
  const check = firstCheckAt(application, contact, now);
  const crowded =
    (check !== null && Math.abs(check - dueAt) < 2 * DAY) ||
    application.steps.some(
      (step) =>
        step.what === 'offer-in-hand' && Math.abs((step.endedAt ?? step.dueAt) - wanted) < 2 * DAY,
    );
  if (latest < now || crowded) return null;
  return plannedStep(application, {
    id,
    what: 'call',
    contact,
    channel: 'phone',
    interviewId: held.id,
    attempt: 0,
    dueAt,
    expiresAt: null,
    notBefore: dueAt,
    rule: 'R9',
    reason: {
      code: thanked === undefined ? 'call-after-interview' : 'call-after-thank-you',
      contactId: contact.id,
      at: anchor,
    },
  });
}

/** Whether this step asks how things stand since the interview: then the call beside the rhythm has had its turn (R18). */
function hasAsked(step: StepRecord, since: EpochMs): boolean {
  const asks = step.what === 'call' || step.what === 'status-check' || step.what === 'last-resort';
  return asks && !NEVER_LEFT.has(step.state) && (step.endedAt ?? step.dueAt) >= since;
}

const NEVER_LEFT = new Set<StepState>(['overtaken', 'skipped', 'expired', 'failed']);

/** No answer or only the gatekeeper: once more, some days later; a voicemail's email is a status check (see checks.ts). */
function callsAgain(application: Application, now: EpochMs): PlannedStep[] {
  const { call } = application.playbook;
  if (call === null || !mayCall(application, now)) return [];
  const last = application.steps.findLast(
    (step) => step.what === 'call' && step.round === application.round,
  );
  const unreached = last?.result === 'no-answer' || last?.result === 'gatekeeper';
  if (last === undefined || last.endedAt === null || !unreached) return [];
  const tries = retriesBefore(last);
  const contact = contactOf(application, last.to);
  if (tries >= call.retries || contact === undefined || contact.unreachable) return [];
  const id = `${last.id}:again`;
  if (application.steps.some((step) => step.id === id)) return [];
  const dueAt = nextMoment(
    application,
    contact,
    { id, what: 'call', channel: 'phone' },
    Math.max(now, afterWaiting(application, contact, id, last.endedAt, call.retry)),
  );
  return [
    plannedStep(application, {
      id,
      what: 'call',
      contact,
      channel: 'phone',
      interviewId: last.interviewId,
      attempt: 0,
      dueAt,
      expiresAt: null,
      notBefore: dueAt,
      rule: last.result === 'gatekeeper' ? 'R14' : 'R13',
      reason: { code: 'call-again', contactId: contact.id, at: last.endedAt },
    }),
  ];
}

function retriesBefore(step: StepRecord): number {
  return step.id.split(':again').length - 1;
}

function askAnother(application: Application, now: EpochMs): PlannedStep | null {
  const { askContact } = application.playbook;
  const main = mainContact(application, now);
  const since = waitingSince(application, now);
  if (askContact === null || main === null || since === null) return null;
  const other = otherContact(application, main);
  if (other === null || !mayCall(application, now)) return null;
  const id = `ask-contact:${application.round}`;
  if (application.steps.some((step) => step.id === id)) return null;
  return askStep(
    application,
    other,
    id,
    silenceSince(application, since, now),
    askContact.after,
    now,
  );
}

function askStep(
  application: Application,
  contact: Contact,
  id: string,
  since: EpochMs,
  after: string,
  now: EpochMs,
): PlannedStep {
  const dueAt = nextMoment(
    application,
    contact,
    { id, what: 'ask-contact', channel: 'phone' },
    Math.max(now, afterWaiting(application, contact, id, since, after)),
  );
  return plannedStep(application, {
    id,
    what: 'ask-contact',
    contact,
    channel: 'phone',
    interviewId: null,
    attempt: 0,
    dueAt,
    expiresAt: null,
    notBefore: dueAt,
    rule: 'R15',
    reason: { code: 'ask-contact', contactId: contact.id, at: since },
  });
}

/** Silence is counted from the promised day, when there was one. */
function silenceSince(application: Application, since: EpochMs, now: EpochMs): EpochMs {
  const promised = promisedDay(application, now);
  if (promised === null) return since;
  return Math.max(since, Date.parse(`${promised.date}T12:00:00Z`));
}
