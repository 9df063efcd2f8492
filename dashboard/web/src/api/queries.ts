import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ApiProblem, request } from './request.ts';
import type {
  Application,
  Approval,
  Mailbox,
  Message,
  Owner,
  Page,
  Plan,
  Summary,
  Task,
  TimelineLine,
  WholeMessage,
} from './types.ts';

/** What the pages read. live.ts marks a key stale when the server says that it changed; nothing is polled. */

/** How far this installation is set up, and whether it is the sample. */
export const setup = queryOptions({
  queryKey: ['setup'],
  queryFn: () =>
    request<{ needed: boolean; sample: 'none' | 'offered' | 'here'; home: string | null }>(
      'GET',
      'setup',
    ),
});

/** The signed-in owner, or null. */
export const session = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Owner | null> => {
    try {
      return (await request<{ owner: Owner }>('GET', 'session')).owner;
    } catch (error) {
      if (error instanceof ApiProblem && error.kind === 'not-signed-in') return null;
      throw error;
    }
  },
});

export interface ListQuery {
  search: string;
  stage: string;
  outcome: string;
  sort: string;
  descending: boolean;
}

export function applications(query: Partial<ListQuery>) {
  return infiniteQueryOptions({
    queryKey: ['applications', query],
    queryFn: ({ pageParam }) =>
      request<Page<Summary>>(
        'GET',
        `applications?${search({ ...query, limit: 200, cursor: pageParam })}`,
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });
}

export const counts = queryOptions({
  queryKey: ['applications', 'counts'],
  queryFn: () =>
    request<{ byStage: Record<string, number>; byOutcome: Record<string, number> }>(
      'GET',
      'applications/counts',
    ),
});

export function application(id: string) {
  return queryOptions({
    queryKey: ['application', id],
    queryFn: async () =>
      (await request<{ application: Application }>('GET', `applications/${id}`)).application,
  });
}

export type Ending = 'silence' | 'answer' | 'late';

export function plan(id: string, ending: Ending) {
  return queryOptions({
    queryKey: ['application', id, 'plan', ending],
    queryFn: () => request<Plan>('GET', `applications/${id}/plan?if=${ending}`),
    placeholderData: (before) => before,
  });
}

export function timeline(id: string) {
  return queryOptions({
    queryKey: ['application', id, 'timeline'],
    queryFn: () => request<Page<TimelineLine>>('GET', `applications/${id}/timeline?limit=200`),
  });
}

export const approvals = queryOptions({
  queryKey: ['approvals'],
  queryFn: async () => (await request<{ items: Approval[] }>('GET', 'approvals')).items,
});

/** Approved, and not on their way yet. */
export const leaving = queryOptions({
  queryKey: ['approvals', 'leaving'],
  queryFn: async () =>
    (await request<{ items: Approval[] }>('GET', 'approvals?state=leaving')).items,
});

export function tasks(state: Task['state'] = 'open') {
  return queryOptions({
    queryKey: ['tasks', state],
    queryFn: async () => (await request<{ items: Task[] }>('GET', `tasks?state=${state}`)).items,
  });
}

export function messages(query: { unmatched?: boolean; application?: string }) {
  return queryOptions({
    queryKey: ['messages', query],
    queryFn: async () =>
      (await request<Page<Message>>('GET', `messages?${search({ ...query, limit: 200 })}`)).items,
  });
}

export function message(id: string) {
  return queryOptions({
    queryKey: ['message', id],
    queryFn: async () =>
      (await request<{ message: WholeMessage }>('GET', `messages/${id}`)).message,
  });
}

export const mailboxes = queryOptions({
  queryKey: ['mailboxes'],
  queryFn: async () => (await request<{ items: Mailbox[] }>('GET', 'mailboxes')).items,
});

/** Query parameters without those that are empty. */
function search(values: Record<string, string | number | boolean | undefined>): string {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
}
