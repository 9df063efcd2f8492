import type { ProofreadInput } from '../activities/ports/lettersPort.ts';
import type { Finding } from '../activities/ports/records.ts';
import { attachmentRule } from './attachmentRule.ts';
import { contactDetailsRule } from './contactDetailsRule.ts';
import { dateRule } from './dateRule.ts';
import { essentialRule } from './essentialRule.ts';
import { languageFindings } from './languageRule.ts';
import { lengthRule } from './lengthRule.ts';
import { mixUpRule } from './mixUpRule.ts';
import { nameRule } from './nameRule.ts';
import { placeholderRule } from './placeholderRule.ts';
import { proposals } from './proposals.ts';
import { blocking, readingOf, type GateRule } from './reading.ts';
import { similarityRule } from './similarity.ts';
import { unfinishedRule } from './unfinishedRule.ts';
import { toneRule } from './toneRule.ts';

/** In the order in which a reader would notice. */
const RULES: GateRule[] = [
  placeholderRule,
  nameRule,
  mixUpRule,
  contactDetailsRule,
  dateRule,
  essentialRule,
  toneRule,
  attachmentRule,
  unfinishedRule,
  similarityRule,
  lengthRule,
];

/** Longest text that is read; beyond it the length alone is found. Characters. */
const LONGEST = 10_000;

/**
 * Reads a letter as its recipient would (R1, R5, R18): names, essentials, places left empty, mix-ups, dates, tone,
 * attachments, likeness to a colleague's letter, length; spelling and grammar where it is English. Findings come with the
 * passage and a proposal, blocking ones first. Changes nothing, sends nothing, knows no clock but `input.now`.
 */
export async function proofread(input: ProofreadInput): Promise<Finding[]> {
  if (input.text.length > LONGEST) {
    const text = `${String(input.text.length)} characters`;
    return [blocking('length', text, proposals.tooLong)];
  }
  const reading = readingOf(input);
  const findings = RULES.flatMap((rule) => rule(reading));
  const spoken = await languageFindings(reading);
  const all = withoutRepeats([...findings, ...spoken]);
  return [
    ...all.filter(({ severity }) => severity === 'blocking'),
    ...all.filter(({ severity }) => severity === 'warning'),
  ];
}

/** One passage is one finding: what lies within a longer passage of the same rule, or is a name already, goes. */
function withoutRepeats(findings: Finding[]): Finding[] {
  return findings.filter(
    (one, index) =>
      !findings.some(
        (other, place) =>
          place !== index &&
          (other.rule === one.rule || (one.rule === 'spelling' && other.rule === 'name')) &&
          other.text.includes(one.text) &&
          (other.text.length > one.text.length || place < index) &&
          one.text !== '',
      ) ||
      (one.rule === 'essential' && one.severity === 'blocking'),
  );
}
