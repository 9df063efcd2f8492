import { Button, Checkbox, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { clients } from '../../api/desk.ts';
import type { Shared } from '../../api/desk.ts';
import { request } from '../../api/request.ts';
import { useAct } from '../../api/useAct.tsx';
import { When } from '../../components/When.tsx';
import { useWords } from '../../words/language.ts';
import { sharingWords } from '../../words/sharing.ts';
import { Invite } from './Invite.tsx';
import { OpenInvitations } from './OpenInvitations.tsx';

const coaches = queryOptions({
  queryKey: ['settings', 'coaches'],
  queryFn: async () => (await request<{ items: Shared[] }>('GET', 'coaches')).items,
});

/** Who sees the owner's applications, who may approve, and how somebody is invited. */
export function Coaches() {
  const say = useWords(sharingWords);
  const { data } = useQuery(coaches);
  const coaching = useQuery(clients).data ?? [];
  const client = useQueryClient();
  const allow = useAct(
    ({ id, mayApprove }: Shared) =>
      request<{ items: Shared[] }>('PATCH', `coaches/${id}`, { mayApprove: !mayApprove }),
    { done: ({ items }) => client.setQueryData(coaches.queryKey, items) },
  );
  // What was just ticked is shown at once; a refusal puts it back.
  const ticked = ({ id, mayApprove }: Shared): boolean =>
    allow.isPending && allow.variables.id === id ? !mayApprove : mayApprove;
  const end = useAct((coach: Shared) => request('DELETE', `coaches/${coach.id}`), {
    done: (_, coach) => notifications.show({ message: say.ended(coach.name) }),
  });
  return (
    <section className="panel stack">
      <Title order={2}>{say.title}</Title>
      <p>{say.says}</p>
      {data?.length === 0 && <p className="dim">{say.nobody}</p>}
      {data !== undefined && data.length > 0 && (
        <ul className="list stack tight">
          {data.map((coach) => (
            <li key={coach.id} className="row person">
              <span className="grow">
                <strong>{coach.name}</strong>{' '}
                <span className="dim">
                  {coach.email}, {say.since} <When at={coach.since} />
                </span>
              </span>
              <Checkbox
                label={say.mayApprove}
                checked={ticked(coach)}
                disabled={allow.isPending}
                onChange={() => allow.mutate(coach)}
              />
              <Button
                size="compact-xs"
                variant="default"
                aria-label={say.endFor(coach.name)}
                onClick={() => end.mutate(coach)}
              >
                {say.end}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <OpenInvitations />
      <Invite />
      {coaching.length > 0 && (
        <p>
          <Link to="/clients">
            {say.coaching} ({coaching.length})
          </Link>
        </p>
      )}
    </section>
  );
}
