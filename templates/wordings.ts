import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LetterFailure } from '../proofreading/letterFailure.ts';
import { LETTER_KINDS, OTHER_KINDS, type WordingKind } from './letterKind.ts';
import type { Language, Register } from '../proofreading/salutation.ts';
import { spread } from './spread.ts';
import { parseWordingFile, type Wording } from './wordingFile.ts';

/** All wordings by language and letter: the built-in ones, with the owner's own in front where a file is sound. */
export interface Wordings {
  of(language: Language, kind: WordingKind): Wording[];
  /** The owner's files that cannot be used; the built-in wording stands in for each. */
  readonly refused: { file: string; line: number | null; reason: string }[];
}

const LANGUAGES: Language[] = ['en', 'de'];
const KINDS: WordingKind[] = [...LETTER_KINDS, ...OTHER_KINDS];
const BUILT_IN = fileURLToPath(new URL('wording', import.meta.url));
let builtIn: Map<string, Wording[]> | null = null;

/**
 * The built-in wordings (read once a process), and in front of them the files of the same name in `overridesFolder`
 * (`en/thank-you.interviewer.liquid`), read again whenever one changes. A faulty one is left out and listed in `refused`,
 * never half used.
 */
export function loadWordings(overridesFolder?: string): Wordings {
  builtIn ??= readFolder(BUILT_IN, (failure) => {
    throw failure;
  });
  const standard = builtIn;
  const own = overridesFolder === undefined ? null : ownWordings(overridesFolder);
  return {
    get refused() {
      return own?.().refused ?? [];
    },
    of: (language, kind) => {
      const key = `${language}/${kind}`;
      return own?.().found.get(key) ?? standard.get(key) ?? [];
    },
  };
}

/** The built-in wording file, to start from with words of one's own; null where the language has none. */
export function builtInSource(language: Language, kind: WordingKind): string | null {
  const file = join(BUILT_IN, language, `${kind}.liquid`);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

interface OwnWordings {
  found: Map<string, Wording[]>;
  refused: Wordings['refused'];
}

/** Reads the owner's folder again only when a file in it is new, gone or changed. */
function ownWordings(folder: string): () => OwnWordings {
  let seen = '';
  let kept: OwnWordings = { found: new Map(), refused: [] };
  return () => {
    const state = LANGUAGES.flatMap((language) => filesIn(join(folder, language))).join('\n');
    if (state === seen) return kept;
    seen = state;
    const refused: Wordings['refused'] = [];
    const found = readFolder(folder, (failure, file) => {
      refused.push({ file, line: failure.line, reason: failure.message });
    });
    for (const file of LANGUAGES.flatMap((language) => strangers(join(folder, language)))) {
      const reason = `no letter has this name; there are: ${KINDS.join(', ')}`;
      refused.push({ file, line: null, reason });
    }
    kept = { found, refused };
    return kept;
  };
}

/** Files that would never be read: a slip in the name would otherwise go unnoticed. */
function strangers(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const known = new Set(KINDS.map((kind) => `${kind}.liquid`));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.liquid') && !known.has(name))
    .map((name) => join(folder, name));
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => {
    const file = join(folder, name);
    const changed = statSync(file, { throwIfNoEntry: false });
    return `${file} ${String(changed?.mtimeMs)} ${String(changed?.size)}`;
  });
}

/** Which wording a letter gets. `repeated`: the person has had them all. */
export interface Choice {
  wording: Wording;
  register: Register;
  repeated: boolean;
}

/**
 * Always the same for the same application and step, never one that the person has had (R3, R18). `turn` moves on within
 * a panel. Wordings of the other register stand in before any is repeated.
 */
export function chooseWording(
  wordings: Wording[],
  register: Register,
  seed: string,
  turn: number,
  used: string[],
): Choice | null {
  const had = new Set(used.map(stem));
  const fitting = wordings.filter((one) => one.register === null || one.register === register);
  const others = wordings.filter((one) => !fitting.includes(one));
  const start = spread(seed);
  const order = [...turned(fitting, start), ...turned(others, start)];
  const fresh = turned(order, turn).find((wording) => !had.has(wording.id));
  const wording = fresh ?? turned(order, turn)[0];
  if (wording === undefined) return null;
  return { wording, register: wording.register ?? register, repeated: fresh === undefined };
}

function turned<T>(list: T[], by: number): T[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

/** `en/thank-you.interviewer/2/warm` → `thank-you.interviewer/2`. */
function stem(wordingId: string): string {
  return wordingId.split('/').slice(1, 3).join('/');
}

function readFolder(
  folder: string,
  onFaulty: (failure: LetterFailure, file: string) => void,
): Map<string, Wording[]> {
  const found = new Map<string, Wording[]>();
  for (const language of LANGUAGES) {
    for (const kind of KINDS) {
      const file = join(folder, language, `${kind}.liquid`);
      if (!existsSync(file)) continue;
      try {
        found.set(`${language}/${kind}`, parseWordingFile(kind, readFileSync(file, 'utf8')));
      } catch (error) {
        if (!(error instanceof LetterFailure)) throw error;
        onFaulty(error, file);
      }
    }
  }
  return found;
}
