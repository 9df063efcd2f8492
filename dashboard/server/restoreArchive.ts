import type { AppDeps } from './deps.ts';
import { unlessAway } from './unlessAway.ts';

/** Thousands one after the other would keep the person waiting for minutes. */
const AT_ONCE = 16;

/**
 * Restores an archive for an owner, then starts its open applications in the ordinary way: each from its stored state.
 * `engine: pending` when the engine is away: the rows stay and the workflows start later.
 */
export async function restoreArchive(
  deps: AppDeps,
  ownerId: string,
  bytes: Uint8Array,
): Promise<{ applications: number; engine: 'running' | 'pending' }> {
  const { applications, open } = await deps.store.archives.restore(ownerId, bytes, deps.clock());
  // What waits for it goes first: an application that had no state yet begins with its pause.
  const begin = async (id: string): Promise<boolean> =>
    (await unlessAway(deps.workflows.deliver(id))) && (await unlessAway(deps.workflows.start(id)));
  for (let next = 0; next < open.length; next += AT_ONCE) {
    const running = await Promise.all(open.slice(next, next + AT_ONCE).map(begin));
    if (running.includes(false)) return { applications, engine: 'pending' };
  }
  await unlessAway(deps.workflows.approvalsChanged(ownerId));
  return { applications, engine: 'running' };
}
