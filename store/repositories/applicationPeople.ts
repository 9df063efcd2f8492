import { and, count, eq } from 'drizzle-orm';
import type {
  ContactRecord,
  EmployerRecord,
  InterviewRecord,
} from '../../activities/ports/records.ts';
import type { ContactFile, InterviewFile } from '../../domain/applicationFile.ts';
import type { ApplicationEvent } from '../../domain/events.ts';
import type { Database } from '../database.ts';
import { StoreFailure } from '../failures.ts';
import { applications, employers } from '../schema/applications.ts';
import { contacts, interviews } from '../schema/people.ts';
import { lockApplication, toContact, toEmployer, toInterview } from './applicationRows.ts';
import { contactRow, interviewRow } from './createApplication.ts';
import { firstRow } from './firstRow.ts';
import { enqueueEvents } from './pendingEvents.ts';
import { unreachableAmong } from './people.ts';
import { foldCase } from './searchText.ts';
import { refreshSearch } from './refreshSearch.ts';

type ContactChanges = Partial<Omit<ContactRecord, 'id' | 'applicationId'>>;
type InterviewChanges = Partial<Omit<InterviewRecord, 'id' | 'applicationId'>>;
type EmployerChanges = Partial<Omit<EmployerRecord, 'id' | 'ownerId'>>;

/**
 * Contacts, interviews and the employer of an application. Each change is written in one transaction with the events
 * that tell the workflow of it, which are made from the row as it stands then.
 */
export function peopleOfApplications(db: Database) {
  return {
    /** Throws StoreFailure `duplicate` when the key is taken. */
    addContact: (
      ownerId: string,
      id: string,
      contact: ContactFile,
      events: (contact: ContactRecord) => ApplicationEvent[],
    ): Promise<ContactRecord> =>
      db.write(async (q, changed) => {
        const application = await lockApplication(q, id, ownerId);
        const [existing] = await q
          .select({ n: count() })
          .from(contacts)
          .where(eq(contacts.applicationId, id));
        const dead = await unreachableAmong(
          q,
          ownerId,
          contact.email === undefined ? [] : [contact.email],
        );
        const rows = await q
          .insert(contacts)
          .values(contactRow(application, contact, existing?.n ?? 0, dead))
          .onConflictDoNothing()
          .returning();
        if (rows[0] === undefined) throw keyTaken('contact', contact.id);
        const record = toContact(rows[0]);
        await refreshSearch(q, [id]);
        await enqueueEvents(q, changed, application, events(record));
        changed({ ownerId, kind: 'application', id });
        return record;
      }),

    updateContact: (
      ownerId: string,
      id: string,
      contactId: string,
      changes: ContactChanges,
      events: (contact: ContactRecord) => ApplicationEvent[],
    ): Promise<ContactRecord> =>
      db.write(async (q, changed) => {
        const application = await lockApplication(q, id, ownerId);
        const rows = await q
          .update(contacts)
          .set({ ...changes, id: contactId })
          .where(and(eq(contacts.id, contactId), eq(contacts.applicationId, id)))
          .returning();
        const record = toContact(firstRow(rows, 'contact'));
        await refreshSearch(q, [id]);
        await enqueueEvents(q, changed, application, events(record));
        changed({ ownerId, kind: 'application', id });
        return record;
      }),

    removeContact: (
      ownerId: string,
      id: string,
      contactId: string,
      events: ApplicationEvent[],
    ): Promise<void> =>
      db.write(async (q, changed) => {
        const application = await lockApplication(q, id, ownerId);
        const rows = await q
          .delete(contacts)
          .where(and(eq(contacts.id, contactId), eq(contacts.applicationId, id)))
          .returning({ id: contacts.id });
        firstRow(rows, 'contact');
        await refreshSearch(q, [id]);
        await enqueueEvents(q, changed, application, events);
        changed({ ownerId, kind: 'application', id });
      }),

    /** People are named by their short keys. Throws StoreFailure `refused` for an unknown one, `duplicate` for a taken key. */
    addInterview: (
      ownerId: string,
      id: string,
      interview: InterviewFile,
      events: (interview: InterviewRecord) => ApplicationEvent[],
      calendarUid: string | null = null,
    ): Promise<InterviewRecord> =>
      db.write(async (q, changed) => {
        const application = await lockApplication(q, id, ownerId);
        const people = await q
          .select({ id: contacts.id, key: contacts.key })
          .from(contacts)
          .where(eq(contacts.applicationId, id));
        const rows = await q
          .insert(interviews)
          .values({ ...interviewRow(application, interview, people), calendarUid })
          .onConflictDoNothing()
          .returning();
        if (rows[0] === undefined) throw keyTaken('interview', interview.id);
        const record = toInterview(rows[0]);
        await enqueueEvents(q, changed, application, events(record));
        changed({ ownerId, kind: 'application', id });
        return record;
      }),

    /** People are named by their ids. */
    updateInterview: (
      ownerId: string,
      id: string,
      interviewId: string,
      changes: InterviewChanges,
      events: (interview: InterviewRecord) => ApplicationEvent[],
    ): Promise<InterviewRecord> =>
      db.write(async (q, changed) => {
        const application = await lockApplication(q, id, ownerId);
        const rows = await q
          .update(interviews)
          .set({ ...changes, id: interviewId })
          .where(and(eq(interviews.id, interviewId), eq(interviews.applicationId, id)))
          .returning();
        const record = toInterview(firstRow(rows, 'interview'));
        await enqueueEvents(q, changed, application, events(record));
        changed({ ownerId, kind: 'application', id });
        return record;
      }),

    interviewByCalendarUid: (
      applicationId: string,
      calendarUid: string,
    ): Promise<InterviewRecord | null> =>
      db.read(async (q) => {
        const rows = await q
          .select()
          .from(interviews)
          .where(
            and(
              eq(interviews.applicationId, applicationId),
              eq(interviews.calendarUid, calendarUid),
            ),
          );
        return rows[0] === undefined ? null : toInterview(rows[0]);
      }),

    /** Changes the employer for all the owner's applications there; the events go to this application alone. */
    updateEmployer: (
      ownerId: string,
      id: string,
      changes: EmployerChanges,
      events: (employer: EmployerRecord) => ApplicationEvent[],
    ): Promise<EmployerRecord> =>
      db.write(async (q, changed) => {
        const application = await lockApplication(q, id, ownerId);
        const rows = await q
          .update(employers)
          .set({
            ...changes,
            ...(changes.name === undefined ? {} : { nameKey: foldCase(changes.name) }),
            ...(changes.domain === undefined
              ? {}
              : { domain: changes.domain?.toLowerCase() ?? null }),
            id: application.employerId,
          })
          .where(and(eq(employers.id, application.employerId), eq(employers.ownerId, ownerId)))
          .returning();
        const employer = toEmployer(firstRow(rows, 'employer'));
        const affected = await q
          .select({ id: applications.id })
          .from(applications)
          .where(eq(applications.employerId, employer.id));
        await refreshSearch(
          q,
          affected.map((row) => row.id),
        );
        await enqueueEvents(q, changed, application, events(employer));
        for (const row of affected) changed({ ownerId, kind: 'application', id: row.id });
        return employer;
      }),
  };
}

function keyTaken(what: string, key: string): StoreFailure {
  return new StoreFailure(
    'duplicate',
    `There is another ${what} with the key ${key} already.`,
    'id',
  );
}
