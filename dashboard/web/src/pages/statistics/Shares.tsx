import { useWords } from '../../words/language.ts';
import { statisticsWords } from '../../words/statistics.ts';
import type { Group } from './answers.ts';

/**
 * How many of each kind were answered: a dot for what was seen, a line for where the true share lies. Of few letters only the
 * numbers are shown, for a share would promise more than they hold.
 */
export function Shares({
  title,
  groups,
  nameOf,
}: {
  title: string;
  groups: Group[];
  nameOf: (key: string) => string;
}) {
  const say = useWords(statisticsWords);
  return (
    <table className="bars shares panel">
      <caption>{title}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{say.name}</th>
          <th scope="col">{say.share}</th>
        </tr>
      </thead>
      <tbody>
        {groups.length === 0 && (
          <tr>
            <td className="dim">{say.none}</td>
          </tr>
        )}
        {groups.map(({ key, sent, answered, range }) => (
          <tr key={key}>
            <th scope="row">{nameOf(key)}</th>
            <td>
              <svg viewBox="0 0 200 10" aria-hidden>
                <line className="shares-all" x1="0" x2="200" y1="5" y2="5" />
                {range !== null && (
                  <>
                    <line
                      className="shares-range"
                      x1={range.low * 200}
                      x2={range.high * 200}
                      y1="5"
                      y2="5"
                    />
                    <circle cx={(answered / sent) * 200} cy="5" r="4" />
                  </>
                )}
              </svg>
              <span className="shares-says">
                {say.of(answered, sent)}
                {range !== null && (
                  <span className="dim">
                    {' '}
                    {say.range(Math.round(range.low * 100), Math.round(range.high * 100))}
                  </span>
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
