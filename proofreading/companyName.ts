import { wordsOf } from './letterText.ts';

/** The words of a company's name without its legal form. */
export function companyWords(name: string): string[] {
  return wordsOf(name).filter((word) => !LEGAL_FORM.test(word) && word.length > 1);
}

const LEGAL_FORM =
  /^(inc|llc|ltd|limited|corp|corporation|co|company|gmbh|ag|se|kg|kgaa|plc|sa|bv|nv|oy|ab|the|and|of|group|holding)$/iu;
