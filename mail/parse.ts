import PostalMime, { decodeWords, type Address, type Attachment, type Email } from 'postal-mime';
import type { MailAddress, ParsedAttachment, ParsedMessage } from '../replies/facts.ts';
import { declareFixed, unflow } from './flowed.ts';
import type { Flowed } from './flowed.ts';
import { bareId } from './parseHeaders.ts';
import { headOf, salvage } from './salvage.ts';
import { shrink } from './shrink.ts';

/** Larger parts are cut; what understanding reads of a mail is never so long. Characters. */
const TEXT_LIMIT = 512 * 1024;
const ATTACHMENT_TEXT_LIMIT = 256 * 1024;
const MAX_ADDRESSES = 2_000;
const MAX_HEADERS = 1_000;
const HEADER_VALUE_LIMIT = 64 * 1024;
const MAX_ATTACHMENTS = 200;
/** Bytes of MIME headers, all parts together. */
const HEADERS_LIMIT = 1024 * 1024;

/**
 * A message in MIME taken apart (RFC 5322, 2045–2047). Never throws for bad mail and takes bounded time and memory: what
 * cannot be had is left out and `truncated` says so. Messages inside the message are attachments, not text.
 */
export async function parseMessage(raw: Uint8Array): Promise<ParsedMessage> {
  const small = shrink(raw);
  const fixed = declareFixed(small.raw);
  const whole = await tryParse(fixed.raw, small.sizes, fixed.flowed);
  if (whole) {
    const text = isEmptyMultipart(whole) ? bodyOf(small.raw) : whole.text;
    return { ...whole, text, truncated: whole.truncated || small.truncated };
  }
  // Nested beyond reason or headers without end: the head and the first text are still worth having.
  const rest = (await tryParse(salvage(raw))) ?? (await tryParse(headOf(small.raw)));
  return { ...(rest ?? EMPTY), truncated: true };
}

async function tryParse(
  raw: Uint8Array,
  sizes = new Map<string, number>(),
  flowed: Flowed = 'no',
): Promise<ParsedMessage | null> {
  try {
    const email = await PostalMime.parse(raw, {
      forceRfc822Attachments: true,
      maxNestingDepth: 50,
      maxHeadersSize: HEADERS_LIMIT,
    });
    return assemble(email, sizes, flowed);
  } catch {
    return null;
  }
}

function assemble(email: Email, sizes: Map<string, number>, flowed: Flowed): ParsedMessage {
  let truncated = false;
  const cut = <T extends { length: number; slice: (from: number, to: number) => T }>(
    value: T,
    limit: number,
  ): T => {
    if (value.length <= limit) return value;
    truncated = true;
    return value.slice(0, limit);
  };
  const people = (list: Address[] | undefined): MailAddress[] =>
    cut(flatten(list ?? []), MAX_ADDRESSES);
  const header = (name: string): string | undefined =>
    email.headers.find(({ key }) => key === name)?.value;
  const date = Date.parse(header('date')?.replace(/\([^()]*\)\s*$/, '') ?? '');
  return {
    messageId: bareId(header('message-id')),
    inReplyTo: ids(header('in-reply-to'))[0] ?? null,
    references: cut(ids(header('references')), 200),
    from: people(email.from ? [email.from] : []),
    sender: people(email.sender ? [email.sender] : [])[0] ?? null,
    replyTo: people(email.replyTo),
    to: people(email.to),
    cc: people(email.cc),
    subject: spaced(cut(email.subject ?? '', 2_000)),
    date: Number.isNaN(date) ? null : date,
    dateOffsetMinutes: offsetOf(header('date')),
    headers: cut(email.headers, MAX_HEADERS).map(({ key, value }) => ({
      name: key,
      value: spaced(decodeWords(cut(value, HEADER_VALUE_LIMIT))),
    })),
    text: email.text === undefined ? null : cut(unflow(email.text, flowed), TEXT_LIMIT),
    html: email.html === undefined ? null : cut(email.html, TEXT_LIMIT),
    attachments: cut(email.attachments, MAX_ATTACHMENTS).map((one) =>
      attachment(one, sizes, (text) => cut(text, ATTACHMENT_TEXT_LIMIT)),
    ),
    truncated,
  };
}

/** A multipart whose boundary occurs nowhere, or whose inner parts do not close, gives the parser nothing at all. */
function isEmptyMultipart(message: ParsedMessage): boolean {
  const type = message.headers.find(({ name }) => name === 'content-type')?.value ?? '';
  return (
    /^\s*multipart\//i.test(type) &&
    (message.text ?? '').trim() === '' &&
    (message.html ?? '').trim() === '' &&
    message.attachments.every(({ size, content }) => size === 0 || content?.trim() === '')
  );
}

/** All that follows the head, as it stands: better than nothing. */
function bodyOf(raw: Uint8Array): string | null {
  const head = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  const end = /\r?\n\r?\n/.exec(head);
  if (end === null) return null;
  return decode(raw.subarray(end.index + end[0].length)).slice(0, TEXT_LIMIT);
}

function attachment(
  part: Attachment,
  sizes: Map<string, number>,
  cut: (text: string) => string,
): ParsedAttachment {
  const { content } = part;
  const bytes =
    typeof content === 'string'
      ? new TextEncoder().encode(content)
      : new Uint8Array(content instanceof Uint8Array ? content : content.slice(0));
  const readable = /^(text|message)\//.test(part.mimeType) || part.mimeType === 'application/ics';
  return {
    filename: part.filename,
    contentType: part.mimeType,
    content: readable ? cut(decode(bytes.subarray(0, ATTACHMENT_TEXT_LIMIT + 1))) : null,
    size: sizes.get(part.description ?? '') ?? bytes.length,
  };
}

/** UTF-8 where it is that, else Windows-1252, which gives some character for every byte. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Folds may be tabs; unfolded they are a space. */
function spaced(value: string): string {
  return value.replaceAll('\t', ' ');
}

function flatten(list: Address[]): MailAddress[] {
  return list.flatMap((one) =>
    one.group === undefined ? [person(one.name, one.address)] : flatten(one.group),
  );
}

function person(name: string, address: string): MailAddress {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  return { name, address: at > 0 ? `${address.slice(0, at)}@${domain}` : '' };
}

/** The Message-IDs of a header; commas and comments between them are common and harmless. */
function ids(value: string | undefined): string[] {
  if (value === undefined) return [];
  const bracketed = [...value.slice(0, HEADER_VALUE_LIMIT).matchAll(/<([^<>\s]{1,998})>/g)];
  if (bracketed.length > 0) return bracketed.flatMap(([, id]) => (id === undefined ? [] : [id]));
  const bare = bareId(value);
  return bare !== null && /^\S+@\S+$/.test(bare) ? [bare] : [];
}

/** RFC 5322 §3.3 zone, with the obsolete names that still occur. */
function offsetOf(value: string | undefined): number | null {
  const numeric = /([+-])(\d{2})(\d{2})\s*(\([^()]*\)\s*)?$/.exec(value ?? '');
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
    return numeric[1] === '-' ? -minutes : minutes;
  }
  return /\b(GMT|UTC?|Z)\s*$/i.test(value ?? '') ? 0 : null;
}

const EMPTY: ParsedMessage = {
  messageId: null,
  inReplyTo: null,
  references: [],
  from: [],
  sender: null,
  replyTo: [],
  to: [],
  cc: [],
  subject: '',
  date: null,
  dateOffsetMinutes: null,
  headers: [],
  text: null,
  html: null,
  attachments: [],
  truncated: true,
};
