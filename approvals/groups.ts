import type { Intent } from '../domain/vocabulary.ts';
import type { Numbers } from './command.ts';
import {
  ALL,
  BOTH,
  COUNTS,
  INTENT_WORDS,
  PLAIN,
  REST,
  SHORT_VERBS,
  SINGLE,
} from './commandWords.ts';
import { timeAt, type Until } from './putOff.ts';
import { verbOf, type Said } from './verbs.ts';

/** What stands with one verb. */
export interface Group {
  said: Said;
  numbers: number[];
  all: boolean;
  both: boolean;
  rest: boolean;
  /** "them", "sie": more than one. */
  several: boolean;
  /** "it", "the thank-you letter": one, and it is not told which. */
  single: boolean;
  until: Until | null;
  intents: Intent[];
}

const open = (said: Said): Group => ({
  said,
  numbers: [],
  all: false,
  both: false,
  rest: false,
  several: false,
  single: false,
  until: null,
  intents: [],
});

/** "in 3 days", "3 until Friday": puts off without saying so. */
const ONLY_A_TIME = /(?<!\p{L})(?:in|until|till|til|bis)(?!\p{L})/iu;

/** Null: a word is not among the known ones, or the order tells nothing certain. */
export function groupsOf(words: string[], clause: string, known: Numbers): Group[] | null {
  const verbs = words.map((word, i) => verbAt(words, i, word));
  const [firstVerb] = verbs.filter((verb) => verb !== null);
  if (firstVerb === undefined) return withoutVerb(words, clause, known);
  const begins = words.findIndex((word, i) => verbs[i] !== null || isTold(word));
  const verbFirst = verbs[begins] !== null;
  const later = verbs.some((verb) => verb?.verb === 'later');
  const groups: Group[] = [];
  let group: Group | null = null;
  let waiting: Group = open(firstVerb);
  for (let i = 0; i < words.length; i += 1) {
    const verb = verbs[i];
    if (verb !== null && verb !== undefined) {
      group = verbFirst ? open(verb) : { ...waiting, said: verb };
      waiting = open(verb);
      groups.push(group);
      continue;
    }
    const target: Group = verbFirst ? (group ?? waiting) : waiting;
    const time = later ? timeAt(words, i) : null;
    // "3 später, Montag": the time alone may follow.
    const holder =
      time !== null && group?.said.verb === 'later' && isEmpty(waiting) ? group : target;
    const took =
      time === null ? take(target, words, i, known) : putOff(holder, time.until) ? time.words : 0;
    if (took === 0) return null;
    i += took - 1;
  }
  return isEmpty(waiting) ? groups : null;
}

export function verbAt(words: string[], i: number, word: string): Said | null {
  const said = verbOf(word);
  if (said !== null) return said;
  const short = SHORT_VERBS[word];
  if (short === undefined || !isNumber(words[i + 1] ?? '')) return null;
  // "Ja, 4 bestätigen" has its verb.
  if (words.some((other) => verbOf(other)?.hard === true)) return null;
  // "approve no 2" is a number; "approve 1, no 2" takes half of it back, and is no number either.
  if (word === 'no' && i > 0) return null;
  return { verb: short, hard: true };
}

/** "in 3 days", "3 until Friday", "4 is an offer". */
function withoutVerb(words: string[], clause: string, known: Numbers): Group[] | null {
  const group = open({ verb: 'later', hard: true });
  for (let i = 0; i < words.length; i += 1) {
    const time = timeAt(words, i);
    const took =
      time === null ? take(group, words, i, known) : putOff(group, time.until) ? time.words : 0;
    if (took === 0) return null;
    i += took - 1;
  }
  if (group.until !== null && group.intents.length === 0 && ONLY_A_TIME.test(clause))
    return [group];
  const ofAnswers =
    group.numbers.length > 0 && group.numbers.every((n) => known.answers.includes(n));
  return group.intents.length > 0 && ofAnswers && group.until === null
    ? [{ ...group, said: { verb: 'confirm', hard: true } }]
    : [];
}

function isTold(word: string): boolean {
  return isNumber(word) || ALL.has(word) || BOTH.has(word) || REST.has(word);
}

function isEmpty(group: Group): boolean {
  return (
    group.numbers.length === 0 &&
    group.intents.length === 0 &&
    group.until === null &&
    !group.all &&
    !group.both &&
    !group.rest
  );
}

function putOff(group: Group, until: Until): boolean {
  // "3 days until Monday" is two times, and so none.
  if (group.until !== null) return false;
  group.until = until;
  return true;
}

/** How many words were understood; 0: this one was not. */
function take(group: Group, words: string[], i: number, known: Numbers): number {
  const word = words[i] ?? '';
  const intent = INTENT_WORDS[word];
  if (isNumber(word)) {
    const to = words[i + 2] ?? '';
    if (/^(?:bis|to|through)$/u.test(words[i + 1] ?? '') && /^\d{1,3}$/.test(to)) {
      group.numbers.push(...numbersOf(`${word}-${to}`));
      return 3;
    }
    // "These 3 letters" counts, "letter 3" names.
    if (/^(?:letters|briefe|briefen|of|von|davon)$/u.test(words[i + 1] ?? '')) return 0;
    group.numbers.push(...numbersOf(word));
  } else if (ALL.has(word)) {
    group.all = true;
    const next = words[i + 1] ?? '';
    const count = COUNTS[next] ?? (/^\d{1,2}$/.test(next) ? Number(next) : null);
    if (count !== null) return count === known.letters.length ? 2 : 0;
  } else if (BOTH.has(word)) group.both = true;
  else if (REST.has(word)) group.rest = true;
  else if (intent !== undefined) group.intents.push(intent);
  // "No, skip it."
  else if (i === 0 && /^(?:no|nein)$/u.test(word) && group.said.verb === 'skip') return 1;
  else if (word === 'no') return group.numbers.length === 0 && isNumber(words[i + 1] ?? '') ? 1 : 0;
  // "Send me the text" asks for something else.
  else if (!group.said.hard && /^(?:me|mir|uns|text|texte|answer|antwort)$/u.test(word)) return 0;
  else if (SINGLE.has(word)) group.single = true;
  else if (word === 'them' || word === 'these' || word === 'sie') group.several = true;
  else if (!PLAIN.has(word)) return 0;
  return 1;
}

function isNumber(word: string): boolean {
  return /^\d{1,3}(?:[-–]\d{1,3})?$/u.test(word);
}

function numbersOf(word: string): number[] {
  if (/^\d+$/.test(word)) return [Number(word)];
  const [from = 0, to = 0] = word.split(/[-–]/u).map(Number);
  return to >= from ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : [0];
}
