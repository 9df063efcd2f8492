import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { approvals } from '../../api/queries.ts';
import { request } from '../../api/request.ts';
import type { Approval } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { approvalWords } from '../../words/approvals.ts';
import { useWords } from '../../words/language.ts';

const DAY_MS = 86_400_000;
/** For so long the server holds an approved letter, to be taken back. */
const UNDO_SECONDS = 30;

export interface Decisions {
  /** Of the text that was shown: another that has come in its place is refused by the server (P3). */
  approve: (approval: Approval) => void;
  /** On their way to the server. */
  approving: ReadonlySet<string>;
  skip: UseMutationResult<unknown, Error, Approval>;
  later: UseMutationResult<unknown, Error, { approval: Approval; days: number }>;
  edit: UseMutationResult<
    { approval: Approval },
    Error,
    { approval: Approval; subject: string; text: string; attachments: string[] }
  >;
}

/** What else may be decided about a letter than to approve it. */
export function useDecisions(): Decisions {
  const say = useWords(approvalWords);
  const client = useQueryClient();
  const read = (): Promise<void> => client.invalidateQueries({ queryKey: approvals.queryKey });
  const [approving, setApproving] = useState<ReadonlySet<string>>(new Set());
  const { mutate } = useAct(async ({ id, hash }: Approval) => {
    try {
      await request(
        'POST',
        `approvals/${id}/approve`,
        { hash, undoSeconds: UNDO_SECONDS },
        { keepalive: true },
      );
    } finally {
      await read();
      setApproving((before) => new Set([...before].filter((each) => each !== id)));
    }
  });
  return {
    approving,
    approve: (approval) => {
      setApproving((before) => new Set(before).add(approval.id));
      mutate(approval);
    },
    skip: useAct((approval: Approval) => request('POST', `approvals/${approval.id}/skip`), {
      done: () => {
        notifications.show({ message: say.skipped });
        void read();
      },
    }),
    later: useAct(
      ({ approval, days }: { approval: Approval; days: number }) =>
        request('POST', `approvals/${approval.id}/later`, {
          until: new Date(Date.now() + days * DAY_MS).toISOString(),
        }),
      {
        done: () => {
          notifications.show({ message: say.laid });
          void read();
        },
      },
    ),
    edit: useAct(
      ({
        approval,
        ...letter
      }: {
        approval: Approval;
        subject: string;
        text: string;
        attachments: string[];
      }) => request<{ approval: Approval }>('PUT', `approvals/${approval.id}/letter`, letter),
      {
        quiet: true,
        done: ({ approval: now }, { approval: before }) => {
          // In the old one's place at once, so that the same letter stays in sight.
          client.setQueryData(approvals.queryKey, (all) =>
            all?.map((one) => (one.id === before.id ? now : one)),
          );
          void read();
        },
      },
    ),
  };
}
