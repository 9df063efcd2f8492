import { createHash } from 'node:crypto';
import type { OwnWording } from '../activities/ports/lettersPort.ts';
import { LetterFailure } from '../proofreading/letterFailure.ts';
import { parseWordingFile, type Wording } from './wordingFile.ts';
import type { Wordings } from './wordings.ts';

/** Parsed wordings of owners by their text; null: faulty. An owner's change has another text. */
const parsed = new Map<string, Wording[] | null>();
const MOST_PARSED = 1_000;

/** The wordings with an owner's own in front of those of the same name; a faulty one is left out, never half used. */
export function withOwn(wordings: Wordings, own: OwnWording[] | undefined): Wordings {
  if (own === undefined || own.length === 0) return wordings;
  return {
    refused: wordings.refused,
    of: (language, kind) => {
      const found = own.find((one) => one.language === language && one.name === kind);
      return (found === undefined ? null : parse(found)) ?? wordings.of(language, kind);
    },
  };
}

function parse({ name, text }: OwnWording): Wording[] | null {
  const key = `${name}/${createHash('sha256').update(text).digest('hex')}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  if (parsed.size >= MOST_PARSED) parsed.clear();
  const found = parseOrNull(name, text);
  parsed.set(key, found);
  return found;
}

function parseOrNull(name: string, text: string): Wording[] | null {
  try {
    return parseWordingFile(name, text);
  } catch (error) {
    if (error instanceof LetterFailure) return null;
    throw error;
  }
}
