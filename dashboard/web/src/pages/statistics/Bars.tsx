import { useWords } from '../../words/language.ts';
import { statisticsWords } from '../../words/statistics.ts';

/** A small table whose numbers are drawn beside them. */
export function Bars({
  title,
  names,
  values,
  says,
  inOrder = false,
}: {
  title: string;
  /** What the numbers come to. */
  says?: string | undefined;
  /** As given, with those that are nought; otherwise the largest first. */
  inOrder?: boolean;
  names: Record<string, string>;
  values: Record<string, number>;
}) {
  const say = useWords(statisticsWords);
  const given = Object.entries(values);
  const counted = given.filter(([, value]) => value > 0);
  const rows = counted.length > 0 && inOrder ? given : counted.toSorted(([, a], [, b]) => b - a);
  const most = Math.max(1, ...rows.map(([, value]) => value));
  return (
    <table className="bars panel">
      <caption>
        {title}
        {says !== undefined && <span className="bars-says dim">{says}</span>}
      </caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{say.name}</th>
          <th scope="col">{say.count}</th>
        </tr>
      </thead>
      <tbody>
        {rows.length === 0 && (
          <tr>
            <td className="dim">{say.none}</td>
          </tr>
        )}
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{names[name] ?? name}</th>
            <td>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden>
                <rect width={(value / most) * 100} height="10" rx="1" />
              </svg>
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
