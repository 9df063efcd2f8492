import { queryOptions } from '@tanstack/react-query';
import type { Playbook } from '../../../../domain/playbook.ts';
import { request } from './request.ts';

interface OfferedPlaybook {
  name: string;
  builtIn: boolean;
  /** Kinds of employer for which it is taken when nobody chose one. */
  usualFor: string[];
  playbook: Playbook;
}

/** The playbooks that this owner can follow: the built-in ones first, then their own. */
export const playbooks = queryOptions({
  queryKey: ['playbooks'],
  queryFn: async () => (await request<{ items: OfferedPlaybook[] }>('GET', 'playbooks')).items,
});

/** The kinds of letter that a playbook, and each application of its own, gives a mode. */
export const MODED_LETTERS = [
  'thank-you',
  'status-check',
  'last-resort',
  'close-out',
  'keep-in-mind',
  'reference-heads-up',
] as const;
