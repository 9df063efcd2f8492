import { and, eq, isNotNull, ne, sql } from 'drizzle-orm';
import type { KnownApplication } from '../../replies/facts.ts';
import type { Queries } from '../database.ts';
import { applications, employers } from '../schema/applications.ts';
import { outbox } from '../schema/letters.ts';
import { messages } from '../schema/messages.ts';
import { contacts } from '../schema/people.ts';

/** What matching needs of all applications of an owner: people, and the Message-IDs of each thread. */
export async function knownApplications(q: Queries, ownerId: string): Promise<KnownApplication[]> {
  const rows = await q
    .select({
      id: applications.id,
      role: applications.role,
      employerName: employers.name,
      employerDomain: employers.domain,
      outcome: applications.outcome,
      lastActivityAt: applications.lastActivityAt,
    })
    .from(applications)
    .innerJoin(employers, eq(employers.id, applications.employerId))
    .where(eq(applications.ownerId, ownerId));
  const people = await q
    .select({
      of: contacts.applicationId,
      id: contacts.id,
      name: contacts.name,
      email: contacts.email,
    })
    .from(contacts)
    .where(eq(contacts.ownerId, ownerId));
  const letters = await q
    .select({
      of: outbox.applicationId,
      messageId: outbox.messageId,
      provider: outbox.providerMessageId,
    })
    .from(outbox)
    .where(eq(outbox.ownerId, ownerId));
  const mails = await q
    .select({ of: messages.applicationId, messageId: messages.messageId })
    .from(messages)
    .where(and(eq(messages.ownerId, ownerId), isNotNull(messages.applicationId)));
  const peopleOf = Map.groupBy(people, (person) => person.of);
  const lettersOf = Map.groupBy(letters, (letter) => letter.of);
  const mailsOf = Map.groupBy(mails, (mail) => mail.of ?? '');
  return rows.map(({ outcome, ...application }) => ({
    ...application,
    contacts: (peopleOf.get(application.id) ?? []).map(({ id, name, email }) => ({
      id,
      name,
      email,
    })),
    messageIds: [
      ...new Set(
        [
          ...(lettersOf.get(application.id) ?? []).flatMap((each) => [
            each.messageId,
            each.provider,
          ]),
          ...(mailsOf.get(application.id) ?? []).map((each) => each.messageId),
        ].filter((messageId) => messageId !== null),
      ),
    ],
    ended: outcome !== null,
  }));
}

/** Names of the owner's other applications, each once: two lists in one row, however many applications there are. */
export async function otherNames(
  q: Queries,
  ownerId: string,
  applicationId: string,
): Promise<{ employers: string[]; roles: string[] }> {
  const rows = await q
    .select({
      employers: sql<string[]>`coalesce(array_agg(distinct ${employers.name}), '{}')`,
      roles: sql<string[]>`coalesce(array_agg(distinct ${applications.role}), '{}')`,
    })
    .from(applications)
    .innerJoin(employers, eq(employers.id, applications.employerId))
    .where(and(eq(applications.ownerId, ownerId), ne(applications.id, applicationId)));
  return rows[0] ?? { employers: [], roles: [] };
}
