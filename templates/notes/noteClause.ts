import { plainValue } from '../../proofreading/plainValue.ts';
import { readName } from '../../proofreading/personName.ts';
import { englishClause, englishParts } from './english.ts';
import type { NoteClause } from './noteForm.ts';
import { germanClause } from './german.ts';
import type { Language } from '../../proofreading/salutation.ts';

/** A clause longer than this is an essay, not a note to be woven in. */
const LONGEST = 200;

/**
 * The parts of a person's note that can stand in a letter to them (R3). Only simple forms are taken; whatever is not
 * surely right (a judgement, money, a leftover "she", a sentence of another shape) is left out, never guessed at: an
 * empty list means that the owner is to be asked for a sentence.
 */
export function noteClauses(
  note: string,
  person: { name: string },
  language: Language,
): NoteClause[] {
  const read = language === 'de' ? germanClause : englishClause;
  const name = readName(person.name);
  const names = [name.full, name.last, ...(name.first === null ? [] : [name.first])];
  return note
    .split(
      /[\r\n;•]+|(?<=[\p{L}\p{N})"][.!?])(?<!\b(?:Mr|Ms|Mrs|Dr|Prof|St|No|Nr|Inc|Co)\.)\s+(?=\p{Lu})|^\s*[-*]\s+/mu,
    )
    .map((part) =>
      plainValue(part, 1_000)
        .replace(/^[-*–]\s*/u, '')
        .replace(/[.!\s]+$/u, ''),
    )
    .flatMap((part) => (language === 'de' ? [part] : englishParts(part)))
    .filter((part) => part !== '' && part.length <= LONGEST)
    .map((part) => read(part, names))
    .filter((clause) => clause !== null);
}
