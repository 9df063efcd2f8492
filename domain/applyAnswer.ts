import type { Answer, Application } from './application.ts';
import type { ApplicationEvent } from './events.ts';
import { heard, overtakePending } from './round.ts';
import type { EpochMs } from './time.ts';
import type { Outcome } from './vocabulary.ts';

type AnswerEvent = Extract<ApplicationEvent, { type: 'answer' }>;

/** A human answer stops everything pending at once (P2), then waits for the owner unless it is sure. */
export function answered(application: Application, event: AnswerEvent): Application {
  if (application.answers.some((answer) => answer.messageId === event.messageId)) {
    return application;
  }
  const answer: Answer = {
    messageId: event.messageId,
    at: event.at,
    from: event.from,
    intent: event.intent,
    date: event.date,
    state: 'proposed',
  };
  const stopped = overtakePending(
    {
      ...application,
      answers: [...application.answers, answer],
      holds: backAgain(application.holds, event),
    },
    event.at,
    'all',
  );
  const ended = stopped.outcome;
  if (ended !== null && !reopens(ended, answer.intent)) {
    return mark(stopped, answer.messageId, 'applied', event.at);
  }
  const reopened = { ...stopped, outcome: null };
  return event.sure ? takeEffect(reopened, answer, event.at) : reopened;
}

/** Whoever writes is back: an out-of-office ends with the person's own answer. */
function backAgain(holds: Application['holds'], { from, at }: AnswerEvent): Application['holds'] {
  return holds.map((hold) =>
    hold.reason === 'out-of-office' && hold.contactId === from && (hold.to === null || hold.to > at)
      ? { ...hold, to: at }
      : hold,
  );
}

/** An ending for want of a response is undone by any answer; a yes or no only by its contrary; the owner's own by none (R25). */
function reopens(
  { outcome, by }: NonNullable<Application['outcome']>,
  intent: Answer['intent'],
): boolean {
  if (by === 'owner') return false;
  switch (outcome) {
    case 'no-response':
      return true;
    case 'rejected':
    case 'position-closed':
      return intent === 'offer' || intent === 'invitation';
    case 'offer':
      return intent === 'rejection' || intent === 'position-closed';
    case 'withdrawn':
      return false;
    default:
      return outcome satisfies never;
  }
}

export function answerConfirmed(
  application: Application,
  event: Extract<ApplicationEvent, { type: 'answer_confirmed' }>,
): Application {
  const answer = application.answers.find((candidate) => candidate.messageId === event.messageId);
  if (answer === undefined) return application;
  const confirmed = { ...answer, intent: event.intent };
  const held =
    answer.state === 'proposed' ? withPause(application, answer.at, event.at) : application;
  return takeEffect(
    { ...held, outcome: byAnswer(held) ? null : held.outcome },
    confirmed,
    event.at,
  );
}

/** It was none, or its effect is undone: waiting goes on from where it was, and the time in between does not count. */
export function answerDismissed(
  application: Application,
  event: Extract<ApplicationEvent, { type: 'answer_dismissed' }>,
): Application {
  const answer = application.answers.find((candidate) => candidate.messageId === event.messageId);
  if (answer === undefined || answer.state === 'dismissed') return application;
  const dismissed = mark(
    withPause(application, answer.at, event.at),
    answer.messageId,
    'dismissed',
    event.at,
  );
  if (answer.state === 'proposed') return dismissed;
  const before = dismissed.answers.findLast((candidate) => candidate.state === 'applied');
  return {
    // What was written because of it (thanks for a rejection that was none) must not go out any more (P2).
    ...overtakePending(dismissed, event.at, 'all'),
    contacts:
      answer.intent === 'do-not-contact'
        ? setUnreachable(dismissed.contacts, answer.from, false)
        : dismissed.contacts,
    outcome: byAnswer(dismissed) ? null : dismissed.outcome,
    heardAt: dismissed.heardAt === answer.at ? (before?.at ?? null) : dismissed.heardAt,
    promise:
      dismissed.promise?.learnedAt === answer.at ? promisedBefore(dismissed) : dismissed.promise,
    round: dismissed.round + 1,
    attempts: 0,
  };
}

/** The day that the latest of the other answers in force has promised. */
function promisedBefore({ answers }: Application): Application['promise'] {
  const promising = answers
    .filter(({ state }) => state === 'applied')
    .findLast(({ intent, date }) => promises(intent) && date !== null);
  return promising === undefined || promising.date === null
    ? null
    : { date: promising.date, by: promising.from, learnedAt: promising.at };
}

/** Whether the date of such an answer is the day of the next news. */
function promises(intent: Answer['intent']): boolean {
  return OUTCOME_OF[intent] === undefined && intent !== 'do-not-contact' && intent !== 'invitation';
}

function takeEffect(application: Application, answer: Answer, at: EpochMs): Application {
  const applied = heard(
    {
      ...application,
      answers: application.answers.map((candidate) =>
        candidate.messageId === answer.messageId
          ? { ...answer, state: 'applied' as const, settledAt: at }
          : candidate,
      ),
    },
    answer.at,
  );
  const outcome = OUTCOME_OF[answer.intent];
  if (outcome !== undefined) {
    return { ...applied, outcome: { outcome, at: answer.at, by: 'answer' } };
  }
  if (answer.intent === 'do-not-contact') return leaveAlone(applied, answer);
  if (answer.date !== null && promises(answer.intent)) {
    return {
      ...applied,
      promise: { date: answer.date, by: answer.from, learnedAt: answer.at },
    };
  }
  return applied;
}

const OUTCOME_OF: Partial<Record<Answer['intent'], Outcome>> = {
  rejection: 'rejected',
  'position-closed': 'position-closed',
  offer: 'offer',
};

/** Whoever asks not to be written to is not, and neither is anybody else about this application. */
function leaveAlone(application: Application, answer: Answer): Application {
  return {
    ...application,
    contacts: setUnreachable(application.contacts, answer.from, true),
    outcome: { outcome: 'rejected', at: answer.at, by: 'answer' },
  };
}

/** The contacts, with this one's address closed or open again; no other changes. */
export function setUnreachable(
  contacts: Application['contacts'],
  id: string | null,
  unreachable: boolean,
): Application['contacts'] {
  return contacts.map((contact) => (contact.id === id ? { ...contact, unreachable } : contact));
}

function mark(
  application: Application,
  messageId: string,
  state: Answer['state'],
  at: EpochMs,
): Application {
  return {
    ...application,
    answers: application.answers.map((answer) =>
      answer.messageId === messageId ? { ...answer, state, settledAt: at } : answer,
    ),
  };
}

function byAnswer(application: Application): boolean {
  return application.outcome?.by === 'answer';
}

function withPause(application: Application, from: EpochMs, to: EpochMs): Application {
  return {
    ...application,
    holds: [...application.holds, { reason: 'answer', contactId: null, from, to }],
  };
}
