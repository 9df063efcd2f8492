import { Button, FileButton, Menu, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { addDocument, documents, saySize } from '../../api/documents.ts';
import type { Document } from '../../api/documents.ts';
import type { Letter } from '../../api/types.ts';
import { useAct } from '../../api/useAct.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useEnclosing } from '../../components/useEnclosing.ts';
import { documentWords } from '../../words/documents.ts';
import { useReader, useWords } from '../../words/language.ts';

export type Enclosure = Letter['attachments'][number];

/** What goes along with a letter: the application's documents, or a file of this computer, within what mail servers take. */
export function Enclosures({
  application,
  value,
  onChange,
}: {
  application: string;
  value: Enclosure[];
  onChange: (value: Enclosure[]) => void;
}) {
  const say = useWords(documentWords);
  const { language } = useReader();
  const client = useQueryClient();
  const { data } = useQuery(documents(application));
  const { whyNotKept, whyNotEnclosed } = useEnclosing();
  const [refused, setRefused] = useState<string | null>(null);
  const pick = useRef<() => void>(null);
  const enclose = ({ id, filename, size }: Document): void => {
    const why = whyNotEnclosed({ size }, value);
    setRefused(why);
    if (why === null) onChange([...value, { id, filename, contentType: '', size }]);
  };
  const add = useAct((file: File) => addDocument(application, file), {
    quiet: true,
    done: (document) => {
      void client.invalidateQueries({ queryKey: documents(application).queryKey });
      enclose(document);
    },
  });
  const take = (file: File | null): void => {
    if (file === null) return;
    const why = whyNotKept(file) ?? whyNotEnclosed(file, value);
    setRefused(why);
    if (why === null) add.mutate(file);
  };
  const free = (data ?? []).filter(({ id }) => !value.some((one) => one.id === id));
  const used = value.reduce((sum, { size }) => sum + size, 0);
  return (
    <section className="stack tight">
      <Title order={2} size="h3">
        {say.enclosures}
      </Title>
      {value.length === 0 ? (
        <p className="dim small">{say.none}</p>
      ) : (
        <ul className="list stack tight">
          {value.map(({ id, filename, size }) => (
            <li key={id} className="row person">
              <span>{filename}</span>
              <span className="dim small">{saySize(size, language)}</span>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={say.off(filename)}
                onClick={() => onChange(value.filter((one) => one.id !== id))}
              >
                {say.takeOff}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {value.length > 0 && <p className="dim small">{say.room(saySize(used, language))}</p>}
      {refused !== null && (
        <p className="problem" role="alert">
          {refused}
        </p>
      )}
      <ProblemNote error={add.error} />
      <FileButton onChange={take}>
        {({ onClick }) => {
          pick.current = onClick;
          return (
            <Menu position="bottom-start">
              <Menu.Target>
                <Button size="xs" variant="default" className="fits" loading={add.isPending}>
                  {say.choose}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {free.map((document) => (
                  <Menu.Item key={document.id} onClick={() => enclose(document)}>
                    {document.filename}{' '}
                    <span className="dim small">{saySize(document.size, language)}</span>
                  </Menu.Item>
                ))}
                {free.length > 0 && <Menu.Divider />}
                <Menu.Item onClick={() => pick.current?.()}>{say.fromFile}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          );
        }}
      </FileButton>
    </section>
  );
}
