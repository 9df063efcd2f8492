import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { approvalWords } from '../words/approvals.ts';
import { useWords } from '../words/language.ts';
import { approvals } from './queries.ts';
import { request } from './request.ts';
import type { Approval } from './types.ts';
import { useAct } from './useAct.tsx';

/** Takes an approval back; too late for it, the server says so. */
export function useUndo(): UseMutationResult<unknown, Error, Approval> {
  const say = useWords(approvalWords);
  const client = useQueryClient();
  return useAct(
    async (approval: Approval) => {
      try {
        await request('POST', `approvals/${approval.id}/undo`);
      } finally {
        // Also where it was refused: then the letter is not what was shown any more.
        await client.invalidateQueries({ queryKey: approvals.queryKey });
      }
    },
    { done: () => void notifications.show({ message: say.undone }) },
  );
}
