import {
  BANNER,
  BANNER_WORDS,
  CLOSING,
  CONTACT_LINE,
  DISCLAIMER,
  SENT_FROM,
  SIGNATURE_DASHES,
} from './endMarks.ts';

const MARK_LENGTH = 400;

/** One block of unquoted lines without banner, signature, "sent from" and small print. Closing words and the name stay. */
export function withoutEnd(block: string[]): string[] {
  const lines = withoutBanner(block);
  return upTo(Math.min(lastMark(lines), afterClosing(lines)), lines);
}

/** The same, but what stands under closing words and a name is kept: it may be a signature, or a second thought. */
export function withSecondThoughts(block: string[]): string[] {
  const lines = withoutBanner(block);
  return upTo(lastMark(lines), lines);
}

function lastMark(lines: string[]): number {
  return Math.min(dashes(lines), smallPrint(lines));
}

function upTo(end: number, lines: string[]): string[] {
  return lines.slice(0, end).filter((line) => !SENT_FROM.test(line.slice(0, MARK_LENGTH)));
}

function withoutBanner(lines: string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1) return lines;
  let end = first;
  while (end < lines.length && end < first + 6 && (lines[end] ?? '').trim() !== '') end += 1;
  const paragraph = lines.slice(first, end).join(' ').slice(0, MARK_LENGTH);
  return BANNER.test(paragraph) && BANNER_WORDS.test(paragraph) ? lines.slice(end) : lines;
}

function dashes(lines: string[]): number {
  const at = lines.findIndex(
    (line, i) =>
      SIGNATURE_DASHES.test(line.slice(0, 40)) && hasText(lines, i) && lines.length - i <= 40,
  );
  return at === -1 ? lines.length : at;
}

function smallPrint(lines: string[]): number {
  const at = lines.findIndex(
    (line, i) => DISCLAIMER.test(line.slice(0, MARK_LENGTH)) && hasText(lines, i),
  );
  return at === -1 ? lines.length : at;
}

/** After "Best regards" and the name: title, company and numbers go. */
function afterClosing(lines: string[]): number {
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    if (!CLOSING.test((lines[i] ?? '').trim().slice(0, 80)) || !hasText(lines, i)) continue;
    const name = lines.findIndex((line, at) => at > i && line.trim() !== '');
    if (name === -1) return lines.length;
    const rest = lines.slice(name + 1);
    // More words of the sender after the name, such as a P.S., are kept.
    const written = rest.findIndex(
      (line) => /^p\.? ?s\b|[.!?]$/i.test(line.trim()) && line.trim().length > 40,
    );
    const block = written === -1 ? rest : rest.slice(0, written);
    const looksLikeBlock =
      block.some((line) => CONTACT_LINE.test(line.trim().slice(0, 200))) ||
      (block.filter((line) => line.trim() !== '').length <= 6 &&
        block.every((line) => line.trim().length < 60));
    if (!looksLikeBlock) return lines.length;
    return written === -1 ? name + 1 : lines.length;
  }
  return lines.length;
}

function hasText(lines: string[], before: number): boolean {
  return lines.slice(0, before).some((line) => line.trim() !== '');
}
