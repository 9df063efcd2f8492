import { createHash } from 'node:crypto';

/**
 * What makes a message the same under another UID or UIDVALIDITY in its folder (P4): its Message-ID together with the
 * bytes of its body (senders that use one Message-ID for several mails exist, and none of theirs may be lost), or all
 * bytes where it has no Message-ID. A hash, because a Message-ID may be longer than an index takes.
 */
export function messageIdentity(messageId: string | null, raw: Uint8Array): string {
  const hash = createHash('sha256');
  if (messageId === null) return hash.update(raw).digest('hex');
  return hash.update(messageId).update('\n').update(bodyOf(raw)).digest('hex');
}

/** What follows the first empty line (RFC 5322 §2.1); servers that move a mailbox may add header fields. */
function bodyOf(raw: Uint8Array): Uint8Array {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength);
  const crlf = bytes.indexOf('\r\n\r\n');
  const lf = bytes.indexOf('\n\n');
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return bytes.subarray(crlf + 4);
  return lf >= 0 ? bytes.subarray(lf + 2) : bytes;
}
