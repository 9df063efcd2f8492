import {
  CLOSING,
  CONTACT_LINE,
  DISCLAIMER,
  SENT_FROM,
  SIGNATURE_DASHES,
} from '../replies/text/endMarks.ts';

/** Signature, "sent from" and small print go; where they might be the letter's own, it is not sure. */
export function withoutTail(all: string[]): { kept: string[]; sure: boolean } {
  let lines = all;
  let sure = true;
  const cutAt = (at: number): void => {
    lines = trimmed(lines.slice(0, at));
  };
  const closing = (before: number): boolean =>
    lines.slice(0, before).some((line) => isClosing(line));
  const dashes = lines.findLastIndex((line) => SIGNATURE_DASHES.test(line.slice(0, 40)));
  if (dashes >= 0) {
    const after = lines.slice(dashes + 1).filter((line) => line.trim() !== '');
    const standard = /^--\s*$/.test(lines[dashes] ?? '');
    const signature = after.some((line) => isContact(line) || SENT_FROM.test(line.slice(0, 400)));
    if (standard || signature) cutAt(dashes);
    sure = (standard && after.length <= 8) || signature;
  }
  const print = lines.findIndex(
    (line, i) => i > 0 && (lines[i - 1] ?? '').trim() === '' && DISCLAIMER.test(line.slice(0, 400)),
  );
  if (print !== -1) {
    sure &&= closing(print);
    cutAt(print);
  }
  while (SENT_FROM.test((lines.at(-1) ?? '').slice(0, 400))) cutAt(lines.length - 1);
  return { kept: lines, sure: sure && !hasAfterthought(lines) };
}

/** A paragraph under the closing words and the name that is neither a P.S. nor a signature: "And approve it, please." */
function hasAfterthought(lines: string[]): boolean {
  const at = lines.findLastIndex((line) => isClosing(line));
  if (at === -1) return false;
  const paragraphs = lines
    .slice(at + 1)
    .join('\n')
    .trim()
    .split(/\n\s*\n/u)
    .slice(1);
  return paragraphs.some(
    (paragraph) =>
      !/^p\.?\s?p?\.?\s?s\b/iu.test(paragraph) &&
      !paragraph
        .split('\n')
        .every((line) => isContact(line) || line.trim().split(/\s+/u).length <= 2),
  );
}

/** "Thank you." with its full stop is a sentence of the letter. */
function isClosing(line: string): boolean {
  return CLOSING.test(line.trim().slice(0, 80)) && !/\.\s*$/u.test(line);
}

function isContact(line: string): boolean {
  return CONTACT_LINE.test(line.trim().slice(0, 200)) && /[\d@|]|www\.|:\/\//u.test(line);
}

/** Copied from the digest, each line stands four spaces in. */
export function dedented(lines: string[]): string[] {
  const [first = '', ...rest] = lines;
  const filled = (first.trim() === '' ? rest : []).filter((line) => line.trim() !== '');
  const depth = Math.min(...filled.map((line) => line.length - line.trimStart().length), 40);
  return filled.length === 0 ? lines : [first, ...rest.map((line) => line.slice(depth))];
}

export function trimmed(lines: string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  return first === -1 ? [] : lines.slice(first, last + 1).map((line) => line.trimEnd());
}

/** What a terminal of 80 columns shows; no program breaks lines that are shorter than the lower of these. */
const BROKEN_AT = { least: 55, most: 80 };

/** Programs break long lines; where the next word would not have fitted, the break was not its writer's. */
export function joined(lines: string[]): string {
  const width = Math.max(...lines.map((line) => line.length), 0);
  const torn = (i: number): boolean => {
    const before = lines[i - 1] ?? '';
    const word = /^\S*/.exec(lines[i] ?? '')?.[0] ?? '';
    return (
      width <= BROKEN_AT.most &&
      before.length >= BROKEN_AT.least &&
      before.length + 1 + word.length > width &&
      word !== '' &&
      !/^(?:[-–—•*>]|\d{1,2}[.)])$/u.test(word)
    );
  };
  const inSentence = (i: number): boolean => torn(i) && !/[.!?:]$/u.test(lines[i - 1] ?? '');
  const out: string[] = [];
  lines.forEach((line, i) => {
    // The end of a sentence counts only beside a break that no writer makes.
    const join = inSentence(i) || (torn(i) && (inSentence(i - 1) || inSentence(i + 1)));
    if (join) out[out.length - 1] = `${out.at(-1) ?? ''} ${line}`;
    else out.push(line);
  });
  return withoutTwins(out.join('\n'))
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Programs write an address or a link twice in plain text: "kim@owner.example<mailto:kim@owner.example>". */
function withoutTwins(text: string): string {
  const bare = (address: string): string =>
    address
      .replace(/^(?:mailto:|https?:\/\/)?/iu, '')
      .replace(/\/$/u, '')
      .toLowerCase();
  return text.replaceAll(
    /(\S{3,300}?)\s?<((?:mailto:|https?:\/\/)[^<>\s]{3,300})>/giu,
    (all, shown: string, target: string) => (bare(shown) === bare(target) ? shown : all),
  );
}
