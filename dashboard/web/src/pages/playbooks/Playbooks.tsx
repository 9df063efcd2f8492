import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Playbook } from '../../../../../domain/playbook.ts';
import { playbooks } from '../../api/playbooks.ts';
import { ListBeside } from '../../components/ListBeside.tsx';
import { useWords } from '../../words/language.ts';
import { playbookWords } from '../../words/playbooks.ts';
import { vocabulary } from '../../words/vocabulary.ts';
import { PlaybookEditor } from './PlaybookEditor.tsx';

/** The cadences: read the built-in ones, copy one, change it with its plan beside it. */
export function Playbooks() {
  const say = useWords(playbookWords);
  const names = useWords(vocabulary);
  const { data } = useQuery(playbooks);
  const [chosen, setChosen] = useState('standard');
  const [copy, setCopy] = useState<Playbook | null>(null);
  const current = data?.find(({ name }) => name === chosen) ?? data?.[0];
  if (data === undefined || current === undefined) return null;
  const label = (name: string): string => names.playbook[name] ?? name;
  return (
    <>
      <Title order={1} mb="xs">
        {say.title}
      </Title>
      <Text mb="lg" maw="44rem">
        {say.says}
      </Text>
      <div className="split slim">
        <ListBeside>
          {data.map(({ name, builtIn }) => (
            <li key={name}>
              <button
                type="button"
                className="listed"
                data-item={name}
                aria-current={copy === null && name === current.name}
                onClick={() => {
                  setCopy(null);
                  setChosen(name);
                }}
              >
                <strong>{label(name)}</strong>
                {builtIn && <span className="dim">{say.builtIn}</span>}
              </button>
            </li>
          ))}
        </ListBeside>
        <div className="stack">
          {copy === null && current.builtIn && (
            <div>
              <Button
                variant="default"
                onClick={() =>
                  setCopy({
                    ...current.playbook,
                    name: say.copyName(label(current.name)),
                    version: 1,
                  })
                }
              >
                {say.copy}
              </Button>
            </div>
          )}
          <PlaybookEditor
            key={copy?.name ?? current.name}
            playbook={copy ?? current.playbook}
            readOnly={copy === null && current.builtIn}
            discard={copy === null ? null : () => setCopy(null)}
            saved={(name) => {
              setCopy(null);
              setChosen(name);
            }}
          />
        </div>
      </div>
    </>
  );
}
