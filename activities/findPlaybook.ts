import type { Playbook } from '../domain/playbook.ts';
import { builtInPlaybooks } from '../domain/playbooks/builtIn.ts';
import type { StorePort } from './ports/storePort.ts';

/** The owner's own playbook of this name, or the built-in one; null for neither. */
export async function findPlaybook(
  playbooks: Pick<StorePort['playbooks'], 'get'>,
  ownerId: string,
  name: string,
): Promise<Playbook | null> {
  const own = await playbooks.get(ownerId, name);
  return (
    own?.playbook ?? Object.values(builtInPlaybooks).find((built) => built.name === name) ?? null
  );
}
