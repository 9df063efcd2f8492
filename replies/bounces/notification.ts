import { z } from 'zod';
import type { Bounce } from '../facts.ts';
import { verdict } from './reason.ts';

/**
 * What Amazon SES mails through SNS: JSON for a body (SES developer guide, "notification contents" and "event
 * publishing"), bare or within the envelope of SNS.
 */
const NOTIFICATION = z.object({
  notificationType: z.string().optional(),
  eventType: z.string().optional(),
  bounce: z
    .object({
      bounceType: z.string(),
      bouncedRecipients: z
        .array(
          z.object({
            emailAddress: z.string(),
            status: z.string().optional(),
            diagnosticCode: z.string().optional(),
          }),
        )
        .min(1),
    })
    .optional(),
  mail: z
    .object({
      messageId: z.string().optional(),
      commonHeaders: z.object({ messageId: z.string().optional() }).optional(),
    })
    .optional(),
});
const ENVELOPE = z.object({ Message: z.string() });
const MAX_JSON = 64_000;

/** The bounce or complaint that such a body tells of; null for any other text. */
export function notificationIn(body: string): Bounce | 'complaint' | null {
  const start = body.trimStart().slice(0, MAX_JSON);
  if (!start.startsWith('{') || !/\b(?:notification|event)Type\b/.test(start)) return null;
  try {
    const outer: unknown = JSON.parse(jsonAlone(start));
    const envelope = ENVELOPE.safeParse(outer);
    const read = NOTIFICATION.safeParse(
      envelope.success ? (JSON.parse(envelope.data.Message) as unknown) : outer,
    );
    return read.success ? told(read.data) : null;
  } catch {
    return null;
  }
}

function told({
  notificationType,
  eventType,
  bounce,
  mail,
}: z.infer<typeof NOTIFICATION>): Bounce | 'complaint' | null {
  const type = notificationType ?? eventType;
  if (type === 'Complaint') return 'complaint';
  if (type !== 'Bounce' || bounce === undefined) return null;
  const [first] = bounce.bouncedRecipients;
  const judged = verdict(first?.status ?? null, first?.diagnosticCode ?? '', '');
  const own = mail?.commonHeaders?.messageId?.replace(/^<|>$/g, '');
  return {
    address: first?.emailAddress.toLowerCase() ?? null,
    permanent: bounce.bounceType === 'Permanent',
    // Amazon tells of a bounce once it has given up.
    stillTried: false,
    reason: judged.reason,
    messageId: own ?? mail?.messageId ?? null,
  };
}

/** SNS puts a footer under the JSON. */
function jsonAlone(text: string): string {
  const footer = text.search(/\n\s*\n?--\s*\n/);
  const json = footer === -1 ? text : text.slice(0, footer);
  // Mail servers fold lines that are too long: "!", line end, space.
  return json.replace(/!\n /g, '').replace(/\n/g, '');
}
