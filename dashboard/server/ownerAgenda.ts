import type { z } from '@hono/zod-openapi';
import { plan } from '../../domain/plan.ts';
import type { EpochMs } from '../../domain/time.ts';
import type { OwnerRecord } from '../../activities/ports/records.ts';
import type { AppDeps } from './deps.ts';
import { isoInstant } from './isoInstant.ts';
import { openApplications } from './ownerCalendar.ts';
import type { agendaItemSchema } from './schemas/agenda.ts';
import { sayReason } from './sentences.ts';
import { stateOf } from './stateOf.ts';

type Item = z.infer<typeof agendaItemSchema>;

/** Interviews, letters and tasks of the owner's open applications between two instants, soonest first. */
export async function ownerAgenda(
  deps: AppDeps,
  owner: OwnerRecord,
  from: EpochMs,
  to: EpochMs,
): Promise<Item[]> {
  const now = deps.clock();
  const items: Item[] = [];
  for (const id of await openApplications(deps, owner.id)) {
    const record = await deps.store.applications.get(owner.id, id);
    const state = await stateOf(deps, record);
    const about = { applicationId: id, employer: record.employer.name, role: record.role };
    const nameOf = (contactId: string): string =>
      record.contacts.find((contact) => contact.id === contactId)?.name ?? '';
    for (const interview of record.interviews)
      if (!interview.cancelled)
        items.push({
          ...about,
          at: isoInstant(interview.startsAt),
          kind: 'interview',
          what: 'interview',
          with: interview.with.map(nameOf),
          why: null,
        });
    for (const step of plan(state, now, 'silence').steps)
      items.push({
        ...about,
        at: isoInstant(step.dueAt),
        kind: step.kind,
        what: step.what,
        with: [nameOf(step.to)],
        why: sayReason(record, step.reason),
      });
  }
  return items
    .filter(({ at }) => Date.parse(at) >= from && Date.parse(at) < to)
    .toSorted((a, b) => a.at.localeCompare(b.at));
}
