import { Button, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../words/language.ts';
import { yourDataWords } from '../../words/yourData.ts';
import { Restore } from './Restore.tsx';

/** Everything out of here, and back in. */
export function YourData() {
  const say = useWords(yourDataWords);
  return (
    <section className="panel stack">
      <Title order={2}>{say.title}</Title>
      <p>{say.says}</p>
      <div className="row">
        <Button component="a" variant="default" href="/api/archive" download>
          {say.archive}
        </Button>
        <Button component="a" variant="default" href="/api/records.csv" download>
          {say.records}
        </Button>
      </div>
      <ul>
        <li>
          <a href="/api/export.csv" download>
            {say.list}
          </a>
        </li>
        <li>
          <Link to="/import">{say.importCsv}</Link>
        </li>
      </ul>
      <Restore />
    </section>
  );
}
