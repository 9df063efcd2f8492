import { Button, SegmentedControl, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { invitation, tokenOfLink } from '../../api/invitation.ts';
import { session } from '../../api/queries.ts';
import { request } from '../../api/request.ts';
import type { Owner } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { Form } from '../../components/Form.tsx';
import { InvitationSays } from '../../components/InvitationSays.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import type { Language } from '../../words/language.ts';
import { ReaderContext, useReader, useWords } from '../../words/language.ts';
import { sharingWords } from '../../words/sharing.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { newOwner, OwnerFields, ownerInput } from './OwnerFields.tsx';
import { SignIn } from './SignIn.tsx';

/** Somebody who was invited and is not signed in: makes a desk of their own, or signs in to accept. */
export function Join() {
  const reader = useReader();
  const [language, setLanguage] = useState<Language>(reader.language);
  return (
    <ReaderContext value={{ ...reader, language }}>
      <JoinPage language={language} setLanguage={setLanguage} />
    </ReaderContext>
  );
}

function JoinPage({
  language,
  setLanguage,
}: {
  language: Language;
  setLanguage: (to: Language) => void;
}) {
  const say = useWords(sharingWords);
  const token = tokenOfLink();
  const { data, error } = useQuery(invitation(token));
  const [known, setKnown] = useState(false);
  if (known) return <SignIn says={say.signInFirst} />;
  return (
    <main className="entry" lang={language}>
      <div className="stack">
        <Title order={1}>{say.invitation}</Title>
        <LanguageChoice value={language} onChange={setLanguage} />
        {token === '' && <p className="problem">{say.noToken}</p>}
        <ProblemNote error={error} />
        {data !== undefined && (
          <>
            <InvitationSays invited={data} />
            {data.as === 'coach' && (
              <SegmentedControl
                aria-label={say.invitation}
                value="new"
                onChange={() => setKnown(true)}
                data={[
                  { value: 'new', label: say.haveNone },
                  { value: 'known', label: say.haveDesk },
                ]}
              />
            )}
            <NewDesk token={token} language={language} coach={data.as === 'coach'} />
          </>
        )}
      </div>
    </main>
  );
}

function NewDesk({
  token,
  language,
  coach,
}: {
  token: string;
  language: Language;
  coach: boolean;
}) {
  const say = useWords(sharingWords);
  const client = useQueryClient();
  const [draft, setDraft] = useState(newOwner);
  const join = useAct(
    () =>
      request<{ owner: Owner }>('POST', 'invitations/redeem', {
        token,
        owner: ownerInput(draft, language),
        password: draft.password,
      }),
    {
      quiet: true,
      done: ({ owner }) => {
        history.replaceState(null, '', coach ? '/clients' : '/welcome');
        client.setQueryData(session.queryKey, owner);
      },
    },
  );
  return (
    <Form submit={() => join.mutate(undefined)}>
      <OwnerFields value={draft} onChange={setDraft} error={join.error} />
      <ProblemNote error={join.error} />
      <Button type="submit" loading={join.isPending}>
        {say.join}
      </Button>
    </Form>
  );
}
