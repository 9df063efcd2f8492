/** Longer than this is no sentence; it is cut so that every rule works on a bounded string. */
const MAX_SENTENCE = 500;
const MAX_SENTENCES = 400;

const ABBREVIATIONS =
  /(?:^|[\s(])(?:mr|mrs|ms|mx|dr|prof|st|jr|sr|inc|ltd|co|corp|approx|no|nr|dept|e\.g|i\.e|etc|vs|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|a\.m|p\.m|z\.b|d\.h|bzw|ca|str|tel|hr|fr|sra|srta|dña|mme|mlle|m|bspw|evtl|ggf|inkl|u\.a|[a-z])\.$/i;
const MONTH_AFTER_ORDINAL =
  /^(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|mär|apr|jun|jul|aug|sep|okt|nov|dez)\b/i;

/** The sentences of a text in their order, as they stand in it, with wrapped lines joined. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  for (const paragraph of paragraphs(text)) {
    for (const sentence of split(paragraph)) {
      if (found.length >= MAX_SENTENCES) return found;
      found.push(sentence);
    }
  }
  return found;
}

/** Lines that a mail program wrapped become one paragraph again; a blank line, a bullet or a short line ends one. */
function paragraphs(text: string): string[] {
  const joined: string[] = [];
  let current = '';
  let wrapped = false;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    const startsNew =
      trimmed === '' || /^(?:[-*•–+]\s|\d{1,2}[.)]\s|[#|])/.test(trimmed) || !wrapped;
    if (startsNew) {
      if (current !== '') joined.push(current);
      current = trimmed.replace(/^[-*•–+]\s+/, '');
    } else {
      current += (current === '' ? '' : ' ') + trimmed;
    }
    // A line that ends early was ended by its writer.
    wrapped =
      trimmed.length >= 40 || (trimmed !== '' && /[a-zà-ÿ,]$/.test(trimmed) && trimmed.length > 28);
    if (current.length > 20_000) {
      joined.push(current);
      current = '';
    }
  }
  if (current !== '') joined.push(current);
  return joined;
}

function split(paragraph: string): string[] {
  const parts: string[] = [];
  let start = 0;
  const ends = /[.!?…]+["')\]”’]*\s+|;\s+/g;
  for (let end = ends.exec(paragraph); end !== null; end = ends.exec(paragraph)) {
    const after = end.index + end[0].length;
    const before = paragraph.slice(Math.max(start, end.index - 12), end.index + 1);
    const rest = paragraph.slice(after, after + 16);
    if (end[0].startsWith('.') && !endsSentence(before, rest)) continue;
    push(parts, paragraph.slice(start, after));
    start = after;
  }
  push(parts, paragraph.slice(start));
  return parts;
}

function endsSentence(before: string, rest: string): boolean {
  if (ABBREVIATIONS.test(before))
    return (
      /^(?:We|I|Please|You|The|This|If|It|Unfortunately)\b/.test(rest) &&
      !/\b(?:mr|mrs|ms|dr|prof)\.$/i.test(before)
    );
  if (/\d\.$/.test(before) && (MONTH_AFTER_ORDINAL.test(rest) || /^\d/.test(rest))) return false;
  return true;
}

function push(parts: string[], sentence: string): void {
  const trimmed = sentence.trim();
  if (trimmed !== '') parts.push(trimmed.slice(0, MAX_SENTENCE));
}
