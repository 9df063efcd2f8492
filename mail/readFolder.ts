import type { ImapFlow } from 'imapflow';
import type { FetchedMessage } from '../activities/ports/mailPort.ts';
import type { Checkpoint } from '../activities/ports/records.ts';
import { MailFailure } from './failures.ts';
import { batches, fetchBeginning, fetchWhole, listMessages, type Listed } from './fetchMessage.ts';
import type { WatchedFolder } from './folders.ts';

export type FolderCheckpoint = Checkpoint['folders'][string];

export interface ReadInput {
  client: ImapFlow;
  folder: WatchedFolder;
  /** Null: never seen. */
  from: FolderCheckpoint | null;
  /** When the mailbox was connected, or began to be watched; null: it begins now. */
  watchedSince: number | null;
  messageLimit: number;
  /** For messages of failures. */
  server: string;
  now: number;
  onMessage: (message: FetchedMessage) => Promise<void>;
  /** After each message, once it is dealt with. */
  onAdvance: (reached: FolderCheckpoint) => Promise<void>;
}

const DAY = 24 * 60 * 60_000;
const CLOCK_SKEW = 10 * 60_000;

/**
 * Reads what is new in the selected folder, in the order of UIDs, and returns how far it got (P4).
 *
 * - Same UIDVALIDITY: every UID above the last one.
 * - A mailbox seen for the first time: what arrived since the owner connected it, less some minutes for clocks that
 *   differ; where that instant is not known, nothing.
 * - A folder that appears later, or one whose UIDVALIDITY changed (all UIDs are void, RFC 3501 §2.3.1.1): every message
 *   that arrived (INTERNALDATE) after the last complete look less a day for clocks that differ, and never before
 *   the mailbox was watched at all. Some of them were seen before; the store knows them by their Message-ID. Here the
 *   checkpoint moves at the end alone, so that an interruption begins anew instead of losing one.
 *
 * @throws MailFailure `search-failed`: a search that failed is never "no mail".
 */
export async function readFolder(input: ReadInput): Promise<FolderCheckpoint> {
  const { client, from, watchedSince, now } = input;
  const box = client.mailbox;
  if (box === false) throw new MailFailure('search-failed', input.server);
  const uidValidity = String(box.uidValidity);
  const before = box.uidNext > 0 ? box.uidNext - 1 : 0;
  const reached = (uid: number): FolderCheckpoint => ({
    uidValidity,
    uid,
    modseq: box.highestModseq === undefined ? null : String(box.highestModseq),
    checkedAt: now,
    watchedSince: from?.watchedSince ?? watchedSince ?? now,
  });

  if (from === null && watchedSince === null) {
    return reached(box.uidNext > 0 ? before : await highestUid(input));
  }
  if (from?.uidValidity === uidValidity) {
    const uids = await search(input, { uid: `${from.uid + 1}:*` });
    // `n:*` names the last message even when its UID is below n.
    const fresh = uids.filter((uid) => uid > from.uid);
    const last = await deliver(input, fresh, null, async (uid) =>
      input.onAdvance({ ...reached(uid), checkedAt: from.checkedAt ?? null }),
    );
    return reached(Math.max(last, before, from.uid));
  }
  const since = Math.max(
    (from === null ? (watchedSince ?? 0) : (from.checkedAt ?? from.watchedSince ?? 0)) - DAY,
    (from?.watchedSince ?? watchedSince ?? 0) - CLOCK_SKEW,
  );
  // SINCE knows days alone and the server's zone is unknown: ask for two more and look at the instants.
  const uids =
    since <= 0
      ? await search(input, { all: true })
      : await search(input, { since: new Date(since - 2 * DAY) });
  const last = await deliver(input, uids, since, async () => undefined);
  return reached(Math.max(last, before));
}

async function deliver(
  input: ReadInput,
  uids: number[],
  since: number | null,
  advance: (uid: number) => Promise<void>,
): Promise<number> {
  let last = 0;
  for (let start = 0; start < uids.length; start += 200) {
    const listed = await listMessages(input.client, uids.slice(start, start + 200));
    const wanted = since === null ? listed : listed.filter(({ receivedAt }) => receivedAt >= since);
    for (const batch of batches(wanted)) {
      const small = batch.filter(({ size }) => size <= input.messageLimit);
      const whole =
        small.length > 0 ? await fetchWhole(input.client, small) : new Map<number, Buffer>();
      for (const message of batch) {
        const fetched = await contentOf(input, message, whole);
        if (fetched) await input.onMessage(fetched);
        last = message.uid;
        await advance(last);
      }
    }
    last = Math.max(last, ...listed.map(({ uid }) => uid));
  }
  return last;
}

/** Null when it was deleted in between. */
async function contentOf(
  { client, folder, messageLimit }: ReadInput,
  { uid, size, receivedAt }: Listed,
  whole: Map<number, Buffer>,
): Promise<FetchedMessage | null> {
  const box = client.mailbox;
  const truncated = size > messageLimit;
  const raw = truncated ? await fetchBeginning(client, uid) : (whole.get(uid) ?? null);
  if (raw === null || box === false) return null;
  return {
    folder: folder.path,
    role: folder.role,
    uidValidity: String(box.uidValidity),
    uid,
    receivedAt,
    raw,
    truncated,
  };
}

async function highestUid(input: ReadInput): Promise<number> {
  return Math.max(0, ...(await search(input, { uid: '*' })));
}

async function search(
  { client, server }: ReadInput,
  query: { uid: string } | { since: Date } | { all: true },
): Promise<number[]> {
  const found = await client.search(query, { uid: true });
  if (!Array.isArray(found)) throw new MailFailure('search-failed', server);
  return found.sort((a, b) => a - b);
}
