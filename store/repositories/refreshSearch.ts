import { eq, inArray } from 'drizzle-orm';
import type { Queries } from '../database.ts';
import { applications, employers } from '../schema/applications.ts';
import { contacts } from '../schema/people.ts';
import { foldCase, searchText } from './searchText.ts';

/** Writes again what is searched and sorted by, after a change of role, employer or people. */
export async function refreshSearch(q: Queries, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await q
    .select({ id: applications.id, role: applications.role, employer: employers })
    .from(applications)
    .innerJoin(employers, eq(employers.id, applications.employerId))
    .where(inArray(applications.id, ids));
  const people = await q
    .select({ of: contacts.applicationId, name: contacts.name, email: contacts.email })
    .from(contacts)
    .where(inArray(contacts.applicationId, ids));
  for (const { id, role, employer } of rows)
    await q
      .update(applications)
      .set({
        sortEmployer: foldCase(employer.name),
        searchText: searchText(
          role,
          employer,
          people.filter((person) => person.of === id),
        ),
      })
      .where(eq(applications.id, id));
}
