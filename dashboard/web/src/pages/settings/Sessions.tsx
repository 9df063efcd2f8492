import { Button, Title } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { useAct } from '../../api/useAct.tsx';
import { When } from '../../components/When.tsx';
import { useWords } from '../../words/language.ts';
import { settingsWords } from '../../words/settings.ts';
import { sayBrowser } from './sayBrowser.ts';
import { leave } from './leave.ts';

interface Session {
  id: string;
  browser: string | null;
  createdAt: string;
  current: boolean;
}

const sessions = queryOptions({
  queryKey: ['settings', 'sessions'],
  queryFn: async () => (await request<{ items: Session[] }>('GET', 'sessions')).items,
});

/** Where the owner is signed in, each with its end. */
export function Sessions() {
  const say = useWords(settingsWords);
  const client = useQueryClient();
  const { data } = useQuery(sessions);
  const end = useAct((id: string) => request('DELETE', `sessions/${id}`), {
    done: () => void client.invalidateQueries({ queryKey: sessions.queryKey }),
  });
  const out = useAct(
    (everywhere: boolean) => request('DELETE', `session${everywhere ? '?everywhere=true' : ''}`),
    { done: leave },
  );
  return (
    <section className="panel stack">
      <Title order={2}>{say.sessions}</Title>
      <ul className="list">
        {data?.map(({ id, browser, createdAt, current }) => (
          <li key={id} className="row">
            <span title={browser ?? undefined}>
              {(browser === null ? null : sayBrowser(browser)) ?? say.someBrowser},{' '}
              <When at={createdAt} />
            </span>
            {current ? (
              <span className="dim">{say.here}</span>
            ) : (
              <Button size="compact-xs" variant="default" onClick={() => end.mutate(id)}>
                {say.out}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="row">
        <Button variant="default" onClick={() => out.mutate(false)}>
          {say.out}
        </Button>
        <Button variant="default" onClick={() => out.mutate(true)}>
          {say.outEverywhere}
        </Button>
      </div>
    </section>
  );
}
