import { Button, PasswordInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mailboxes } from '../../api/queries.ts';
import { request } from '../../api/request.ts';
import type { Mailbox, MailboxCheck } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { Form } from '../../components/Form.tsx';
import { When } from '../../components/When.tsx';
import { useWords } from '../../words/language.ts';
import { mailboxWords } from '../../words/mailboxes.ts';
import { Checks } from './Checks.tsx';

/** One mailbox: its state, what was last wrong and what to do, and how much left today. */
export function MailboxPanel({ mailbox }: { mailbox: Mailbox }) {
  const say = useWords(mailboxWords);
  const client = useQueryClient();
  const [asking, setAsking] = useState<'password' | 'remove' | null>(null);
  const [password, setPassword] = useState('');
  const read = (): void => void client.invalidateQueries({ queryKey: mailboxes.queryKey });
  const check = useAct(() =>
    request<{ checks: MailboxCheck[] }>('POST', `mailboxes/${mailbox.id}/check`),
  );
  const change = useAct(
    () =>
      request('PATCH', `mailboxes/${mailbox.id}`, {
        auth: { kind: 'password', user: mailbox.auth.user, password },
      }),
    {
      done: () => {
        setAsking(null);
        setPassword('');
        read();
      },
    },
  );
  const remove = useAct(() => request('DELETE', `mailboxes/${mailbox.id}`), { done: read });
  const lookBack = useAct(
    () => request('POST', `mailboxes/${mailbox.id}/discovery`, { consent: true, months: 6 }),
    { done: () => notifications.show({ message: say.lookingBack }) },
  );
  const { state } = mailbox;
  return (
    <section className="panel stack" aria-label={mailbox.address}>
      <Title order={2}>{mailbox.address}</Title>
      <p>{say.state[state.status]}</p>
      {state.failureText !== null && <p className="note waits">{state.failureText}</p>}
      <dl className="facts">
        <dt>{say.lastChecked}</dt>
        <dd>{state.lastCheckedAt === null ? '—' : <When at={state.lastCheckedAt} />}</dd>
        <dt>{say.sentToday}</dt>
        <dd>{say.ofLimit(mailbox.sentToday, mailbox.dailyLimit)}</dd>
        <dt>{say.imap}</dt>
        <dd>
          {mailbox.imap.host}:{mailbox.imap.port}
        </dd>
        <dt>{say.smtp}</dt>
        <dd>
          {mailbox.smtp.host}:{mailbox.smtp.port}
        </dd>
        {mailbox.folders !== null && (
          <>
            <dt>{say.folders}</dt>
            <dd>{Object.values(mailbox.folders).filter(Boolean).join(', ')}</dd>
          </>
        )}
      </dl>
      {check.data !== undefined && <Checks checks={check.data.checks} />}
      {asking === 'password' && (
        <Form className="row" submit={() => change.mutate(undefined)}>
          <PasswordInput
            aria-label={say.newPassword}
            placeholder={say.newPassword}
            autoComplete="off"
            required
            w={260}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" loading={change.isPending}>
            {say.change}
          </Button>
        </Form>
      )}
      {asking === 'remove' && (
        <div className="note stack">
          <p>{say.removeSays}</p>
          <div className="row">
            <Button loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
              {say.really}
            </Button>
            <Button variant="default" onClick={() => setAsking(null)}>
              {say.keep}
            </Button>
          </div>
        </div>
      )}
      <div className="row">
        <Button
          size="xs"
          variant="default"
          loading={check.isPending}
          onClick={() => check.mutate(undefined)}
        >
          {say.check}
        </Button>
        {mailbox.auth.kind === 'password' && (
          <Button size="xs" variant="default" onClick={() => setAsking('password')}>
            {say.change}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          title={say.lookBackSays}
          loading={lookBack.isPending}
          onClick={() => lookBack.mutate(undefined)}
        >
          {say.lookBack}
        </Button>
        <Button size="xs" variant="default" onClick={() => setAsking('remove')}>
          {say.remove}
        </Button>
      </div>
    </section>
  );
}
