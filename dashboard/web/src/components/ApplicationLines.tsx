import type { Summary } from '../api/types.ts';
import { useWords } from '../words/language.ts';
import { pipelineWords } from '../words/pipeline.ts';
import { SummaryCells } from './SummaryCells.tsx';

/** Applications of another desk, a line each: with whom, where it stands, what comes next and why. */
export function ApplicationLines({
  items,
  open,
}: {
  items: Summary[];
  open: (id: string) => void;
}) {
  const say = useWords(pipelineWords);
  return (
    <table className="pipeline">
      <thead>
        <tr>
          <th scope="col">{say.columns.employer}</th>
          <th scope="col" className="narrow-hidden">
            {say.columns.role}
          </th>
          <th scope="col" className="narrow-hidden">
            {say.columns.stage}
          </th>
          <th scope="col" className="wide">
            {say.columns.next}
          </th>
          <th scope="col" className="narrow-hidden">
            {say.columns.when}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr
            key={item.id}
            data-ended={item.outcome === null ? undefined : true}
            onClick={() => open(item.id)}
          >
            <td>
              <button
                type="button"
                className="employer opens"
                data-item={item.id}
                onClick={(event) => {
                  event.stopPropagation();
                  open(item.id);
                }}
              >
                {item.employer.name}
              </button>
              <span className="narrow-only dim small">{item.role}</span>
            </td>
            <SummaryCells item={item} role stage />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
