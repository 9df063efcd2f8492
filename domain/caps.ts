import type { Application, Touch } from './application.ts';
import type { Playbook } from './playbook.ts';
import { DAY, roughly } from './duration.ts';
import type { EpochMs } from './time.ts';
import type { StepSubject } from './vocabulary.ts';

/** Caps as numbers of letters in sliding times, in milliseconds (P7, R18). The same shape as the store's reservation. */
export interface SendingCaps {
  perPerson: { count: number; within: number };
  perEmployer: { count: number; within: number };
  perMailboxDay: number;
}

/** Which cap stands in the way, and the first instant at which it no longer does. */
export interface CapRefusal {
  cap: 'person' | 'employer' | 'mailbox-day';
  notBefore: EpochMs;
}

/**
 * Whether a letter may go to a person at `at`, given everything that went out before from this owner (P7).
 * Caps per person and per employer count and hold back the letters that ask for something; a thank-you, a reply or an
 * answer to an answer is never held back by them and does not count. The day's limit of the mailbox counts every letter.
 * @param touches letters sent, being sent or uncertain; `contactKey` equal for the same person, `sameEmployer` relative to the candidate.
 * @returns null when it may go.
 */
export function capRefusal(
  candidate: { contactKey: string; what: StepSubject },
  touches: readonly Touch[],
  caps: SendingCaps,
  at: EpochMs,
): CapRefusal | null {
  const refusals: CapRefusal[] = [];
  const check = (
    cap: CapRefusal['cap'],
    { count, within }: { count: number; within: number },
    counts: (touch: Touch) => boolean,
  ) => {
    const times = touches
      .filter((touch) => counts(touch) && touch.at > at - within)
      .map((touch) => touch.at)
      .sort((a, b) => a - b);
    const hindering = times[times.length - count];
    if (hindering !== undefined) refusals.push({ cap, notBefore: hindering + within });
  };
  if (HELD_BACK.has(candidate.what)) {
    check(
      'person',
      caps.perPerson,
      (touch) => touch.contactKey === candidate.contactKey && COUNTED.has(touch.what),
    );
    check('employer', caps.perEmployer, (touch) => touch.sameEmployer && COUNTED.has(touch.what));
  }
  check('mailbox-day', { count: caps.perMailboxDay, within: DAY }, () => true);
  return refusals.reduce<CapRefusal | null>(
    (worst, refusal) => (worst === null || refusal.notBefore > worst.notBefore ? refusal : worst),
    null,
  );
}

/** The caps of a playbook in milliseconds, as the store's reservation takes them. */
export function sendingCaps({ caps }: Playbook): SendingCaps {
  return {
    perPerson: { count: caps.perPerson.count, within: roughly(caps.perPerson.within) },
    perEmployer: { count: caps.perEmployer.count, within: roughly(caps.perEmployer.within) },
    perMailboxDay: caps.perMailboxDay,
  };
}

/** Everything that went out, here and in the owner's other applications; the key of a person is the contact id. */
export function touchesOf(application: Application): Touch[] {
  const own = application.steps
    .filter((step) => step.kind === 'letter' && OUT.has(step.state) && step.endedAt !== null)
    .map((step) => ({
      at: step.endedAt ?? step.dueAt,
      contactKey: step.to,
      what: step.what,
      sameEmployer: true,
    }));
  return [...application.elsewhere, ...own];
}

const HELD_BACK = new Set<StepSubject>(['status-check', 'last-resort', 'close-out']);
const COUNTED = new Set<StepSubject>(['status-check', 'last-resort', 'close-out', 'offer-in-hand']);
const OUT = new Set(['sent', 'uncertain']);
