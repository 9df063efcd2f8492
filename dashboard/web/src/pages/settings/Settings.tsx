import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../words/language.ts';
import { settingsWords } from '../../words/settings.ts';
import { Coaches } from './Coaches.tsx';
import { Delegations } from './Delegations.tsx';
import { Digest } from './Digest.tsx';
import { EraseAll } from './EraseAll.tsx';
import { Look } from './Look.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { Sessions } from './Sessions.tsx';
import { YouForm } from './YouForm.tsx';

export function Settings() {
  const say = useWords(settingsWords);
  return (
    <div className="stack" style={{ maxWidth: '42rem' }}>
      <Title order={1}>{say.title}</Title>
      <YouForm />
      <Look />
      <Digest />
      <Delegations />
      <Coaches />
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
      <Sessions />
      <EraseAll />
    </div>
  );
}
