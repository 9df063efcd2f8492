import type { OwnerRecord } from '../../activities/ports/records.ts';
import { calendarFile } from '../../domain/calendarFile.ts';
import type { CalendarPart } from '../../domain/calendarFile.ts';
import { plan } from '../../domain/plan.ts';
import type { AppDeps } from './deps.ts';
import { readerOf } from '../../activities/readerOf.ts';
import { stateOf } from './stateOf.ts';

/** Applications beyond this do not fit a calendar that a person reads. */
const MOST = 500;

/** Everything ahead of an owner as iCalendar: the same plan that the dashboard shows (P8). */
export async function ownerCalendar(deps: AppDeps, owner: OwnerRecord): Promise<string> {
  const now = deps.clock();
  const parts: CalendarPart[] = [];
  for (const id of await openApplications(deps, owner.id)) {
    const record = await deps.store.applications.get(owner.id, id);
    const state = await stateOf(deps, record);
    parts.push({
      applicationId: id,
      title: `${record.role}, ${record.employer.name}`,
      plan: plan(state, now, 'silence'),
      interviews: state.interviews,
      reader: readerOf(record),
    });
  }
  return calendarFile(parts, now);
}

/** Ids of the owner's applications that have no outcome yet, at most what fits a calendar. */
export async function openApplications(deps: AppDeps, ownerId: string): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: { id: string }[]; next: string | null } =
      await deps.store.applications.list(ownerId, {
        outcome: 'none',
        limit: 200,
        ...(cursor === null ? {} : { cursor }),
      });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.next;
  } while (cursor !== null && ids.length < MOST);
  return ids;
}
