import { addressParser, decodeWords } from 'postal-mime';
import { LETTER_REF } from './letterHeaders.ts';

export interface HeaderFacts {
  messageId: string | null;
  letterRef: string | null;
  subject: string;
  to: string[];
  date: number | null;
}

/** The few headers by which a sent letter is recognised (RFC 5322 §2.2, unfolded and decoded). */
export function parseHeaders(raw: Uint8Array): HeaderFacts {
  const text = new TextDecoder().decode(raw).replace(/\r?\n[ \t]+/g, ' ');
  const values = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    if (line === '') break;
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !values.has(name)) values.set(name, line.slice(colon + 1).trim());
  }
  const date = Date.parse(values.get('date') ?? '');
  return {
    messageId: bareId(values.get('message-id')),
    letterRef: bareId(values.get(LETTER_REF.toLowerCase())),
    subject: decodeWords(values.get('subject') ?? ''),
    to: addressParser(values.get('to') ?? '', { flatten: true }).flatMap(({ address }) =>
      address ? [address.toLowerCase()] : [],
    ),
    date: Number.isNaN(date) ? null : date,
  };
}

/** A Message-ID without its angle brackets. */
export function bareId(value: string | undefined): string | null {
  const id = value?.replace(/^\s*<?\s*|\s*>?\s*$/g, '') ?? '';
  return id === '' ? null : id;
}
