import type { Summary } from '../api/types.ts';
import { useWords } from '../words/language.ts';
import { vocabulary } from '../words/vocabulary.ts';
import { NextOf } from './NextOf.tsx';
import { When } from './When.tsx';

/** Behind the employer's name in every list of applications: where it stands, what comes next and why, and when. */
export function SummaryCells({
  item,
  role,
  stage,
}: {
  item: Summary;
  role: boolean;
  stage: boolean;
}) {
  const names = useWords(vocabulary);
  const open = item.outcome === null;
  const when = open && item.next.at !== null ? <When at={item.next.at} /> : null;
  return (
    <>
      {role && <td className="narrow-hidden">{item.role}</td>}
      {stage && <td className="narrow-hidden">{names.stage[item.stage]}</td>}
      <td className="wide" title={item.next.reason ?? undefined}>
        <NextOf item={item} />
        {open && item.next.reason !== null && (
          <span className="narrow-hidden dim"> · {item.next.reason}</span>
        )}
        {when !== null && <span className="narrow-only dim small">{when}</span>}
      </td>
      <td className="narrow-hidden dim">{when}</td>
    </>
  );
}
