import { CLOSING } from '../replies/text/endMarks.ts';
import { MONTHS, ORDINALS, VERBS } from './commandWords.ts';

const LIKING =
  /[👍🙂😊😀😃😄😉🙏✅👌🎉💪✔]|\u{2764}|\u{FE0F}|[\u{1F3FB}-\u{1F3FF}]|[:;]-?\)(?!\S)/gu;

/** Sentences and lines; a comma stays, because it stands between numbers too. */
export function clauses(lines: string[]): string[] {
  return lines
    .filter((line) => !CLOSING.test(line.trim().slice(0, 80)))
    .flatMap((line) => sentencesOf(withDays(line.slice(0, 1_000))))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '')
    .slice(0, 200);
}

/** A number with its full stop ("1. approve", "Nr. 2", "den 2. Brief") begins or names something more often than it ends. */
function sentencesOf(line: string): string[] {
  const out = [''];
  const parts = line.split(/((?<=[.!?;])\s+|;)/u);
  for (let i = 0; i < parts.length; i += 2) {
    const last = out.at(-1) ?? '';
    const next = parts[i] ?? '';
    if (i > 0 && !endsHere(last, next)) out[out.length - 1] = `${last} ${next}`;
    else out.push(next);
  }
  return out;
}

function endsHere(before: string, next: string): boolean {
  if (
    /(?:^|[^\p{L}])(?:no|nr|nos|nrn|num|evtl|ggf|vllt|vlt|bzw|ca|inkl|incl|einschl)\.$/iu.test(
      before,
    )
  )
    return false;
  if (!/\d\.$/u.test(before)) return true;
  const said = before.toLowerCase().split(/[^\p{L}]+/u);
  return (
    /^\p{Lu}/u.test(next) &&
    !/^(?:brief|letter|nummer|number|antwort|answer)\b/iu.test(next) &&
    said.some((word) => VERBS[word] !== undefined)
  );
}

/** "4 December", "Dec 4", "4.12.", "4. Dezember 2026" as one word that no full stop tears apart. */
function withDays(line: string): string {
  const day = (d: string, m: number, y: string | undefined): string =>
    `@${y === undefined ? '' : `${y.length === 2 ? '20' : ''}${y}-`}${String(m).padStart(2, '0')}-${d.padStart(2, '0')} `;
  const month = (name: string): number => MONTHS[name.toLowerCase()] ?? 0;
  return line
    .replace(
      /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d{2})(?!\d))?/gu,
      (_all, d: string, m: string, y?: string) => day(d, Number(m), y),
    )
    .replace(
      /(?<![\d.])(\d{1,2})(?:\.|st|nd|rd|th)?\s+(\p{L}{3,9})\.?(?:,?\s+(\d{4}))?(?![\p{L}\d])/giu,
      (all, d: string, m: string, y?: string) => (month(m) === 0 ? all : day(d, month(m), y)),
    )
    .replace(
      /(?<!\p{L})(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?(?![\d])/giu,
      (all, m: string, d: string, y?: string) => (month(m) === 0 ? all : day(d, month(m), y)),
    );
}

/** The words of a clause, lower case, without marks that change nothing. `letters` tells what "the last one" is. */
export function wordsOf(clause: string, letters: number[]): string[] {
  const plain = clause
    .toLowerCase()
    .replaceAll(/[’`´]/gu, "'")
    .replaceAll(LIKING, ' ')
    .replaceAll('?', ' ? ')
    // "Nr. 2" and "no. 2" are numbers; "no 2" may be a refusal.
    .replaceAll(/(?<!\p{L})(?:no|nr)\.\s*(?=\d)/gu, 'number ')
    .replaceAll(/(\d)\s+[-–]\s+(?=\d)/gu, '$1-')
    .replaceAll(
      /(?<!\p{L})(?:gebe|geben|gib|gebt)(?!\p{L})(.{0,200}?)(?<!\p{L})frei(?!\p{L})/gu,
      ' freigeben $1',
    )
    .replaceAll(
      /(?<!\p{L})([a-zäöü]{4,14})(\d{1,3})(?!\w)/gu,
      (all: string, verb: string, number: string) =>
        VERBS[verb] === undefined ? all : `${verb} ${number}`,
    );
  return ordinals(plain, letters)
    .split(/[\s,.:!"“”„«»‘()[\]*_&+/]+/u)
    .map((word) => word.replace(/^['#]+|'+$/gu, ''))
    .filter((word) => word !== '' && !/^[-–—=→>•·<|]+$/u.test(word));
}

/** "the first one", "den letzten Brief": certain only where the letters are counted from one, and no count follows. */
function ordinals(clause: string, letters: number[]): string {
  const counted = letters.every((number, i) => number === i + 1);
  return clause.replaceAll(
    /(?<!\p{L})(?:the|den|die|der|das)\s+(\p{L}{4,8})(?!\p{L})(?:\s+(?:one|letter|brief)(?!\p{L}))?(?!\s+(?:\d|two|three|zwei|drei))/gu,
    (all: string, word: string) => {
      const place = ORDINALS[word];
      if (!counted || place === undefined) return all;
      return String(letters.at(place < 0 ? place : place - 1) ?? 0);
    },
  );
}
