import type { Finding } from '../activities/ports/records.ts';
import type { Language } from '../domain/sentences/clock.ts';

/** A finding as its reader is told it; one from before there was German stays English. */
export function findingIn(
  { proposalDe, ...finding }: Finding,
  language: Language,
): Omit<Finding, 'proposalDe'> {
  if (language === 'en' || proposalDe === undefined) return finding;
  return { ...finding, text: measureIn(finding), proposal: proposalDe };
}

/** What a length is said of is no passage but a count. */
function measureIn({ rule, text }: Pick<Finding, 'rule' | 'text'>): string {
  return rule === 'length'
    ? text.replace(/^(\d+) words$/u, '$1 Wörter').replace(/^(\d+) characters$/u, '$1 Zeichen')
    : text;
}
