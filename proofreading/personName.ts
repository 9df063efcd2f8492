import { plainValue } from './plainValue.ts';

const SUFFIX =
  /^(jr|sr|ii|iii|iv|ph\.?d|m\.?d|mba|esq|dds|cpa|jun|sen|dipl\.?-?ing|m\.?a|b\.?a|m\.?sc|b\.?sc)\.?$/iu;
const TITLE = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|herrn?|frau)\.?$/iu;
const PARTICLE =
  /^(van|von|der|den|de|del|della|di|da|dos|du|la|le|las|los|ten|ter|zu|zum|zur|bin|bint|ibn|abu|al|el|st\.?|mac|nic|mhic|ní|ó|uí|ua|ap|ab|'t|op)$/iu;

/** A person's name taken apart as far as it safely can be. */
export interface PersonName {
  /** Cleaned, as it was written. */
  full: string;
  /** "Dr.", "Herr Prof. Dr.", where it was written in front of the name; else null. */
  title: string | null;
  /** Null for a name of one word. */
  first: string | null;
  /** Family name with its particles, without suffixes such as Jr.; the whole name where it cannot be told. */
  last: string;
}

/** Reads "Dana Lee", "Dr. Dana Lee", "Ludwig van Beethoven", "Sam O'Neill-Smith, Jr." and "Lee, Dana" (R1). */
export function readName(name: string): PersonName {
  const full = plainValue(name);
  const parts = full.split(/\s*,\s*/u).filter((part) => part !== '');
  const titlesOff = parts.filter((part, index) => index === 0 || !SUFFIX.test(part));
  const [before = full, after] = titlesOff;
  const turned = after !== undefined && titlesOff.length === 2 ? `${after} ${before}` : before;
  const all = turned.split(' ');
  const named = Math.max(
    0,
    all.findIndex((word) => !TITLE.test(word)),
  );
  const title = named === 0 ? null : all.slice(0, named).join(' ');
  const words = all.slice(named).filter((word, index) => index === 0 || !SUFFIX.test(word));
  if (words.length < 2) return { full, title, first: null, last: words[0] ?? full };
  let start = words.length - 1;
  while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start -= 1;
  return { full, title, first: words[0] ?? null, last: words.slice(start).join(' ') };
}
