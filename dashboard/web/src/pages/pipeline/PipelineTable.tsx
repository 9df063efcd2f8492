import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ListQuery } from '../../api/queries.ts';
import type { Summary } from '../../api/types.ts';
import { useListKeys } from '../../components/useListKeys.ts';
import { useWords } from '../../words/language.ts';
import { pipelineWords } from '../../words/pipeline.ts';
import { ColumnChoice, useColumns } from './ColumnChoice.tsx';
import { PipelineRow } from './PipelineRow.tsx';

const SORTS = { employer: 'employer', role: 'role', when: 'next', last: 'activity' } as const;

/** The height of a row before it was measured. */
const ROW_PX = 28;

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
  const body = useRef<HTMLTableSectionElement>(null);
  const [columns, setColumns] = useColumns();
  const latest = useRef(chosen);
  latest.current = chosen;
  const toggle = useCallback(
    (id: string): void => {
      const next = new Set(latest.current);
      if (!next.delete(id)) next.add(id);
      choose(next);
    },
    [choose],
  );
  const keys = useMemo(() => ({ x: toggle }), [toggle]);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    setTop(Math.round((body.current?.getBoundingClientRect().top ?? 0) + scrollY));
  });
  // Two thousand rows cost a second to draw; only those in sight are, and some around them for the keys and the eye.
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => ROW_PX,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  const shown = rows.getVirtualItems();
  const before = (shown[0]?.start ?? 0) - rows.options.scrollMargin;
  const after = rows.getTotalSize() + rows.options.scrollMargin - (shown.at(-1)?.end ?? 0);
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
    <table className="pipeline steady" onKeyDown={onKeyDown} aria-rowcount={items.length + 1}>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" className="mark">
            <ColumnChoice columns={columns} setColumns={setColumns} />
          </th>
          {heading('employer', 'employer-column')}
          {columns.role && heading('role', 'narrow-hidden role-column')}
          {columns.stage && heading('stage', 'narrow-hidden stage-column')}
          {heading('next', 'wide')}
          {heading('when', 'narrow-hidden when-column')}
          {columns.last && heading('last', 'narrow-hidden last-column')}
        </tr>
      </thead>
      <tbody ref={body}>
        <Gap height={before} />
        {shown.map(({ index, key }) => {
          const item = items[index];
          return (
            item !== undefined && (
              <PipelineRow
                key={key}
                item={item}
                index={index}
                columns={columns}
                measure={rows.measureElement}
                chosen={chosen.has(item.id)}
                toggle={toggle}
              />
            )
          );
        })}
        <Gap height={after} />
      </tbody>
    </table>
  );
}

/** Stands for the rows that are out of sight. */
function Gap({ height }: { height: number }) {
  return height <= 0 ? null : (
    <tr aria-hidden className="gap">
      <td style={{ height }} />
    </tr>
  );
}
