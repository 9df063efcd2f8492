import { Button, FileButton, Title } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { request, upload } from '../../api/request.ts';
import { useAct } from '../../api/useAct.tsx';
import { applicationWords } from '../../words/application.ts';
import { useWords } from '../../words/language.ts';

interface Document {
  id: string;
  filename: string;
  size: number;
}

function documents(application: string) {
  return queryOptions({
    queryKey: ['application', application, 'documents'],
    queryFn: async () =>
      (await request<{ items: Document[] }>('GET', `documents?application=${application}`)).items,
  });
}

/** What can be enclosed in this application's letters. */
export function Documents({ id }: { id: string }) {
  const say = useWords(applicationWords);
  const client = useQueryClient();
  const { data } = useQuery(documents(id));
  const read = (): void => void client.invalidateQueries({ queryKey: documents(id).queryKey });
  const add = useAct(
    (file: File) =>
      upload(`documents?${new URLSearchParams({ filename: file.name, application: id })}`, file),
    { done: read },
  );
  const remove = useAct((document: string) => request('DELETE', `documents/${document}`), {
    done: read,
  });
  return (
    <section className="panel stack">
      <Title order={2}>{say.documents}</Title>
      {data?.length === 0 && <p className="dim">{say.noDocuments}</p>}
      <ul className="list">
        {data?.map(({ id: document, filename, size }) => (
          <li key={document} className="row">
            <a href={`/api/documents/${document}`} download>
              {filename}
            </a>
            <span className="dim small">{Math.max(1, Math.round(size / 1024))} KB</span>
            <Button size="compact-xs" variant="default" onClick={() => remove.mutate(document)}>
              {say.removeDocument}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <FileButton onChange={(file) => file !== null && add.mutate(file)}>
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
