import { CLOSING, SENT_FROM, SIGNATURE_DASHES } from '../replies/text/endMarks.ts';
import { newText, withoutQuotes } from '../replies/text/newText.ts';
import { HOUR, DAY } from '../domain/duration.ts';
import { MARKERS } from './marker.ts';
import { HESITATION, PLAIN, TURNS, UNITS, VERBS } from './commandWords.ts';

/** One thing that the owner asked for. `numbers` are those of the digest's letters, each once. */
export type Command =
  | { action: 'approve' | 'skip'; numbers: number[] }
  | { action: 'later'; numbers: number[]; forMs: number }
  | { action: 'edit'; number: number; text: string };

/** What a reply asks for: commands, nothing at all, or something that is not certain and is therefore not done. */
export type Understood =
  | { kind: 'commands'; commands: Command[] }
  | { kind: 'nothing' }
  | { kind: 'unclear'; passage: string; why: 'words' | 'number' | 'which' | 'twice' | 'no-text' };

/** Put off without a time: until the next day. */
const NO_TIME_MS = DAY;
const LONGEST_MS = 365 * DAY;

/**
 * Reads the owner's reply to a digest of the letters `numbers`. `body` is the whole plain text: quotes and signatures are
 * cut here. Words in between are ignored, but a line that holds a command and something else that may change its meaning
 * ("approve 1 if Dana agrees", "don't approve 2") makes the whole reply unclear: consent is certain or it is none (P3).
 */
export function parseCommands(body: string, numbers: number[]): Understood {
  const { before, edits } = splitEdits(aboveMarker(body));
  const commands: Command[] = [];
  let hesitation: string | null = null;
  for (const clause of clauses(newText(before))) {
    const read = readClause(clause, numbers);
    if (read === 'plain') {
      if (HESITATION.test(clause.slice(0, 400))) hesitation ??= clause;
      continue;
    }
    if ('why' in read) return { kind: 'unclear', passage: clause, why: read.why };
    commands.push(read);
  }
  for (const { heading, stated, text } of edits) {
    const number = stated ?? (numbers.length === 1 ? numbers[0] : undefined);
    if (number === undefined) return { kind: 'unclear', passage: heading, why: 'which' };
    if (!numbers.includes(number)) return { kind: 'unclear', passage: heading, why: 'number' };
    if (text === '') return { kind: 'unclear', passage: heading, why: 'no-text' };
    commands.push({ action: 'edit', number, text });
  }
  if (hesitation !== null && commands.some(({ action }) => action === 'approve')) {
    return { kind: 'unclear', passage: hesitation.slice(0, 200), why: 'words' };
  }
  const twice = saidTwice(commands);
  if (twice !== null) return { kind: 'unclear', passage: String(twice), why: 'twice' };
  return commands.length === 0 ? { kind: 'nothing' } : { kind: 'commands', commands };
}

/** Programs that quote without marks leave our own words in the text: they begin at the marker. */
function aboveMarker(body: string): string {
  const lines = body.split('\n');
  const at = lines.findIndex((line) => MARKERS.some((marker) => line.trim() === marker));
  return at === -1 ? body : lines.slice(0, at).join('\n');
}

interface Edit {
  heading: string;
  stated: number | null;
  text: string;
}

