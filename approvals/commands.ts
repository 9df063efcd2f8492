import { newText } from '../replies/text/newText.ts';
import { withSecondThoughts } from '../replies/text/ending.ts';
import { clauses, wordsOf } from './clauses.ts';
import type { Command, Numbers, Understood, Why } from './command.ts';
import { DAY_NAMED, HESITATION } from './commandWords.ts';
import { splitEdits, type Edit } from './newLetter.ts';
import { readClause, type OfTheRest } from './readClause.ts';
import { replyParts, type ReplyPart } from './replyParts.ts';
import { verbOf } from './verbs.ts';

type Unclear = Extract<Understood, { kind: 'unclear' }>;

/**
 * Reads the owner's reply to a digest. `body` is the whole plain text: quotes and signatures are
 * cut here. Words in between are ignored, but a line that holds a command and something else that may change its meaning
 * ("approve 1 if Dana agrees", "don't approve 2") makes the whole reply unclear: consent is certain or it is none (P3).
 */
export function parseCommands(body: string, numbers: Numbers): Understood {
  const { others, edits } = splitEdits(replyParts(body, [...numbers.letters, ...numbers.answers]));
  const commands: Command[] = [];
  const rest: OfTheRest[] = [];
  const beside: string[] = [];
  for (const part of others) {
    const bare = part.under ?? numbers.bare ?? numbers.letters;
    const written = newText(part.lines.join('\n')).split('\n');
    for (const clause of clauses(written)) {
      const read = readClause(
        clause,
        numbers,
        bare.filter((each) => numbers.letters.includes(each)),
      );
      if (read === 'plain') beside.push(clause);
      else if ('why' in read) return unclear(clause, read.why);
      else {
        commands.push(...read.commands);
        rest.push(...read.rest);
      }
    }
    beside.push(...secondThoughts(part, written));
  }
  for (const edit of edits) {
    const read = readEdit(edit, numbers);
    if ('kind' in read) return read;
    commands.push(read);
  }
  const left = ofTheRest(rest, commands, numbers);
  if (left === null) return unclear(rest[0]?.clause ?? '', 'which');
  commands.push(...left);
  const doubt = beside.find((clause) => doubts(clause, commands));
  if (doubt !== undefined) return unclear(doubt, 'words');
  const twice = saidTwice(commands);
  if (twice !== null) return unclear(String(twice), 'twice');
  return commands.length === 0 ? { kind: 'nothing' } : { kind: 'commands', commands };
}

function unclear(passage: string, why: Why): Unclear {
  return { kind: 'unclear', passage: passage.slice(0, 200), why };
}

/** Under closing words and a name there may be a signature or "PS: not number 2"; only a doubt is looked for there. */
function secondThoughts(part: ReplyPart, written: string[]): string[] {
  const seen = new Set(written.map((line) => line.trim()));
  const others = withSecondThoughts(part.lines).filter((line) => !seen.has(line.trim()));
  return clauses(others).filter(
    (clause) =>
      HESITATION.test(clause.slice(0, 400)) ||
      wordsOf(clause, []).some((word) => verbOf(word)?.hard === true),
  );
}

/** Words beside an approval that may take it back: a "but", a question, or the number of what is approved. */
function doubts(clause: string, commands: Command[]): boolean {
  const approved = commands.flatMap((each) => (each.action === 'approve' ? each.numbers : []));
  if (approved.length === 0) return false;
  const start = clause.slice(0, 400);
  const words = wordsOf(start, []);
  const ofAnother = words.some((word) => /^[1-9]\d?$/.test(word)) && !named(words, approved);
  return (
    HESITATION.test(start) ||
    (DAY_NAMED.test(start) && !ofAnother) ||
    start.includes('?') ||
    named(words, approved) ||
    words.some((word) => verbOf(word)?.hard === true)
  );
}

function named(words: string[], numbers: number[]): boolean {
  return words.some((word) => numbers.includes(Number(word)));
}

function readEdit(edit: Edit, { letters, answers }: Numbers): Command | Unclear {
  const { heading, subject, text, sure } = edit;
  const number = edit.number ?? (letters.length === 1 ? letters[0] : undefined);
  if (number === undefined) return unclear(heading, 'which');
  if (answers.includes(number)) return unclear(heading, 'answer');
  if (!letters.includes(number)) return unclear(heading, 'number');
  if (text === '') return unclear(heading, 'no-text');
  return { action: 'edit', number, subject, text, sure };
}

/** "Skip 2, approve the rest": null where nothing was named before, or nothing is left. */
function ofTheRest(rest: OfTheRest[], named: Command[], { letters }: Numbers): Command[] | null {
  if (rest.length === 0) return [];
  const taken = named.flatMap((each) => (each.action === 'edit' ? [each.number] : each.numbers));
  const left = letters.filter((number) => !taken.includes(number));
  if (rest.length > 1 || taken.length === 0 || left.length === 0) return null;
  return rest.map(({ command }) => ({ ...command, numbers: left }));
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
