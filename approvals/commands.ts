import { CLOSING, SENT_FROM, SIGNATURE_DASHES } from '../replies/text/endMarks.ts';
import { newText, withoutQuotes } from '../replies/text/newText.ts';
import { DAY } from '../domain/duration.ts';
import { MARKERS } from './marker.ts';
import { timeAt, type Until } from './putOff.ts';
import type { Intent } from '../domain/vocabulary.ts';
import { HESITATION, INTENT_WORDS, PLAIN, SHORT_VERBS, TURNS, VERBS } from './commandWords.ts';

/** One thing that the owner asked for. `numbers` are those of the digest's letters, each once. */
export type Command =
  | { action: 'approve' | 'skip'; numbers: number[] }
  | { action: 'later'; numbers: number[]; until: Until }
  | { action: 'edit'; number: number; text: string }
  /** What an answer was taken for is right; with `intent`, it is that instead. */
  | { action: 'confirm'; numbers: number[]; intent: Intent | null }
  /** It is no answer at all. */
  | { action: 'dismiss'; numbers: number[] };

/** What may be wrong with a passage; `letter` and `answer` say what its number stands for instead. */
export type Why = 'words' | 'number' | 'which' | 'twice' | 'no-text' | 'letter' | 'answer';

/** The numbers of a notice: letters and answers share one count, so that each names one thing. */
export interface Numbers {
  letters: number[];
  answers: number[];
}

/** What a reply asks for: commands, nothing at all, or something that is not certain and is therefore not done. */
export type Understood =
  | { kind: 'commands'; commands: Command[] }
  | { kind: 'nothing' }
  | { kind: 'unclear'; passage: string; why: Why };

/** Put off without a time. */
const NEXT_DAY: Until = { forMs: DAY };

/**
 * Reads the owner's reply to a digest. `body` is the whole plain text: quotes and signatures are
 * cut here. Words in between are ignored, but a line that holds a command and something else that may change its meaning
 * ("approve 1 if Dana agrees", "don't approve 2") makes the whole reply unclear: consent is certain or it is none (P3).
 */
export function parseCommands(body: string, numbers: Numbers): Understood {
  const { letters, answers } = numbers;
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
    const number = stated ?? (letters.length === 1 ? letters[0] : undefined);
    if (number === undefined) return { kind: 'unclear', passage: heading, why: 'which' };
    if (answers.includes(number)) return { kind: 'unclear', passage: heading, why: 'answer' };
    if (!letters.includes(number)) return { kind: 'unclear', passage: heading, why: 'number' };
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
const NUMBERED =
  /^(?:approve|skip|later|confirm|freigeben|überspringen|später|bestätigen)\s+#?\d[\d\s,#and]*$/iu;

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

type Read = Command | 'plain' | { why: Why };

function readClause(clause: string, known: Numbers): Read {
  const words = clause
    .slice(0, 1_000)
    .toLowerCase()
    .replaceAll(/[’`´]/gu, "'")
    .split(/[\s,.:!"“”„()*_&+/]+/u)
    .map((word) => word.replace(/^#/u, ''))
    .filter((word) => word !== '');
  const at = words.findIndex(
    (word, i) =>
      VERBS[word] !== undefined ||
      (SHORT_VERBS[word] !== undefined && /^\d{1,3}$/.test(words[i + 1] ?? '')),
  );
  if (at === -1) return 'plain';
  const verb = words[at] ?? '';
  const action = VERBS[verb] ?? SHORT_VERBS[verb];
  const onlyPlain = words.slice(0, at).every((word) => PLAIN.has(word));
  if (action === undefined || !onlyPlain) {
    // A verb of ours amid other words: "I will approve the budget" is no command, yet nothing may be guessed about it.
    // Questions end up here or below too: no word with its mark is among the known ones.
    return { why: 'words' };
  }
  const rest = words.slice(at + 1);
  return action === 'confirm' || action === 'dismiss'
    ? readAboutAnswer(action, rest, known)
    : readAboutLetter(action, rest, known);
}

function readAboutLetter(
  action: 'approve' | 'skip' | 'later',
  rest: string[],
  { letters, answers }: Numbers,
): Read {
  const numbers: number[] = [];
  let all = false;
  let until: Until | null = null;
  for (let i = 0; i < rest.length; i += 1) {
    const word = rest[i] ?? '';
    const time = action === 'later' ? timeAt(rest, i) : null;
    if (time !== null) {
      // "3 days until Monday" is two times, and so none.
      if (until !== null) return { why: 'words' };
      ({ until } = time);
      i += time.words - 1;
    } else if (isNumber(word)) numbers.push(...numbersOf(word));
    else if (TURNS.has(word)) all = true;
    // "no. 1" is a number, "1, no 2" takes half of it back.
    else if (!PLAIN.has(word) || (word === 'no' && numbers.length > 0)) return { why: 'words' };
  }
  if (all && numbers.length > 0) return { why: 'words' };
  const odd = numbers.find((number) => !letters.includes(number));
  if (odd !== undefined) return { why: answers.includes(odd) ? 'answer' : 'number' };
  if (numbers.length === 0 && action === 'skip' && !all && letters.length > 1)
    return { why: 'which' };
  const meant = numbers.length === 0 ? letters : [...new Set(numbers)];
  if (meant.length === 0) return { why: 'number' };
  if (action !== 'later') return { action, numbers: meant };
  return { action, numbers: meant, until: until ?? NEXT_DAY };
}

/** "confirm 3", "no 3", "no 3, it is an offer"; without a number only where there is one answer. */
function readAboutAnswer(
  action: 'confirm' | 'dismiss',
  rest: string[],
  { letters, answers }: Numbers,
): Read {
  const numbers: number[] = [];
  const intents = new Set<Intent>();
  for (const word of rest) {
    const intent = INTENT_WORDS[word];
    if (isNumber(word)) numbers.push(...numbersOf(word));
    else if (intent !== undefined) intents.add(intent);
    else if (!PLAIN.has(word) || word === 'no') return { why: 'words' };
  }
  const odd = numbers.find((number) => !answers.includes(number));
  if (odd !== undefined) return { why: letters.includes(odd) ? 'letter' : 'number' };
  const meant = numbers.length === 0 ? answers : [...new Set(numbers)];
  if (meant.length === 0) return { why: 'number' };
  if (numbers.length === 0 && meant.length > 1) return { why: 'which' };
  const [intent = null, other] = intents;
  if (other !== undefined) return { why: 'words' };
  return intent === null && action === 'dismiss'
    ? { action, numbers: meant }
    : { action: 'confirm', numbers: meant, intent };
}

function isNumber(word: string): boolean {
  return /^\d{1,3}(?:[-–]\d{1,3})?$/u.test(word);
}

function numbersOf(word: string): number[] {
  return /^\d+$/.test(word) ? [Number(word)] : range(word);
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
