import type { Application, Contact, Interview } from '../application.ts';
import { add, localSameDay, nextOpen, spreadOf } from '../calendar.ts';
import type { PlannedStep } from '../decision.ts';
import type { Prompt } from '../playbook.ts';
import type { EpochMs } from '../time.ts';
import { extendedByHolds, holdAt, placeOfContact } from '../waiting.ts';
import { contactOf, peopleThere } from '../recipients.ts';
import { plannedStep } from './plannedStep.ts';

/** Thank-yous to everybody met (R3, R4), a card to whom has no email (R6), and a heads-up to each reference (R7). */
export function promptSteps(application: Application, now: EpochMs): PlannedStep[] {
  const steps: PlannedStep[] = [];
  const interviews = application.interviews
    .filter((interview) => !interview.cancelled)
    .sort((a, b) => a.startsAt - b.startsAt);
  interviews.forEach((interview, index) => {
    if (!wasHeld(interview)) return;
    for (const contact of metAt(application, interview, index === 0)) {
      const step = thankYou(application, interview, contact, interviews, now);
      if (step !== null) steps.push(step);
    }
    if (index === 0) {
      for (const contact of application.contacts) {
        const step = headsUp(application, interview, contact, now);
        if (step !== null) steps.push(step);
      }
    }
  });
  return steps;
}

/**
 * When a prompt letter leaves: in business hours the same day or the next if that is within its 24 hours, else in
 * waking hours within them, weekend or not; after them at the next waking hour, as long as it is not too late. Null: too late.
 */
function promptMoment(
  application: Application,
  contact: Contact,
  stepId: string,
  interview: Interview,
  prompt: Prompt,
  now: EpochMs,
): { at: EpochMs; inTime: boolean; latest: EpochMs } | null {
  const { window, urgentWindow, spread } = application.playbook;
  const calendar = placeOfContact(application, contact);
  const minutes = spreadOf(`${application.id}|${stepId}`, spread);
  const hold = holdAt(application, contact.id, Math.max(now, interview.endsAt));
  const { endsAt } = interview;
  const extended = (duration: string) =>
    extendedByHolds(application, contact.id, endsAt, add(calendar, endsAt, duration), 'person');
  const within = extended(prompt.within);
  const latest = extended(prompt.late);
  const earliest = Math.max(
    add(calendar, interview.endsAt, prompt.after) + minutes,
    hold?.to ?? 0,
    now,
  );
  const business = nextOpen(window, calendar, earliest, minutes);
  if (business <= within) return { at: business, inTime: true, latest };
  const waking = nextOpen(urgentWindow, calendar, earliest, minutes);
  if (waking <= within) return { at: waking, inTime: true, latest };
  const soon = business <= latest && localSameDay(calendar, business, waking) ? business : waking;
  return soon <= latest ? { at: soon, inTime: false, latest } : null;
}

/** Where one of several did not come, the others held it. */
function wasHeld({ missedBy, with: people }: Interview): boolean {
  return missedBy === null || people.some((id) => id !== missedBy);
}

function metAt(application: Application, interview: Interview, first: boolean): Contact[] {
  const there = peopleThere(application).filter(({ id }) => id !== interview.missedBy);
  return there.filter(
    (contact) =>
      interview.with.includes(contact.id) ||
      (first && contact.role === 'gatekeeper' && !metElsewhere(application, contact)),
  );
}

function metElsewhere(application: Application, contact: Contact): boolean {
  return application.interviews.some((interview) => interview.with.includes(contact.id));
}

function thankYou(
  application: Application,
  interview: Interview,
  contact: Contact,
  interviews: Interview[],
  now: EpochMs,
): PlannedStep | null {
  const { thankYou: prompt } = application.playbook;
  if (prompt === null || isCoveredByLater(interview, contact, interviews)) return null;
  if (hasWritten(application, interview, contact)) return null;
  const what = contact.hasEmail ? 'thank-you' : 'card';
  const id = freeId(application, `${what}:${interview.id}:${contact.id}`);
  if (id === null || isDone(application, interview, contact)) return null;
  const moment = promptMoment(application, contact, id, interview, prompt, now);
  if (moment === null) return null;
  return plannedStep(application, {
    id,
    what,
    contact,
    channel: contact.hasEmail ? 'email' : 'post',
    interviewId: interview.id,
    attempt: 0,
    dueAt: moment.at,
    expiresAt: moment.latest,
    notBefore: interview.endsAt,
    early: true,
    rule: contact.hasEmail ? 'R3' : 'R6',
    reason: {
      code: promptReason(contact.hasEmail, moment.inTime),
      contactId: contact.id,
      at: interview.endsAt,
    },
  });
}

function promptReason(hasEmail: boolean, inTime: boolean) {
  if (!hasEmail) return 'card-no-email';
  return inTime ? 'thank-you-same-day' : 'thank-you-late';
}

function headsUp(
  application: Application,
  interview: Interview,
  contact: Contact,
  now: EpochMs,
): PlannedStep | null {
  const { referenceHeadsUp: prompt } = application.playbook;
  const may =
    contact.role === 'reference' && contact.permission && contact.hasEmail && !contact.unreachable;
  if (prompt === null || !may) return null;
  const id = freeId(application, `reference-heads-up:${interview.id}:${contact.id}`);
  if (
    id === null ||
    application.steps.some(
      (step) =>
        step.what === 'reference-heads-up' && step.to === contact.id && step.state !== 'overtaken',
    )
  )
    return null;
  const moment = promptMoment(application, contact, id, interview, prompt, now);
  if (moment === null) return null;
  return plannedStep(application, {
    id,
    what: 'reference-heads-up',
    contact,
    channel: 'email',
    interviewId: interview.id,
    attempt: 0,
    dueAt: moment.at,
    expiresAt: moment.latest,
    notBefore: interview.endsAt,
    early: true,
    rule: 'R7',
    reason: { code: 'reference-heads-up', contactId: contact.id, at: interview.endsAt },
  });
}

/** Two interviews with one person on one day get one thank-you, after the later. */
function isCoveredByLater(
  interview: Interview,
  contact: Contact,
  interviews: Interview[],
): boolean {
  return interviews.some(
    (other) =>
      other.missedBy !== contact.id &&
      other.with.includes(contact.id) &&
      other.startsAt > interview.startsAt &&
      other.startsAt - interview.endsAt < 12 * 3_600_000,
  );
}

/** Who has written since the interview gets the owner's own reply, not a thank-you that ignores it (P2). */
function hasWritten(application: Application, interview: Interview, contact: Contact): boolean {
  return application.answers.some(
    (answer) =>
      answer.state !== 'dismissed' &&
      (answer.from === contact.id || answer.from === null) &&
      answer.at >= interview.endsAt,
  );
}

/** The owner may have thanked by hand. */
function isDone(application: Application, interview: Interview, contact: Contact): boolean {
  return application.steps.some(
    (step) =>
      step.what === 'thank-you' &&
      step.to === contact.id &&
      step.interviewId === null &&
      step.state === 'sent' &&
      (step.endedAt ?? 0) >= interview.startsAt,
  );
}

/** The id, with a number when an earlier one was overtaken before it left; null when the step has begun (P1). */
function freeId(application: Application, id: string): string | null {
  const begun = application.steps.filter((step) => step.id === id || step.id.startsWith(`${id}:`));
  if (begun.length === 0) return id;
  if (begun.some((step) => step.state !== 'overtaken')) return null;
  return contactOf(application, begun[0]?.to ?? '') === undefined
    ? null
    : `${id}:${begun.length + 1}`;
}
