import type { Application, StepRecord } from './application.ts';
import { capRefusal, sendingCaps, touchesOf } from './caps.ts';
import { DAY } from './duration.ts';
import type { Decision, PlannedStep, WaitingFor } from './decision.ts';
import { expiryOf, unapprovedOf } from './expiry.ts';
import type { Reason } from './reason.ts';
import { contactOf, mainContact } from './recipients.ts';
import { sendMoment } from './sendMoment.ts';
import { closesAt } from './steps/checks.ts';
import { isWaiting, openTurn, upcomingSteps } from './steps/upcoming.ts';
import { localDate } from './zone.ts';
import type { EpochMs } from './time.ts';
import type { Rule } from './vocabulary.ts';
import { holdAt, isWanted, lastHeld, nextInterview, promisedDay } from './waiting.ts';

/**
 * What to do next for one application at `now`, and why (P8). Pure and total: the same state and instant give the same
 * decision, whatever the machine, and there is always one. Playbook and holidays are part of the state.
 */
export function decide(application: Application, now: EpochMs): Decision {
  const pending = application.steps.filter(isPending);
  const expiries = pending.map((step) => expiryOf(application, step));
  const expired = pending.find((_, i) => (expiries[i] ?? Infinity) <= now);
  if (expired !== undefined) return tooLate(application, expired);
  const unfit = pending.find((step) => !stillFits(application, step));
  if (unfit !== undefined) return expire(unfit, 'no-longer-fits');

  const firstExpiry = earliest(expiries);
  const answer = application.answers.find((candidate) => candidate.state === 'proposed');
  if (answer !== undefined) {
    return wait(firstExpiry, 'owner', 'R24', {
      code: 'answer-unconfirmed',
      at: answer.at,
      ...(answer.from === null ? {} : { contactId: answer.from }),
    });
  }
  if (needsHolidays(application, now)) {
    return wait(null, 'holidays', 'R19', { code: 'time-ahead' });
  }
  const hold = holdAt(application, null, now);
  if (hold !== null) {
    return wait(earliest([hold.to, firstExpiry]), 'hold', 'P7', {
      code: hold.reason === 'snoozed' ? 'snoozed' : 'paused',
      ...(hold.to === null ? {} : { at: hold.to }),
    });
  }
  return act(application, pending, firstExpiry, now);
}

function act(
  application: Application,
  pending: StepRecord[],
  firstExpiry: EpochMs | null,
  now: EpochMs,
): Decision {
  const sendings = pending
    .filter((step) => step.kind === 'letter' && isCleared(step))
    .map((step) => ({ step, at: sendMoment(application, step, now) }))
    .sort((a, b) => a.at - b.at || (a.step.id < b.step.id ? -1 : 1));
  const first = sendings[0];
  if (first !== undefined && first.at <= now) {
    const kind = first.step.mode === 'draft' ? 'lay-in-drafts' : 'send';
    return { kind, stepId: first.step.id, rule: first.step.rule, reason: first.step.reason };
  }
  const upcoming = upcomingSteps(application, now).filter(
    (step) => !isBlocked(application, step.to, step.kind),
  );
  const next = upcoming[0];
  if (next !== undefined && next.prepareAt <= now) {
    return { kind: next.kind === 'letter' ? 'draft' : 'open-task', step: next };
  }
  const waiting = application.outcome === null && isWaiting(application, now);
  const blocked = application.steps.some(
    (step) => step.state === 'uncertain' && step.attempt > 0 && step.what !== 'close-out',
  );
  const closes =
    waiting && !pending.some(isLetter) && !blocked && next === undefined
      ? closesAt(application, now)
      : null;
  if (closes !== null && closes <= now) {
    return {
      kind: 'close',
      outcome: 'no-response',
      rule: 'R17',
      reason: lettingGo(application, now),
    };
  }
  const until = earliest([
    first?.at ?? null,
    next?.prepareAt ?? null,
    closes,
    firstExpiry,
    application.outcome === null ? (nextInterview(application, now)?.endsAt ?? null) : null,
  ]);
  return waitWith(application, { until, sending: first ?? null, next: next ?? null, pending }, now);
}

function waitWith(
  application: Application,
  {
    until,
    sending,
    next,
    pending,
  }: {
    until: EpochMs | null;
    sending: { step: StepRecord; at: EpochMs } | null;
    next: PlannedStep | null;
    pending: StepRecord[];
  },
  now: EpochMs,
): Decision {
  if (sending !== null) {
    const [waitingFor, rule, reason] = whyNotYet(application, sending.step, sending.at, now);
    return wait(until, waitingFor, rule, reason, next);
  }
  const unapproved = pending.find((step) => step.kind === 'letter');
  if (unapproved !== undefined) {
    const reason = {
      code:
        unapprovedOf(application, unapproved) === 'draft'
          ? 'approval-waited-draft'
          : 'approval-waited',
      contactId: unapproved.to,
      at: unapproved.dueAt,
    } as const;
    return wait(until, 'approval', 'P3', reason, next);
  }
  if (application.outcome !== null) {
    if (next !== null) return wait(until, 'time', next.rule, next.reason, next);
    const { outcome, by, at } = application.outcome;
    const reopens = outcome === 'no-response' && by !== 'owner';
    return wait(until, 'nothing', 'R17', { code: reopens ? 'ended' : 'ended-for-good', at });
  }
  const ahead = nextInterview(application, now);
  if (ahead !== null) {
    return wait(until, 'interview', 'R2', { code: 'interview-ahead', at: ahead.startsAt }, next);
  }
  const turn = openTurn(application);
  if (turn === 'request') {
    return wait(until, 'owner', 'R24', { code: 'your-reply-next', ...heard(application) }, next);
  }
  if (turn === 'invitation' || lastHeld(application, now) === null) {
    return wait(until, 'interview', 'R24', { code: 'interview-to-come' }, next);
  }
  const uncertain = application.steps.find((step) => step.state === 'uncertain');
  if (uncertain !== undefined && next === null) {
    return wait(until, 'owner', 'P1', { code: 'letter-uncertain', contactId: uncertain.to }, next);
  }
  const promised = promisedDay(application, now);
  if (promised !== null && until !== null && next?.attempt !== 0) {
    const day = localDate(application.owner.timeZone, now);
    if (promised.date >= day) {
      const by = promised.by === null ? {} : { contactId: promised.by };
      const reason = { code: promised.ahead, date: promised.date, at: until, ...by };
      return wait(until, 'answer', promised.rule, reason, next);
    }
  }
  if (next !== null) return wait(until, 'time', next.rule, next.reason, next);
  if (until === null || mainContact(application, now) === null)
    return wait(until, 'owner', 'P8', { code: 'nobody-to-write-to' });
  return wait(until, 'answer', 'R17', lettingGo(application, now));
}

