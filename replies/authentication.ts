import type { ParsedMessage } from './facts.ts';

/** What one Authentication-Results header says (RFC 8601): who says it, and its word on DMARC. */
export interface AuthenticationResult {
  /** Lower case; null where the header names nobody. */
  authservId: string | null;
  dmarc: string | null;
  /** The domain that the DMARC result is about, where it is told. */
  headerFrom: string | null;
}

/** What can be said of the name under which a server signs. */
export type LearnedAuthserv = { known: true; id: string } | { known: false; sure: boolean };

const NAME = 'authentication-results';
/** Fewer messages from outside than this prove nothing about what a server always does. */
const ENOUGH = 5;

/**
 * The topmost Authentication-Results header, which is the last one added and so the receiving server's own, if that
 * server adds any. Those below it came with the message and may say anything.
 */
export function topmostResult(
  message: Pick<ParsedMessage, 'headers'>,
): AuthenticationResult | null {
  const found = message.headers.find(({ name }) => name === NAME);
  return found === undefined ? null : readResult(found.value);
}

/** One header's value; comments and quoted strings are cut first, because they may hold anything. */
export function readResult(value: string): AuthenticationResult {
  const plain = unquoted(value.slice(0, 8_000));
  if (plain === null) return { authservId: null, dmarc: null, headerFrom: null };
  const [first = '', ...results] = plain.split(';').map((part) => part.trim());
  const id = /^([a-z0-9](?:[a-z0-9._-]{0,252}))(?:\s+\d+)?$/i.exec(first)?.[1] ?? null;
  const dmarc = results.filter((part) => /^dmarc\s*=/i.test(part));
  // Two words on the same matter are no word.
  const only = dmarc.length === 1 ? (dmarc[0] ?? '') : '';
  return {
    authservId: id?.toLowerCase() ?? null,
    dmarc: /^dmarc\s*=\s*([a-z]+)/i.exec(only)?.[1]?.toLowerCase() ?? null,
    headerFrom: /\bheader\.from\s*=\s*([a-z0-9.@_-]+)/i.exec(only)?.[1]?.toLowerCase() ?? null,
  };
}

/**
 * The name under which the mailbox's own server signs its findings, out of the newest messages of INBOX: only where every
 * message that came from outside carries it on top (so that no sender can be first), and where it belongs to the
 * provider. `sure`: the server adds no such header, so nobody's may be believed; not sure: too few messages to tell.
 */
export function learnAuthservId(
  messages: Pick<ParsedMessage, 'headers'>[],
  provider: { imapHost: string; address: string },
): LearnedAuthserv {
  const outside = messages.filter(({ headers }) => headers.some(({ name }) => name === 'received'));
  const ids = outside.map((message) => topmostResult(message)?.authservId ?? null);
  const [first] = ids;
  if (ids.length < ENOUGH || first === undefined) return { known: false, sure: false };
  if (ids.some((id) => id !== first) || first === null) return { known: false, sure: true };
  return isOf(first, provider) ? { known: true, id: first } : { known: false, sure: true };
}

/** Providers whose servers sign with a name that is not that of their IMAP host. */
const KNOWN: readonly (readonly [imap: RegExp, authserv: RegExp])[] = [
  [/(?:^|\.)(?:gmail|googlemail)\.com$/, /^mx\.google\.com$/],
  [/(?:^|\.)mail\.me\.com$/, /(?:^|\.)(?:icloud|mail\.icloud|apple)\.com$/],
  [/(?:^|\.)fastmail\.com$/, /(?:^|\.)messagingengine\.com$/],
  [/(?:^|\.)mail\.yahoo\.com$/, /(?:^|\.)yahoo\.com$/],
];

function isOf(id: string, { imapHost, address }: { imapHost: string; address: string }): boolean {
  const host = imapHost.toLowerCase();
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  if (KNOWN.some(([imap, authserv]) => imap.test(host) && authserv.test(id))) return true;
  return [registered(host), domain].some(
    (own) => own.includes('.') && (id === own || id.endsWith(`.${own}`)),
  );
}

/** The last two labels, or three under a two-letter ending with a short label before it (`example.co.uk`). */
function registered(host: string): string {
  if (/^[\d.:]+$/.test(host)) return '';
  const labels = host.split('.');
  const long = /^[a-z]{2}$/.test(labels.at(-1) ?? '') && (labels.at(-2) ?? '').length <= 3;
  return labels.slice(long ? -3 : -2).join('.');
}

/**
 * The value with its comments gone and its quoted strings (RFC 5322 §3.2.2, §3.2.4) taken for what they are: words that
 * a sender may have chosen, such as MAIL FROM. Only a plain word keeps its letters. Null where one never ends.
 */
function unquoted(value: string): string | null {
  let depth = 0;
  let quoted: string | null = null;
  let out = '';
  for (let i = 0; i < value.length; i += 1) {
    const char = value[i] ?? '';
    if (char === '\\' && (depth > 0 || quoted !== null)) {
      i += 1;
      if (quoted !== null) quoted += ' ';
    } else if (quoted !== null) {
      if (char !== '"') quoted += char;
      else {
        out += /^[a-z0-9.@_-]*$/i.test(quoted) ? quoted : '""';
        quoted = null;
      }
    } else if (char === '(') depth += 1;
    else if (char === ')' && depth > 0) depth -= 1;
    else if (depth > 0) continue;
    else if (char === '"') quoted = '';
    else out += char;
  }
  return depth > 0 || quoted !== null ? null : out;
}
