import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { mailboxes } from '../../api/queries.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useWords } from '../../words/language.ts';
import { mailboxWords } from '../../words/mailboxes.ts';
import { MailboxForm } from './MailboxForm.tsx';
import { MailboxPanel } from './MailboxPanel.tsx';

export function Mailboxes() {
  const say = useWords(mailboxWords);
  const { owner } = useRouteContext({ from: '__root__' });
  const { data } = useQuery(mailboxes);
  const [adding, setAdding] = useState(false);
  return (
    <>
      <div className="page-head">
        <Title order={1} className="grow">
          {say.title}
        </Title>
        {!adding && <Button onClick={() => setAdding(true)}>{say.connect}</Button>}
      </div>
      <div className="stack">
        {adding && (
          <MailboxForm
            address={data?.length === 0 ? owner.email : ''}
            done={() => setAdding(false)}
          />
        )}
        {data?.length === 0 && !adding && (
          <EmptyState title={say.emptyTitle} says={say.emptySays} />
        )}
        {data?.map((mailbox) => (
          <MailboxPanel key={mailbox.id} mailbox={mailbox} />
        ))}
      </div>
    </>
  );
}
