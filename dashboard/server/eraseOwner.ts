import type { AppDeps, AppEnv } from './deps.ts';
import { unlessAway } from './unlessAway.ts';

/**
 * Stops what works for an owner and erases all their rows. While the engine is away its workflows learn of it later: they
 * find nothing to do and nothing to send, for everything that could be sent is in the rows.
 */
export async function eraseOwner(
  deps: AppDeps,
  ownerId: string,
  by: AppEnv['Variables']['by'],
): Promise<void> {
  const { store, workflows } = deps;
  for (const { id } of await store.mailboxes.list(ownerId))
    await unlessAway(workflows.stopMailbox(id));
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof store.applications.list>> = await store.applications.list(
      ownerId,
      { outcome: 'none', sort: 'created', limit: 200, ...(cursor === null ? {} : { cursor }) },
    );
    for (const { id } of page.items)
      if (!(await unlessAway(workflows.control(id, { type: 'withdraw' }, by)))) break;
    cursor = page.next;
  } while (cursor !== null);
  await store.owners.delete(ownerId);
}
