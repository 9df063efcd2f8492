import { Button, PasswordInput, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { useAct } from '../../api/useAct.tsx';
import { Form } from '../../components/Form.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useWords } from '../../words/language.ts';
import { settingsWords } from '../../words/settings.ts';

export function PasswordForm() {
  const say = useWords(settingsWords);
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useAct(() => request('PUT', 'session/password', { current, password }), {
    quiet: true,
    done: () => {
      setCurrent('');
      setPassword('');
      notifications.show({ message: say.changed });
    },
  });
  return (
    <Form className="panel stack" submit={() => change.mutate(undefined)}>
      <Title order={2}>{say.password}</Title>
      <div className="pair">
        <PasswordInput
          label={say.current}
          autoComplete="current-password"
          required
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label={say.next}
          autoComplete="new-password"
          minLength={10}
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </div>
      <ProblemNote error={change.error} />
      <div>
        <Button type="submit" variant="default" loading={change.isPending}>
          {say.change}
        </Button>
      </div>
    </Form>
  );
}
