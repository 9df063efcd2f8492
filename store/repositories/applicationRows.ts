import { and, asc, eq } from 'drizzle-orm';
import type {
  ApplicationRecord,
  ContactRecord,
  EmployerRecord,
  InterviewRecord,
} from '../../activities/ports/records.ts';
import type { Queries } from '../database.ts';
import { notFound } from '../failures.ts';
import { applications, employers } from '../schema/applications.ts';
import { owners } from '../schema/owners.ts';
import { contacts, interviews } from '../schema/people.ts';
import { firstRow } from './firstRow.ts';
import { toOwner } from './owners.ts';

/** Reads one application whole; with `ownerId` only that owner's. Throws StoreFailure `not-found`. */
export async function readApplication(
  q: Queries,
  id: string,
  ownerId?: string,
): Promise<ApplicationRecord> {
  const rows = await q
    .select({ application: applications, employer: employers, owner: owners })
    .from(applications)
    .innerJoin(employers, eq(employers.id, applications.employerId))
    .innerJoin(owners, eq(owners.id, applications.ownerId))
    .where(ownedApplication(id, ownerId));
  const row = rows[0];
  if (row === undefined) throw notFound('application');
  const people = await q
    .select()
    .from(contacts)
    .where(eq(contacts.applicationId, id))
    .orderBy(asc(contacts.position), asc(contacts.id));
  const meetings = await q
    .select()
    .from(interviews)
    .where(eq(interviews.applicationId, id))
    .orderBy(asc(interviews.startsAt), asc(interviews.id));
  const { role, mailboxId, playbook, language, assets, snapshot, snapshotSeq, createdAt } =
    row.application;
  return {
    id,
    role,
    owner: toOwner(row.owner),
    employer: toEmployer(row.employer),
    contacts: people.map(toContact),
    interviews: meetings.map(toInterview),
    mailboxId,
    playbook,
    language,
    assets,
    snapshot,
    snapshotSeq,
    createdAt,
  };
}

/** The condition for one application, of one owner where given. */
export function ownedApplication(id: string, ownerId: string | undefined) {
  return ownerId === undefined
    ? eq(applications.id, id)
    : and(eq(applications.id, id), eq(applications.ownerId, ownerId));
}

/** Locks the row until the transaction ends, so that writers of one application take turns. */
export async function lockApplication(
  q: Queries,
  id: string,
  ownerId?: string,
): Promise<{
  id: string;
  ownerId: string;
  employerId: string;
  role: string;
  snapshotSeq: number;
  openKey: string | null;
}> {
  const rows = await q
    .select({
      id: applications.id,
      ownerId: applications.ownerId,
      employerId: applications.employerId,
      role: applications.role,
      snapshotSeq: applications.snapshotSeq,
      openKey: applications.openKey,
    })
    .from(applications)
    .where(ownedApplication(id, ownerId))
    .for('no key update');
  return firstRow(rows, 'application');
}

export function toEmployer(row: typeof employers.$inferSelect): EmployerRecord {
  const { nameKey: _key, ...employer } = row;
  return employer;
}

export function toContact(row: typeof contacts.$inferSelect): ContactRecord {
  const { ownerId: _owner, position: _position, ...contact } = row;
  return contact;
}

export function toInterview(row: typeof interviews.$inferSelect): InterviewRecord {
  const {
    ownerId: _owner,
    calendarSequence: _sequence,
    calendarStampedAt: _stampedAt,
    ...interview
  } = row;
  return interview;
}
