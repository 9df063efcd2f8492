import type { Application, Contact, StepRecord } from '../application.ts';
import { localSameDay, startAfterDate } from '../calendar.ts';
import type { PlannedStep } from '../decision.ts';
import { DAY, roughly } from '../duration.ts';
import type { Reason } from '../reason.ts';
import { mainContact } from '../recipients.ts';
import type { EpochMs } from '../time.ts';
import type { Rule } from '../vocabulary.ts';
import { isWanted, placeOfContact, promisedDay, waitingSince } from '../waiting.ts';
import { lastTouch, remainingRounds } from './rounds.ts';
import {
  afterWaiting,
  nextAttempt,
  nextMoment,
  plannedStep,
  sameDayMoment,
  seriesOf,
} from './plannedStep.ts';

type Because = { rule: Rule; reason: Reason };

/**
 * The next of the round's series: a status check by email or phone (R10–R12), the email after a voicemail (R13), the
 * last resort (R16), the close-out (R17). Null: nothing of it is left, nobody can be written to, or the job is not wanted.
 */
export function seriesStep(application: Application, now: EpochMs): PlannedStep | null {
  const contact = mainContact(application, now);
  const since = waitingSince(application, now);
  if (contact === null || since === null || !isWanted(application, now)) return null;
  const voicemail = emailAfterVoicemail(application, contact, now);
  if (voicemail !== null) return voicemail;
  const channel = remainingRounds(application, contact, now)[0];
  if (channel !== undefined) return check(application, contact, channel, now);
  const { lastResort, ending } = application.playbook;
  const series = seriesOf(application);
  if (lastResort !== null && contact.hasEmail && !has(series, 'last-resort')) {
    const id = `last-resort:${application.round}:${nextAttempt(application)}:${contact.id}`;
    const dueAt = Math.max(
      afterWaiting(
        application,
        contact,
        id,
        promisedStart(application, contact, since, now),
        lastResort.after,
      ),
      afterLast(application, contact, id, since, application.playbook.statusCheck.every),
    );
    return letter(application, contact, 'last-resort', id, dueAt, now, {
      rule: 'R16',
      reason: {
        code: 'last-resort',
        contactId: contact.id,
        at: since,
        count: application.attempts,
      },
    });
  }
  if (!ending.letter || !contact.hasEmail || has(series, 'close-out')) return null;
  const id = `close-out:${application.round}:${nextAttempt(application)}:${contact.id}`;
  return letter(
    application,
    contact,
    'close-out',
    id,
    afterLast(application, contact, id, since, ending.after),
    now,
    {
      rule: 'R17',
      reason: { code: 'close-out', contactId: contact.id, count: application.attempts },
    },
  );
}

/** When the application is let go (R17): after the close-out, or in silence after the last attempt; null while something is left. */
export function closesAt(application: Application, now: EpochMs): EpochMs | null {
  const since = waitingSince(application, now);
  if (since === null) return null;
  // The owner may have closed by hand, with checks still to come: nothing more comes after it.
  const closeOut = seriesOf(application).findLast((step) => step.what === 'close-out');
  if (closeOut !== undefined) return closeOut.endedAt;
  if (seriesStep(application, now) !== null) return null;
  const contact = mainContact(application, now);
  if (contact === null) {
    const { first } = application.playbook.statusCheck;
    return since + roughly(first) + roughly(application.playbook.ending.after);
  }
  return afterLast(
    application,
    contact,
    `close:${application.round}`,
    since,
    application.playbook.ending.after,
  );
}

/** The moment of the round's first check, when none has begun. */
export function firstCheckAt(
  application: Application,
  contact: Contact,
  now: EpochMs,
): EpochMs | null {
  const channel = remainingRounds(application, contact, now)[0];
  if (channel === undefined || seriesOf(application).length > 0) return null;
  return check(application, contact, channel, now).dueAt;
}

function check(
  application: Application,
  contact: Contact,
  channel: 'email' | 'phone',
  now: EpochMs,
): PlannedStep {
  const attempt = nextAttempt(application);
  const what = channel === 'email' ? 'status-check' : 'call';
  const id = `${what}:${application.round}:${attempt}:${contact.id}`;
  const { dueAt, because } = checkDue(application, contact, id, now);
  const moment = nextMoment(application, contact, { id, what, channel }, Math.max(dueAt, now));
  return plannedStep(application, {
    id,
    what,
    contact,
    channel,
    interviewId: null,
    attempt,
    dueAt: moment,
    expiresAt:
      channel === 'email'
        ? afterWaiting(application, contact, id, moment, application.playbook.approvalExpires)
        : null,
    notBefore: 0,
    ...because,
    reason: inItsRhythm(because.reason, moment),
  });
}

