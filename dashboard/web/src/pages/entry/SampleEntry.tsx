import { Button, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { session, setup } from '../../api/queries.ts';
import { request } from '../../api/request.ts';
import type { Owner } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { ReaderContext, useReader } from '../../words/language.ts';
import { sampleWords } from '../../words/sample.ts';
import { LanguageChoice } from './LanguageChoice.tsx';

/** The sample's owner, whose letters are already on their way (sample/startSample.ts). */
const INVENTED = { name: 'Jordan Avery', email: 'jordan.avery@sample.example' };

/** The way into the sample: no form, for there is nobody to set up. */
export function SampleEntry() {
  const reader = useReader();
  const [language, setLanguage] = useState(reader.language);
  const say = sampleWords[language];
  const client = useQueryClient();
  const token = new URLSearchParams(location.search).get('token');
  const enter = useAct(
    () =>
      request<{ owner: Owner }>('POST', 'setup', {
        token,
        owner: { ...INVENTED, timeZone: reader.zone, language },
        // Nobody signs in here a second time: a sample lasts as long as its process.
        password: crypto.randomUUID(),
      }),
    {
      quiet: true,
      done: ({ owner }) => {
        history.replaceState(null, '', '/');
        client.setQueryData(session.queryKey, owner);
        client.setQueryData(setup.queryKey, (before) => before && { ...before, needed: false });
      },
    },
  );
  return (
    <ReaderContext value={{ ...reader, language }}>
      <main className="entry" lang={language}>
        <div className="stack">
          <Title order={1}>{say.title}</Title>
          <Text>{say.says}</Text>
          <LanguageChoice value={language} onChange={setLanguage} />
          {token === null ? (
            <p className="note">{say.noToken}</p>
          ) : (
            <div>
              <Button loading={enter.isPending} onClick={() => enter.mutate(undefined)}>
                {say.enter}
              </Button>
            </div>
          )}
          <ProblemNote error={enter.error} />
        </div>
      </main>
    </ReaderContext>
  );
}
