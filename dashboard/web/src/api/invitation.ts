import { queryOptions } from '@tanstack/react-query';
import { request } from './request.ts';

/** What an invitation's token leads to. */
export interface Invited {
  as: 'owner' | 'coach';
  mayApprove: boolean;
  by: string;
}

/** The token stands after the #, where no server and no log sees it. */
export function tokenOfLink(): string {
  return decodeURIComponent(location.hash.slice(1));
}

export function invitation(token: string) {
  return queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => request<Invited>('POST', 'invitations/look', { token }),
    enabled: token !== '',
    retry: false,
  });
}
