import { randomUUID } from 'node:crypto';
import { and, eq, or } from 'drizzle-orm';
import type { Endpoint, MailboxAuth } from '../../activities/ports/records.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { Queries } from '../database.ts';
import type { EncryptionKeys } from '../encryptionKey.ts';
import { mailboxes } from '../schema/mailboxes.ts';
import { messages } from '../schema/messages.ts';
import { seal } from '../secrets.ts';
import type { Archive, ArchivedRow } from './read.ts';

const BATCH = 100;

/**
 * Finds each archived mailbox its place: the owner's mailbox of the same address, or their only one for the archive's
 * only one. One without a place comes back without its password, with how far it was read, and waits for the owner to
 * sign in again. Returns the rows that name mailboxes, with the names that hold here.
 */
export async function restoreMailboxes(
  q: Queries,
  keys: EncryptionKeys,
  ownerId: string,
  { rows }: Archive,
  now: EpochMs,
): Promise<Pick<Archive['rows'], 'applications' | 'messages' | 'outbox'>> {
  const here = await q.select().from(mailboxes).where(eq(mailboxes.ownerId, ownerId));
  const places = new Map<unknown, string>();
  const foreign = new Set<string>();
  for (const row of rows.mailboxes) {
    const same = here.find((mine) => folded(mine.address) === folded(row['address']));
    const only = here.length === 1 && rows.mailboxes.length === 1 ? here[0] : undefined;
    const place = same ?? only;
    if (place === undefined) await insertSignedOut(q, keys, ownerId, row, now);
    else if (place !== same) foreign.add(String(row['id']));
    places.set(row['id'], place?.id ?? String(row['id']));
  }
  const placed = (row: ArchivedRow): ArchivedRow => ({
    ...row,
    // A mailbox that was disconnected is none, and no other may stand in for it.
    mailboxId:
      (row['mailboxId'] ?? null) === null ? null : (places.get(row['mailboxId']) ?? randomUUID()),
  });
  const mail = rows.messages.map((row) => {
    const uidValidity = String(row['uidValidity']);
    const known = foreign.has(String(row['mailboxId']));
    // Numbers of another account mean nothing in this one, and must not hide what arrives here (P4).
    return { ...placed(row), uidValidity: known ? `restored-${uidValidity}` : uidValidity };
  });
  if (here.length > 0) await replaceKnown(q, mail);
  return {
    applications: rows.applications.map(placed),
    messages: mail,
    outbox: rows.outbox.map(placed),
  };
}

/** What the mailbox has brought in here already comes from the archive instead, with what was made of it. */
async function replaceKnown(q: Queries, mail: ArchivedRow[]): Promise<void> {
  for (let start = 0; start < mail.length; start += BATCH)
    await q
      .delete(messages)
      .where(
        or(
          ...mail
            .slice(start, start + BATCH)
            .map((row) =>
              and(
                eq(messages.mailboxId, String(row['mailboxId'])),
                eq(messages.folder, String(row['folder'])),
                or(
                  eq(messages.identity, String(row['identity'])),
                  and(
                    eq(messages.uidValidity, String(row['uidValidity'])),
                    eq(messages.uid, Number(row['uid'])),
                  ),
                ),
              ),
            ),
        ),
      );
}

async function insertSignedOut(
  q: Queries,
  keys: EncryptionKeys,
  ownerId: string,
  row: ArchivedRow,
  now: EpochMs,
): Promise<void> {
  const id = String(row['id']);
  const auth: MailboxAuth = { kind: 'password', user: String(row['address']), password: '' };
  await q.insert(mailboxes).values({
    ...(row as typeof mailboxes.$inferInsert),
    id,
    ownerId,
    imap: row['imap'] as Endpoint,
    // Whether hosts of the inner network may be reached is for this installation to say.
    allowPrivateHosts: false,
    auth: seal(keys, { table: 'mailboxes', column: 'auth', row: id }, JSON.stringify(auth)),
    state: {
      status: 'needs-credentials',
      failure: 'credentials',
      failureText: 'It came back from an archive, without its password. Enter the password again.',
      lastCheckedAt: null,
      since: now,
    },
  });
}

function folded(address: unknown): string {
  return String(address).toLowerCase();
}
