import { DAY } from '../domain/duration.ts';
import { wordsOf } from './clauses.ts';
import type { Command, Numbers, Why } from './command.ts';
import { ASKS, HESITATION } from './commandWords.ts';
import { groupsOf, verbAt, type Group } from './groups.ts';
import type { Until } from './putOff.ts';
import { verbOf } from './verbs.ts';

/** A command whose letters are all that the reply does not name otherwise. */
export interface OfTheRest {
  command: Extract<Command, { numbers: number[] }>;
  clause: string;
}

export type Read = 'plain' | { why: Why } | { commands: Command[]; rest: OfTheRest[] };

/** Put off without a time. */
const NEXT_DAY: Until = { forMs: DAY };
const UNSURE = { why: 'words' } as const;

/**
 * Reads one clause. `bare` are the letters meant where no number is named. Verbs come before what they are said of
 * ("approve 1 and skip 2") or behind it ("1 freigeben, 2 überspringen"), never both ways in one clause.
 */
export function readClause(clause: string, known: Numbers, bare: number[]): Read {
  const read = readWords(clause, known, bare);
  if (read === 'plain' || !('why' in read) || read.why !== 'words') return read;
  // "Skip 2, I have called her": a reason takes nothing back where no letter leaves.
  const cut = /^([^,(]{3,80}?)\s*[,(]\s*(.+)$/u.exec(clause);
  const [, said = '', reason = ''] = cut ?? [];
  if (said === '' || /[\d?]/u.test(reason) || HESITATION.test(reason)) return read;
  if (wordsOf(reason, known.letters).some((word) => verbOf(word) !== null)) return read;
  const first = readWords(said, known, bare);
  const harmless =
    typeof first === 'object' &&
    'commands' in first &&
    /\d/.test(said) &&
    [...first.commands].every(({ action }) => action === 'skip' || action === 'later');
  return harmless ? first : read;
}

function readWords(clause: string, known: Numbers, bare: number[]): Read {
  const words = wordsOf(clause, known.letters);
  const hard = words.some((word, i) => verbAt(words, i, word)?.hard === true);
  const groups = groupsOf(words, clause, known);
  if (groups === null) return hard ? UNSURE : 'plain';
  if (groups.length === 0) return 'plain';
  // "Is 1 approved" asks, with or without its mark.
  if (ASKS.has(words[0] ?? '')) return UNSURE;
  const commands: Command[] = [];
  const rest: OfTheRest[] = [];
  for (const group of groups) {
    const read =
      group.said.verb === 'confirm' || group.said.verb === 'dismiss'
        ? aboutAnswer(group.said.verb, group, known)
        : aboutLetter(group.said.verb, group, known, bare, groups.length > 1);
    if ('why' in read) return read;
    if (group.rest && 'numbers' in read) rest.push({ command: read, clause });
    else commands.push(read);
  }
  return { commands, rest };
}

function aboutLetter(
  action: 'approve' | 'skip' | 'later',
  group: Group,
  { letters, answers }: Numbers,
  bare: number[],
  among: boolean,
): Command | { why: Why } {
  const { numbers, all, both, rest, several, single, until, intents, said } = group;
  if (intents.length > 0) return UNSURE;
  if (until !== null && action !== 'later') return UNSURE;
  if ([numbers.length > 0, all, both, rest].filter(Boolean).length > 1) return UNSURE;
  const odd = numbers.find((number) => !letters.includes(number));
  if (odd !== undefined) return { why: answers.includes(odd) ? 'answer' : 'number' };
  const named = numbers.length > 0 || all || both || rest;
  if (both && letters.length !== 2) return { why: 'which' };
  if (single && !named && letters.length > 1 && bare.length !== 1) return { why: 'which' };
  const certain = letters.length <= 1 || (action !== 'skip' && !among && (said.hard || several));
  if (!named && !certain && !(bare.length === 1 && !among)) return { why: 'which' };
  const meant =
    numbers.length > 0 ? [...new Set(numbers)] : all || both ? letters : rest ? [] : bare;
  if (letters.length === 0) return { why: 'number' };
  if (meant.length === 0 && !rest) return { why: 'which' };
  return action === 'later'
    ? { action, numbers: meant, until: until ?? NEXT_DAY }
    : { action, numbers: meant };
}

/** "confirm 3", "no 3", "no 3, it is an offer"; without a number only where there is one answer. */
function aboutAnswer(
  action: 'confirm' | 'dismiss',
  group: Group,
  { letters, answers }: Numbers,
): Command | { why: Why } {
  const { numbers, all, both, rest, until } = group;
  if (all || both || rest || until !== null) return UNSURE;
  const odd = numbers.find((number) => !answers.includes(number));
  if (odd !== undefined) return { why: letters.includes(odd) ? 'letter' : 'number' };
  const meant = numbers.length === 0 ? answers : [...new Set(numbers)];
  if (meant.length === 0) return { why: 'number' };
  if (numbers.length === 0 && meant.length > 1) return { why: 'which' };
  const [intent = null, other] = new Set(group.intents);
  if (other !== undefined) return UNSURE;
  return intent === null && action === 'dismiss'
    ? { action, numbers: meant }
    : { action: 'confirm', numbers: meant, intent };
}
