import type { ImapFlow } from 'imapflow';
import type { FetchedMessage } from '../activities/ports/mailPort.ts';
import type { Checkpoint } from '../activities/ports/records.ts';
import { MailFailure } from './failures.ts';
import type { WatchedFolder } from './folders.ts';
import { readFolder, type FolderCheckpoint } from './readFolder.ts';

export interface ReadMailboxInput {
  client: ImapFlow;
  folders: WatchedFolder[];
  checkpoint: Checkpoint;
  messageLimit: number;
  server: string;
  onMessage: (message: FetchedMessage) => Promise<void>;
  onCheckpoint: (checkpoint: Checkpoint) => Promise<void>;
}

/**
 * Reads what is new in every watched folder, INBOX last. STATUS tells which of the others changed, so that the quiet ones
 * cost one round trip. Returns the new checkpoint; `onCheckpoint` gets each one on the way.
 */
export async function readMailbox(input: ReadMailboxInput): Promise<Checkpoint> {
  let checkpoint = input.checkpoint;
  const watchedSince = sinceWhen(checkpoint);
  for (const folder of input.folders) {
    const from = checkpoint.folders[folder.path] ?? null;
    if (folder.role !== 'inbox' && from !== null && (await unchanged(input, folder, from))) {
      checkpoint = withFolder(checkpoint, folder.path, { ...from, checkedAt: Date.now() });
      continue;
    }
    if (!(await select(input, folder))) continue;
    checkpoint = await readSelected(input, folder, checkpoint, watchedSince);
  }
  await input.onCheckpoint(checkpoint);
  return checkpoint;
}

/** Reads the folder that is selected now. */
export async function readSelected(
  input: ReadMailboxInput,
  folder: WatchedFolder,
  checkpoint: Checkpoint,
  watchedSince = sinceWhen(checkpoint),
): Promise<Checkpoint> {
  const reached = await readFolder({
    ...input,
    folder,
    from: checkpoint.folders[folder.path] ?? null,
    watchedSince,
    now: Date.now(),
    onAdvance: (advanced) => input.onCheckpoint(withFolder(checkpoint, folder.path, advanced)),
  });
  return withFolder(checkpoint, folder.path, reached);
}

function withFolder(checkpoint: Checkpoint, path: string, folder: FolderCheckpoint): Checkpoint {
  return { ...checkpoint, folders: { ...checkpoint.folders, [path]: folder } };
}

/**
 * From when on mail is new. For a mailbox that was never looked at: since the owner connected it; null where that is not
 * known, and then everything in it is old.
 */
function sinceWhen(checkpoint: Checkpoint): number | null {
  const known = Object.values(checkpoint.folders);
  if (known.length === 0) return checkpoint.since ?? null;
  return Math.min(...known.map(({ watchedSince }) => watchedSince ?? 0));
}

async function unchanged(
  { client }: ReadMailboxInput,
  folder: WatchedFolder,
  from: FolderCheckpoint,
): Promise<boolean> {
  const query = { uidNext: true, uidValidity: true };
  // A server that cannot tell is asked by selecting the folder; one whose folder is gone fails there.
  const status = await client.status(folder.path, query).catch(() => null);
  if (!client.usable) throw new MailFailure('connection-lost');
  if (!status || status.uidNext === undefined || status.uidValidity === undefined) return false;
  return String(status.uidValidity) === from.uidValidity && status.uidNext - 1 <= from.uid;
}

/** False when a folder other than INBOX is gone. Read-only, so that nothing is ever marked as seen. */
async function select(
  { client, server }: ReadMailboxInput,
  folder: WatchedFolder,
): Promise<boolean> {
  try {
    await client.mailboxOpen(folder.path, { readOnly: true });
    return true;
  } catch (error) {
    if (!client.usable) throw error;
    if (folder.role !== 'inbox') return false;
    throw new MailFailure('folder-missing', server);
  }
}
