import type { Summary } from '../api/types.ts';
import { useWords } from '../words/language.ts';
import { pipelineWords } from '../words/pipeline.ts';
import { vocabulary } from '../words/vocabulary.ts';
import { NextOf } from './NextOf.tsx';
import { When } from './When.tsx';

/** Applications of another desk, a line each: with whom, where it stands, what comes next and why. */
export function ApplicationLines({
  items,
  open,
}: {
  items: Summary[];
  open: (id: string) => void;
}) {
  const say = useWords(pipelineWords);
  const names = useWords(vocabulary);
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
                onClick={(event) => {
                  event.stopPropagation();
                  open(item.id);
                }}
              >
                {item.employer.name}
              </button>
              <span className="narrow-only dim small">{item.role}</span>
            </td>
            <td className="narrow-hidden">{item.role}</td>
            <td className="narrow-hidden">{names.stage[item.stage]}</td>
            <td className="wide" title={item.next.reason ?? undefined}>
              <NextOf item={item} />
              {item.outcome === null && item.next.reason !== null && (
                <span className="narrow-hidden dim"> · {item.next.reason}</span>
              )}
            </td>
            <td className="narrow-hidden dim">
              {item.outcome === null && item.next.at !== null && <When at={item.next.at} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
