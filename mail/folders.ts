import type { ImapFlow } from 'imapflow';
import type { FetchedMessage } from '../activities/ports/mailPort.ts';
import type { MailboxRecord } from '../activities/ports/records.ts';
import { MailFailure } from './failures.ts';
import { serverOf } from './identity.ts';

/** The folders that matter, by their paths; null where the server has none. */
export interface Folders {
  inbox: string;
  sent: string | null;
  drafts: string | null;
  junk: string | null;
  /** All Mail (Gmail), else the archive: where filters may put an answer past the INBOX. */
  archive: string | null;
}

export interface WatchedFolder {
  path: string;
  role: FetchedMessage['role'];
}

/**
 * Finds the folders by special use (RFC 6154) and, where the server tells none, by their common names in many languages
 * (imapflow's list). What the owner chose or was learned before wins while it exists.
 */
export async function findFolders(client: ImapFlow, mailbox: MailboxRecord): Promise<Folders> {
  const listed = await client.list();
  const paths = new Set(listed.map(({ path }) => path));
  const bySpecialUse = (use: string): string | null =>
    listed.find(({ specialUse }) => specialUse === use)?.path ?? null;
  const chosen = (path: string | null | undefined, use: string): string | null =>
    path !== null && path !== undefined && paths.has(path) ? path : bySpecialUse(use);
  return {
    inbox: 'INBOX',
    sent: chosen(mailbox.folders?.sent, '\\Sent'),
    drafts: chosen(mailbox.folders?.drafts, '\\Drafts'),
    junk: chosen(mailbox.folders?.junk, '\\Junk'),
    archive: bySpecialUse('\\All') ?? bySpecialUse('\\Archive'),
  };
}

/** What is read for new messages, INBOX last, so that it stays selected for IDLE. */
export function watchedFolders(folders: Folders): WatchedFolder[] {
  const others: [string | null, FetchedMessage['role']][] = [
    [folders.sent, 'sent'],
    [folders.junk, 'other'],
    [folders.archive, 'other'],
  ];
  return [
    ...others.flatMap(([path, role]) => (path === null ? [] : [{ path, role }])),
    { path: folders.inbox, role: 'inbox' },
  ];
}

/**
 * The path of Sent or Drafts, made where it is missing.
 *
 * @throws MailFailure `folder-missing`
 */
export async function ensureFolder(
  client: ImapFlow,
  mailbox: MailboxRecord,
  which: 'sent' | 'drafts',
): Promise<string> {
  const found = (await findFolders(client, mailbox))[which];
  if (found !== null) return found;
  try {
    return (await client.mailboxCreate(which === 'sent' ? 'Sent' : 'Drafts')).path;
  } catch {
    throw new MailFailure('folder-missing', serverOf(mailbox.imap));
  }
}
