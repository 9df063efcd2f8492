import { Button, FileInput, Select, Text, Title } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { useAct } from '../../api/useAct.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { importWords } from '../../words/importCsv.ts';
import { useWords } from '../../words/language.ts';
import { ImportRows } from './ImportRows.tsx';
import type { ImportResult } from './ImportRows.tsx';

/** A spreadsheet's rows become applications: match the columns, look at each row, then store. */
export function Import() {
  const say = useWords(importWords);
  const client = useQueryClient();
  const [csv, setCsv] = useState('');
  const [columns, setColumns] = useState<Record<string, string>>({});
  const look = useAct(
    (input: { csv: string; columns: Record<string, string> }) =>
      request<ImportResult>('POST', 'import', { ...input, preview: true }),
    { quiet: true, done: (result) => setColumns(result.columns) },
  );
  const store = useAct(() => request<ImportResult>('POST', 'import', { csv, columns }), {
    quiet: true,
    done: () => void client.invalidateQueries({ queryKey: ['applications'] }),
  });
  const take = (file: File | null): void => {
    store.reset();
    look.reset();
    void file?.text().then((text) => {
      setCsv(text);
      look.mutate({ csv: text, columns: {} });
    });
  };
  const match = (column: string, header: string | null): void => {
    const rest = Object.fromEntries(Object.entries(columns).filter(([name]) => name !== column));
    const next = header === null || header === '' ? rest : { ...rest, [column]: header };
    setColumns(next);
    look.mutate({ csv, columns: next });
  };
  const result = store.data ?? look.data;
  const headers =
    look.data === undefined ? [] : [...Object.values(look.data.columns), ...look.data.unused];
  const good = look.data?.rows.filter(({ state }) => state === 'good').length ?? 0;
  return (
    <div className="stack">
      <Title order={1}>{say.title}</Title>
      <Text maw="42rem">{say.says}</Text>
      <FileInput
        label={say.file}
        placeholder={say.choose}
        accept=".csv,text/csv"
        maw={380}
        onChange={take}
      />
      <ProblemNote error={look.error ?? store.error} />
      {look.data !== undefined && store.data === undefined && (
        <fieldset className="panel">
          <Title order={2} mb="sm">
            {say.columns}
          </Title>
          <div className="pair">
            {Object.entries(say.names).map(([column, label]) => (
              <Select
                key={column}
                size="xs"
                label={label}
                data={[{ value: '', label: say.notThere }, ...new Set(headers)]}
                value={columns[column] ?? ''}
                allowDeselect={false}
                onChange={(header) => match(column, header)}
              />
            ))}
          </div>
        </fieldset>
      )}
      {result !== undefined && (
        <>
          <div className="row">
            {store.data === undefined ? (
              <>
                <Button
                  disabled={good === 0}
                  loading={store.isPending}
                  onClick={() => store.mutate(undefined)}
                >
                  {say.add(good)}
                </Button>
                <span className="dim">{say.sum(good, result.already, result.failed)}</span>
              </>
            ) : (
              <p role="status">
                {say.added(store.data.imported)} <Link to="/">{say.toPipeline}</Link>
              </p>
            )}
          </div>
          <ImportRows rows={result.rows} />
        </>
      )}
    </div>
  );
}
