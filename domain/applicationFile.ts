import { z } from 'zod';
import {
  CALL_RESULTS,
  CONTACT_ROLES,
  EMPLOYER_KINDS,
  INTENTS,
  LETTERS,
  PLAYBOOK_NAMES,
  PREFERRED_CHANNELS,
  TASKS,
} from './vocabulary.ts';

/**
 * The shape of `application.json`, the same for the CLI and the HTTP API. Unknown fields are refused; only role,
 * owner, employer.name, contacts and now are required (`now` by the CLI alone: the API has a clock).
 */
export const applicationFileSchema = z.strictObject({
  role: line(200),
  owner: z.strictObject({
    name: line(200),
    email: address(),
    phone: line(60).optional(),
    address: lines(500).optional(),
    timeZone: zone(),
    country: country().optional(),
  }),
  employer: z.strictObject({
    name: line(200),
    domain: z
      .string()
      .regex(/^(?=.{1,253}$)([a-z0-9-]+\.)+[a-z0-9-]{2,}$/i, 'is not a domain such as example.com')
      .optional(),
    kind: z.enum(EMPLOYER_KINDS).optional(),
    country: country().optional(),
    region: z
      .string()
      .regex(/^[A-Za-z0-9-]{1,10}$/, 'is not a region code such as WA')
      .optional(),
    timeZone: zone().optional(),
  }),
  contacts: z.array(contactSchema()).max(100),
  interviews: z.array(interviewSchema()).max(100).optional(),
  playbook: z.union([z.enum(PLAYBOOK_NAMES), line(60)]).optional(),
  language: z.enum(['en', 'de']).optional(),
  assets: line(500).optional(),
  events: z.array(eventSchema()).max(1000).optional(),
  now: instant(),
});
export type ApplicationFile = z.infer<typeof applicationFileSchema>;
export type ContactFile = ApplicationFile['contacts'][number];
export type InterviewFile = NonNullable<ApplicationFile['interviews']>[number];
export type EventFile = NonNullable<ApplicationFile['events']>[number];

/** One person at the employer (or a reference); `id` is a short key chosen by the writer, unique in the file. */
export function contactSchema() {
  return z.strictObject({
    id: key(),
    name: line(200),
    honorific: line(40).optional(),
    title: line(200).optional(),
    email: address().optional(),
    phone: line(60).optional(),
    role: z.enum(CONTACT_ROLES).optional(),
    permission: z.boolean().optional(),
    timeZone: zone().optional(),
  });
}

/** One interview: when, with whom, what each said (R1–R3), what was promised (R2). */
export function interviewSchema() {
  return z.strictObject({
    id: key(),
    startsAt: instant(),
    endsAt: instant().optional(),
    with: z.array(key()).max(50),
    notes: z.record(key(), lines(20_000)).optional(),
    decisionBy: line(120).refine(isDateOrWords, 'is not a date such as 2026-11-30').optional(),
    channel: z.enum(PREFERRED_CHANNELS).optional(),
    mayCall: z.boolean().optional(),
    wanted: z.boolean().optional(),
    went: z.enum(['well', 'badly']).optional(),
    toAdd: lines(2000).optional(),
  });
}

function eventSchema() {
  const at = instant();
  const date = z.iso.date();
  return z.discriminatedUnion('type', [
    z.strictObject({
      at,
      type: z.literal('answer'),
      from: key(),
      intent: z.enum(INTENTS),
      date: date.optional(),
    }),
    z.strictObject({
      at,
      type: z.literal('auto_reply'),
      from: key(),
      until: z.union([date, instant()]).optional(),
    }),
    z.strictObject({ at, type: z.literal('other_offer'), deadline: z.union([date, instant()]) }),
    z.strictObject({ at, type: z.literal('promise'), date }),
    z.strictObject({ at, type: z.literal('sent'), what: z.enum(LETTERS), to: key() }),
    z.strictObject({
      at,
      type: z.literal('task_done'),
      what: z.enum(TASKS),
      to: key(),
      result: z.enum(CALL_RESULTS).optional(),
      date: date.optional(),
    }),
    z.strictObject({ at, type: z.literal('interview_missed'), by: key() }),
    z.strictObject({ at, type: z.literal('paused') }),
    z.strictObject({ at, type: z.literal('resumed') }),
    z.strictObject({ at, type: z.literal('snoozed'), until: z.union([date, instant()]) }),
    z.strictObject({ at, type: z.literal('withdrawn') }),
  ]);
}

/** A text that looks like a date must be one; anything else is read as words ("in two weeks"). */
function isDateOrWords(text: string): boolean {
  return !/^\d+-\d+-\d+$/.test(text) || z.iso.date().safeParse(text).success;
}

function key() {
  return z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/, 'is not a short key (letters, digits, - _ .)');
}

/** One line of text: no line break or other control character can reach a header (RFC 5322 §2.2). */
function line(max: number) {
  return z
    .string()
    .trim()
    .min(1, 'is empty')
    .max(max)
    .refine((text) => !/\p{Cc}/u.test(text), 'holds a line break or control character');
}

function lines(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text), 'holds a control character');
}

function address() {
  return z
    .string()
    .max(254)
    .regex(
      /^[^\s@<>(),;:\\"[\]]+@([\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u,
      'is not an email address',
    );
}

/** An instant with its zone: `2026-11-16T10:00:00-08:00`. A time without a zone is refused, never guessed. */
function instant() {
  return z.iso.datetime({
    offset: true,
    error: 'is not a date and time with a zone, such as 2026-11-16T10:00:00-08:00',
  });
}

function zone() {
  return z.string().refine(isZone, 'is not a time zone such as Europe/Berlin');
}

function country() {
  return z.string().regex(/^[A-Z]{2}$/, 'is not a two-letter country code such as DE');
}

function isZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(
      new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone,
    );
  } catch {
    return false;
  }
}
