import { z } from 'zod';
import { timeOfDay } from './calendar.ts';
import { DAY, MINUTE, parseDuration, roughly } from './duration.ts';
import type { Playbook } from './playbook.ts';
import { LETTERS, MODES, UNAPPROVED } from './vocabulary.ts';

/**
 * Checks a playbook, field by field and then as a whole, so that no cadence can push (R18) or never end (P7). Each refusal
 * names its field and says why. Only the built-in `sample` may run in seconds and at any hour.
 */
export const playbookSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,59}$/u, 'is not a name of up to 60 letters'),
    version: z.int().min(1).max(1_000_000),
    approvalTime: duration(),
    approvalExpires: wait(),
    window: sendWindow().nullable(),
    urgentWindow: sendWindow().nullable(),
    spread: duration(),
    modes: z.partialRecord(z.enum(LETTERS), z.enum(MODES)),
    unapproved: z.partialRecord(z.enum(LETTERS), z.enum(UNAPPROVED)).optional(),
    thankYou: prompt().nullable(),
    referenceHeadsUp: prompt().nullable(),
    call: z
      .strictObject({
        after: wait(),
        within: wait(),
        retry: wait(),
        retries: z.int().min(0).max(3, 'is more than three: that is no longer polite (R18)'),
      })
      .nullable(),
    statusCheck: z.strictObject({
      afterPromise: wait(),
      first: wait(),
      every: wait(),
      rounds: z
        .array(z.enum(['email', 'phone']))
        .max(12, 'has more than twelve rounds: attempts must come to an end (P7)'),
      range: z.enum(['from', 'to']),
    }),
    askContact: z.strictObject({ after: wait() }).nullable(),
    lastResort: z.strictObject({ after: wait() }).nullable(),
    ending: z.strictObject({ letter: z.boolean(), after: wait() }),
    afterwards: z.strictObject({ after: wait(), circle: wait().nullable() }).nullable(),
    caps: z.strictObject({
      perPerson: cap(7),
      perEmployer: cap(20),
      perMailboxDay: z.int().min(1).max(500),
    }),
  })
  .superRefine((playbook, context) => {
    for (const { field, reason } of wholeProblems(playbook)) {
      context.addIssue({ code: 'custom', path: field.split('.'), message: reason });
    }
  });

export interface PlaybookProblem {
  /** Path to the field, `statusCheck.every`. */
  field: string;
  reason: string;
}

/** A checked playbook, or everything that is wrong with it. */
export function parsePlaybook(
  value: unknown,
): { ok: true; playbook: Playbook } | { ok: false; problems: PlaybookProblem[] } {
  const result = playbookSchema.safeParse(value);
  if (result.success) return { ok: true, playbook: result.data };
  return {
    ok: false,
    problems: result.error.issues.map((issue) => ({
      field: issue.path.join('.') || 'playbook',
      reason: issue.message,
    })),
  };
}

type Checked = Pick<
  Playbook,
  | 'name'
  | 'window'
  | 'urgentWindow'
  | 'spread'
  | 'thankYou'
  | 'referenceHeadsUp'
  | 'statusCheck'
  | 'caps'
> & { call: { after: string; within: string; retry: string; retries: number } | null };

/** What only shows when fields are seen together. */
function wholeProblems(playbook: Checked): PlaybookProblem[] {
  const problems: PlaybookProblem[] = [];
  const refuse = (field: string, reason: string) => problems.push({ field, reason });
  const isSample = playbook.name === 'sample';
  if (!isSample) {
    if (roughly(playbook.statusCheck.every) < 3 * DAY) {
      refuse(
        'statusCheck.every',
        'is shorter than three days: asking daily or nearly so pushes (R18)',
      );
    }
    if (roughly(playbook.statusCheck.first) < 3 * DAY) {
      refuse('statusCheck.first', 'is shorter than three days: that is too soon to ask (R18)');
    }
    if (playbook.window === null) refuse('window', 'is missing: letters need business hours (R19)');
    if (playbook.urgentWindow === null)
      refuse('urgentWindow', 'is missing: nothing may leave at night');
    for (const key of ['perPerson', 'perEmployer'] as const) {
      if (roughly(playbook.caps[key].within) < 7 * DAY) {
        refuse(
          `caps.${key}.within`,
          'is shorter than a week, so it would not hold anything back (R18)',
        );
      }
    }
    if (playbook.call !== null && roughly(playbook.call.retry) < 2 * DAY) {
      refuse('call.retry', 'is shorter than two days: calling daily pushes (R18)');
    }
  }
  for (const key of ['thankYou', 'referenceHeadsUp'] as const) {
    const given = playbook[key];
    if (given === null) continue;
    if (roughly(given.within) > DAY) {
      refuse(`${key}.within`, 'is longer than 24 hours, the time within which it is due (R3, R7)');
    }
    if (roughly(given.after) >= roughly(given.within)) {
      refuse(`${key}.after`, 'is not shorter than "within", so it could never be in time');
    }
    if (roughly(given.late) < roughly(given.within)) {
      refuse(`${key}.late`, 'is shorter than "within"');
    }
  }
  for (const key of ['window', 'urgentWindow'] as const) {
    const window = playbook[key];
    window?.hours.forEach((hours, day) => {
      if (hours === null) return;
      const length = timeOfDay(hours.to) - timeOfDay(hours.from);
      if (length >= 30 * MINUTE && length <= roughly(playbook.spread)) {
        refuse(`${key}.hours.${day}`, 'is not longer than the spread, so no letter would fit in');
      }
    });
  }
  return problems;
}

function duration() {
  return z
    .string()
    .refine(
      (text) => parseDuration(text) !== null,
      'is not a duration such as P7D, PT48H or P3BD (business days); a wait cannot be negative',
    )
    .refine((text) => roughly(text) <= 366 * DAY, 'is longer than a year');
}

function wait() {
  return duration().refine(
    (text) => parseDuration(text) === null || roughly(text) > 0,
    'is no time at all',
  );
}

function prompt() {
  return z.strictObject({ after: duration(), within: wait(), late: wait() });
}

function cap(most: number) {
  return z.strictObject({ count: z.int().min(1).max(most), within: wait() });
}

function sendWindow() {
  const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time such as 09:30');
  const hours = z
    .strictObject({ from: time, to: time })
    .refine(
      ({ from, to }) => timeOfDay(to) - timeOfDay(from) >= 30 * MINUTE,
      'is not at least half an hour long',
    );
  return z.strictObject({
    hours: z
      .array(hours.nullable())
      .length(7, 'does not have seven days, Monday first')
      .refine((days) => days.some((day) => day !== null), 'is closed on every day'),
    holidaysClosed: z.boolean(),
  });
}
