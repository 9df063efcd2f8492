import type { ImapFlow } from 'imapflow';
import type { MailboxRecord } from '../activities/ports/records.ts';
import { MailFailure } from './failures.ts';
import { findFolders } from './folders.ts';
import { serverOf } from './identity.ts';
import { parseHeaders } from './parseHeaders.ts';

/** A reply to a digest is short; what is larger is none. Bytes. */
const LIMIT = 1024 * 1024;
const NEWEST = 20;

/**
 * The message with this Message-ID in the Sent folder alone: no other folder proves who wrote it.
 *
 * @throws MailFailure `search-failed` when the look did not complete: that is never "not there".
 */
export async function fetchSentCopy(
  client: ImapFlow,
  mailbox: MailboxRecord,
  messageId: string,
): Promise<Uint8Array | null> {
  const { sent } = await findFolders(client, mailbox);
  if (sent === null) return null;
  await client.mailboxOpen(sent, { readOnly: true });
  const box = client.mailbox;
  if (box === false) throw new MailFailure('search-failed', serverOf(mailbox.imap));
  if (box.exists === 0) return null;
  const found = await client.search({ header: { 'message-id': messageId } }, { uid: true });
  if (!Array.isArray(found)) throw new MailFailure('search-failed', serverOf(mailbox.imap));
  // Indexes of servers lag behind, so the newest are looked at one by one as well.
  const range = `${Math.max(1, box.exists - NEWEST + 1)}:*`;
  const wanted = { uid: true, size: true, headers: ['message-id'] };
  const newest = await client.fetchAll(range, wanted);
  const searched =
    found.length === 0
      ? []
      : await client.fetchAll(found.slice(-5).join(','), wanted, { uid: true });
  for (const { uid, size, headers } of [...searched, ...newest].reverse()) {
    if (headers === undefined || parseHeaders(headers).messageId !== messageId) continue;
    if ((size ?? 0) > LIMIT) return null;
    const whole = await client.fetchOne(String(uid), { source: true }, { uid: true });
    return whole === false ? null : (whole.source ?? null);
  }
  return null;
}
