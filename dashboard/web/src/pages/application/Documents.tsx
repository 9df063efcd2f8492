import { Button, FileButton, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addDocument, documents, saySize } from '../../api/documents.ts';
import { request } from '../../api/request.ts';
import { useAct } from '../../api/useAct.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { useEnclosing } from '../../components/useEnclosing.ts';
import { applicationWords } from '../../words/application.ts';
import { useReader, useWords } from '../../words/language.ts';
import { EncloseIn } from './EncloseIn.tsx';

/** What can be enclosed in this application's letters, and the way into one that waits. */
export function Documents({ id }: { id: string }) {
  const say = useWords(applicationWords);
  const { language } = useReader();
  const client = useQueryClient();
  const { data } = useQuery(documents(id));
  const { whyNotKept } = useEnclosing();
  const [refused, setRefused] = useState<string | null>(null);
  const read = (): void => void client.invalidateQueries({ queryKey: documents(id).queryKey });
  const add = useAct((file: File) => addDocument(id, file), { done: read, quiet: true });
  const remove = useAct((document: string) => request('DELETE', `documents/${document}`), {
    done: read,
    quiet: true,
  });
  const take = (file: File | null): void => {
    if (file === null) return;
    const why = whyNotKept(file);
    setRefused(why);
    if (why === null) add.mutate(file);
  };
  return (
    <section className="panel stack">
      <Title order={2}>{say.documents}</Title>
      {data?.length === 0 && <p className="dim">{say.noDocuments}</p>}
      {data !== undefined && data.length > 0 && (
        <ul className="list stack tight">
          {data.map((document) => (
            <li key={document.id} className="stack tight">
              <div className="row person">
                <a href={`/api/documents/${document.id}`} download>
                  {document.filename}
                </a>
                <span className="dim small">{saySize(document.size, language)}</span>
              </div>
              <div className="row">
                <EncloseIn application={id} document={document} />
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => remove.mutate(document.id)}
                >
                  {say.removeDocument}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {refused !== null && (
        <p className="problem" role="alert">
          {refused}
        </p>
      )}
      <ProblemNote error={add.error ?? remove.error} />
      <div>
        <FileButton onChange={take}>
          {(props) => (
            <Button {...props} size="xs" variant="default" loading={add.isPending}>
              {say.addDocument}
            </Button>
          )}
        </FileButton>
      </div>
    </section>
  );
}
