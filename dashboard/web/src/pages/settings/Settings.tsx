import { Button, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { session } from '../../api/queries.ts';
import { useAct } from '../../api/useAct.tsx';
import { useWords } from '../../words/language.ts';
import { settingsWords } from '../../words/settings.ts';
import { Look } from './Look.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { YouForm } from './YouForm.tsx';

export function Settings() {
  const say = useWords(settingsWords);
  const client = useQueryClient();
  const out = useAct(
    (everywhere: boolean) => request('DELETE', `session${everywhere ? '?everywhere=true' : ''}`),
    {
      done: () => {
        sessionStorage.clear();
        client.clear();
        client.setQueryData(session.queryKey, null);
        location.assign('/');
      },
    },
  );
  return (
    <div className="stack" style={{ maxWidth: '42rem' }}>
      <Title order={1}>{say.title}</Title>
      <YouForm />
      <Look />
      <PasswordForm />
      <section className="panel stack">
        <Title order={2}>{say.data}</Title>
        <p>{say.dataSays}</p>
        <ul>
          <li>
            <a href="/api/export.json" download>
              {say.exportJson}
            </a>
          </li>
          <li>
            <a href="/api/export.csv" download>
              {say.exportCsv}
            </a>
          </li>
          <li>
            <Link to="/import">{say.importCsv}</Link>
          </li>
        </ul>
      </section>
      <section className="panel stack">
        <Title order={2}>{say.sessions}</Title>
        <div className="row">
          <Button variant="default" onClick={() => out.mutate(false)}>
            {say.out}
          </Button>
          <Button variant="default" onClick={() => out.mutate(true)}>
            {say.outEverywhere}
          </Button>
        </div>
      </section>
    </div>
  );
}
