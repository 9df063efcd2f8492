import { isEnglish } from './wordLists.ts';

/** "palaeography" and "paleography", "organisation", "judgement", "grey": two spellings of one word. */
export function sameWordElsewhere(word: string, suggestion: string): boolean {
  if (!isEnglish(word.toLowerCase()) && !/ae|oe|our|[iy]s[eia]/iu.test(word)) return false;
  return plain(word) === plain(suggestion);
}

/** British and American spellings made one: what both sides write the same way is left as it is. */
const SPELLINGS: [RegExp, string][] = [
  [/ae|oe/gu, 'e'],
  [/ou(?=r|ld|lt)/gu, 'o'],
  [/(?<=[iy])s(?=e|i|a)/gu, 'z'],
  [/ll(?=e|i|m|f)/gu, 'l'],
  [/(?<=l)l$/u, ''],
  [/ogue(?=s?$)/u, 'og'],
  [/(?<=[tb])re(?=s?$)/u, 'er'],
  [/(?<=en)s(?=e[sd]?$|ing$)/u, 'c'],
  [/dge(?=ment)/gu, 'dg'],
  [/eing$/u, 'ing'],
  [/gre(?=y)/gu, 'gra'],
  [/ty(?=re)/gu, 'ti'],
  [/sce(?=ptic)/gu, 'ske'],
  [/(?<=stor)ey/gu, 'y'],
  [/(?<=program)me(?=s?$)/u, ''],
  [/(?<=burn|learn|lean|dream|spel|spil|smel)(?:l?ed|t)$/u, 't'],
];

function plain(text: string): string {
  return SPELLINGS.reduce((word, [form, to]) => word.replace(form, to), text.trim().toLowerCase());
}
