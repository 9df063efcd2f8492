import type { MailAddress, ParsedMessage } from '../facts.ts';
import { hasHeader, header } from '../header.ts';
import { isNoReply } from '../senders.ts';

/** Who sends reports of non-delivery. */
const SENDERS =
  /^(?:mailer[-_.]?daemon|mail[-_.]?daemon|poo?stmaster|post_master|mail[-_.]?deliver\w*|double-?bounce|bounces?|mail-?system|mdaemon|mmdf|uucp|root|complaints?)\b/i;
const SENDER_NAMES =
  /\b(?:mail(?:er)? deliver(?:y)? (?:sub)?system|mail(?:er)?[ -]?(?:delivery)? ?(?:sub)?(?:system|daemon|agent|service)|mail administrator|postmaster|delivery (?:subsystem|service|failure|notification|status)|system administrator|mailer-?daemon|undeliver\w+|internet mail delivery|microsoft (?:outlook|exchange))\b|^"?post ?office"?$/i;

/** How much the sender looks like a mail server: 0 to 5. */
export function looksLikeReporter(from: MailAddress | undefined): number {
  if (from === undefined) return 2;
  const local = from.address.split('@')[0] ?? '';
  return (
    (SENDERS.test(local) ? 2 : 0) +
    (SENDER_NAMES.test(from.name) ? 2 : 0) +
    (from.address === '' && from.name !== '' ? 1 : 0)
  );
}

/** Nothing but the words speaks for a machine: people write of bounces, and pass them on. */
export function sentByPerson(message: ParsedMessage): boolean {
  const from = message.from[0];
  return (
    from !== undefined &&
    from.address !== '' &&
    looksLikeReporter(from) === 0 &&
    !isNoReply(from.address) &&
    !isOfList(message) &&
    !/multipart\/report/i.test(header(message, 'content-type') ?? '') &&
    !hasHeader(message, 'x-failed-recipients') &&
    !hasHeader(message, 'auto-submitted') &&
    !/^<\s*>$/.test(header(message, 'return-path') ?? '')
  );
}

/** Mailing-list managers give a letter back to its sender with the reason in the subject. */
export function isOfList(message: ParsedMessage): boolean {
  return hasHeader(message, 'x-mlserver') && LIST_MANAGER.test(message.subject.slice(0, 300));
}

const LIST_MANAGER =
  /\b(?:loop (?:alert|back)|duplicated|not (?:a )?member|reject(?:ed)?|refused|ignored|spam mail|security alert)\b/i;

export function isForward(message: ParsedMessage): boolean {
  return /^\s*(?:fwd?|wg|tr|rv|enc|i)\s?:/i.test(message.subject);
}

/** A person passes a report on and says something to it, in these new words: then those are what counts. */
export function isPassedOn(message: ParsedMessage, newWords: string): boolean {
  const words = newWords.split(/\s+/).filter((word) => word !== '');
  return sentByPerson(message) && isForward(message) && words.length > FEW_WORDS;
}

/** "Forward the message.", "FYI, see below". */
const FEW_WORDS = 6;
