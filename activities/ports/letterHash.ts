import { createHash } from 'node:crypto';
import type { OutboxLetter } from './records.ts';

/**
 * The hash that an approval names (P3): SHA-256, hex, over sender, recipient, subject, written text and attachments.
 * The HTML part is made from the text, so it needs no place of its own.
 */
export function letterHash(
  letter: Pick<OutboxLetter, 'from' | 'to' | 'subject' | 'text'> & {
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
    ...letter.attachments.flatMap((a) => [a.documentId, a.filename, String(a.size)]),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
