import { z } from '@hono/zod-openapi';
import { applicationFileSchema } from '../../../domain/applicationFile.ts';
import {
  CHANNELS,
  CONTACT_ROLES,
  EMPLOYER_KINDS,
  INTENTS,
  MODES,
  OUTCOMES,
  PREFERRED_CHANNELS,
} from '../../../domain/vocabulary.ts';
import { STAGES } from '../../../domain/stage.ts';
import { STEP_STATES } from '../../../domain/application.ts';
import { idIn, instantOut } from '../openapi.ts';

const file = applicationFileSchema.shape;

/**
 * A new application: `application.json` without what the server knows already. `owner` may be there and must then be
 * the signed-in owner; `now` may be there and is not used, for the server has a clock.
 */
export const applicationInput = z.strictObject({
  role: file.role,
  owner: file.owner.optional(),
  employer: file.employer,
  contacts: file.contacts,
  interviews: file.interviews,
  playbook: file.playbook,
  events: file.events,
  now: file.now.optional(),
  mailboxId: idIn().optional(),
  language: z.enum(['en', 'de']).optional(),
  assets: file.assets,
});
export type ApplicationInput = z.infer<typeof applicationInput>;

export const applicationChanges = z.strictObject({
  role: file.role.optional(),
  employer: file.employer.partial().optional(),
  playbook: file.playbook,
  mailboxId: idIn().nullable().optional(),
  language: z.enum(['en', 'de']).optional(),
  assets: file.assets.nullable(),
});

export const contactSchema = z
  .object({
    id: z.string().openapi({ description: 'The short key, unique in its application.' }),
    name: z.string(),
    honorific: z.string().nullable(),
    title: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    role: z.enum(CONTACT_ROLES),
    permission: z.boolean(),
    timeZone: z.string().nullable(),
    unreachable: z.boolean(),
  })
  .openapi('Contact');

export const interviewSchema = z
  .object({
    id: z.string(),
    startsAt: instantOut,
    endsAt: instantOut,
    with: z.array(z.string()),
    notes: z.record(z.string(), z.string()),
    decisionBy: z.string().nullable(),
    channel: z.enum(PREFERRED_CHANNELS).nullable(),
    mayCall: z.boolean().nullable(),
    wanted: z.boolean(),
    went: z.enum(['well', 'badly']).nullable(),
    toAdd: z.string().nullable(),
    missedBy: z.string().nullable(),
    cancelled: z.boolean(),
  })
  .openapi('Interview');

const employerSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    domain: z.string().nullable(),
    kind: z.enum(EMPLOYER_KINDS),
    country: z.string().nullable(),
    region: z.string().nullable(),
    timeZone: z.string().nullable(),
  })
  .openapi('Employer');

/** One step that has begun. `letterId` opens the letter of a letter step. */
const stepSchema = z.object({
  id: z.string(),
  kind: z.enum(['letter', 'task']),
  what: z.string(),
  to: z.string(),
  channel: z.enum(CHANNELS),
  mode: z.enum(MODES),
  interview: z.string().nullable(),
  state: z.enum(STEP_STATES),
  letterId: z.string().nullable(),
  dueAt: instantOut,
  endedAt: instantOut.nullable(),
  result: z.string().nullable(),
});

const answerSchema = z.object({
  messageId: z.string(),
  at: instantOut,
  from: z.string().nullable(),
  intent: z.enum(INTENTS),
  date: z.string().nullable(),
  state: z.enum(['proposed', 'applied', 'dismissed']),
});

/**
 * What happens next and why, or what is waited for (P8). `at` is the moment of the step that is named, `until` when the
 * waiting ends; null: until something happens. `pending`: letters written and not yet gone, by step id.
 */
export const nextSchema = z
  .object({
    stage: z.enum(STAGES),
    waitingFor: z.string(),
    at: instantOut.nullable(),
    until: instantOut.nullable(),
    stepId: z.string().nullable(),
    what: z.string().nullable(),
    to: z.string().nullable(),
    channel: z.enum(CHANNELS).nullable(),
    mode: z.enum(MODES).nullable(),
    pending: z.array(z.string()),
    rule: z.string(),
    reason: z.string(),
  })
  .openapi('Next');

export const applicationSchema = z
  .object({
    id: z.string(),
    role: z.string(),
    language: z.enum(['en', 'de']),
    assets: z.string().nullable(),
    playbook: z.string(),
    mailboxId: z.string().nullable(),
    createdAt: instantOut,
    employer: employerSchema,
    contacts: z.array(contactSchema),
    interviews: z.array(interviewSchema),
    stage: z.string(),
    outcome: z
      .object({
        outcome: z.enum(OUTCOMES),
        at: instantOut,
        by: z.enum(['owner', 'answer', 'playbook']),
      })
      .nullable(),
    attempts: z.number(),
    promise: z.object({ date: z.string(), by: z.string().nullable() }).nullable(),
    otherOffer: z.object({ deadline: instantOut }).nullable(),
    holds: z.array(
      z.object({
        reason: z.enum(['paused', 'snoozed', 'out-of-office', 'answer']),
        contact: z.string().nullable(),
        from: instantOut,
        to: instantOut.nullable(),
      }),
    ),
    modes: z.record(z.string(), z.enum(MODES)),
    steps: z.array(stepSchema),
    answers: z.array(answerSchema),
    next: nextSchema,
  })
  .openapi('Application');

/** One line of the list. */
export const summarySchema = z
  .object({
    id: z.string(),
    role: z.string(),
    employer: z.object({ id: z.string(), name: z.string(), domain: z.string().nullable() }),
    stage: z.string(),
    outcome: z.enum(OUTCOMES).nullable(),
    next: z.object({
      at: instantOut.nullable(),
      what: z.string().nullable(),
      waitingFor: z.string().nullable(),
      reason: z.string().nullable(),
      /** What waits for the owner should have been done by now. */
      late: z.boolean(),
    }),
    /** What waits for the owner's word first; null: nothing does. */
    waits: z.enum(['approval', 'proposal', 'task']).nullable(),
    attempts: z.number(),
    mailboxId: z.string().nullable(),
    playbook: z.string(),
    createdAt: instantOut,
    lastActivityAt: instantOut.nullable(),
  })
  .openapi('ApplicationSummary');