const EDIT =
  /^\s*(?:please\s+|bitte\s+)?(?:edit|change|rewrite|ändern|aendern|ändere|bearbeiten|neuer text)(?:\s+(?:letter|brief|no\.?|nr\.?|#)?\s*#?(\d{1,3}))?\s*:\s*(.*)$/iu;

/** From "edit 2:" to the next "edit …:", a command on a line of its own, or the end, all is the new text; its own closing words stay. */
function splitEdits(body: string): { before: string; edits: Edit[] } {
  const lines = withoutQuotes(body).split('\n');
  const first = lines.findIndex((line) => EDIT.test(line.slice(0, 400)));
  if (first === -1) return { before: body, edits: [] };
  const edits: Edit[] = [];
  const others: string[] = [];
  let current: { heading: string; stated: number | null; text: string[] } | null = null;
  const end = (): void => {
    if (current !== null) edits.push({ ...current, text: letterText(current.text) });
    current = null;
  };
  for (const line of lines.slice(first)) {
    const found = EDIT.exec(line);
    if (found !== null) {
      end();
      current = {
        heading: line.trim().slice(0, 80),
        stated: found[1] === undefined ? null : Number(found[1]),
        text: [found[2] ?? ''],
      };
    } else if (NUMBERED.test(line.trim().slice(0, 80))) {
      end();
      others.push(line);
    } else if (current === null) others.push(line);
    else current.text.push(line);
  }
  end();
  return { before: [...lines.slice(0, first), ...others].join('\n'), edits };
}

/** A line that can be nothing but a command ends a new text; without its number it may be part of the letter. */
const NUMBERED = /^(?:approve|skip|later|freigeben|überspringen|später)\s+#?\d[\d\s,#and]*$/iu;

function letterText(lines: string[]): string {
  const dashes = lines.findIndex((line) => SIGNATURE_DASHES.test(line.slice(0, 40)));
  return (dashes === -1 ? lines : lines.slice(0, dashes))
    .filter((line) => !SENT_FROM.test(line.slice(0, 400)))
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** Sentences and lines; a comma stays, because it stands between numbers too. */
function clauses(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => !CLOSING.test(line.trim().slice(0, 80)))
    .flatMap((line) => line.split(/(?<=[.!?;])\s+|;|\s[–—-]\s/u))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
    .slice(0, 200);
}

type Read = Command | 'plain' | { why: 'words' | 'number' | 'which' };

function readClause(clause: string, known: number[]): Read {
  const words = clause
    .slice(0, 1_000)
    .toLowerCase()
    .replaceAll(/[’`´]/gu, "'")
    .split(/[\s,.:!"“”„()*_&+/]+/u)
    .map((word) => word.replace(/^#/u, ''))
    .filter((word) => word !== '');
  const at = words.findIndex((word) => VERBS[word] !== undefined);
  if (at === -1) return 'plain';
  const action = VERBS[words[at] ?? ''];
  const onlyPlain = words.slice(0, at).every((word) => PLAIN.has(word));
  if (action === undefined || !onlyPlain || clause.includes('?')) {
    // A verb of ours amid other words: "I will approve the budget" is no command, yet nothing may be guessed about it.
    return { why: 'words' };
  }
  return readRest(action, words.slice(at + 1), known);
}

function readRest(action: 'approve' | 'skip' | 'later', rest: string[], known: number[]): Read {
  const numbers: number[] = [];
  let all = false;
  let forMs: number | null = null;
  for (let i = 0; i < rest.length; i += 1) {
    const word = rest[i] ?? '';
    const time = action === 'later' ? timeAt(rest, i) : null;
    if (time !== null) {
      forMs = time.ms;
      i += time.words - 1;
    } else if (/^\d{1,3}$/.test(word)) numbers.push(Number(word));
    else if (/^\d{1,3}[-–]\d{1,3}$/.test(word)) numbers.push(...range(word));
    else if (TURNS.has(word)) all = true;
    else if (!PLAIN.has(word)) return { why: 'words' };
  }
  if (all && numbers.length > 0) return { why: 'words' };
  if (numbers.some((number) => !known.includes(number))) return { why: 'number' };
  if (numbers.length === 0 && action === 'skip' && !all && known.length > 1)
    return { why: 'which' };
  const meant = numbers.length === 0 ? known : [...new Set(numbers)];
  if (meant.length === 0) return { why: 'number' };
  if (action !== 'later') return { action, numbers: meant };
  const wait = forMs ?? NO_TIME_MS;
  if (wait <= 0 || wait > LONGEST_MS) return { why: 'words' };
  return { action, numbers: meant, forMs: wait };
}

/** "3 days", "a week", "tomorrow", "2 Wochen" at this word; null where there is no time. */
function timeAt(words: string[], at: number): { ms: number; words: number } | null {
  const word = words[at] ?? '';
  if (word === 'tomorrow' || word === 'morgen') return { ms: DAY, words: 1 };
  const glued = /^(\d{1,3})([a-zäöü]{1,7})$/u.exec(word);
  const unitOfGlued = glued === null ? undefined : UNITS[glued[2] ?? ''];
  if (glued !== null && unitOfGlued !== undefined)
    return { ms: Number(glued[1]) * unitOfGlued * HOUR, words: 1 };
  const unit = UNITS[words[at + 1] ?? ''];
  if (unit === undefined) return null;
  if (/^\d{1,3}$/.test(word)) return { ms: Number(word) * unit * HOUR, words: 2 };
  return /^(?:a|an|one|next|ein|eine|einen|einer|nächste|nächsten)$/u.test(word)
    ? { ms: unit * HOUR, words: 2 }
    : null;
}

function range(word: string): number[] {
  const [from = 0, to = 0] = word.split(/[-–]/u).map(Number);
  return to >= from ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : [0];
}

/** A letter that two commands name; what should be done with it is not certain. */
function saidTwice(commands: Command[]): number | null {
  const seen = new Map<number, string>();
  for (const command of commands)
    for (const number of command.action === 'edit' ? [command.number] : command.numbers) {
      const before = seen.get(number);
      if (before !== undefined && (before !== command.action || command.action === 'edit'))
        return number;
      seen.set(number, command.action);
    }
  return null;
}
