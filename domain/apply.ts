import { answered, answerConfirmed, answerDismissed, setUnreachable } from './applyAnswer.ts';
import type { Application, Contact, Interview } from './application.ts';
import type { ApplicationEvent } from './events.ts';
import { stepEvent } from './applyStep.ts';
import { endStep } from './stepRecords.ts';
import { heard, overtakePending } from './round.ts';
import { upcomingSteps } from './steps/upcoming.ts';
import { withoutUnwritten } from './unwritten.ts';

/** How many event ids are remembered: far more than can be on their way twice at once. */
const SEEN_LIMIT = 60;

/**
 * Folds one event into the state: a new object, the old one untouched. An event whose id was folded before gives back
 * the very same object, so that a second delivery is seen to change nothing.
 */
export function apply(application: Application, event: ApplicationEvent): Application {
  if (application.seen.includes(event.id)) return application;
  const next = withoutUnwritten(fold(application, event), event);
  return { ...next, seen: [...application.seen, event.id].slice(-SEEN_LIMIT) };
}

function fold(application: Application, event: ApplicationEvent): Application {
  switch (event.type) {
    case 'interview_set':
      return setInterview(application, event.interview, event.at);
    case 'interview_cancelled':
      return changeInterview(application, event.interviewId, { cancelled: true }, event.at);
    case 'interview_missed':
      return missed(application, event);
    case 'contact_set':
      return { ...application, contacts: withContact(application.contacts, event.contact) };
    case 'contact_removed':
      return {
        ...application,
        contacts: application.contacts.filter((contact) => contact.id !== event.contactId),
      };
    case 'employer_set':
      return {
        ...application,
        employer: event.employer,
        ...(samePlace(application.employer, event.employer)
          ? {}
          : { holidays: [], holidaysUntil: null }),
      };
    case 'facts_changed':
      return application;
    case 'letter_drafted':
    case 'letter_missing_value':
    case 'letter_edited':
    case 'letter_approved':
    case 'approval_taken_back':
    case 'letter_sent':
    case 'letter_uncertain':
    case 'letter_failed':
    case 'letter_in_drafts':
    case 'uncertain_resolved':
    case 'owner_wrote':
    case 'task_opened':
    case 'task_done':
    case 'step_expired':
    case 'step_later':
    case 'send_now':
      return stepEvent(application, event);
    case 'step_skipped': {
      if (application.steps.some((step) => step.id === event.stepId)) {
        return endStep(application, event.stepId, 'skipped', event.at);
      }
      const upcoming = upcomingSteps(application, event.at).find(
        (step) => step.id === event.stepId,
      );
      if (upcoming === undefined) return application;
      const begun = stepEvent(application, { ...event, type: 'task_opened', step: upcoming });
      return endStep(begun, event.stepId, 'skipped', event.at);
    }
    case 'elsewhere_seen':
      return { ...application, elsewhere: event.touches.slice(-100) };
    case 'holidays_loaded':
      return { ...application, holidays: event.holidays, holidaysUntil: event.until };
    case 'answer':
      return answered(application, event);
    case 'answer_confirmed':
      return answerConfirmed(application, event);
    case 'answer_dismissed':
      return answerDismissed(application, event);
    case 'auto_reply':
      return outOfOffice(application, event);
    case 'bounced':
      return bounced(application, event);
    case 'complained':
      return closeAddress(application, event.to);
    case 'other_offer':
      return { ...application, otherOffer: { deadline: event.deadline, learnedAt: event.at } };
    case 'promise':
      return {
        ...heard(overtakePending(application, event.at, 'follow-ups'), event.at),
        promise: { date: event.date, by: event.by, learnedAt: event.at },
      };
    case 'paused':
      return withHold(application, {
        reason: 'paused',
        contactId: null,
        from: event.at,
        to: null,
      });
    case 'resumed':
      return {
        ...application,
        holds: application.holds.map((hold) =>
          hold.contactId === null && (hold.to === null || hold.to > event.at)
            ? { ...hold, to: event.at }
            : hold,
        ),
      };
    case 'snoozed':
      return withHold(application, {
        reason: 'snoozed',
        contactId: null,
        from: event.at,
        to: event.until,
      });
    case 'mode_changed':
      // A letter written already keeps its need of approval: the gate may have put it there.
      return {
        ...application,
        modes: { ...application.modes, [event.what]: event.mode },
        steps: application.steps.map((step) =>
          step.what === event.what && step.state === 'drafted' && event.mode !== 'auto'
            ? { ...step, mode: event.mode }
            : step,
        ),
      };
    case 'playbook_changed':
      return { ...application, playbook: event.playbook };
    case 'withdrawn':
      return {
        ...overtakePending(application, event.at, 'all'),
        outcome: { outcome: 'withdrawn', at: event.at, by: 'owner' },
      };
    case 'closed':
      return {
        ...overtakePending(application, event.at, 'all'),
        outcome: { outcome: event.outcome, at: event.at, by: event.by ?? 'owner' },
      };
    case 'reopened':
      return { ...heard(application, event.at), outcome: null };
    default:
      return event satisfies never;
  }
}

