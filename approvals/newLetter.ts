import { dedented, joined, trimmed, withoutTail } from './letterText.ts';
import { isOurs, type ReplyPart, type ReplyParts } from './replyParts.ts';

/** A new text for a letter. */
export interface Edit {
  heading: string;
  /** The number told, or the letter that it stands under; null: none. */
  number: number | null;
  /** A line "Subject: …" on top of the text. */
  subject: string | null;
  text: string;
  /** False: where the text begins or ends is not certain, or it may be a wish and no letter. Its owner reads it first. */
  sure: boolean;
}

const VERB = '(?:edit|change|rewrite|ändern|aendern|ändere|bearbeiten|neuer text)';
const NUMBER = '(?:(?:letter|brief|number|nummer|no\\.?|nr\\.?)\\s+)?#?(\\d{1,3})';
/** "edit 2: …", "2 ändern:", and the same alone on its line without the colon. */
const EDIT = [
  new RegExp(`^(?:please\\s+|bitte\\s+)?${VERB}(?:\\s+${NUMBER})?\\s*:\\s*(.*)$`, 'iu'),
  new RegExp(
    `^(?:please\\s+|bitte\\s+)?${NUMBER}\\s*[:.)]?\\s+(?:bitte\\s+)?${VERB}\\s*:\\s*(.*)$`,
    'iu',
  ),
  new RegExp(`^(?:please\\s+|bitte\\s+)?${VERB}\\s+${NUMBER}\\s*[-–—.]?()$`, 'iu'),
  new RegExp(
    `^(?:please\\s+|bitte\\s+)?${NUMBER}\\s*[:.)]?\\s+(?:bitte\\s+)?${VERB}\\s*[-–—.]?()$`,
    'iu',
  ),
];
const SUBJECT = /^(?:subject|betreff)\s*:\s*(\S.{0,250})$/iu;
/** A line that can be nothing but a command ends a new text; without its number it may be part of the letter. */
const NUMBERED =
  /^(?:(?:approve|skip|later|confirm|freigeben|überspringen|später|bestätigen)\s+#?\d[\d\s,#and]*(?:\s(?:days?|tage|weeks?|wochen?|hours?|stunden))?|(?:(?:brief|nr\.?)\s+)?\d{1,3}(?:(?:,|\s|und)+\d{1,3})*\s+(?:freigeben|überspringen|bestätigen))[.!]?$/iu;

/** From "edit 2:" to the next one, a command on a line of its own, our quoted mail, or the end, all is the new text. */
export function splitEdits({ parts, oursBelow }: ReplyParts): {
  others: ReplyPart[];
  edits: Edit[];
} {
  const others: ReplyPart[] = [];
  const edits: Edit[] = [];
  let current: { heading: string; number: number | null; lines: string[]; whole: boolean } | null =
    null;
  const end = (): void => {
    if (current !== null) edits.push(finished(current));
    current = null;
  };
  for (const part of parts) {
    const rest: ReplyPart = { ...part, lines: [] };
    if (current !== null) {
      if (isOurs(part.quoted) || part.under !== null) end();
      else {
        // Something quoted in the midst of the new letter, or of something else: kept, and to be read again.
        current.lines.push('', ...part.quoted, '');
        current.whole = false;
      }
    }
    for (const line of part.lines) {
      const heading = headingOf(line);
      if (heading !== null) {
        end();
        const under = part.under?.length === 1 ? (part.under[0] ?? null) : null;
        current = {
          heading: line.trim().slice(0, 80),
          number: heading.number ?? under,
          lines: [heading.text],
          whole: true,
        };
      } else if (NUMBERED.test(line.trim().slice(0, 80))) {
        end();
        rest.lines.push(line);
      } else if (current === null) rest.lines.push(line);
      else current.lines.push(line);
    }
    others.push(rest);
  }
  if (current !== null && !oursBelow) current.whole = false;
  end();
  return { others, edits };
}

function headingOf(line: string): { number: number | null; text: string } | null {
  for (const form of EDIT) {
    const found = form.exec(line.trim().slice(0, 2_000));
    if (found !== null)
      return { number: found[1] === undefined ? null : Number(found[1]), text: found[2] ?? '' };
  }
  return null;
}

function finished(raw: {
  heading: string;
  number: number | null;
  lines: string[];
  whole: boolean;
}): Edit {
  const { heading, number } = raw;
  const lines = trimmed(dedented(raw.lines));
  const subject = SUBJECT.exec((lines[0] ?? '').trim())?.[1]?.trim() ?? null;
  const { kept, sure } = withoutTail(trimmed(subject === null ? lines : lines.slice(1)));
  // One line alone is rather "make it shorter" than a letter.
  const letter = kept.length > 1;
  return { heading, number, subject, text: joined(kept), sure: raw.whole && sure && letter };
}
