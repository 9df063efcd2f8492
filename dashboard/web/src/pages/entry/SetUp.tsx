import { Button, Text, TextInput, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request } from '../../api/request.ts';
import { session, setup } from '../../api/queries.ts';
import type { Owner } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { Form } from '../../components/Form.tsx';
import { LookAround } from '../../components/LookAround.tsx';
import { fieldProblem, ProblemNote } from '../../components/ProblemNote.tsx';
import { useKept } from '../../components/useKept.ts';
import { entryWords } from '../../words/entry.ts';
import type { Language } from '../../words/language.ts';
import { ReaderContext, useReader, useWords } from '../../words/language.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { newOwner, OwnerFields, ownerInput } from './OwnerFields.tsx';

/** First run: the token that the start printed becomes the first owner. */
export function SetUp() {
  const reader = useReader();
  const [language, setLanguage] = useState<Language>(reader.language);
  return (
    <ReaderContext value={{ ...reader, language }}>
      <SetUpForm language={language} setLanguage={setLanguage} />
    </ReaderContext>
  );
}

function SetUpForm({
  language,
  setLanguage,
}: {
  language: Language;
  setLanguage: (to: Language) => void;
}) {
  const say = useWords(entryWords);
  const client = useQueryClient();
  const [token, setToken, forgetToken] = useKept('setup-token', () => '');
  // Kept in this tab: who looks around first comes back without the printed address.
  useEffect(() => {
    const printed = new URLSearchParams(location.search).get('token');
    if (printed !== null) setToken(printed);
  }, [setToken]);
  const [draft, setDraft] = useState(newOwner);
  const begin = useAct(
    () =>
      request<{ owner: Owner }>('POST', 'setup', {
        token: token.trim(),
        owner: ownerInput(draft, language),
        password: draft.password,
      }),
    {
      quiet: true,
      done: ({ owner }) => {
        forgetToken();
        history.replaceState(null, '', '/welcome');
        client.setQueryData(session.queryKey, owner);
        client.setQueryData(setup.queryKey, (before) => before && { ...before, needed: false });
      },
    },
  );
  return (
    <main className="entry" lang={language}>
      <Form submit={() => begin.mutate(undefined)}>
        <Title order={1}>{say.welcome}</Title>
        <Text c="dimmed">{say.welcomeSays}</Text>
        <LanguageChoice value={language} onChange={setLanguage} />
        <LookAround token={token} />
        <TextInput
          label={say.token}
          description={say.tokenHelp}
          required
          autoComplete="off"
          value={token}
          onChange={(event) => setToken(event.currentTarget.value)}
          error={fieldProblem(begin.error, 'token')}
        />
        <OwnerFields value={draft} onChange={setDraft} error={begin.error} />
        <ProblemNote error={begin.error} />
        <Button type="submit" loading={begin.isPending}>
          {say.begin}
        </Button>
      </Form>
    </main>
  );
}
