import type { ParsedAttachment, ParsedMessage } from '../facts.ts';
import { header } from '../header.ts';
import { notificationIn } from './notification.ts';

/**
 * A complaint about our mail (ARF, RFC 5965; the notifications of Amazon SES) and the free form of some providers: the
 * reader called it spam. `taken-back` is the report that it was none after all. `text` is `plainText` of the message.
 */
export function complaintIn(
  message: ParsedMessage,
  text: string,
): 'complaint' | 'taken-back' | null {
  if (message.attachments.some(saysNotSpam)) return 'taken-back';
  return notificationIn(text) === 'complaint' || isComplaint(message) ? 'complaint' : null;
}

function isComplaint(message: ParsedMessage): boolean {
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

function saysNotSpam({ contentType, content }: ParsedAttachment): boolean {
  return (
    contentType === 'message/feedback-report' &&
    /^feedback-type:[ \t]*not-spam\b/im.test((content ?? '').slice(0, 8_000))
  );
}