/** A new interview is news from there: the waiting begins anew after it. One known already is moved or corrected. */
function setInterview(application: Application, interview: Interview, at: number): Application {
  const known = application.interviews.some((candidate) => candidate.id === interview.id);
  const interviews = known
    ? application.interviews.map((candidate) =>
        candidate.id === interview.id ? interview : candidate,
      )
    : [...application.interviews, interview];
  if (known) return { ...application, interviews };
  const renewed = overtakePending(application, at, 'follow-ups');
  return { ...renewed, interviews, round: renewed.round + 1, attempts: 0 };
}

/** An interview that was not held: what was written about it is stopped. */
function changeInterview(
  application: Application,
  id: string,
  change: Partial<Interview>,
  at: number,
): Application {
  return {
    ...application,
    steps: application.steps.map((step) =>
      step.interviewId === id &&
      (step.state === 'drafted' || step.state === 'approved' || step.state === 'open')
        ? { ...step, state: 'overtaken', endedAt: at }
        : step,
    ),
    interviews: application.interviews.map((interview) =>
      interview.id === id ? { ...interview, ...change } : interview,
    ),
  };
}

/** Without an id it is the last interview with that person that had begun, else the last that had. */
function missed(
  application: Application,
  event: Extract<ApplicationEvent, { type: 'interview_missed' }>,
): Application {
  const begun = application.interviews
    .filter((interview) => interview.startsAt <= event.at)
    .sort((a, b) => b.startsAt - a.startsAt);
  const theirs = begun.find((interview) => interview.with.includes(event.by)) ?? begun[0];
  const id = event.interviewId ?? theirs?.id;
  return id === undefined
    ? application
    : changeInterview(application, id, { missedBy: event.by }, event.at);
}

function withContact(contacts: Contact[], contact: Contact): Contact[] {
  const known = contacts.some((candidate) => candidate.id === contact.id);
  if (!known) return [...contacts, contact];
  return contacts.map((candidate) => (candidate.id === contact.id ? contact : candidate));
}

function samePlace(a: Application['employer'], b: Application['employer']): boolean {
  return a.country === b.country && a.region === b.region;
}

function withHold(application: Application, hold: Application['holds'][number]): Application {
  return { ...application, holds: [...application.holds, hold].slice(-200) };
}

/** An out-of-office with a date holds the person; without one it only annotates (P5). */
function outOfOffice(
  application: Application,
  event: Extract<ApplicationEvent, { type: 'auto_reply' }>,
): Application {
  if (event.from === null || event.until === null || event.until <= event.at) return application;
  return withHold(application, {
    reason: 'out-of-office',
    contactId: event.from,
    from: event.at,
    to: event.until,
  });
}

/** A letter that came back did not arrive: it is no attempt, and a dead address is written to no more. */
function bounced(
  application: Application,
  event: Extract<ApplicationEvent, { type: 'bounced' }>,
): Application {
  const failed =
    event.stepId === null
      ? application
      : endStep(application, event.stepId, 'failed', event.at, 'bounced');
  return event.permanent ? closeAddress(failed, event.to) : failed;
}

function closeAddress(application: Application, contactId: string): Application {
  return { ...application, contacts: setUnreachable(application.contacts, contactId, true) };
}
