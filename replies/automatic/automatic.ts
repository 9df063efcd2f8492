import type { ParsedMessage } from '../facts.ts';
import { hasHeader, header } from '../header.ts';
import { normalised } from '../text/tidy.ts';
import { AWAY, BY_PROGRAM, STOCK_PHRASES } from './absence.ts';
import {
  ABSENCE_SUBJECTS,
  AUTO_REPLY_SUBJECTS,
  RECEIPT_SAYS,
  RECEIPT_SUBJECT,
  SET_OFF,
} from './subjects.ts';

/** What shows that no person wrote a message, and of which sort it is. */
export interface Automatic {
  /** An answer that a program gave by itself (RFC 3834): absence, receipt, mailbox closed. */
  reply: boolean;
  /** Sent by a program at all: tracking systems, lists, notifications. What it says decides. */
  generated: boolean;
  /** Sent to many: newsletters, alerts, lists. */
  bulk: boolean;
  /** Headers or subject say so; else only the words do, which a tracking system puts under its news as well. */
  declared: boolean;
  /** Nothing shows it but a subject that a person may choose as well ("Absence"). */
  perhaps: boolean;
  /** A read or delivery receipt. */
  receipt: boolean;
  /** The header, subject or sentence that shows it. */
  why: string | null;
}

/** Reads headers, subject and new text. `sentences` are those of the new text. */
export function automatic(message: ParsedMessage, sentences: readonly string[]): Automatic {
  const receipt = isReceipt(message);
  const byHeader = replyHeader(message);
  const byText = awaySentence(sentences) ?? firstLike(sentences, BY_PROGRAM);
  const bySubject = autoSubject(message.subject, byText !== null);
  const subject = bySubject === null ? null : message.subject;
  const generated = generatedHeader(message);
  // A sentence alone is what a person might write too; a bounce address or a machine's header settles it.
  const machine = generated !== null || emptyReturnPath(message);
  const why =
    byHeader ??
    subject ??
    (byText !== null && (machine || /^(?:re|aw)?:?\s?$/i.test(message.subject)) ? byText : null);
  return {
    reply: why !== null,
    generated: generated !== null,
    bulk: isBulk(message),
    declared: byHeader !== null || bySubject !== null,
    perhaps: bySubject === 'perhaps' && byHeader === null && byText === null && !machine,
    receipt,
    why: why ?? generated,
  };
}

/** Headers that only automatic answers carry. */
function replyHeader(message: ParsedMessage): string | null {
  const submitted = (header(message, 'auto-submitted') ?? '').toLowerCase();
  if (submitted.startsWith('auto-replied') || submitted.startsWith('auto_replied')) {
    return `Auto-Submitted: ${submitted.slice(0, 60)}`;
  }
  for (const name of [
    'x-autoreply',
    'x-autorespond',
    'x-autoresponder',
    'x-auto-reply',
    'x-autoreply-from',
    'x-mail-autoreply',
    'x-auto-reply-from',
    'x-ms-exchange-inbox-rules-loop',
    'x-vacation',
    'x-vacation-message',
    'x-out-of-office',
    'x-away-message',
    'x-apple-action',
  ]) {
    const value = header(message, name);
    if (value !== null && !/^(?:no|false|0)$/i.test(value)) return name;
  }
  const precedence = (header(message, 'precedence') ?? '').toLowerCase();
  if (/^auto[_-]?reply/.test(precedence)) return `Precedence: ${precedence.slice(0, 40)}`;
  if (/^oof/i.test(header(message, 'x-ms-exchange-generated-message-source') ?? ''))
    return 'out of office';
  if (/autoreply|auto-reply|vacation/i.test(header(message, 'delivered-to') ?? ''))
    return 'Delivered-To';
  return null;
}

/** Headers by which a program says that it wrote the message. */
function generatedHeader(message: ParsedMessage): string | null {
  const submitted = (header(message, 'auto-submitted') ?? '').toLowerCase();
  if (submitted !== '' && !submitted.startsWith('no'))
    return `Auto-Submitted: ${submitted.slice(0, 60)}`;
  const precedence = (header(message, 'precedence') ?? '').toLowerCase();
  if (/^(?:bulk|junk|list)\b/.test(precedence)) return `Precedence: ${precedence}`;
  for (const name of [
    'list-unsubscribe',
    'list-id',
    'feedback-id',
    'x-campaign',
    'x-mailer-recptid',
  ]) {
    if (hasHeader(message, name)) return name;
  }
  return null;
}

function isBulk(message: ParsedMessage): boolean {
  const precedence = (header(message, 'precedence') ?? '').toLowerCase();
  return (
    hasHeader(message, 'list-unsubscribe') ||
    hasHeader(message, 'list-id') ||
    /^(?:bulk|junk|list)\b/.test(precedence)
  );
}

function isReceipt(message: ParsedMessage): boolean {
  const type = (header(message, 'content-type') ?? '').toLowerCase();
  return (
    type.includes('disposition-notification') ||
    message.attachments.some((part) => part.contentType === 'message/disposition-notification') ||
    (RECEIPT_SUBJECT.test(message.subject.slice(0, 100)) &&
      message.text !== null &&
      RECEIPT_SAYS.test(message.text.slice(0, 1000).replace(/\s+/g, ' ')))
  );
}

/** Somebody may answer the owner's own absence note, and then "Re:" stands before its subject: the text has to say so, too. */
function autoSubject(subject: string, saysAway: boolean): 'sure' | 'perhaps' | null {
  const start = subject.trim().slice(0, 300);
  const bare = start.replace(/^(?:(?:re|fwd?|aw|wg|tr|rép|rv|sv|odp|antw)\s?:\s*){1,3}/i, '');
  if (bare !== start && !saysAway) return null;
  if (AUTO_REPLY_SUBJECTS.some(([, pattern]) => pattern.test(bare))) return 'sure';
  return isAbsenceSubject(bare, saysAway) ? 'perhaps' : null;
}

function isAbsenceSubject(subject: string, saysAway: boolean): boolean {
  return ABSENCE_SUBJECTS.some(([, pattern]) => {
    const found = pattern.exec(subject);
    return found !== null && (saysAway || SET_OFF.test(subject.slice(found[0].length)));
  });
}

/** The sentence that says the writer is away, if one of the first ten does. */
export function awaySentence(sentences: readonly string[]): string | null {
  return firstLike(sentences, AWAY);
}

/**
 * Whether the words are those of an absence note as programs send it: away, and a stock phrase beside it. What a person
 * writes ("I am away until Monday, let us talk then") has no such phrase.
 */
export function readsLikeAbsenceNote(sentences: readonly string[]): boolean {
  return awaySentence(sentences) !== null && firstLike(sentences, STOCK_PHRASES) !== null;
}

function firstLike(sentences: readonly string[], patterns: readonly RegExp[]): string | null {
  return (
    sentences
      .slice(0, 10)
      .find((sentence) => patterns.some((pattern) => pattern.test(normalised(sentence)))) ?? null
  );
}

function emptyReturnPath(message: ParsedMessage): boolean {
  return /^<\s*>$/.test(header(message, 'return-path') ?? '');
}
