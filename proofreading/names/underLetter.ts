import type { Finding } from '../../activities/ports/records.ts';
import { looksLike } from '../distance.ts';
import { wordsOf } from '../letterText.ts';
import { readName } from '../personName.ts';
import { proposals } from '../proposals.ts';
import { blocking, type Reading } from '../reading.ts';

/** The owner's own name under the letter. */
export function underLetter({ letter, record }: Reading): Finding[] {
  const own = readName(record.owner.name);
  const whole = letter.whole.replace(/’/gu, "'");
  if (own.full === '' || whole.includes(own.full)) return [];
  const under = letter.closing === '' ? whole.slice(-80) : letter.closing.replace(/’/gu, "'");
  const first = wordsOf(under)[wordsOf(under).indexOf(own.last) - 1];
  if (own.first !== null && first !== undefined && looksLike(first, own.first)) {
    return [blocking('name', `${first} ${own.last}`, proposals.ownName(own.full))];
  }
  if (whole.includes(own.last)) return [];
  const tokens = own.full.split(' ');
  const candidates = wordsOf(under);
  const near = candidates.find((word) => tokens.some((token) => looksLike(word, token)));
  if (near !== undefined) return [blocking('name', near, proposals.ownName(own.full))];
  if (own.first !== null && candidates.includes(own.first)) return [];
  return [blocking('essential', letter.closing.slice(0, 80), proposals.noName(own.full))];
}
