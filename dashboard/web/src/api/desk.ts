import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from './request.ts';
import { visitedDesk } from './visitedDesk.ts';

/** The person at the other end of a sharing. */
export interface Shared {
  id: string;
  name: string;
  email: string;
  mayApprove: boolean;
  since: string;
}

/** Whom the person signed in coaches. */
export const clients = queryOptions({
  queryKey: ['settings', 'clients'],
  queryFn: async () => (await request<{ items: Shared[] }>('GET', 'clients')).items,
});

export interface Desk {
  /** The person whose desk it is; null: one's own. */
  client: Shared | null;
  /** A desk of somebody's else's, even where it is not known yet whose. */
  visiting: boolean;
  /** Whether anything but approvals can be changed. */
  mayChange: boolean;
  mayApprove: boolean;
}

/** Whose desk this tab shows, and what may be done at it; the server holds to the same (coachRights.ts). */
export function useDesk(): Desk {
  const id = visitedDesk();
  const { data } = useQuery(clients);
  const client = data?.find((one) => one.id === id) ?? null;
  const visiting = id !== null;
  return {
    client,
    visiting,
    mayChange: !visiting,
    mayApprove: !visiting || client?.mayApprove === true,
  };
}
