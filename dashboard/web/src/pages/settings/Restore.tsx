import { Button, FileButton, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { upload } from '../../api/request.ts';
import { useAct } from '../../api/useAct.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { sayExactly } from '../../time/say.ts';
import { useReader, useWords } from '../../words/language.ts';
import { yourDataWords } from '../../words/yourData.ts';

interface Contents {
  madeAt: string;
  owner: { name: string; email: string };
  applications: number;
  letters: number;
  messages: number;
  documents: number;
}
interface Restored {
  applications: number;
  engine: 'running' | 'pending';
}

/** Choose an archive, see what it holds, then restore it. */
export function Restore() {
  const say = useWords(yourDataWords);
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const forget = useRef<() => void>(null);
  const look = useAct((chosen: File) => upload<Contents>('archive/look', chosen), { quiet: true });
  const restore = useAct((chosen: File) => upload<Restored>('archive/restore', chosen), {
    quiet: true,
    done: () => void client.invalidateQueries(),
  });
  const take = (chosen: File | null): void => {
    setFile(chosen);
    look.reset();
    restore.reset();
    forget.current?.();
    if (chosen !== null) look.mutate(chosen);
  };
  const found = restore.data === undefined ? look.data : undefined;
  return (
    <div className="stack">
      <Title order={3}>{say.restore}</Title>
      <p>{say.restoreSays}</p>
      <Text size="sm" className="dim">
        {say.left}
      </Text>
      <div>
        <FileButton resetRef={forget} onChange={take}>
          {(props) => (
            <Button {...props} variant="default" loading={look.isPending}>
              {say.choose}
            </Button>
          )}
        </FileButton>
      </div>
      <ProblemNote error={look.error ?? restore.error} />
      {found !== undefined && file !== null && (
        <Preview found={found}>
          <Button loading={restore.isPending} onClick={() => restore.mutate(file)}>
            {say.confirm}
          </Button>
          <Button variant="default" disabled={restore.isPending} onClick={() => take(null)}>
            {say.cancel}
          </Button>
        </Preview>
      )}
      {restore.data !== undefined && (
        <p role="status">
          {say.done(restore.data.applications)} {restore.data.engine === 'pending' && say.later}{' '}
          <Link to="/">{say.toPipeline}</Link> · <Link to="/mailboxes">{say.toMailboxes}</Link>
        </p>
      )}
    </div>
  );
}

function Preview({ found, children }: { found: Contents; children: ReactNode }) {
  const say = useWords(yourDataWords);
  const reader = useReader();
  const { owner, madeAt, applications, letters, messages, documents } = found;
  return (
    <div className="stack" role="status">
      <p>{say.holds(`${owner.name} (${owner.email})`, sayExactly(Date.parse(madeAt), reader))}</p>
      <ul>
        <li>{say.applications(applications)}</li>
        <li>{say.letters(letters)}</li>
        <li>{say.messages(messages)}</li>
        <li>{say.documents(documents)}</li>
      </ul>
      <p>{say.effects}</p>
      <p>{say.replaced}</p>
      <div className="row">{children}</div>
    </div>
  );
}
