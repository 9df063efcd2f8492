import { piecesOf, type Piece } from '../replies/text/newText.ts';
import { MARKERS } from './marker.ts';

/** What the owner wrote in one go, and which letter or answer of the quoted digest it stands under. */
export interface ReplyPart {
  lines: string[];
  /** Quoted directly above it, as it stands in the mail. */
  quoted: string[];
  /** Numbers meant by a command that names none: null all of them, empty that it cannot be told. */
  under: number[] | null;
}

export interface ReplyParts {
  parts: ReplyPart[];
  /** Whether all that was cut below is our own mail, so that nothing of the owner's was cut with it. */
  oursBelow: boolean;
}

const HEADING = /^(?:Letter|Brief|Answer|Antwort) (\d{1,3})(?: \([^()]{1,40}\))?$/u;

/**
 * Takes a reply apart: the owner's words above, below and between the quoted lines. Under the quoted letter 2, with more
 * of the digest below, a bare "approve" is said of letter 2 and of no other (P3).
 */
export function replyParts(body: string, known: number[]): ReplyParts {
  const { pieces, below } = piecesOf(aboveMarker(body));
  const quotedBelow = (at: number): boolean =>
    [...pieces.slice(at + 1).flatMap(({ quoted }) => quoted), ...below].some(
      (line) => unmarked(line) !== '',
    );
  const whole = isOurs(body.split('\n'));
  const parts = pieces.map(({ lines, quoted }, at) => {
    const more = quotedBelow(at);
    const upTo = pieces.slice(0, at + 1);
    // Above a part of the digest that was picked for it, "approve" may be said of that part.
    const picked = more && !whole && upTo.every((piece) => headingsIn(piece.quoted).length === 0);
    return { lines, quoted, under: picked ? [] : under(upTo, more, known) };
  });
  const blank = below.every((line) => unmarked(line) === '');
  return { parts, oursBelow: blank || whole };
}

/** Whether these quoted lines are the beginning of our mail. */
export function isOurs(quoted: string[]): boolean {
  return quoted.some((line) => MARKERS.includes(unmarked(line)));
}

/** Programs that quote without marks leave our own words in the text: they begin at the marker. */
function aboveMarker(body: string): string {
  const lines = body.split('\n');
  const at = lines.findIndex((line) => MARKERS.includes(line.trim()));
  return at === -1 ? body : lines.slice(0, at).join('\n');
}

function under(upTo: Piece[], more: boolean, known: number[]): number[] | null {
  const here = headingsIn(upTo.at(-1)?.quoted ?? []);
  const above = upTo.flatMap(({ quoted }) => headingsIn(quoted));
  const last = above.at(-1);
  if (last === undefined) return null;
  // Below the whole digest: said of all of it.
  if (!more && known.every((number) => here.includes(number))) return null;
  return here.length > 1 ? [] : [last];
}

function headingsIn(quoted: string[]): number[] {
  return quoted.flatMap((line) => {
    const found = HEADING.exec(unmarked(line));
    return found === null ? [] : [Number(found[1])];
  });
}

function unmarked(line: string): string {
  return line.replace(/^[\s>|]+/u, '').trim();
}
