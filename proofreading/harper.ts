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

// Promises, so that letters read at the same time share one linter.
let american: Promise<LocalLinter> | null = null;
let british: Promise<LocalLinter> | null = null;

/** Longer "words" are no words, and harper's memory breaks on very long ones. */
const LONGEST_WORD = 60;

/**
 * What harper has to say about an English text, offline; null when it broke on it (its next text gets a new one). One
 * linter a process and dialect, made at the first letter (about a second); a letter then takes a few milliseconds. A
 * spelling that either side of the Atlantic knows is right.
 */
export async function englishFaults(text: string): Promise<EnglishFault[] | null> {
  const readable = text.replace(/\S+/gu, (word) =>
    word.length > LONGEST_WORD ? '-'.repeat(word.length) : word,
  );
  try {
    american ??= linterOf(Dialect.American);
    const faults = await lint(await american, readable);
    if (!faults.some((fault) => fault.kind === 'Spelling')) return faults;
    british ??= linterOf(Dialect.British);
    const others = await lint(await british, readable);
    return faults.filter(
      (fault) =>
        fault.kind !== 'Spelling' ||
        others.some((other) => other.at === fault.at && other.kind === 'Spelling'),
    );
  } catch {
    american = null;
    british = null;
    return null;
  }
}

/**
 * Rules of harper's that are taste, or mostly wrong about letters. `SplitWords` reads "intrested" as two words and so
 * hides the misspelling.
 */
const OFF = [
  'SplitWords',
  'OpenCompounds',
  'CompoundNouns',
  'OxfordComma',
  'LongSentences',
  'WhomSubjectOfVerb',
  'QuantifierNumeralConflict',
  'MissingTo',
  'HowTo',
  'MassNouns',
  'ThatThan',
  'PossessiveYour',
  'ProperNouns',
  'SentenceCapitalization',
  'AdjectiveOfA',
  'Dashes',
];

async function linterOf(dialect: Dialect): Promise<LocalLinter> {
  const linter = new LocalLinter({ binary, dialect });
  const rules = await linter.getDefaultLintConfig();
  await linter.setLintConfig({ ...rules, ...Object.fromEntries(OFF.map((rule) => [rule, false])) });
  return linter;
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
