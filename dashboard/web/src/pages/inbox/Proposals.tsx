import { Button, TextInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { useAct } from '../../api/useAct.tsx';
import { Form } from '../../components/Form.tsx';
import { When } from '../../components/When.tsx';
import { inboxWords } from '../../words/inbox.ts';
import { useWords } from '../../words/language.ts';

interface Proposal {
  id: string;
  employer: { name: string | null; domain: string | null };
  role: string | null;
  contacts: { name: string; address: string }[];
  messages: number;
  lastAt: string;
  evidence: string[];
}

const proposals = queryOptions({
  queryKey: ['messages', 'proposals'],
  queryFn: async () => (await request<{ items: Proposal[] }>('GET', 'proposals')).items,
});

/** Applications that the mailbox seems to know of; each becomes one or is let go. */
export function Proposals() {
  const say = useWords(inboxWords);
  const { data } = useQuery(proposals);
  if (data === undefined || data.length === 0) return null;
  return (
    <section className="stack">
      <Title order={2}>{say.proposed}</Title>
      {data.map((proposal) => (
        <OneProposal key={proposal.id} proposal={proposal} />
      ))}
    </section>
  );
}

function OneProposal({ proposal }: { proposal: Proposal }) {
  const say = useWords(inboxWords);
  const client = useQueryClient();
  const [employer, setEmployer] = useState(
    proposal.employer.name ?? proposal.employer.domain ?? '',
  );
  const [role, setRole] = useState(proposal.role ?? '');
  const read = (): void => {
    void client.invalidateQueries({ queryKey: proposals.queryKey });
    void client.invalidateQueries({ queryKey: ['applications'] });
  };
  const accept = useAct(
    () => request('POST', `proposals/${proposal.id}/accept`, { employer, role }),
    {
      done: () => {
        notifications.show({ message: say.accepted });
        read();
      },
    },
  );
  const dismiss = useAct(() => request('POST', `proposals/${proposal.id}/dismiss`), { done: read });
  return (
    <Form className="note waits stack" submit={() => accept.mutate(undefined)}>
      <p>
        {proposal.contacts.map(({ name, address }) => name || address).join(', ')},{' '}
        {say.messages(proposal.messages)}, <When at={proposal.lastAt} />
      </p>
      {proposal.evidence.slice(0, 2).map((sentence) => (
        <blockquote key={sentence}>{sentence}</blockquote>
      ))}
      <div className="pair">
        <TextInput
          label={say.employer}
          required
          value={employer}
          onChange={(event) => setEmployer(event.currentTarget.value)}
        />
        <TextInput
          label={say.role}
          required
          value={role}
          onChange={(event) => setRole(event.currentTarget.value)}
        />
      </div>
      <div className="row">
        <Button type="submit" loading={accept.isPending}>
          {say.newOne}
        </Button>
        <Button
          variant="default"
          loading={dismiss.isPending}
          onClick={() => dismiss.mutate(undefined)}
        >
          {say.notOurs}
        </Button>
      </div>
    </Form>
  );
}
