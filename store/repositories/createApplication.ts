import { randomUUID } from 'node:crypto';
import type { ApplicationFile, ContactFile, InterviewFile } from '../../domain/applicationFile.ts';
import type { EpochMs } from '../../domain/time.ts';
import { usualPlaybook } from '../../domain/playbooks/builtIn.ts';
import type { Queries } from '../database.ts';
import { firstStage, UNDATED } from '../derivedColumns.ts';
import { StoreFailure } from '../failures.ts';
import { applications } from '../schema/applications.ts';
import { contacts, interviews } from '../schema/people.ts';
import { employerOf } from './employerOf.ts';
import { unreachableAmong } from './people.ts';
import { foldCase, openKey, searchText } from './searchText.ts';

/** What makes an application; the owner, the clock and past events come from elsewhere. */
export type NewApplication = Omit<ApplicationFile, 'owner' | 'now' | 'events'>;

export interface CreateOptions {
  mailboxId?: string | null;
  language?: 'en' | 'de';
  at: EpochMs;
}

/** An interview without an end is taken to last this long. */
const USUAL_LENGTH_MS = 60 * 60 * 1000;

/**
 * Writes the rows of a new application and returns its id. Throws StoreFailure `duplicate` for a second open one at
 * the same employer for the same role, `refused` for an interview with somebody who is no contact.
 */
export async function insertApplication(
  q: Queries,
  ownerId: string,
  file: NewApplication,
  { mailboxId = null, language = 'en', at }: CreateOptions,
): Promise<string> {
  const employer = await employerOf(q, ownerId, file.employer);
  const id = randomUUID();
  const dead = await unreachableAmong(
    q,
    ownerId,
    file.contacts.flatMap((contact) => contact.email ?? []),
  );
  const people = file.contacts.map((contact, index) =>
    contactRow({ id, ownerId }, contact, index, dead),
  );
  const meetings = (file.interviews ?? []).map((interview) =>
    interviewRow({ id, ownerId }, interview, people),
  );
  refuseRepeatedKeys(people, 'contacts');
  refuseRepeatedKeys(meetings, 'interviews');
  const inserted = await q
    .insert(applications)
    .values({
      id,
      ownerId,
      employerId: employer.id,
      mailboxId,
      role: file.role,
      playbook: file.playbook ?? usualPlaybook(employer.kind),
      language,
      assets: file.assets ?? null,
      snapshot: null,
      openKey: openKey(employer.id, file.role),
      snapshotSeq: 0,
      createdAt: at,
      ...firstStage(meetings, at),
      outcome: null,
      attempts: 0,
      nextAt: null,
      nextWhat: null,
      waitingFor: null,
      lastActivityAt: at,
      sortNext: UNDATED,
      sortEmployer: foldCase(employer.name),
      sortRole: foldCase(file.role),
      searchText: searchText(file.role, employer, people),
    })
    .onConflictDoNothing()
    .returning({ id: applications.id });
  if (inserted.length === 0)
    throw new StoreFailure(
      'duplicate',
      'There is an open application for this role at this employer already.',
      'role',
    );
  if (people.length > 0) await q.insert(contacts).values(people);
  if (meetings.length > 0) await q.insert(interviews).values(meetings);
  return id;
}

/** The row of a contact given by its short key; `dead` are the addresses (lower case) known to be unreachable. */
export function contactRow(
  application: { id: string; ownerId: string },
  contact: ContactFile,
  position: number,
  dead: Set<string>,
): typeof contacts.$inferSelect {
  return {
    id: randomUUID(),
    ownerId: application.ownerId,
    applicationId: application.id,
    key: contact.id,
    position,
    name: contact.name,
    honorific: contact.honorific ?? null,
    title: contact.title ?? null,
    email: contact.email ?? null,
    phone: contact.phone ?? null,
    role: contact.role ?? 'interviewer',
    permission: contact.permission ?? contact.role !== 'reference',
    timeZone: contact.timeZone ?? null,
    unreachable: dead.has(contact.email?.toLowerCase() ?? ''),
  };
}

/** The row of an interview; people are found by their short keys. Throws StoreFailure `refused` for an unknown key. */
export function interviewRow(
  application: { id: string; ownerId: string },
  interview: InterviewFile,
  people: { id: string; key: string }[],
): typeof interviews.$inferSelect {
  const idOf = (key: string): string => {
    const person = people.find((each) => each.key === key);
    if (person === undefined)
      throw new StoreFailure(
        'refused',
        `The interview ${interview.id} names ${key}, who is not among the contacts.`,
        'interviews',
      );
    return person.id;
  };
  const startsAt = Date.parse(interview.startsAt);
  const endsAt =
    interview.endsAt === undefined ? startsAt + USUAL_LENGTH_MS : Date.parse(interview.endsAt);
  if (endsAt < startsAt)
    throw new StoreFailure(
      'refused',
      `The interview ${interview.id} ends before it starts.`,
      'endsAt',
    );
  return {
    id: randomUUID(),
    ownerId: application.ownerId,
    applicationId: application.id,
    key: interview.id,
    startsAt,
    endsAt,
    with: interview.with.map(idOf),
    notes: Object.fromEntries(
      Object.entries(interview.notes ?? {}).map(([key, note]) => [idOf(key), note]),
    ),
    decisionBy: interview.decisionBy ?? null,
    channel: interview.channel ?? null,
    mayCall: interview.mayCall ?? null,
    wanted: interview.wanted ?? true,
    missedBy: null,
    went: interview.went ?? null,
    toAdd: interview.toAdd ?? null,
    cancelled: false,
    calendarUid: null,
    calendarSequence: 0,
    calendarStampedAt: null,
  };
}

function refuseRepeatedKeys(rows: { key: string }[], field: string): void {
  const seen = new Set<string>();
  for (const { key } of rows) {
    if (seen.has(key))
      throw new StoreFailure('refused', `The key ${key} stands twice among the ${field}.`, field);
    seen.add(key);
  }
}
