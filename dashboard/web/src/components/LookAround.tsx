import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { setup } from '../api/queries.ts';
import { request } from '../api/request.ts';
import { useAct } from '../api/useAct.tsx';
import { useWords } from '../words/language.ts';
import { sampleWords } from '../words/sample.ts';
import { ProblemNote } from './ProblemNote.tsx';

/** "Look around first": starts the sample and leads there. Nothing where it cannot be started from the page. */
export function LookAround({ token }: { token?: string }) {
  const say = useWords(sampleWords);
  const { data } = useQuery(setup);
  const start = useAct(
    () =>
      request<{ url: string }>(
        'POST',
        'sample',
        token === undefined ? {} : { token: token.trim() },
      ),
    { quiet: true, done: ({ url }) => location.assign(url) },
  );
  if (data?.sample !== 'offered') return null;
  const busy = start.isPending || start.isSuccess;
  return (
    <div className="stack tight">
      <div className="row">
        <Button variant="default" loading={busy} onClick={() => start.mutate(undefined)}>
          {say.look}
        </Button>
        <span className="dim small" role="status">
          {busy ? say.starting : say.lookSays}
        </span>
      </div>
      <ProblemNote error={start.error} />
    </div>
  );
}
