import { and, asc, eq, gt, inArray, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Touch } from '../../domain/application.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { Queries } from '../database.ts';
import { applications } from '../schema/applications.ts';
import { outbox } from '../schema/letters.ts';
import { contacts } from '../schema/people.ts';
import { firstRow } from './firstRow.ts';

/** Letters that left or may have left count for the caps (P7). */
const LEFT = ['sending', 'sent', 'uncertain'] as const;
const leftAt = sql<number>`coalesce(${outbox.sentAt}, ${outbox.sendingAt})`.mapWith(Number);

/**
 * The owner's letters since then to the people or the employer of an application, oldest first; `others`: of other
 * applications alone. People are the same when their address is: the key of a person is the contact's id in this
 * application, and no address leaves the store (P6). `addressee` is whom the letter in question goes to, which counts
 * even when the contact's address was changed since.
 */
export async function touchesAround(
  q: Queries,
  applicationId: string,
  since: EpochMs,
  which: 'all' | 'others',
  addressee?: { address: string; contactId: string },
): Promise<Touch[]> {
  const application = firstRow(
    await q
      .select({ ownerId: applications.ownerId, employerId: applications.employerId })
      .from(applications)
      .where(eq(applications.id, applicationId)),
    'application',
  );
  const people = await q
    .select({ id: contacts.id, email: contacts.email })
    .from(contacts)
    .where(eq(contacts.applicationId, applicationId));
  const keys = new Map(people.map(({ id, email }) => [email?.toLowerCase() ?? '', id]));
  keys.delete('');
  if (addressee !== undefined) keys.set(addressee.address.toLowerCase(), addressee.contactId);
  const rows = await lettersThatLeft(
    q,
    since,
    eq(outbox.ownerId, application.ownerId),
    which === 'others' ? ne(outbox.applicationId, applicationId) : undefined,
    or(
      eq(outbox.employerId, application.employerId),
      keys.size === 0
        ? undefined
        : inArray(
            sql`lower(${outbox.toAddress})`,
            [...keys.keys()].map((address) => sql`lower(${address})`),
          ),
    ),
  );
  return rows.map((row) => ({
    at: row.at,
    contactKey: keys.get(row.to.toLowerCase()) ?? row.contactId,
    what: row.what,
    sameEmployer: row.employerId === application.employerId,
  }));
}

/** Letters from a mailbox since then, for its daily limit. */
export async function touchesFrom(q: Queries, mailboxId: string, since: EpochMs): Promise<Touch[]> {
  const rows = await lettersThatLeft(q, since, eq(outbox.mailboxId, mailboxId));
  return rows.map(({ at, contactId, what }) => ({
    at,
    contactKey: contactId,
    what,
    sameEmployer: false,
  }));
}

function lettersThatLeft(q: Queries, since: EpochMs, ...conditions: (SQL | undefined)[]) {
  return q
    .select({
      at: leftAt,
      to: outbox.toAddress,
      contactId: outbox.contactId,
      what: outbox.what,
      employerId: outbox.employerId,
    })
    .from(outbox)
    .where(and(inArray(outbox.state, [...LEFT]), gt(leftAt, since), ...conditions))
    .orderBy(asc(leftAt), asc(outbox.id));
}
