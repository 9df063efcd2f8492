import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { EmployerRecord } from '../../activities/ports/records.ts';
import type { ApplicationFile } from '../../domain/applicationFile.ts';
import type { Queries } from '../database.ts';
import { employers } from '../schema/applications.ts';
import { foldCase } from './searchText.ts';
import { firstRow } from './firstRow.ts';

/**
 * The owner's employer that a file means: the one with the same domain, else with the same name, else a new one. What
 * was not known of it before is filled in; what was is kept.
 */
export async function employerOf(
  q: Queries,
  ownerId: string,
  file: ApplicationFile['employer'],
): Promise<EmployerRecord> {
  const known = await findEmployer(q, ownerId, file);
  if (known === null) {
    await q
      .insert(employers)
      .values({
        id: randomUUID(),
        ownerId,
        name: file.name,
        nameKey: foldCase(file.name),
        domain: file.domain?.toLowerCase() ?? null,
        kind: file.kind ?? 'company',
        timeZone: file.timeZone ?? null,
        country: file.country ?? null,
        region: file.region ?? null,
      })
      .onConflictDoNothing();
    const made = await findEmployer(q, ownerId, file);
    return firstRow(made === null ? [] : [made], 'employer');
  }
  const rows = await q
    .update(employers)
    .set({
      domain: known.domain ?? file.domain?.toLowerCase() ?? null,
      kind: file.kind ?? known.kind,
      timeZone: known.timeZone ?? file.timeZone ?? null,
      country: known.country ?? file.country ?? null,
      region: known.region ?? file.region ?? null,
    })
    .where(eq(employers.id, known.id))
    .returning();
  return firstRow(rows, 'employer');
}

/** The owner's employer with that domain, else with that name; null where there is none. */
export async function findEmployer(
  q: Queries,
  ownerId: string,
  { domain, name }: ApplicationFile['employer'],
): Promise<EmployerRecord | null> {
  if (domain !== undefined) {
    const rows = await q
      .select()
      .from(employers)
      .where(and(eq(employers.ownerId, ownerId), eq(employers.domain, domain.toLowerCase())));
    if (rows[0] !== undefined) return rows[0];
  }
  const sameName = and(
    eq(employers.ownerId, ownerId),
    eq(employers.nameKey, foldCase(name)),
    // A name alone may mean an employer with a domain; a name with another domain is another employer.
    domain === undefined ? undefined : isNull(employers.domain),
  );
  const rows = await q.select().from(employers).where(sameName).orderBy(employers.domain).limit(1);
  return rows[0] ?? null;
}
