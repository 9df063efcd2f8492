import type { StorePort } from './ports/storePort.ts';

/** Names of the owner's other applications, which have no place in a letter of this one: the gate looks for a mix-up. */
export async function othersOf(
  store: { applications: Pick<StorePort['applications'], 'known'> },
  ownerId: string,
  applicationId: string,
): Promise<{ employers: string[]; roles: string[] }> {
  const known = await store.applications.known(ownerId);
  const others = known.filter((one) => one.id !== applicationId);
  return {
    employers: distinct(others.map((one) => one.employerName)),
    roles: distinct(others.map((one) => one.role)),
  };
}

function distinct(names: string[]): string[] {
  return Array.from(new Set(names));
}
