import type { ParsedMessage } from './facts.ts';

const MAX_REFERENCES = 100;

/** The Message-IDs that a message answers, nearest first, without angle brackets, each once. */
export function referencesOf(
  message: Pick<ParsedMessage, 'inReplyTo' | 'references' | 'messageId'>,
): string[] {
  const all = [message.inReplyTo, ...[...message.references].slice(-MAX_REFERENCES).reverse()];
  const ids = all
    .map((id) => (id ?? '').trim().replace(/^<|>$/g, ''))
    .filter((id) => id !== '' && id !== message.messageId);
  return [...new Set(ids)].slice(0, MAX_REFERENCES);
}
