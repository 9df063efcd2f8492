import type { ImapFlow } from 'imapflow';
import type { MailboxRecord } from '../activities/ports/records.ts';
import { MailFailure } from './failures.ts';
import { findFolders } from './folders.ts';
import { serverOf } from './identity.ts';
import { LETTER_REF, type LetterTraits } from './letterHeaders.ts';
import { parseHeaders, type HeaderFacts } from './parseHeaders.ts';

export interface Found {
  /** The Message-ID it has there, where the provider put its own in place of ours; else null. */
  providerMessageId: string | null;
}

/** Indexes of servers lag behind: so many of the newest messages are looked at one by one as well. */
const NEWEST = 40;
const SAME_TIME_MS = 15 * 60_000;

/**
 * Looks for a letter in Sent, INBOX and All Mail.
 *
 * @throws MailFailure `search-failed` when a search did not complete: that is never "not found".
 */
export async function findLetter(
  client: ImapFlow,
  mailbox: MailboxRecord,
  messageId: string,
): Promise<{ sent: boolean; inbox: boolean; providerMessageId: string | null }> {
  const folders = await findFolders(client, mailbox);
  const traits = { messageId, subject: null, recipient: null, sentAt: null };
  const look = async (path: string | null): Promise<Found | null> =>
    path === null ? null : findIn(client, path, traits, serverOf(mailbox.imap));
  const inSent = await look(folders.sent);
  const inInbox = await look(folders.inbox);
  // All Mail holds what was sent and then sorted away; a hit there means that it left.
  const elsewhere = inSent ?? inInbox ?? (await look(folders.archive));
  return {
    sent: inSent !== null || (inInbox === null && elsewhere !== null),
    inbox: inInbox !== null,
    providerMessageId: elsewhere?.providerMessageId ?? null,
  };
}

/** Looks for a letter in one folder, by the server's search and among the newest messages. */
export async function findIn(
  client: ImapFlow,
  path: string,
  traits: LetterTraits,
  server: string,
): Promise<Found | null> {
  await client.mailboxOpen(path, { readOnly: true });
  const box = client.mailbox;
  if (box === false) throw new MailFailure('search-failed', server);
  if (box.exists === 0) return null;
  for (const header of ['message-id', LETTER_REF.toLowerCase()]) {
    const query = { header: { [header]: traits.messageId } };
    const uids = await client.search(query, { uid: true });
    if (!Array.isArray(uids)) throw new MailFailure('search-failed', server);
    // Servers search for substrings, and some return more than was asked for.
    const found =
      uids.length === 0 ? null : await among(client, uids.slice(-5).join(','), true, traits);
    if (found) return found;
  }
  const first = Math.max(1, box.exists - NEWEST + 1);
  return among(client, `${first}:*`, false, traits);
}

async function among(
  client: ImapFlow,
  range: string,
  uid: boolean,
  traits: LetterTraits,
): Promise<Found | null> {
  const wanted = ['message-id', LETTER_REF, 'subject', 'to', 'date'];
  const found = await client.fetchAll(range, { headers: wanted, internalDate: true }, { uid });
  for (const { headers, internalDate } of found.reverse()) {
    if (headers === undefined) continue;
    const facts = parseHeaders(headers);
    const arrived = internalDate === undefined ? null : new Date(internalDate).getTime();
    if (isLetter(facts, arrived, traits)) {
      const other = facts.messageId === traits.messageId ? null : facts.messageId;
      return { providerMessageId: other };
    }
  }
  return null;
}

function isLetter(facts: HeaderFacts, arrived: number | null, traits: LetterTraits): boolean {
  if (facts.messageId === traits.messageId || facts.letterRef === traits.messageId) return true;
  // Another letter of ours, such as the one before it in the thread.
  if (facts.letterRef !== null) return false;
  const { subject, recipient, sentAt } = traits;
  if (subject === null || recipient === null || sentAt === null) return false;
  const when = facts.date ?? arrived;
  return (
    facts.subject === subject &&
    facts.to.includes(recipient.toLowerCase()) &&
    when !== null &&
    Math.abs(when - sentAt) < SAME_TIME_MS
  );
}
