import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { mailboxes } from '../../api/queries.ts';
import { LookAround } from '../../components/LookAround.tsx';
import { useWords } from '../../words/language.ts';
import { welcomeWords } from '../../words/welcome.ts';
import { MailboxForm } from '../mailboxes/MailboxForm.tsx';
import { ApplicationForm } from '../newApplication/ApplicationForm.tsx';

/** After the first sign-in: the mailbox, then the first application, then its plan. */
export function Welcome() {
  const say = useWords(welcomeWords);
  const { owner } = useRouteContext({ from: '__root__' });
  const { data } = useQuery(mailboxes);
  const [later, setLater] = useState(false);
  if (data === undefined) return null;
  if (data.length === 0 && !later)
    return (
      <div className="stack">
        <Text c="dimmed">{say.step(1)}</Text>
        <Title order={1}>{say.mailboxTitle}</Title>
        <MailboxForm address={owner.email} done={() => setLater(true)} />
        <div>
          <Button variant="default" onClick={() => setLater(true)}>
            {say.later}
          </Button>
        </div>
        <LookAround />
      </div>
    );
  return (
    <div className="stack">
      <Text c="dimmed">{say.step(2)}</Text>
      <Title order={1}>{say.applicationTitle}</Title>
      <Text maw="42rem">{say.applicationSays}</Text>
      <ApplicationForm />
    </div>
  );
}
