import { and, eq, inArray } from 'drizzle-orm';
import type { Application } from '../../domain/application.ts';
import type { EpochMs } from '../../domain/time.ts';
import { deriveColumns } from '../derivedColumns.ts';
import type { Database, Queries } from '../database.ts';
import type { EncryptionKeys } from '../encryptionKey.ts';
import { StoreFailure } from '../failures.ts';
import { applications, employers } from '../schema/applications.ts';
import { settings } from '../schema/owners.ts';
import { outbox } from '../schema/letters.ts';
import { people } from '../schema/people.ts';
import { playbooks } from '../schema/playbooks.ts';
import { templateOverrides } from '../schema/templates.ts';
import { approvalBack, letterBack, restoredEvent, stateBack } from './comeBack.ts';
import { ARCHIVED_NAMES, tableNamed, type ArchivedName } from './format.ts';
import { restoreMailboxes } from './mailboxes.ts';
import { damaged, type Archive, type ArchivedRow } from './read.ts';

const BATCH = 100;

/** What came back. */
export interface Restored {
  /** How many. */
  applications: number;
  /** The open ones, whose workflows are to be started. */
  open: string[];
}

/**
 * Gives a checked archive to an owner who has no applications, all of it or nothing. Throws StoreFailure `refused` with
 * what stands in the way, `corrupt` when the database does not take a row.
 */
export async function restoreArchive(
  db: Database,
  keys: EncryptionKeys,
  ownerId: string,
  archive: Archive,
  now: EpochMs,
): Promise<Restored> {
  try {
    return await db.write(async (q, changed) => {
      await refuseUnlessFree(q, ownerId, archive);
      const rows = { ...archive.rows, ...(await restoreMailboxes(q, keys, ownerId, archive, now)) };
      await makeRoom(q, ownerId, rows);
      const back = comeBack(rows, now);
      for (const name of ARCHIVED_NAMES)
        if (name !== 'mailboxes') await insertAll(q, name, ownerId, back[name]);
      changed({ ownerId, kind: 'settings', id: 'restored' });
      for (const { id } of back.applications)
        changed({ ownerId, kind: 'application', id: String(id) });
      return {
        applications: back.applications.length,
        open: back.applications
          .filter(({ outcome }) => (outcome ?? null) === null)
          .map(({ id }) => String(id)),
      };
    });
  } catch (error) {
    if (error instanceof StoreFailure && error.kind === 'duplicate') throw taken();
    if (error instanceof StoreFailure && error.kind !== 'unexpected') throw error;
    throw damaged();
  }
}

/** Throws StoreFailure `refused`, in a sentence, where the archive cannot come into this account. */
export async function refuseUnlessFree(
  q: Queries,
  ownerId: string,
  { rows }: Archive,
): Promise<void> {
  const [own] = await q
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.ownerId, ownerId))
    .limit(1);
  if (own !== undefined)
    throw new StoreFailure(
      'refused',
      'There are applications in this account already, and the two would be mixed. Nothing was changed; restore into an account that has none.',
    );
  for (const part of batches(rows.applications)) {
    const ids = part.map(({ id }) => String(id));
    const found = await q
      .select({ id: applications.id })
      .from(applications)
      .where(inArray(applications.id, ids))
      .limit(1);
    if (found.length > 0) throw taken();
  }
  for (const part of batches(rows.outbox)) {
    const ids = part.map(({ messageId }) => String(messageId));
    const found = await q
      .select({ id: outbox.id })
      .from(outbox)
      .where(inArray(outbox.messageId, ids))
      .limit(1);
    if (found.length > 0) throw taken();
  }
}

/** Two accounts that work on the same applications would write to the same people twice (P1). */
function taken(): StoreFailure {
  return new StoreFailure(
    'refused',
    'What this archive holds is on this installation already, in another account, and the same letters could go out twice. Nothing was changed; erase it there first, or restore on another installation.',
  );
}

