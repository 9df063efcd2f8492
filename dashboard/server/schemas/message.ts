import { z } from '@hono/zod-openapi';
import type { StoredMessage } from '../../../activities/ports/records.ts';
import { INTENTS } from '../../../domain/vocabulary.ts';
import type { Facts } from '../../../replies/facts.ts';
import { isoInstant, isoOrNull } from '../isoInstant.ts';
import { instantOut } from '../openapi.ts';

/** What was understood, with the sentences that gave it away. */
export const factsSchema = z
  .object({
    kind: z.enum([
      'answer',
      'auto_reply',
      'bounce',
      'complaint',
      'confirmation',
      'newsletter',
      'own',
      'other',
    ]),
    intent: z.enum(INTENTS).nullable(),
    alsoIntents: z.array(z.enum(INTENTS)),
    confidence: z.number(),
    sure: z.boolean(),
    evidence: z.array(z.string()),
    dates: z.array(z.object({ date: z.string(), means: z.string(), evidence: z.string() })),
    outOfOffice: z
      .object({ until: instantOut.nullable(), standIn: z.string().nullable() })
      .nullable(),
    bounce: z
      .object({ address: z.string().nullable(), permanent: z.boolean(), reason: z.string() })
      .nullable(),
    referral: z.object({ name: z.string().nullable(), email: z.string().nullable() }).nullable(),
    invitations: z.array(
      z.object({
        method: z.string(),
        startsAt: instantOut,
        endsAt: instantOut,
        summary: z.string(),
        location: z.string().nullable(),
      }),
    ),
    text: z.string(),
  })
  .openapi('Facts');

export const messageSchema = z
  .object({
    id: z.string(),
    mailboxId: z.string(),
    applicationId: z.string().nullable(),
    direction: z.enum(['in', 'out']),
    from: z.object({ name: z.string(), address: z.string() }),
    to: z.array(z.string()),
    subject: z.string(),
    receivedAt: instantOut,
    state: z.enum(['stored', 'understood', 'aside']),
    facts: factsSchema.nullable(),
    guesses: z.array(
      z.object({ applicationId: z.string(), confidence: z.number(), why: z.string() }),
    ),
  })
  .openapi('Message');

/** One message with its text; `html` is as it came and must only be shown sanitised in a sandboxed frame. */
export const wholeMessageSchema = messageSchema
  .extend({ text: z.string(), html: z.string().nullable() })
  .openapi('WholeMessage');

export function messageView(message: StoredMessage): z.infer<typeof messageSchema> {
  const { id, mailboxId, applicationId, direction, from, fromName, to, subject, state, guesses } =
    message;
  return {
    id,
    mailboxId,
    applicationId,
    direction,
    from: { name: fromName, address: from },
    to,
    subject,
    receivedAt: isoInstant(message.receivedAt),
    state,
    facts: message.facts === null ? null : factsView(message.facts),
    guesses,
  };
}

export function wholeMessageView(message: StoredMessage): z.infer<typeof wholeMessageSchema> {
  return { ...messageView(message), text: message.text, html: message.html };
}

/** All facts on the wire. */
export function factsView(facts: Facts): z.infer<typeof factsSchema> {
  const { kind, intent, alsoIntents, confidence, sure, evidence, dates, bounce, referral, text } =
    facts;
  return {
    kind,
    intent,
    alsoIntents,
    confidence,
    sure,
    evidence,
    dates,
    referral,
    text,
    outOfOffice:
      facts.outOfOffice === null
        ? null
        : { until: isoOrNull(facts.outOfOffice.until), standIn: facts.outOfOffice.standIn },
    bounce:
      bounce === null
        ? null
        : { address: bounce.address, permanent: bounce.permanent, reason: bounce.reason },
    invitations: facts.invitations.map(({ method, startsAt, endsAt, summary, location }) => ({
      method,
      startsAt: isoInstant(startsAt),
      endsAt: isoInstant(endsAt),
      summary,
      location,
    })),
  };
}
