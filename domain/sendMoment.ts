import type { Application, StepRecord } from './application.ts';
import { add } from './calendar.ts';
import { contactOf } from './recipients.ts';
import { nextMoment, sameDayMoment } from './steps/plannedStep.ts';
import type { EpochMs } from './time.ts';
import { placeOfContact } from './waiting.ts';

/**
 * When a letter that may leave does leave: not before it is due, not while its approval can be taken back, inside the
 * window, under the caps, not while the person is held. What follows an interview at once may use the wider window to
 * keep its 24 hours (R3), what follows a voicemail to keep its day (R13).
 */
export function sendMoment(application: Application, step: StepRecord, now: EpochMs): EpochMs {
  const contact = contactOf(application, step.to);
  if (contact === undefined) return now;
  const from = Math.max(step.dueAt, step.notBefore ?? 0, now);
  const given = { id: step.id, what: step.what, channel: 'email' } as const;
  if (step.anyHour) return nextMoment(application, contact, given, from, null);
  if (step.reason.code === 'voicemail-email' && step.reason.at !== undefined)
    return sameDayMoment(application, contact, given, step.reason.at, from);
  const business = nextMoment(application, contact, given, from);
  const urgent = urgentUntil(application, step);
  if (urgent === null || business <= urgent) return business;
  const waking = nextMoment(application, contact, given, from, application.playbook.urgentWindow);
  return Math.min(business, waking);
}

/** Until when a letter is urgent: thank-yous and heads-ups their 24 hours, an offer in hand its deadline. */
function urgentUntil(application: Application, step: StepRecord): EpochMs | null {
  if (step.what === 'offer-in-hand' || step.reason.code === 'interview-missed')
    return step.expiresAt;
  const prompt =
    step.what === 'thank-you'
      ? application.playbook.thankYou
      : step.what === 'reference-heads-up'
        ? application.playbook.referenceHeadsUp
        : null;
  const interview = application.interviews.find((candidate) => candidate.id === step.interviewId);
  if (prompt === null || interview === undefined) return null;
  const calendar = placeOfContact(application, contactOf(application, step.to));
  return add(calendar, interview.endsAt, prompt.within);
}