/** What would be there twice gives way: employers without applications, and what has the same name. */
async function makeRoom(q: Queries, ownerId: string, rows: Archive['rows']): Promise<void> {
  await q.delete(employers).where(eq(employers.ownerId, ownerId));
  for (const row of rows.people)
    await q
      .delete(people)
      .where(and(eq(people.ownerId, ownerId), eq(people.address, String(row['address']))));
  for (const row of rows.playbooks)
    await q
      .delete(playbooks)
      .where(and(eq(playbooks.ownerId, ownerId), eq(playbooks.name, String(row['name']))));
  for (const row of rows.template_overrides)
    await q
      .delete(templateOverrides)
      .where(
        and(
          eq(templateOverrides.ownerId, ownerId),
          eq(templateOverrides.name, String(row['name'])),
          eq(templateOverrides.language, row['language'] === 'de' ? 'de' : 'en'),
        ),
      );
  for (const row of rows.settings)
    await q
      .delete(settings)
      .where(and(eq(settings.ownerId, ownerId), eq(settings.key, String(row['key']))));
}

function comeBack(rows: Archive['rows'], now: EpochMs): Archive['rows'] {
  const letters = new Map(rows.outbox.map((letter) => [letter['id'], letter]));
  const lettersOf = new Map<unknown, ArchivedRow[]>();
  for (const letter of rows.outbox) {
    const of = letter['applicationId'];
    lettersOf.set(of, [...(lettersOf.get(of) ?? []), letter]);
  }
  const unstarted = rows.applications.filter(
    (row) => (row['snapshot'] ?? null) === null && (row['outcome'] ?? null) === null,
  );
  return {
    ...rows,
    outbox: rows.outbox.map(letterBack),
    approvals: rows.approvals.map((row) => approvalBack(row, letters.get(row['outboxId']) ?? {})),
    applications: rows.applications.map((row) =>
      applicationBack(row, lettersOf.get(row['id']) ?? [], now),
    ),
    timeline: [
      ...rows.timeline,
      ...rows.applications
        .filter((row) => (row['outcome'] ?? null) === null)
        .map(({ id }) => ({
          applicationId: id,
          key: `restored:${now}`,
          at: now,
          type: 'restored',
          refs: {},
          detail: {},
        })),
    ],
    pending_events: [
      ...unstarted.map(({ id }) => {
        const event = restoredEvent({ type: 'paused' }, now);
        return { applicationId: id, eventId: event.id, event };
      }),
      ...rows.pending_events,
    ],
  };
}

/** Derived anew, and the state's own names of whose and which it is are not the file's to say. */
function applicationBack(row: ArchivedRow, letters: ArchivedRow[], now: EpochMs): ArchivedRow {
  if ((row['snapshot'] ?? null) === null) return row;
  const snapshot = row['snapshot'] as Application;
  if (snapshot.version !== 1 || snapshot.id !== row['id']) throw damaged();
  if (snapshot.employer.id !== row['employerId']) throw damaged();
  const state = stateBack(snapshot, letters, now);
  return { ...row, snapshot: state, ...deriveColumns(state, now) };
}

async function insertAll(
  q: Queries,
  name: ArchivedName,
  ownerId: string,
  rows: ArchivedRow[],
): Promise<void> {
  const { table, batch = BATCH } = tableNamed(name);
  for (const part of batches(rows, batch))
    await q.insert(table).values(part.map((row) => owned(name, ownerId, row)));
}

function owned(name: ArchivedName, ownerId: string, row: ArchivedRow): ArchivedRow {
  if (name === 'message_sources') return row;
  if (name !== 'applications' || (row['snapshot'] ?? null) === null) return { ...row, ownerId };
  const snapshot = row['snapshot'] as Application;
  return { ...row, ownerId, snapshot: { ...snapshot, owner: { ...snapshot.owner, id: ownerId } } };
}

function batches<T>(rows: T[], size = BATCH): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}
