import { Dialect, LocalLinter, type Lint } from 'harper.js';
import { binary } from 'harper.js/binary';

/** One thing that harper found, copied out of its memory. */
export interface EnglishFault {
  kind: string;
  text: string;
  message: string;
  suggestions: string[];
  /** Offset in the text, UTF-16 units. */
  at: number;
}

let american: LocalLinter | null = null;
let british: LocalLinter | null = null;

/**
 * What harper has to say about an English text, offline. One linter a process and dialect, made at the first letter
 * (about a second); a letter then takes a few milliseconds. A spelling that either side of the Atlantic knows is right.
 */
export async function englishFaults(text: string): Promise<EnglishFault[]> {
  american ??= new LocalLinter({ binary, dialect: Dialect.American });
  const faults = await lint(american, text);
  if (!faults.some((fault) => fault.kind === 'Spelling')) return faults;
  british ??= new LocalLinter({ binary, dialect: Dialect.British });
  const others = await lint(british, text);
  return faults.filter(
    (fault) =>
      fault.kind !== 'Spelling' ||
      others.some((other) => other.at === fault.at && other.kind === 'Spelling'),
  );
}

async function lint(linter: LocalLinter, text: string): Promise<EnglishFault[]> {
  const lints = await linter.lint(text, { language: 'plaintext' });
  return lints.map(copy);
}

function copy(lint: Lint): EnglishFault {
  const span = lint.span();
  const fault = {
    kind: lint.lint_kind(),
    text: lint.get_problem_text(),
    message: lint.message(),
    suggestions: lint.suggestions().map((one) => one.get_replacement_text()),
    at: span.start,
  };
  span.free();
  lint.free();
  return fault;
}
