import { Button, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Shared } from '../../api/desk.ts';
import { request } from '../../api/request.ts';
import type { Page, Summary } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { visit } from '../../api/visitedDesk.ts';
import { ApplicationLines } from '../../components/ApplicationLines.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useWords } from '../../words/language.ts';
import { sharingWords } from '../../words/sharing.ts';

const SHOWN = 25;

/** Read at the client's desk; the stream says when something changed there (api/live.ts). */
function theirs(owner: string, search: string) {
  const query = new URLSearchParams({
    limit: String(SHOWN),
    sort: 'next',
    ...(search === '' ? {} : { search }),
  });
  return queryOptions({
    queryKey: ['clients', owner, search],
    queryFn: () =>
      request<Page<Summary>>('GET', `applications?${query.toString()}`, undefined, { owner }),
    placeholderData: (before) => before,
  });
}

/** One person whom the reader coaches: what may be done, and their applications. */
export function OneClient({ client, search }: { client: Shared; search: string }) {
  const say = useWords(sharingWords);
  const { data, error } = useQuery(theirs(client.id, search));
  const leave = useAct(() => request('DELETE', `clients/${client.id}`));
  const empty = data?.items.length === 0;
  return (
    <section aria-labelledby={`client-${client.id}`}>
      <div className="row person">
        <Title order={2} id={`client-${client.id}`}>
          {client.name}
        </Title>
        <span className="dim grow">
          {client.email} · {client.mayApprove ? say.approves : say.looks}
        </span>
        <Button size="xs" variant="default" onClick={() => visit(client.id)}>
          {say.theirDesk}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          loading={leave.isPending}
          onClick={() => leave.mutate(undefined)}
        >
          {say.leave}
        </Button>
      </div>
      <ProblemNote error={error} />
      {empty && <p className="dim">{search === '' ? say.noneYet : say.noneOfTheirs}</p>}
      {data !== undefined && !empty && (
        <ApplicationLines
          items={data.items}
          open={(id) => visit(client.id, `/applications/${id}`)}
        />
      )}
      {typeof data?.next === 'string' && <p className="dim small">{say.more}</p>}
    </section>
  );
}