/** Why a letter that may leave has not left yet. */
function whyNotYet(
  application: Application,
  step: StepRecord,
  at: EpochMs,
  now: EpochMs,
): [WaitingFor, Rule, Reason] {
  const hold = holdAt(application, step.to, now);
  if (hold !== null && step.dueAt <= now) {
    const until = hold.to === null ? {} : { at: hold.to };
    return ['hold', 'P7', { code: 'out-of-office', contactId: step.to, ...until }];
  }
  if ((step.notBefore ?? 0) > now && at === step.notBefore) {
    return ['time', 'P3', { code: 'undo-open', contactId: step.to, at }];
  }
  const refusal = capRefusal(
    { contactKey: step.to, what: step.what },
    touchesOf(application),
    sendingCaps(application.playbook),
    Math.max(now, step.dueAt),
  );
  if (refusal !== null) {
    return ['cap', 'P7', { code: `cap-${refusal.cap}`, contactId: step.to, at }];
  }
  if (step.dueAt <= now)
    return ['window', 'R19', { code: 'window-closed', contactId: step.to, at }];
  return ['time', step.rule, step.reason];
}

function lettingGo(application: Application, now: EpochMs): Reason {
  return isWanted(application, now)
    ? { code: 'attempts-used', count: application.attempts }
    : { code: 'not-wanted' };
}

/** Approved in approve mode; drafted is enough in the others (P3). */
function isCleared(step: StepRecord): boolean {
  if (step.state === 'approved') return step.approvedHash === step.hash;
  return step.state === 'drafted' && step.mode !== 'approve';
}

function isPending(step: StepRecord): boolean {
  return step.state === 'drafted' || step.state === 'approved';
}

function isLetter(step: StepRecord): boolean {
  return step.kind === 'letter';
}

/** A letter to somebody whose address went dead, or who left the application, is not sent. */
function stillFits(application: Application, step: StepRecord): boolean {
  const contact = contactOf(application, step.to);
  return contact !== undefined && !contact.unreachable;
}

/** While it is not known whether a letter reached somebody, no other is begun for them (P1). */
function isBlocked(application: Application, contactId: string, kind: 'letter' | 'task'): boolean {
  return (
    kind === 'letter' &&
    application.steps.some((step) => step.state === 'uncertain' && step.to === contactId)
  );
}

function needsHolidays(application: Application, now: EpochMs): boolean {
  const { playbook, holidaysUntil, employer, owner, outcome } = application;
  if (
    playbook.window === null ||
    outcome !== null ||
    (employer.country ?? owner.country) === null
  ) {
    return false;
  }
  return holidaysUntil === null || holidaysUntil < localDate('UTC', now + 120 * DAY);
}

/** Never sent; where the playbook wants it, the owner finds a text that nobody approved in Drafts. */
function tooLate(application: Application, step: StepRecord): Decision {
  const unapproved = unapprovedOf(application, step);
  if (unapproved === null) return expire(step, 'never-left');
  if (unapproved === 'skip' || !stillFits(application, step)) {
    return expire(step, 'approval-too-late');
  }
  const reason = { code: 'kept-as-draft', contactId: step.to, at: step.dueAt } as const;
  return { kind: 'lay-in-drafts', stepId: step.id, rule: step.rule, reason };
}

function expire(
  step: StepRecord,
  code: 'approval-too-late' | 'never-left' | 'no-longer-fits',
): Decision {
  return {
    kind: 'expire',
    stepId: step.id,
    rule: step.rule,
    reason: { code, contactId: step.to, at: step.dueAt },
  };
}

function wait(
  until: EpochMs | null,
  waitingFor: WaitingFor,
  rule: Rule,
  reason: Reason,
  next: PlannedStep | null = null,
): Decision {
  return { kind: 'wait', until, waitingFor, next, rule, reason };
}

function heard(application: Application): { at?: EpochMs; contactId?: string } {
  const last = application.answers.findLast((answer) => answer.state === 'applied');
  if (last === undefined) return {};
  return { at: last.at, ...(last.from === null ? {} : { contactId: last.from }) };
}

function earliest(times: (EpochMs | null)[]): EpochMs | null {
  const known = times.filter((at) => at !== null);
  return known.length === 0 ? null : Math.min(...known);
}
