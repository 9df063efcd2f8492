import type { Bounce, ParsedMessage } from '../facts.ts';
import { header } from '../header.ts';
import { addressIn, recipientsOf, recipientStatuses } from './deliveryStatus.ts';
import type { RecipientStatus } from './deliveryStatus.ts';
import { copyOf, failedAddresses, looksLikeBounce, reportOnly } from './freeForm.ts';
import { originalOf } from './original.ts';
import { verdict } from './reason.ts';
import { notificationIn } from './notification.ts';
import { isForward, isPassedOn } from './reporter.ts';
import { newText } from '../text/newText.ts';

/**
 * A report that a letter did not arrive, or not yet: RFC 3464 and 6533, or the free form of mail servers. Null when it is
 * none. `relayed` tells a report of success, which is no bounce. `text` is `plainText` of the message.
 */
export function bounceOf(message: ParsedMessage, text: string): Bounce | 'relayed' | null {
  const notified = notificationIn(text);
  if (notified !== null && notified !== 'complaint') return notified;
  if (isForward(message) && isPassedOn(message, newText(text))) return null;
  const texts = textsOf(message, isForward(message) ? text.replace(/^(?:> ?)+/gm, '') : text);
  const body = texts.join('\n').slice(0, MAX_BODY);
  const parts = recipientStatuses(message);
  const inText = parts.length > 0 ? parts : statusesInText(body);
  const statuses = inText.length > 0 ? inText : statusesEnclosed(message);
  const failed = statuses.filter((s) => !/^(?:delivered|relayed|expanded)$/.test(s.action));
  if (statuses.length > 0 && failed.length === 0) return 'relayed';
  if (failed.length === 0 && !looksLikeBounce(message, body)) return null;

  const report = texts.map(reportOnly).join('\n').slice(0, 20_000);
  const original = originalOf(message, texts.map(copyOf).join('\n'));
  const worst = failed.find((s) => s.action === 'failed') ?? failed[0] ?? null;
  const judged = verdict(worst?.status ?? null, worst?.diagnostic ?? '', report);
  return {
    address: addressOf(message, worst, report, original.to),
    permanent: worst?.action === 'delayed' ? false : (judged.permanent ?? true),
    stillTried: worst === null ? judged.stillTried : worst.action === 'delayed',
    reason: judged.reason,
    messageId: original.messageId ?? namedIn(message, body) ?? inReplyTo(message),
  };
}

/** The address that the letter was written to, rather than the one it was forwarded to. */
function addressOf(
  message: ParsedMessage,
  worst: RecipientStatus | null,
  report: string,
  originalTo: string[],
): string | null {
  const own = new Set(message.to.map((to) => to.address.toLowerCase()));
  const stated = [
    worst?.finalRecipient,
    worst?.originalRecipient,
    ...(header(message, 'x-failed-recipients') ?? '').split(',').map((part) => addressIn(part)),
  ].filter((address) => typeof address === 'string');
  const writtenTo = (list: string[]): string | undefined =>
    list.find((address) => originalTo.includes(address));
  const known = writtenTo(stated) ?? stated[0];
  if (known !== undefined) return known;
  const named = failedAddresses(report, own);
  return (
    writtenTo(named.failed) ??
    named.failed[0] ??
    writtenTo(named.others) ??
    named.others[0] ??
    originalTo.find((address) => !own.has(address)) ??
    originalTo[0] ??
    failedAddresses(report, new Set()).failed[0] ??
    null
  );
}

const MAX_BODY = 100_000;

/** The body, and the text parts beside it: some systems write the report after the copy, as a part of its own. */
function textsOf(message: ParsedMessage, text: string): string[] {
  const more = message.attachments
    .filter((part) => part.contentType === 'text/plain')
    .flatMap((part) => (part.content === null ? [] : [part.content.slice(0, MAX_BODY)]));
  return [text, ...more];
}

/** The fields of a report whose parts could not be told apart. */
function statusesInText(body: string): RecipientStatus[] {
  return /^final-recipient:/im.test(body) && /^status:/im.test(body)
    ? recipientsOf(body).filter((status) => status.status !== null || status.action !== '')
    : [];
}

/** A gateway wraps another server's report into its own: the inner one tells more. Only a report may be read so. */
function statusesEnclosed(message: ParsedMessage): RecipientStatus[] {
  const from = message.from[0]?.address ?? '';
  if (!REPORTER.test(from)) return [];
  const inner = message.attachments.find(
    (part) =>
      part.contentType === 'message/rfc822' &&
      /report-type="?delivery-status/i.test((part.content ?? '').slice(0, 8000)),
  );
  return inner === undefined ? [] : statusesInText(inner.content ?? '');
}

const REPORTER = /^(?:mailer-daemon|postmaster)@/i;

/** The Message-ID that a report names of the letter, in a field of its own. */
function namedIn(message: ParsedMessage, body: string): string | null {
  const reports = message.attachments
    .filter((part) => part.contentType.endsWith('delivery-status'))
    .map((part) => (part.content ?? '').slice(0, 64_000));
  const field =
    /^(?:[ \t>]*(?:x-)?(?:original|returned)-(?:envelope-)?|[ \t]{1,20})message-?id:[ \t]*<?([^<>\s]{1,900}@[^<>\s]{1,255})/im;
  return field.exec([...reports, body.slice(0, 20_000)].join('\n'))?.[1] ?? null;
}

function inReplyTo(message: ParsedMessage): string | null {
  return message.inReplyTo ?? message.references.at(-1) ?? null;
}
