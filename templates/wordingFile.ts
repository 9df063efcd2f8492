import { Liquid, type Template } from 'liquidjs';
import { LetterFailure } from '../proofreading/letterFailure.ts';
import { CALL_PARTS } from './letterKind.ts';
import { FIELD_OF } from './letterValues.ts';

/** One wording of one letter, compiled: a subject and the paragraphs between salutation and sign-off. */
export interface Wording {
  /** `thank-you.interviewer/2`: what `usedWordings` remembers, whatever register it was written in. */
  id: string;
  subject: Template[];
  body: Template[];
  /** Null: both registers; else the one it is written for. */
  register: 'formal' | 'warm' | null;
}

/** Tags that a wording may use: no file, no loop, nothing that could run long. */
const TAGS = new Set([
  'if',
  'elsif',
  'else',
  'endif',
  'unless',
  'endunless',
  'case',
  'when',
  'endcase',
  'comment',
  'endcomment',
]);

/** Strict: a value that is not known is an error with its name, never an empty place. */
export const liquid = new Liquid({
  strictVariables: true,
  strictFilters: true,
  lenientIf: true,
  jsTruthy: true,
  ownPropertyOnly: true,
  parseLimit: 100_000,
  renderLimit: 1_000,
  memoryLimit: 1_000_000,
});

/**
 * Reads a wording file: any number of wordings, each begun by a line `=== 1` (or `=== 1 formal`, `=== 1 warm`), then
 * `subject: …`, then the paragraphs, apart by blank lines, in Liquid. Lines that begin with `#` before the first wording
 * are remarks. Throws LetterFailure `faulty-wording` with the line.
 */
export function parseWordingFile(letter: string, source: string): Wording[] {
  const wordings: Wording[] = [];
  for (const section of sections(source)) {
    const subject = /^subject:[ \t]*(.+)$/u.exec(section.lines[0] ?? '')?.[1];
    if (subject === undefined) {
      throw faulty(section.line + 1, 'the first line of a wording must be "subject: …"');
    }
    const body = section.lines.slice(1).join('\n').trim();
    if (body === '') throw faulty(section.line + 1, 'the wording has no text');
    const leading = section.lines.slice(1).findIndex((line) => line.trim() !== '');
    wordings.push({
      id: `${letter}/${section.name}`,
      register: section.register,
      subject: compile(subject.trim(), section.line + 1),
      body: compile(body, section.line + 2 + leading),
    });
  }
  if (wordings.length === 0) throw faulty(1, 'there is no wording in it; begin one with "=== 1"');
  const twice = wordings.find(
    (one, index) => wordings.findIndex((other) => other.id === one.id) < index,
  );
  if (twice !== undefined) throw faulty(1, `two wordings are called ${twice.id}`);
  if (letter === 'call') requireParts(wordings);
  return wordings;
}

/** A script without one of its parts would leave somebody on the phone without words. */
function requireParts(wordings: Wording[]): void {
  const missing = CALL_PARTS.find((part) => !wordings.some(({ id }) => id === `call/${part}`));
  if (missing === undefined) return;
  throw faulty(1, `the part "${missing}" is not there; a script has: ${CALL_PARTS.join(', ')}`);
}

interface Section {
  name: string;
  register: 'formal' | 'warm' | null;
  line: number;
  lines: string[];
}

function sections(source: string): Section[] {
  const found: Section[] = [];
  source.split(/\r\n|\n/u).forEach((text, index) => {
    const head = /^===\s*([A-Za-z0-9-]+)(?:\s+(formal|warm))?\s*$/u.exec(text);
    const last = found.at(-1);
    if (head?.[1] !== undefined) {
      const register = head[2] === 'formal' || head[2] === 'warm' ? head[2] : null;
      found.push({ name: head[1], register, line: index + 1, lines: [] });
    } else if (text.startsWith('===')) {
      throw faulty(
        index + 1,
        'a wording begins with "=== name", then formal or warm if it is for one of them',
      );
    } else if (last !== undefined) {
      last.lines.push(text);
    } else if (text.trim() !== '' && !text.startsWith('#')) {
      throw faulty(index + 1, 'text before the first wording; begin it with "=== 1"');
    }
  });
  return found;
}

function compile(source: string, firstLine: number): Template[] {
  for (const match of source.matchAll(/\{%-?\s*(\w+)/gu)) {
    const line = firstLine + source.slice(0, match.index).split('\n').length - 1;
    if (!TAGS.has(match[1] ?? ''))
      throw faulty(line, `the tag "${match[1]}" cannot be used in a letter`);
  }
  const html = /<\/?[a-z][^>]*>/iu.exec(source.replace(/\{[{%][^]*?[%}]\}/gu, ''));
  if (html !== null) throw faulty(firstLine, `"${html[0]}" is markup; a wording is plain text`);
  const parsed = parse(source, firstLine);
  for (const name of liquid.globalVariablesSync(parsed)) {
    if (Object.hasOwn(FIELD_OF, name)) continue;
    const at = source.search(
      new RegExp(String.raw`\{[{%][^}]*\b${name.replace(/\W/gu, '.')}\b`, 'u'),
    );
    const line = firstLine + source.slice(0, Math.max(0, at)).split('\n').length - 1;
    throw faulty(
      line,
      `there is no value called "${name}"; there are: ${Object.keys(FIELD_OF).join(', ')}`,
    );
  }
  return parsed;
}

function parse(source: string, firstLine: number): Template[] {
  try {
    return liquid.parse(source);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(/line:(\d+)/u.exec(message)?.[1] ?? 1);
    throw faulty(firstLine + line - 1, (message.split(', line:')[0] ?? message).trim());
  }
}

function faulty(line: number, reason: string): LetterFailure {
  return new LetterFailure('faulty-wording', `line ${line}: ${reason}`, { line });
}
