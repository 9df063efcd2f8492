/** A letter as its reader sees it, taken apart. */
export interface LetterText {
  /** The text without a leading "Subject:" line, line breaks as \n. */
  whole: string;
  subject: string | null;
  /** "Dear Ms. Lee," as it stands; null where the letter begins without one. */
  salutation: string | null;
  /** Who is addressed: "Ms. Lee"; empty in "Dear ,". */
  addressed: string | null;
  /** Between salutation and sign-off. */
  body: string;
  paragraphs: string[];
  sentences: string[];
  /** From the sign-off on; empty where none was found. */
  closing: string;
  language: 'en' | 'de';
}

const GREETING =
  /^(dear|hello|hi|hey|good (?:morning|afternoon|evening|day)|greetings|to|sehr geehrte[rs]?|liebe[rs]?|guten (?:tag|morgen|abend)|hallo)\b[ ,]*(.*)$/iu;

/** "Dr. Patel," or "Chloe –" on a line of its own. */
const BARE =
  /^(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Herr|Frau)\.? )*\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*| (?:de|van|von|der|di|da|del|la)(?= )){0,3}\s*[,:–—]$/u;

const SIGN_OFF =
  /^(sincerely|yours|best|kind|warm|with|many thanks|thank you|thanks|regards|respectfully|cordially|cheers|mit|viele|herzliche|beste|freundliche|schöne|hochachtungsvoll)\b[^.?!]{0,45}[,.!]?$/iu;

/** Takes a letter apart; a letter that is none comes back as one body. */
export function readLetter(text: string, givenSubject: string | null): LetterText {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n');
  const written = /^\s*(?:subject|re|betreff)\s*:\s*(.+)$/iu.exec(lines[0] ?? '');
  if (written !== null) lines.shift();
  const whole = lines.join('\n').trim();
  const rows = whole.split('\n');
  const first = rows.findIndex((row) => row.trim() !== '');
  const greeting = greetingIn(rows, first);
  const bodyStart = greeting === null ? Math.max(0, first) : greeting.row + 1;
  const closingStart = signOffRow(rows, bodyStart);
  const opened = greeting?.rest ?? '';
  const body = `${opened}\n${rows.slice(bodyStart, closingStart).join('\n')}`.trim();
  return {
    whole,
    subject: givenSubject ?? written?.[1]?.trim() ?? null,
    salutation: greeting?.salutation ?? null,
    addressed: greeting?.addressed ?? null,
    body,
    paragraphs: body
      .split(/\n\s*\n/u)
      .map(unfold)
      .filter((paragraph) => paragraph !== ''),
    sentences: sentencesOf(body),
    closing: rows.slice(closingStart).join('\n').trim(),
    language: languageOf(whole),
  };
}

/** Splits at sentence ends, not after "Ms.", "Inc.", "16." or an initial. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n\s*\n/u)
    .flatMap((paragraph) =>
      unfold(paragraph).split(
        /(?<=[.!?…]["”»)]?)(?<!\b(?:Mr|Ms|Mrs|Mx|Dr|Prof|St|Inc|Ltd|Co|Corp|No|Nr|e\.g|i\.e|z\.B|bzw|\p{Lu}|\d{1,2})\.)\s+(?=["“„(]?[\p{Lu}\d])/u,
      ),
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Words of a text, for counting and comparing. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
}

function greetingIn(
  rows: string[],
  first: number,
): { row: number; salutation: string; addressed: string; rest: string } | null {
  const opening = (rows[Math.max(0, first)] ?? '').trim();
  if (BARE.test(opening) && !GREETING.test(opening)) {
    const addressed = opening.replace(/[\s,:;!–—-]+$/u, '');
    return { row: Math.max(0, first), salutation: opening, addressed, rest: '' };
  }
  for (let row = Math.max(0, first); row < Math.min(rows.length, first + 16); row += 1) {
    const line = (rows[row] ?? '').trim();
    const found = GREETING.exec(line);
    if (found?.[2] === undefined) continue;
    const toWhom = /^to\b/iu.test(found[1] ?? '');
    if (toWhom && !/^whom it may concern/iu.test(found[2])) continue;
    if (/^hallo|^hi|^hey|^hello|^greetings/iu.test(line) && line.length > 80) continue;
    const end = addressEnd(found[2]);
    if (end === null) continue;
    const addressed = found[2].slice(0, end).trim();
    const rest = found[2]
      .slice(end)
      .replace(/^\s*[,:!;–-]+\s*/u, '')
      .trim();
    return { row, salutation: line, addressed, rest };
  }
  return null;
}

/** Where the name ends: at a comma that is not one before "Jr.", a colon, or the line's end when the line is short. */
function addressEnd(text: string): number | null {
  const mark = /,(?!\s*(?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D)\b)|[:!;]/iu.exec(text);
  if (mark !== null && mark.index <= 80) return mark.index;
  return text.length <= 80 ? text.length : null;
}

function signOffRow(rows: string[], from: number): number {
  for (let row = rows.length - 1; row >= from; row -= 1) {
    const line = (rows[row] ?? '').trim();
    const wishes = /^with\b.*\b(?:wishes|regards|thanks|gratitude|appreciation)\b.*,$/iu.test(line);
    const short = line.split(/\s+/u).length <= (wishes ? 12 : 6);
    const before = (rows[row - 1] ?? '').trim();
    if (short && (wishes || SIGN_OFF.test(line)) && (before === '' || row === from)) return row;
  }
  return rows.length;
}

function unfold(paragraph: string): string {
  return paragraph.replace(/\s*\n\s*/gu, ' ').trim();
}

function languageOf(text: string): 'en' | 'de' {
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  const german = count(
    /\b(der|die|das|und|ich|Sie|für|mit|von|ist|zu|bei|haben|Ihnen|nicht|eine[nrm]?)\b/gu,
  );
  const english = count(/\b(the|and|I|you|for|with|of|is|to|at|have|your|not|an?)\b/gu);
  return german > english ? 'de' : 'en';
}
