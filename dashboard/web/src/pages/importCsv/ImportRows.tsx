import { importWords } from '../../words/importCsv.ts';
import { useWords } from '../../words/language.ts';

export interface ImportResult {
  columns: Record<string, string>;
  unused: string[];
  imported: number;
  already: number;
  failed: number;
  rows: {
    line: number;
    state: 'imported' | 'good' | 'already' | 'failed';
    id: string | null;
    role: string | null;
    employer: string | null;
    errors: { field: string; says: string }[];
  }[];
}

/** Each row of the file with what becomes of it, and why not. */
export function ImportRows({ rows }: { rows: ImportResult['rows'] }) {
  const say = useWords(importWords);
  return (
    <table className="pipeline">
      <thead>
        <tr>
          <th scope="col">{say.line}</th>
          <th scope="col">{say.names['employer']}</th>
          <th scope="col" className="narrow-hidden">
            {say.names['role']}
          </th>
          <th scope="col" className="wide">
            {say.state}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <td>{row.line}</td>
            <td className="whole">
              {row.employer}
              <span className="narrow-only dim small">{row.role}</span>
            </td>
            <td className="whole narrow-hidden">{row.role}</td>
            <td className="wide whole">
              {say.states[row.state]}
              {row.errors.length > 0 && `: ${row.errors.map(({ says }) => says).join(' ')}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
