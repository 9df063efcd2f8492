import { Checkbox } from '@mantine/core';
import { useNavigate, Link } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import type { ListQuery } from '../../api/queries.ts';
import type { Summary } from '../../api/types.ts';
import { useListKeys } from '../../components/useListKeys.ts';
import { When } from '../../components/When.tsx';
import { useWords } from '../../words/language.ts';
import { pipelineWords } from '../../words/pipeline.ts';
import { vocabulary } from '../../words/vocabulary.ts';
import { ColumnChoice, useColumns } from './ColumnChoice.tsx';
import { NextOf } from '../../components/NextOf.tsx';

const SORTS = { employer: 'employer', role: 'role', when: 'next', last: 'activity' } as const;

/** Forty applications on a laptop without scrolling; j/k, Enter and x. */
export function PipelineTable({
  items,
  query,
  sortBy,
  chosen,
  choose,
}: {
  items: Summary[];
  query: ListQuery;
  sortBy: (query: ListQuery) => void;
  chosen: ReadonlySet<string>;
  choose: (chosen: ReadonlySet<string>) => void;
}) {
  const say = useWords(pipelineWords);
  const names = useWords(vocabulary);
  const navigate = useNavigate();
  const body = useRef<HTMLTableSectionElement>(null);
  const [columns, setColumns] = useColumns();
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    choose(next);
  };
  const keys = useMemo(() => ({ x: toggle }), [chosen]);
  const onKeyDown = useListKeys(body, keys);
  const heading = (name: keyof typeof say.columns, className?: string) => {
    const sort = name in SORTS ? SORTS[name as keyof typeof SORTS] : null;
    const active = sort !== null && query.sort === sort;
    return (
      <th
        key={name}
        scope="col"
        className={className}
        aria-sort={active ? (query.descending ? 'descending' : 'ascending') : undefined}
      >
        {sort === null ? (
          say.columns[name]
        ) : (
          <button
            type="button"
            className="sort"
            onClick={() => sortBy({ ...query, sort, descending: active && !query.descending })}
          >
            {say.columns[name]}
            {active ? (query.descending ? ' ↓' : ' ↑') : ''}
          </button>
        )}
      </th>
    );
  };
  return (
    <table className="pipeline" onKeyDown={onKeyDown}>
      <thead>
        <tr>
          <th scope="col">
            <ColumnChoice columns={columns} setColumns={setColumns} />
          </th>
          {heading('employer')}
          {columns.role && heading('role', 'narrow-hidden')}
          {columns.stage && heading('stage', 'narrow-hidden')}
          {heading('next', 'wide')}
          {heading('when', 'narrow-hidden')}
          {columns.last && heading('last', 'narrow-hidden')}
        </tr>
      </thead>
      <tbody ref={body}>
        {items.map((item) => (
          <tr
            key={item.id}
            data-ended={item.outcome === null ? undefined : true}
            onClick={() => void navigate({ to: '/applications/$id', params: { id: item.id } })}
          >
            <td onClick={(event) => event.stopPropagation()}>
              <Checkbox
                size="xs"
                aria-label={say.select(`${item.employer.name}, ${item.role}`)}
                checked={chosen.has(item.id)}
                onChange={() => toggle(item.id)}
              />
            </td>
            <td>
              <Link
                className="employer"
                data-item={item.id}
                to="/applications/$id"
                params={{ id: item.id }}
                onClick={(event) => event.stopPropagation()}
              >
                {item.employer.name}
              </Link>
              <span className="narrow-only dim small">{item.role}</span>
            </td>
            {columns.role && <td className="narrow-hidden">{item.role}</td>}
            {columns.stage && <td className="narrow-hidden">{names.stage[item.stage]}</td>}
            <td className="wide" title={item.next.reason ?? undefined}>
              <NextOf item={item} />
              {item.outcome === null && item.next.reason !== null && (
                <span className="narrow-hidden dim"> · {item.next.reason}</span>
              )}
            </td>
            <td className="narrow-hidden dim">
              {item.outcome === null && item.next.at !== null && <When at={item.next.at} />}
            </td>
            {columns.last && (
              <td className="narrow-hidden dim">
                {item.lastActivityAt !== null && <When at={item.lastActivityAt} />}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
