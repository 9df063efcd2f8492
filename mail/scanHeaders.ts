import type { FetchMessageObject, ImapFlow, MessageAddressObject } from 'imapflow';
import type { OldHeader } from '../replies/discovery.ts';
import type { MailAddress } from '../replies/facts.ts';
import type { HeaderScan } from '../activities/ports/mailPort.ts';
import type { MailboxRecord } from '../activities/ports/records.ts';
import { MailFailure } from './failures.ts';
import { findFolders } from './folders.ts';
import { serverOf } from './identity.ts';
import { bareId } from './parseHeaders.ts';

/** Headers a command: half a megabyte at most, half a second on a usual line. */
const BATCH = 500;
const DAY = 24 * 60 * 60_000;

/**
 * Reads the headers of what arrived since then in INBOX, Sent and the archive, oldest first in each: no body is ever
 * asked for, nothing is marked as seen, and memory holds one batch.
 *
 * @throws MailFailure `search-failed`: a search that failed is never "no mail".
 */
export async function scanHeaders(
  client: ImapFlow,
  mailbox: MailboxRecord,
  { since, onBatch }: HeaderScan,
): Promise<void> {
  const { sent, inbox, archive } = await findFolders(client, mailbox);
  const server = serverOf(mailbox.imap);
  const paths = [sent, archive, inbox].filter((path) => path !== null);
  const found: { path: string; uids: number[] }[] = [];
  for (const path of paths) {
    await client.mailboxOpen(path, { readOnly: true });
    // SINCE knows days alone, in the server's zone.
    const uids = await client.search({ since: new Date(since - DAY) }, { uid: true });
    if (!Array.isArray(uids)) throw new MailFailure('search-failed', server);
    found.push({ path, uids: uids.sort((one, other) => one - other) });
  }
  const total = found.reduce((sum, { uids }) => sum + uids.length, 0);
  let seen = 0;
  if (!(await onBatch({ headers: [], seen, total }))) return;
  for (const { path, uids } of found) {
    if (uids.length === 0) continue;
    await client.mailboxOpen(path, { readOnly: true });
    for (let start = 0; start < uids.length; start += BATCH) {
      const batch = uids.slice(start, start + BATCH);
      const messages = await client.fetchAll(batch.join(','), QUERY, { uid: true });
      seen += batch.length;
      const headers = messages.map(toHeader).filter(({ date }) => date >= since);
      if (!(await onBatch({ headers, seen, total }))) return;
    }
  }
}

const QUERY = { uid: true, envelope: true, internalDate: true, headers: ['references'] };

function toHeader({ envelope, internalDate, headers }: FetchMessageObject): OldHeader {
  const arrived = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime();
  const written = new Date(envelope?.date ?? Number.NaN).getTime();
  const references = (headers?.toString('utf8') ?? '').match(/<[^<>\s]+>/g) ?? [];
  return {
    messageId: bareId(envelope?.messageId),
    references: [...(envelope?.inReplyTo === undefined ? [] : [envelope.inReplyTo]), ...references]
      .map(bareId)
      .filter((id) => id !== null)
      .slice(0, 50),
    subject: (envelope?.subject ?? '').slice(0, 1_000),
    from: addressesOf(envelope?.from)[0] ?? { name: '', address: '' },
    to: addressesOf(envelope?.to).slice(0, 20),
    date: Number.isNaN(arrived) ? (Number.isNaN(written) ? 0 : written) : arrived,
  };
}

function addressesOf(list: MessageAddressObject[] | undefined): MailAddress[] {
  return (list ?? []).map(({ name, address }) => ({
    name: (name ?? '').slice(0, 200),
    address: (address ?? '').toLowerCase(),
  }));
}
