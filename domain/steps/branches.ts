import type { Application, Contact } from '../application.ts';
import { add } from '../calendar.ts';
import type { PlannedStep } from '../decision.ts';
import { DAY, HOUR } from '../duration.ts';
import { closingContact, contactOf, mainContact, peopleThere } from '../recipients.ts';
import type { EpochMs } from '../time.ts';
import { placeOfContact } from '../waiting.ts';
import { afterWaiting, nextMoment, plannedStep } from './plannedStep.ts';

/** Steps beside the waiting: an interview to which they did not come, another offer in hand (R21). */
export function branchSteps(application: Application, now: EpochMs): PlannedStep[] {
  return [...missedInterviews(application, now), offerInHand(application, now)].filter(
    (step) => step !== null,
  );
}

/** After a rejection or a filled position: the letter (R22, R23), and a light touch months later (R23). */
export function afterwardsSteps(application: Application, now: EpochMs): PlannedStep[] {
  const { afterwards } = application.playbook;
  const { outcome } = application;
  if (afterwards === null || outcome === null) return [];
  if (outcome.outcome !== 'rejected' && outcome.outcome !== 'position-closed') return [];
  if (application.answers.some(isDoNotContact)) return [];
  const contact = closingContact(application, now);
  if (contact === null) return [];
  const steps: PlannedStep[] = [];
  const what = outcome.outcome === 'rejected' ? 'keep-in-mind' : 'second-choice';
  const id = `${what}:${application.round}:${contact.id}`;
  if (contact.hasEmail && !hasBegun(application, what)) {
    const wanted = afterWaiting(application, contact, id, outcome.at, afterwards.after);
    const step = { id, what, channel: 'email' } as const;
    if (wanted + 7 * DAY > now) {
      const dueAt = nextMoment(application, contact, step, Math.max(wanted, now));
      steps.push(
        plannedStep(application, {
          ...step,
          contact,
          interviewId: null,
          attempt: 0,
          dueAt,
          expiresAt: dueAt + 7 * DAY,
          notBefore: outcome.at,
          early: true,
          rule: what === 'keep-in-mind' ? 'R23' : 'R22',
          reason: { code: what, contactId: contact.id, at: outcome.at },
        }),
      );
    }
  }
  const circle = circleStep(application, contact, outcome.at, afterwards.circle, now);
  return circle === null ? steps : [...steps, circle];
}

function circleStep(
  application: Application,
  contact: Contact,
  since: EpochMs,
  after: string | null,
  now: EpochMs,
): PlannedStep | null {
  const id = `card:circle:${application.round}:${contact.id}`;
  if (after === null || application.steps.some((step) => step.id === id)) return null;
  const dueAt = nextMoment(
    application,
    contact,
    { id, what: 'card', channel: 'post' },
    Math.max(now, add(placeOfContact(application, contact), since, after)),
  );
  return plannedStep(application, {
    id,
    what: 'card',
    contact,
    channel: 'post',
    interviewId: null,
    attempt: 0,
    dueAt,
    expiresAt: null,
    notBefore: dueAt,
    rule: 'R23',
    reason: { code: 'circle', contactId: contact.id, at: since },
  });
}

/** Somebody did not come to their own interview: a letter the same day, asking for another time. */
function missedInterviews(application: Application, now: EpochMs): PlannedStep[] {
  return application.interviews.flatMap((interview) => {
    const contact =
      interview.missedBy === null ? undefined : contactOf(application, interview.missedBy);
    if (interview.cancelled || contact === undefined || contact.unreachable || !contact.hasEmail) {
      return [];
    }
    const id = `missed:${interview.id}:${contact.id}`;
    if (application.steps.some((step) => step.id === id)) return [];
    if (application.heardAt !== null && application.heardAt >= interview.startsAt) return [];
    const step = { id, what: 'status-check', channel: 'email' } as const;
    const noted = Math.max(interview.startsAt + HOUR / 2, now);
    const latest = interview.startsAt + 3 * DAY;
    if (noted > latest) return [];
    const dueAt = nextMoment(application, contact, step, noted, application.playbook.urgentWindow);
    return [
      plannedStep(application, {
        ...step,
        contact,
        interviewId: interview.id,
        attempt: 0,
        dueAt,
        expiresAt: latest,
        notBefore: interview.startsAt,
        early: true,
        rule: 'R10',
        reason: { code: 'interview-missed', contactId: contact.id, at: interview.startsAt },
      }),
    ];
  });
}

function offerInHand(application: Application, now: EpochMs): PlannedStep | null {
  const { otherOffer } = application;
  if (otherOffer === null || otherOffer.deadline <= now) return null;
  const contact = mainContact(application, now) ?? firstWritable(application);
  if (contact === null || !contact.hasEmail) return null;
  const id = `offer-in-hand:${otherOffer.learnedAt}:${contact.id}`;
  if (
    application.steps.some(
      (step) =>
        step.what === 'offer-in-hand' &&
        step.beganAt >= otherOffer.learnedAt &&
        step.state !== 'overtaken',
    ) ||
    application.steps.some((step) => step.id === id)
  ) {
    return null;
  }
  const step = { id, what: 'offer-in-hand', channel: 'email' } as const;
  const earliest = Math.max(otherOffer.learnedAt, now);
  const business = nextMoment(application, contact, step, earliest);
  const { urgentWindow } = application.playbook;
  const dueAt =
    business < otherOffer.deadline
      ? business
      : nextMoment(application, contact, step, earliest, urgentWindow);
  if (dueAt >= otherOffer.deadline) return null;
  return plannedStep(application, {
    ...step,
    contact,
    interviewId: null,
    attempt: 0,
    dueAt,
    expiresAt: otherOffer.deadline,
    notBefore: otherOffer.learnedAt,
    early: true,
    rule: 'R21',
    reason: { code: 'other-offer', contactId: contact.id, at: otherOffer.deadline },
  });
}

function firstWritable(application: Application): Contact | null {
  return peopleThere(application).find((contact) => contact.hasEmail) ?? null;
}

function hasBegun(application: Application, what: string): boolean {
  return application.steps.some(
    (step) => step.what === what && step.round === application.round && step.state !== 'overtaken',
  );
}

function isDoNotContact(answer: Application['answers'][number]): boolean {
  return answer.state === 'applied' && answer.intent === 'do-not-contact';
}
