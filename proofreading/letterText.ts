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

const PERSON = String.raw`(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Chef|Herr|Frau)\.? )*\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*| (?:de|van|von|der|di|da|del|la)(?= )){0,3}`;

/** "Dr. Patel,", "Chloe –", "Fernanda!" or "Caoimhe, a chara," on a line of its own. */
const BARE = new RegExp(
  String.raw`^(?:A )?(?<who>${PERSON})\s*(?:, \p{Ll}[\p{L}’']*(?: \p{Ll}+)?)?\s*[,:!–—]$`,
  'u',
);

/** "Gurleen, thank you for today …": a name, a mark, and the letter goes on in the same line. */
const RUN_IN = new RegExp(
  String.raw`^(?<who>${PERSON})(?<mark>[,!]| [–—-]) (?=(?:[Tt]hank|[Tt]hanks|[Mm]any thanks|[Jj]ust|[Qq]uick|[Aa] (?:quick|short|brief|note|word|line)|[Oo]ne (?:quick|more|last|thing)|[Gg]ood|[Gg]reat|[Ll]ovely|[Ii]t was|I\b|[Yy]ou\b|[Hh]ow |[Ww]hat |[Ss]orry|[Ss]o good|[Mm]y thanks|[Nn]ice|[Hh]ope)\b)(?<rest>.+)$`,
  'u',
);

/** What opens a sentence before a comma and is nobody's name. */
const NO_NAME =
  /^(?:\p{L}+ly|\p{L}*days?|today|tomorrow|tonight|first|second|third|last|next|well|so|however|thanks|yes|no|once|again|also|still|now|then|meanwhile|indeed|besides|please|afterwards|moreover|furthermore|therefore|thus|hence|congratulations|sorry|ok|okay|right|anyway|nevertheless|otherwise|overall|all|again|true|apologies|greetings)$/iu;

const SIGN_OFF =
  /^(sincerely|yours|best|kind|warm|with|many thanks|thank you|thanks|regards|respectfully|cordially|cheers|mit|viele|herzliche|beste|freundliche|schöne|hochachtungsvoll)\b[^.?!]{0,45}[,.!]?$/iu;

/** "Le meas,", "Bien cordialement,", "Until then,": a short line with a name under it. */
const OTHER_SIGN_OFF = /^\p{Lu}[\p{L}\p{M}’'-]*(?: [\p{L}\p{M}’'-]+){0,3},$/u;

/** Lines that were only wrapped are one; paragraphs stay. */
export function unwrapped(text: string): string {
  return text.replace(/(?<!\n)\n(?!\n)/gu, ' ');
}

/** Subject, body and the first line of the closing, unwrapped: where a firm, a role or a person is spoken of. */
export function spokenText({ subject, body, closing }: LetterText): string {
  return unwrapped([subject ?? '', body, closing.split('\n')[0] ?? ''].join('\n\n'));
}

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
  // "Lucjan, thank you …": what follows the name opens the first sentence.
  const opened = (greeting?.rest ?? '').replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const body = `${opened}\n${rows.slice(bodyStart, closingStart).join('\n')}`.trim();
  const language = languageOf(whole);
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
    sentences: sentencesOf(body, language),
    closing: rows.slice(closingStart).join('\n').trim(),
    language,
  };
}

/** Splits at sentence ends, not after "Ms.", "Inc." or an initial, nor after the German "16." */
export function sentencesOf(text: string, language: 'en' | 'de' = 'de'): string[] {
  const end = SENTENCE_END[language];
  return text
    .split(/\n\s*\n/u)
    .flatMap((paragraph) => unfold(paragraph).split(end))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

const ABBREVIATION = String.raw`Mr|Ms|Mrs|Mx|Dr|Prof|St|Inc|Ltd|Co|Corp|No|Nr|e\.g|i\.e|z\.B|bzw|\p{Lu}`;
const endAfter = (abbreviation: string) =>
  new RegExp(
    String.raw`(?<=[.!?…]["”»)]?)(?<!\b(?:${abbreviation})\.)\s+(?=["“„(]?[\p{Lu}\d])`,
    'u',
  );
const SENTENCE_END = {
  en: endAfter(ABBREVIATION),
  de: endAfter(String.raw`${ABBREVIATION}|\d{1,2}`),
};

/** Words of a text, for counting and comparing. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
}

function greetingIn(
  rows: string[],
  first: number,
): { row: number; salutation: string; addressed: string; rest: string } | null {
  const opening = (rows[Math.max(0, first)] ?? '').trim();
  if (!GREETING.test(opening)) {
    const alone = BARE.exec(opening)?.groups?.['who'];
    if (alone !== undefined && !NO_NAME.test(alone))
      return { row: Math.max(0, first), salutation: opening, addressed: alone.trim(), rest: '' };
    const { who = '', mark = '', rest = '' } = RUN_IN.exec(opening)?.groups ?? {};
    if (who !== '' && !NO_NAME.test(who))
      return { row: Math.max(0, first), salutation: `${who}${mark}`, addressed: who, rest };
  }
  for (let row = Math.max(0, first); row < Math.min(rows.length, first + 16); row += 1) {
    const line = (rows[row] ?? '').trim();
    const found = GREETING.exec(line);
    if (found?.[2] === undefined) continue;
    const toWhom = /^to\b/iu.test(found[1] ?? '');
    if (toWhom && !/^whom it may concern/iu.test(found[2])) continue;
    const end = addressEnd(found[2]);
    if (end === null) continue;
    const casual = /^hallo|^hi|^hey|^hello|^greetings/iu.test(line) && line.length > 80;
    if (casual && !NAMED.test(found[2].slice(0, end).trim())) continue;
    const addressed = found[2].slice(0, end).trim();
    const rest = found[2]
      .slice(end)
      .replace(/^\s*[,:!;–-]+\s*/u, '')
      .trim();
    const salutation = rest === '' ? line : line.slice(0, line.length - rest.length).trim();
    return { row, salutation, addressed, rest };
  }
  return null;
}

const NAMED = new RegExp(`^${PERSON}$`, 'u');

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
    const after = (rows[row + 1] ?? '').trim();
    const foreign = OTHER_SIGN_OFF.test(line) && NAMED.test(after) && rows.length - row < 9;
    if (foreign && before === '' && row > from) return row;
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
