import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { useDesk } from './desk.ts';
import { application, applications, messages } from './queries.ts';
import type { Message } from './types.ts';

/** Answers whose meaning waits for the owner's word, over all applications. */
export function useProposed(): { message: Message; intent: string }[] {
  const { visiting } = useDesk();
  const answered =
    useInfiniteQuery({ ...applications({ stage: 'answered' }), enabled: !visiting }).data?.pages ??
    [];
  const ids = answered.flatMap((page) => page.items.map(({ id }) => id));
  const open = useQueries({ queries: ids.map((id) => application(id)) });
  const mail = useQuery({ ...messages({}), enabled: ids.length > 0 }).data ?? [];
  return open.flatMap(({ data }) =>
    (data?.answers ?? []).flatMap(({ messageId, intent, state }) => {
      const message = mail.find(({ id }) => id === messageId);
      return state === 'proposed' && message !== undefined ? [{ message, intent }] : [];
    }),
  );
}
