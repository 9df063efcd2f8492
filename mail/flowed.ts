/**
 * The message with its flowed parts (RFC 3676) declared as fixed, and how their lines are to be joined. The MIME parser
 * joins flowed lines across quote depths, which swallows an answer below a quote that ends in a space; so joining is
 * left to `unflow`.
 */
export function declareFixed(raw: Uint8Array): { raw: Uint8Array; flowed: Flowed } {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  if (!/format="?flowed/i.test(text)) return { raw, flowed: 'no' };
  let found = false;
  const fixed = text.replace(/^content-type:[^\n]{0,900}(?:\n[ \t][^\n]{0,900}){0,9}/gim, (field) =>
    field.replace(/(format="?)flowed/i, (_all, before: string) => {
      found = true;
      return `${before}fixed`;
    }),
  );
  if (!found) return { raw, flowed: 'no' };
  return {
    raw: Buffer.from(fixed, 'latin1'),
    flowed: /^content-type:[^\n]{0,900}(?:\n[ \t][^\n]{0,900}){0,9}delsp="?yes/im.test(text)
      ? 'without-space'
      : 'with-space',
  };
}

/** `without-space`: the space at a line's end is not part of the text (DelSp=yes, RFC 3676 §4.2). */
export type Flowed = 'no' | 'with-space' | 'without-space';

/** Joins soft line breaks, never across quote depths or the signature's dashes (RFC 3676 §4.3–4.5), and unstuffs. */
export function unflow(text: string, flowed: Flowed): string {
  if (flowed === 'no') return text;
  const out: { depth: number; words: string; open: boolean }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0;
    const words = line.slice(depth).replace(/^ /, '');
    const dashes = words === '-- ';
    const open = words.endsWith(' ') && !dashes;
    const shown = open && flowed === 'without-space' ? words.slice(0, -1) : words;
    const last = out.at(-1);
    if (last?.open === true && last.depth === depth && !dashes) {
      last.words += shown;
      last.open = open;
    } else {
      out.push({ depth, words: shown, open });
    }
  }
  return out
    .map(({ depth, words }) => (depth === 0 ? words : `${'>'.repeat(depth)} ${words}`))
    .join('\n');
}
