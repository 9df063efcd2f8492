import { z } from '@hono/zod-openapi';
import type { ApplicationRecord, OutboxLetter } from '../../../activities/ports/records.ts';
import { findingIn } from '../../../approvals/findingIn.ts';
import { OUTBOX_STATES } from '../../../activities/ports/records.ts';
import { LETTERS, MODES } from '../../../domain/vocabulary.ts';
import { contactKey } from '../contactKeys.ts';
import { isoInstant, isoOrNull } from '../isoInstant.ts';
import { idIn, instantOut } from '../openapi.ts';

export const findingSchema = z
  .object({
    severity: z.enum(['blocking', 'warning']),
    rule: z.enum([
      'name',
      'essential',
      'placeholder',
      'mix-up',
      'date',
      'tone',
      'grammar',
      'spelling',
      'attachment',
      'length',
      'similarity',
    ]),
    text: z.string(),
    proposal: z.string(),
  })
  .openapi('Finding');

export const letterSchema = z
  .object({
    id: z.string(),
    applicationId: z.string(),
    stepId: z.string(),
    what: z.enum(LETTERS),
    contact: z.string().nullable(),
    mode: z.enum(MODES),
    state: z.enum(OUTBOX_STATES),
    from: z.object({ name: z.string(), address: z.string() }),
    to: z.object({ name: z.string(), address: z.string() }),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    attachments: z.array(
      z.object({ id: z.string(), filename: z.string(), contentType: z.string(), size: z.number() }),
    ),
    hash: z.string(),
    findings: z.array(findingSchema),
    wording: z.string(),
    language: z.enum(['en', 'de']),
    failure: z.string().nullable(),
    createdAt: instantOut,
    sentAt: instantOut.nullable(),
  })
  .openapi('Letter');

export const letterText = z.strictObject({
  subject: z
    .string()
    .trim()
    .min(1, 'is empty')
    .max(400)
    .refine((text) => !/\p{Cc}/u.test(text), 'holds a line break or control character'),
  text: z
    .string()
    .min(1, 'is empty')
    .max(50_000)
    .refine((text) => !/[^\P{Cc}\n\r\t]/u.test(text), 'holds a control character'),
  /** Ids of documents; absent: those it has already. */
  attachments: z.array(idIn()).max(10).optional(),
});

/** The contact is named by its key where the application is at hand, by its id else. */
export function letterView(
  letter: OutboxLetter,
  record: Pick<ApplicationRecord, 'contacts' | 'owner'> | null,
): z.infer<typeof letterSchema> {
  const { id, applicationId, stepId, what, mode, state, from, to, subject, text, html } = letter;
  return {
    id,
    applicationId,
    stepId,
    what,
    contact: record === null ? letter.contactId : contactKey(record, letter.contactId),
    mode,
    state,
    from,
    to,
    subject,
    text,
    html,
    attachments: letter.attachments.map(({ documentId, filename, contentType, size }) => ({
      id: documentId,
      filename,
      contentType,
      size,
    })),
    hash: letter.hash,
    findings: letter.findings.map((finding) => findingIn(finding, record?.owner.language ?? 'en')),
    wording: letter.wording,
    language: letter.language,
    failure: letter.failure,
    createdAt: isoInstant(letter.createdAt),
    sentAt: isoOrNull(letter.sentAt),
  };
}
