import { Button, PasswordInput, Title } from '@mantine/core';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { useAct } from '../../api/useAct.tsx';
import { Form } from '../../components/Form.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useWords } from '../../words/language.ts';
import { settingsWords } from '../../words/settings.ts';
import { leave } from './leave.ts';

/** The end of everything, behind the password. */
export function EraseAll() {
  const say = useWords(settingsWords);
  const [password, setPassword] = useState('');
  const erase = useAct(() => request('POST', 'owner/erase', { password }), {
    quiet: true,
    done: leave,
  });
  return (
    <Form className="panel stack" submit={() => erase.mutate(undefined)}>
      <Title order={2}>{say.erase}</Title>
      <p>{say.eraseSays}</p>
      <PasswordInput
        label={say.current}
        autoComplete="current-password"
        required
        maw={320}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <ProblemNote error={erase.error} />
      <div>
        <Button type="submit" variant="default" loading={erase.isPending}>
          {say.eraseDo}
        </Button>
      </div>
    </Form>
  );
}
