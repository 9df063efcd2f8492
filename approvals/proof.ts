import { topmostResult } from '../replies/authentication.ts';
import { automatic } from '../replies/automatic/automatic.ts';
import { sameMailbox } from '../replies/direction.ts';
import type { ParsedMessage } from '../replies/facts.ts';
import { sentences } from '../replies/text/sentences.ts';
import { newText } from '../replies/text/newText.ts';
import { plainText } from '../replies/text/plainText.ts';

/** Why a mail that refers to a notice is not taken for the owner's word on it, before anything is proven. */
export type NoReply = 'automatic' | 'not-to-us';

/**
 * Whether this mail has the shape of a reply of the owner's to a notice: a person's mail from the owner's address, in
 * answer to that very notice, to the owner alone. A forwarded digest, a list that quotes it and an out-of-office all
 * name the notice as well; none of them is addressed so.
 */
export function shapeOfReply(
  message: ParsedMessage,
  notice: { messageIds: string[]; address: string },
): NoReply | null {
  if (isAutomatic(message)) return 'automatic';
  const own = sameMailbox(notice.address);
  const isOwner = ({ address }: { address: string }): boolean =>
    address !== '' && sameMailbox(address) === own;
  const froms = message.headers.filter(({ name }) => name === 'from');
  const [from] = message.from;
  const byOwner =
    froms.length === 1 && authorsIn(froms[0]?.value ?? '') === 1 && message.from.length === 1;
  if (!byOwner || from === undefined || !isOwner(from)) return 'not-to-us';
  if (message.sender !== null && !isOwner(message.sender)) return 'not-to-us';
  const recipients = [...message.to, ...message.cc];
  if (recipients.length === 0 || !recipients.every(isOwner)) return 'not-to-us';
  if (message.headers.some(({ name }) => name.startsWith('resent-'))) return 'not-to-us';
  return message.inReplyTo !== null && notice.messageIds.includes(message.inReplyTo)
    ? null
    : 'not-to-us';
}

/** How many addresses a From header names (RFC 5322 §3.6.2 lets it name several); names in quotes may hold anything. */
function authorsIn(from: string): number {
  const plain = from.slice(0, 2_000).replaceAll(/"(?:[^"\\]|\\.)*"/gu, '');
  return plain.split(',').filter((part) => part.includes('@')).length;
}

/** Out-of-office, receipts, bounces, lists: no machine consents to anything (P5). */
export function isAutomatic(message: ParsedMessage): boolean {
  const machine = automatic(message, sentences(newText(plainText(message))));
  return (
    machine.reply ||
    machine.generated ||
    machine.bulk ||
    machine.receipt ||
    message.headers.some(
      ({ name, value }) => name === 'content-type' && /multipart\/report/i.test(value),
    )
  );
}

/** DMARC passed, says the owner's own provider: the topmost result alone, by the name learned when connecting. */
export function dmarcProves(message: ParsedMessage, authservId: string | null): boolean {
  if (authservId === null || message.truncated) return false;
  const result = topmostResult(message);
  if (result?.authservId !== authservId.toLowerCase() || result.dmarc !== 'pass') return false;
  const domain = (message.from[0]?.address ?? '').split('@').at(-1) ?? '';
  return result.headerFrom === null || result.headerFrom.split('@').at(-1) === domain;
}

/** Whether a copy in the owner's Sent folder is this very mail: same text, same thread. Its place there is the proof. */
export function sameMail(reply: ParsedMessage, copy: ParsedMessage): boolean {
  const words = (message: ParsedMessage): string => plainText(message).replace(/\s+/gu, ' ').trim();
  return (
    reply.messageId !== null &&
    reply.messageId === copy.messageId &&
    reply.inReplyTo === copy.inReplyTo &&
    words(reply) === words(copy)
  );
}
