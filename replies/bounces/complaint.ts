import type { ParsedMessage } from '../facts.ts';
import { header } from '../header.ts';

/** A complaint about our mail (ARF, RFC 5965) and the free form of some providers: the reader called it spam. */
export function isComplaint(message: ParsedMessage): boolean {
  const type = (header(message, 'content-type') ?? '').toLowerCase();
  if (/report-type="?feedback-report/.test(type)) return true;
  if (message.attachments.some((part) => part.contentType === 'message/feedback-report'))
    return true;
  const from = message.from[0]?.address ?? '';
  const encloses = message.attachments.some((part) =>
    /^(?:message\/rfc822|text\/rfc822-headers?)$/.test(part.contentType),
  );
  const subject = message.subject.slice(0, 300);
  return (
    encloses &&
    (/^(?:staff|abuse|fbl|feedback\w*|complaints?|scomp|spam\w*|arf)(?:[+._-][^@]{0,60})?@/i.test(
      from,
    ) ||
      /\bfbl|feedback\b/i.test(from)) &&
    /\b(?:complaint|abuse|feedback|spam|e-?mail feedback report)\b/i.test(
      `${subject} ${(message.text ?? '').slice(0, 500)}`,
    )
  );
}
