import { DAY } from '../../domain/duration.ts';
import type { AppDeps } from './deps.ts';
import { newEvent } from './newEvent.ts';
import { unlessAway } from './unlessAway.ts';

/** What came to a stop longer ago has lost its moment. */
const MEMORY_MS = 90 * DAY;

/** The owner's own details stand in every letter: where one came to a stop, it is decided anew. */
export async function tryUnwritten(deps: AppDeps, ownerId: string): Promise<void> {
  const stuck = await deps.store.applications.stuck(ownerId, deps.clock() - MEMORY_MS);
  for (const id of new Set(stuck.map(({ applicationId }) => applicationId))) {
    await deps.store.applications.enqueue(ownerId, id, [newEvent(deps, { type: 'facts_changed' })]);
    await unlessAway(deps.workflows.deliver(id));
  }
}
