import { Button, SegmentedControl, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import type { Letter } from '../../api/types.ts';
import { LetterSheet } from '../../components/LetterSheet.tsx';
import { Listed, ListBeside } from '../../components/ListBeside.tsx';
import { LANGUAGES, useReader, useWords } from '../../words/language.ts';
import { useLetterKinds } from '../../words/letterKinds.ts';
import { lettersWords } from '../../words/letters.ts';
import { WordingEditor } from './WordingEditor.tsx';

interface Sample extends Pick<Letter, 'subject' | 'text' | 'to'> {
  kind: string;
  wording: string;
  register: 'formal' | 'warm';
}

/** The gallery: each kind of letter in all its wordings. */
export function Letters() {
  const say = useWords(lettersWords);
  const title = useLetterKinds();
  const reader = useReader();
  const [language, setLanguage] = useState<Letter['language']>(reader.language);
  const [chosen, setChosen] = useState<string | null>(null);
  const [editing, setEditing] = useState(false);
  const { data } = useQuery({
    queryKey: ['wordings', language],
    queryFn: async () =>
      (await request<{ items: Sample[] }>('GET', `wordings?language=${language}`)).items,
    placeholderData: (before) => before,
  });
  if (data === undefined) return null;
  const kinds = [...new Set(data.map(({ kind }) => kind))];
  const current = chosen ?? kinds[0];
  return (
    <>
      <div className="page-head">
        <Title order={1} className="grow">
          {say.title}
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={say.language}
          value={language}
          onChange={(to) => setLanguage(to === 'de' ? 'de' : 'en')}
          data={LANGUAGES}
        />
        {!editing && (
          <Button size="xs" variant="default" onClick={() => setEditing(true)}>
            {say.change}
          </Button>
        )}
        <Button size="xs" variant="subtle" onClick={() => globalThis.print()}>
          {say.print}
        </Button>
      </div>
      <Text mb="lg" maw="44rem" className="no-print">
        {say.says}
      </Text>
      {editing && current !== undefined ? (
        <WordingEditor
          key={`${language}-${current}`}
          kind={current}
          language={language}
          close={() => setEditing(false)}
        />
      ) : (
        <div className="split">
          <ListBeside label={say.list} className="list no-print">
            {kinds.map((kind) => (
              <Listed key={kind} id={kind} current={kind === current} choose={setChosen}>
                {title(kind)}
              </Listed>
            ))}
          </ListBeside>
          <div className="stack">
            {data
              .filter(({ kind }) => kind === current)
              .map(({ wording, register, to, subject, text }) => (
                <section key={`${wording}-${register}`} className="stack small-gap">
                  <p className="dim small">{say.register[register]}</p>
                  <LetterSheet
                    letter={{ to, subject, text, language, findings: [], attachments: [] }}
                  />
                </section>
              ))}
          </div>
        </div>
      )}
    </>
  );
}
