import type { ProofreadInput } from '../activities/ports/lettersPort.ts';
import type { Finding } from '../activities/ports/records.ts';

/** Reads a letter as its recipient would (R1, R5, R18). */
export async function proofread(input: ProofreadInput): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const match of input.text.matchAll(/\[[^\]\n]{1,60}\]|\{\{[^}]*\}\}|\bXXX+\b/gu)) {
    findings.push({
      severity: 'blocking',
      rule: 'placeholder',
      text: match[0],
      proposal: 'Fill this in.',
    });
  }
  return Promise.resolve(findings);
}
