import { Button, PasswordInput, TextInput, Title, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAct } from '../../api/useAct.tsx';
import { session } from '../../api/queries.ts';
import { request } from '../../api/request.ts';
import type { Owner } from '../../api/types.ts';
import { Form } from '../../components/Form.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { entryWords } from '../../words/entry.ts';
import { useWords } from '../../words/language.ts';

/** `says`: what signing in is for, where it is not simply to go on. */
export function SignIn({ says }: { says?: string }) {
  const say = useWords(entryWords);
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useAct(() => request<{ owner: Owner }>('POST', 'session', { email, password }), {
    done: ({ owner }) => client.setQueryData(session.queryKey, owner),
    quiet: true,
  });
  return (
    <main className="entry">
      <Form submit={() => signIn.mutate(undefined)}>
        <Title order={1}>{say.signIn}</Title>
        <Text c="dimmed">{says ?? say.signInSays}</Text>
        <TextInput
          label={say.email}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={say.password}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <ProblemNote error={signIn.error} />
        <Button type="submit" loading={signIn.isPending}>
          {say.signIn}
        </Button>
      </Form>
    </main>
  );
}
