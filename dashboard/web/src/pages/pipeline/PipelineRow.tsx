import { useNavigate } from '@tanstack/react-router';
import { memo } from 'react';
import type { Summary } from '../../api/types.ts';
import { ApplicationLink } from '../../components/ApplicationLink.tsx';
import { SummaryCells } from '../../components/SummaryCells.tsx';
import { When } from '../../components/When.tsx';
import { useWords } from '../../words/language.ts';
import { pipelineWords } from '../../words/pipeline.ts';
import type { Columns } from './ColumnChoice.tsx';

/** One application; drawn again only when it or its mark changes. */
export const PipelineRow = memo(function PipelineRow({
  item,
  index,
  columns,
  measure,
  chosen,
  toggle,
}: {
  item: Summary;
  index: number;
  columns: Columns;
  /** Tells the list how high the row came out. */
  measure: (row: HTMLTableRowElement | null) => void;
  chosen: boolean;
  toggle: (id: string) => void;
}) {
  const say = useWords(pipelineWords);
  const navigate = useNavigate();
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      data-ended={item.outcome === null ? undefined : true}
      onClick={() => void navigate({ to: '/applications/$id', params: { id: item.id } })}
    >
      <td onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          aria-label={say.select(`${item.employer.name}, ${item.role}`)}
          checked={chosen}
          onChange={() => toggle(item.id)}
        />
      </td>
      <td>
        <ApplicationLink className="employer" id={item.id}>
          {item.employer.name}
        </ApplicationLink>
        <span className="narrow-only dim small">{item.role}</span>
      </td>
      <SummaryCells item={item} role={columns.role} stage={columns.stage} />
      {columns.last && (
        <td className="narrow-hidden dim">
          {item.lastActivityAt !== null && <When at={item.lastActivityAt} />}
        </td>
      )}
    </tr>
  );
});
