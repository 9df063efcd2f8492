import type { AppDeps } from './deps.ts';
import { unlessAway } from './unlessAway.ts';

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
  for (const id of open) {
    // What waits for it goes first: an application that had no state yet begins with its pause.
    const running =
      (await unlessAway(deps.workflows.deliver(id))) &&
      (await unlessAway(deps.workflows.start(id)));
    if (!running) return { applications, engine: 'pending' };
  }
  await unlessAway(deps.workflows.approvalsChanged(ownerId));
  return { applications, engine: 'running' };
}
