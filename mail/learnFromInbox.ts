import type { ImapFlow } from 'imapflow';
import type { MailboxRecord } from '../activities/ports/records.ts';
import { learnAuthservId, type LearnedAuthserv } from '../replies/authentication.ts';

const NEWEST = 25;

/** The name under which the mailbox's own server signs its findings (RFC 8601), out of the newest messages of the selected INBOX. */
export async function learnFromInbox(
  client: ImapFlow,
  { imap, address }: Pick<MailboxRecord, 'imap' | 'address'>,
): Promise<LearnedAuthserv> {
  const box = client.mailbox;
  if (box === false || box.exists === 0) return { known: false, sure: false };
  const range = `${Math.max(1, box.exists - NEWEST + 1)}:*`;
  const found = await client.fetchAll(range, {
    headers: ['authentication-results', 'received'],
  });
  const messages = found.map(({ headers }) => ({ headers: inOrder(headers) }));
  return learnAuthservId(messages, { imapHost: imap.host, address });
}

/** Header lines from the top, unfolded. */
function inOrder(raw: Buffer | undefined): { name: string; value: string }[] {
  return (raw?.toString('utf8') ?? '')
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .filter((line) => line.includes(':'))
    .map((line) => ({
      name: line.slice(0, line.indexOf(':')).trim().toLowerCase(),
      value: line.slice(line.indexOf(':') + 1).trim(),
    }));
}
