import { z } from 'zod';
import type { Bounce } from '../facts.ts';
import { verdict } from './reason.ts';

/** The notification that Amazon SES mails through SNS: JSON for a body (SES developer guide, "notification contents"). */
const NOTIFICATION = z.object({
  notificationType: z.literal('Bounce'),
  bounce: z.object({
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
  }),
  mail: z.object({ messageId: z.string().optional() }).optional(),
});
const MAX_JSON = 64_000;

/** The bounce that such a body tells of; null for any other text. */
export function notificationIn(body: string): Bounce | null {
  const start = body.trimStart();
  if (!start.startsWith('{"notificationType"')) return null;
  try {
    const read = NOTIFICATION.safeParse(JSON.parse(jsonAlone(start.slice(0, MAX_JSON))));
    if (!read.success) return null;
    const [first] = read.data.bounce.bouncedRecipients;
    const judged = verdict(first?.status ?? null, first?.diagnosticCode ?? '', '');
    return {
      address: first?.emailAddress.toLowerCase() ?? null,
      permanent: read.data.bounce.bounceType === 'Permanent',
      reason: judged.reason,
      messageId: read.data.mail?.messageId ?? null,
    };
  } catch {
    return null;
  }
}

/** SNS puts a footer under the JSON. */
function jsonAlone(text: string): string {
  const footer = text.search(/\n\s*\n?--\s*\n/);
  const json = footer === -1 ? text : text.slice(0, footer);
  // Mail servers fold lines that are too long: "!", line end, space.
  return json.replace(/!\n /g, '').replace(/\n/g, '');
}
