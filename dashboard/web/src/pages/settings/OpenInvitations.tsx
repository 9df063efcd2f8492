import { Button, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { useAct } from '../../api/useAct.tsx';
import { When } from '../../components/When.tsx';
import { useWords } from '../../words/language.ts';
import { sharingWords } from '../../words/sharing.ts';

interface Open {
  id: string;
  as: 'owner' | 'coach';
  mayApprove: boolean;
  expiresAt: string;
}

const invitations = queryOptions({
  queryKey: ['settings', 'invitations'],
  queryFn: async () => (await request<{ items: Open[] }>('GET', 'invitations')).items,
});

/** Links that were made and that nobody has used, each to be taken back. */
export function OpenInvitations() {
  const say = useWords(sharingWords);
  const { data } = useQuery(invitations);
  const withdraw = useAct((id: string) => request('DELETE', `invitations/${id}`));
  if (data === undefined || data.length === 0) return null;
  return (
    <div className="stack tight">
      <Title order={3}>{say.open}</Title>
      <ul className="list stack tight">
        {data
          .map(({ id, as, mayApprove, expiresAt }) => ({
            id,
            expiresAt,
            what: say.kinds[as === 'owner' ? 'owner' : mayApprove ? 'approve' : 'look'],
          }))
          .map(({ id, expiresAt, what }) => (
            <li key={id} className="row person">
              <span className="grow">
                {what},{' '}
                <span className="dim">
                  {say.until} <When at={expiresAt} />
                </span>
              </span>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={say.withdrawFor(what)}
                onClick={() => withdraw.mutate(id)}
              >
                {say.withdraw}
              </Button>
            </li>
          ))}
      </ul>
    </div>
  );
}
