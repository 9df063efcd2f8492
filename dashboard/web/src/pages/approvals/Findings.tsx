import { Title } from '@mantine/core';
import type { Finding } from '../../api/types.ts';
import { approvalWords } from '../../words/approvals.ts';
import { useWords } from '../../words/language.ts';

/** What the gate found, the noticeable first. */
export function Findings({ findings }: { findings: Finding[] }) {
  const say = useWords(approvalWords);
  if (findings.length === 0) return <p className="dim no-print">{say.noFindings}</p>;
  const ordered = findings.toSorted((a, b) => a.severity.localeCompare(b.severity));
  return (
    <section className="findings no-print">
      <Title order={2} size="h3">
        {say.findings}
      </Title>
      <ul>
        {ordered.map((finding) => (
          <li key={`${finding.rule}${finding.text}`}>
            <strong>{finding.severity === 'blocking' ? say.blocking : say.warning}:</strong>{' '}
            {finding.text !== '' && <q>{finding.text}</q>} {finding.proposal}
          </li>
        ))}
      </ul>
    </section>
  );
}