/** "About a week" is said only of about a week: a pause, an absence or another playbook may have made it more or less. */
function inItsRhythm(reason: Reason, moment: EpochMs): Reason {
  const days = (moment - (reason.at ?? moment)) / DAY;
  if (days > 5 && days < 9.5) return reason;
  if (reason.code === 'rhythm-first') return { ...reason, code: 'rhythm-first-other' };
  if (reason.code === 'rhythm-next') return { ...reason, code: 'rhythm-next-other' };
  return reason;
}

function checkDue(
  application: Application,
  contact: Contact,
  id: string,
  now: EpochMs,
): { dueAt: EpochMs; because: Because } {
  const { statusCheck } = application.playbook;
  const since = waitingSince(application, now) ?? now;
  const series = seriesOf(application);
  const promised = promisedDay(application, now);
  const touched = lastTouch(application, since);
  const slow = application.playbook.name === 'public-sector';
  if (promised !== null) {
    const start = startAfterDate(
      placeOfContact(application, contact),
      promised.date,
      statusCheck.afterPromise,
    );
    const again =
      touched === null ? 0 : afterWaiting(application, contact, id, touched, statusCheck.every);
    if (series.length === 0 || start > again) {
      return {
        dueAt: Math.max(start, again),
        because: {
          rule: promised.rule,
          reason: {
            code: promised.passed,
            date: promised.date,
            ...(promised.by === null ? {} : { contactId: promised.by }),
          },
        },
      };
    }
  }
  if (touched === null) {
    return {
      dueAt: afterWaiting(application, contact, id, since, statusCheck.first),
      because: {
        rule: slow ? 'R12' : 'R11',
        reason: { code: slow ? 'rhythm-slow' : 'rhythm-first', contactId: contact.id, at: since },
      },
    };
  }
  return {
    dueAt: afterWaiting(application, contact, id, touched, statusCheck.every),
    because: {
      rule: slow ? 'R12' : 'R11',
      reason: {
        code: slow ? 'rhythm-slow' : 'rhythm-next',
        contactId: contact.id,
        at: touched,
        count: application.attempts,
      },
    },
  };
}

/** After a voicemail an email goes the same day (R13); it takes the place of the round's next email. */
function emailAfterVoicemail(
  application: Application,
  contact: Contact,
  now: EpochMs,
): PlannedStep | null {
  const call = application.steps.findLast(
    (step) => step.what === 'call' && step.round === application.round,
  );
  if (call?.result !== 'voicemail' || call.endedAt === null || !contact.hasEmail) return null;
  const series = seriesOf(application);
  const written = series.filter((step) => step.kind === 'letter');
  const allowed = application.playbook.statusCheck.rounds.filter((round) => round === 'email');
  if (written.length >= allowed.length) return null;
  const endedAt = call.endedAt;
  if (written.some((step) => (step.endedAt ?? step.dueAt) >= endedAt)) return null;
  const attempt = nextAttempt(application);
  const id = `status-check:${application.round}:${attempt}:${contact.id}`;
  const step = { id, what: 'status-check', channel: 'email' } as const;
  const dueAt = sameDayMoment(application, contact, step, endedAt, Math.max(endedAt, now));
  const today = localSameDay(placeOfContact(application, contact), endedAt, dueAt);
  return plannedStep(application, {
    ...step,
    contact,
    interviewId: null,
    attempt,
    dueAt,
    expiresAt: afterWaiting(application, contact, id, dueAt, application.playbook.approvalExpires),
    notBefore: endedAt,
    early: true,
    rule: 'R13',
    reason: {
      code: today ? 'voicemail-email' : 'voicemail-email-later',
      contactId: contact.id,
      at: endedAt,
    },
  });
}

function letter(
  application: Application,
  contact: Contact,
  what: 'last-resort' | 'close-out',
  id: string,
  earliest: EpochMs,
  now: EpochMs,
  because: Because,
): PlannedStep {
  const dueAt = nextMoment(
    application,
    contact,
    { id, what, channel: 'email' },
    Math.max(earliest, now),
  );
  return plannedStep(application, {
    id,
    what,
    contact,
    channel: 'email',
    interviewId: null,
    attempt: nextAttempt(application),
    dueAt,
    expiresAt: afterWaiting(application, contact, id, dueAt, application.playbook.approvalExpires),
    notBefore: 0,
    ...because,
  });
}

function afterLast(
  application: Application,
  contact: Contact,
  id: string,
  since: EpochMs,
  duration: string,
): EpochMs {
  const touched = lastTouch(application, since);
  const { first } = application.playbook.statusCheck;
  const from = touched ?? afterWaiting(application, contact, id, since, first);
  return afterWaiting(application, contact, id, from, duration);
}

function promisedStart(
  application: Application,
  contact: Contact,
  since: EpochMs,
  now: EpochMs,
): EpochMs {
  const promised = promisedDay(application, now);
  if (promised === null) return since;
  return Math.max(
    since,
    startAfterDate(placeOfContact(application, contact), promised.date, 'P0D'),
  );
}

function has(series: StepRecord[], what: StepRecord['what']): boolean {
  return series.some((step) => step.what === what);
}
