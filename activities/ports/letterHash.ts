import { createHash } from 'node:crypto';
import type { OutboxLetter } from './records.ts';

/**
 * The hash that an approval names (P3): SHA-256, hex, over sender, recipient, subject, both parts and attachments.
 */
export function letterHash(
  letter: Pick<OutboxLetter, 'from' | 'to' | 'subject' | 'text' | 'html'> & {
    attachments: Pick<OutboxLetter['attachments'][number], 'documentId' | 'filename' | 'size'>[];
  },
): string {
  const parts = [
    letter.from.name,
    letter.from.address,
    letter.to.name,
    letter.to.address,
    letter.subject,
    letter.text,
    letter.html,
    ...letter.attachments.flatMap((a) => [a.documentId, a.filename, String(a.size)]),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
