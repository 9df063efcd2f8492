import {
  ATTRIBUTION,
  ATTRIBUTION_BEGINS,
  DATE_OR_ADDRESS,
  HEADER_FROM,
  HEADER_OTHER,
  ORIGINAL_FOLLOWS,
  ORIGINAL_IN_LINE,
  ORIGINAL_PERHAPS,
  RULE_LINE,
} from './quoteMarks.ts';
import { withoutEnd } from './ending.ts';

const MAX_LINES = 6000;
const MAX_LINE = 2000;

/**
 * What the sender wrote this time: quotes, signature, "sent from" and small print are cut, answers between quoted lines
 * are kept. `text` has been through `plainText`. Pieces between quotes stay apart by a blank line.
 */
export function newText(text: string): string {
  return tidyLines(unquotedBlocks(text).flatMap((block) => ['', ...withoutEnd(block)]));
}

/** The text with only the quotes cut: signature and "sent from" stay. */
export function withoutQuotes(text: string): string {
  return tidyLines(unquotedBlocks(text).flatMap((block) => ['', ...block]));
}

type Line = { text: string; quoted: boolean };

/** Lines that the sender wrote in one go, and where they stand among the quoted ones. */
export interface Piece {
  /** What is quoted between the piece before and this one, as it stands. */
  quoted: string[];
  lines: string[];
}

/** The sender's pieces from the top, and what of the text is left below the last of them. */
export interface Pieces {
  pieces: Piece[];
  below: string[];
}

/** As `newText` takes a text apart, but nothing cut from the pieces, and no short line taken for a quote's torn end. */
export function piecesOf(text: string): Pieces {
  return apart(bounded(text));
}

function unquotedBlocks(text: string): string[][] {
  return apart(classified(text)).pieces.map(({ lines }) => lines);
}

function apart(lines: Line[]): Pieces {
  const pieces: Piece[] = [];
  let quoted: string[] = [];
  let block: string[] = [];
  const endBlock = (): void => {
    if (block.some((line) => line.trim() !== '')) {
      pieces.push({ quoted, lines: block });
      quoted = [];
    }
    block = [];
  };
  const textOf = (from: number, to?: number): string[] =>
    lines.slice(from, to).map((line) => line.text);
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined) break;
    if (line.quoted) {
      endBlock();
      quoted.push(line.text);
      continue;
    }
    const attribution = attributionLength(lines, i);
    if (attribution > 0) {
      endBlock();
      // Quoted line by line: what is not quoted below is new. Otherwise all below is the original.
      if (!quotedFollows(lines, i + attribution))
        return { pieces, below: [...quoted, ...textOf(i)] };
      quoted.push(...textOf(i, i + attribution));
      i += attribution - 1;
      continue;
    }
    if (originalFollows(lines, i)) {
      endBlock();
      return { pieces, below: [...quoted, ...textOf(i)] };
    }
    block.push(line.text);
  }
  endBlock();
  return { pieces, below: quoted };
}

function bounded(text: string): Line[] {
  return text
    .split('\n', MAX_LINES)
    .map((line) => ({ text: line.slice(0, MAX_LINE), quoted: /^\s{0,3}(?:>|\|\s)/.test(line) }));
}

function classified(text: string): Line[] {
  const lines = bounded(text);
  for (let i = 1; i + 1 < lines.length; i += 1) {
    const before = lines[i - 1];
    const line = lines[i];
    const after = lines[i + 1];
    if (before === undefined || line === undefined || after === undefined) continue;
    // The tail of a quoted line that was wrapped again on its way.
    if (
      before.quoted &&
      after.quoted &&
      !line.quoted &&
      before.text.length >= 68 &&
      line.text.trim() !== '' &&
      line.text.length < 40
    ) {
      line.quoted = true;
    }
  }
  return lines;
}

/** 0, or how many lines (1 to 3: programs wrap it) the attribution that begins here takes. */
function attributionLength(lines: Line[], at: number): number {
  let joined = '';
  for (let count = 1; count <= 3; count += 1) {
    const line = lines[at + count - 1];
    if (line === undefined || line.quoted || line.text.trim() === '') return 0;
    joined += (joined === '' ? '' : ' ') + line.text.trim();
    if (count === 1 && !ATTRIBUTION_BEGINS.test(joined) && !DATE_OR_ADDRESS.test(joined)) return 0;
    if (joined.length > 400) return 0;
    if (!/[:：]\s*[-_*]{0,10}$/.test(joined)) continue;
    if (!DATE_OR_ADDRESS.test(joined)) return 0;
    if (ATTRIBUTION.test(joined)) return count;
    // Any language: a line with a date or address and a colon, directly above a quote.
    return quotedFollows(lines, at + count) && (count > 1 || joined.length > 12) ? count : 0;
  }
  return 0;
}

function quotedFollows(lines: Line[], from: number): boolean {
  for (let i = from; i < from + 3 && i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined) return false;
    if (line.quoted) return true;
    if (line.text.trim() !== '') return false;
  }
  return false;
}

function originalFollows(lines: Line[], at: number): boolean {
  const line = lines[at]?.text ?? '';
  const start = line.slice(0, 300);
  if (ORIGINAL_FOLLOWS.test(start) || ORIGINAL_IN_LINE.test(start)) return true;
  if (RULE_LINE.test(start) || ORIGINAL_PERHAPS.test(start))
    return headerBlockAt(lines, nextFilled(lines, at + 1));
  return headerBlockAt(lines, at);
}

function headerBlockAt(lines: Line[], at: number): boolean {
  const isFrom = (i: number): boolean =>
    HEADER_FROM.test((lines[i]?.text ?? '').trim().slice(0, 300));
  const isOther = (i: number): boolean =>
    HEADER_OTHER.test((lines[i]?.text ?? '').trim().slice(0, 300));
  // Most begin with the sender, some with the date.
  if (!isFrom(at) && !(isOther(at) && isFrom(at + 1))) return false;
  let others = 0;
  for (let i = at + 1; i <= at + 6 && i < lines.length; i += 1) if (isOther(i)) others += 1;
  return others >= (isFrom(at) ? 2 : 1);
}

function nextFilled(lines: Line[], from: number): number {
  let at = from;
  while (at < lines.length && at < from + 3 && lines[at]?.text.trim() === '') at += 1;
  return at;
}

function tidyLines(lines: string[]): string {
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
