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

// A promise, so that letters read at the same time share one linter.
let linter: Promise<LocalLinter> | null = null;

/** Longer "words" are no words, and harper's memory breaks on very long ones. */
const LONGEST_WORD = 60;

/**
 * What harper has to say about an English text, offline; null when it broke on it (its next text gets a new one). One
 * linter a process, made at the first letter (about a second); a letter then takes a few milliseconds. It knows American
 * spelling alone (another linter for the British one would take as much memory again): who judges a word asks the lists.
 */
export async function englishFaults(text: string): Promise<EnglishFault[] | null> {
  const readable = text.replace(/\S+/gu, (word) =>
    word.length > LONGEST_WORD ? '-'.repeat(word.length) : word,
  );
  try {
    linter ??= linterOf(Dialect.American);
    return await lint(await linter, readable);
  } catch {
    linter = null;
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
  const made = new LocalLinter({ binary, dialect });
  const rules = await made.getDefaultLintConfig();
  await made.setLintConfig({ ...rules, ...Object.fromEntries(OFF.map((rule) => [rule, false])) });
  return made;
}

async function lint(by: LocalLinter, text: string): Promise<EnglishFault[]> {
  const lints = await by.lint(text, { language: 'plaintext' });
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
