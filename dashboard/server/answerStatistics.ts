import { DAY, HOUR } from '../../domain/duration.ts';
import { dayOf, toWall, weekdayOf } from '../../domain/zone.ts';
import type { AnsweredLetter } from '../../store/repositories/answeredLetters.ts';

/** Letters of one kind and how many of them were answered. */
interface Group {
  key: string;
  sent: number;
  answered: number;
  /** Between these shares the true one lies, nineteen times of twenty (Wilson); null where the letters are too few to say. */
  range: { low: number; high: number } | null;
}

export interface AnswerStatistics {
  all: Group;
  byLetter: Group[];
  byWording: Group[];
  byEmployer: Group[];
  /** Keys 1 (Monday) to 7, where the letter was read. */
  byWeekday: Group[];
  /** Keys `06` … `18`: three hours from then on, where the letter was read; `night` the others. */
  byHour: Group[];
  /** Days to the answer. */
  wait: {
    answers: number;
    medianDays: number | null;
    /** Answers that took up to so many days, and longer than the step before; null: longer than all. */
    steps: { upToDays: number | null; answers: number }[];
  };
}

/** Fewer letters than this say nothing about the next one. */
const ENOUGH = 10;
const MOST_GROUPS = 12;
const WAITS = [1, 3, 7, 14, 30];

/** What sent letters and their answers come to. Pure. Where the employer's zone is not known, the owner's stands in. */
export function answerStatistics(letters: AnsweredLetter[], ownerZone: string): AnswerStatistics {
  const wall = ({ timeZone, sentAt }: AnsweredLetter) => toWall(timeZone ?? ownerZone, sentAt);
  return {
    all: group('all', letters),
    byLetter: largest(groups(letters, ({ what }) => what)),
    byWording: largest(groups(letters, ({ wording }) => wording)),
    byEmployer: largest(
      groups(letters, ({ employerId }) => employerId).map((each) => ({
        ...each,
        key: letters.find(({ employerId }) => employerId === each.key)?.employer ?? each.key,
      })),
    ),
    byWeekday: inOrder(groups(letters, (letter) => String(weekdayOf(dayOf(wall(letter))) + 1))),
    byHour: inOrder(groups(letters, (letter) => partOfDay(wall(letter)))),
    wait: waits(letters),
  };
}

function groups(letters: AnsweredLetter[], keyOf: (letter: AnsweredLetter) => string): Group[] {
  const byKey = new Map<string, AnsweredLetter[]>();
  for (const letter of letters) {
    const key = keyOf(letter);
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, [letter]);
    else known.push(letter);
  }
  return [...byKey].map(([key, members]) => group(key, members));
}

function group(key: string, letters: AnsweredLetter[]): Group {
  const sent = letters.length;
  const answered = letters.filter(({ answeredAt }) => answeredAt !== null).length;
  return { key, sent, answered, range: sent < ENOUGH ? null : wilson(answered, sent) };
}

/** The score interval at 95 % (Wilson 1927); unlike the usual one it is honest near 0 and 1 and for few cases. */
function wilson(hits: number, n: number): { low: number; high: number } {
  const z = 1.96;
  const share = hits / n;
  const middle = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return { low: Math.max(0, (middle - half) / scale), high: Math.min(1, (middle + half) / scale) };
}

function largest(all: Group[]): Group[] {
  return all.toSorted((a, b) => b.sent - a.sent || (a.key < b.key ? -1 : 1)).slice(0, MOST_GROUPS);
}

function inOrder(all: Group[]): Group[] {
  return all.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function partOfDay(wall: number): string {
  const hour = Math.floor((wall - dayOf(wall) * DAY) / HOUR);
  return hour < 6 || hour >= 21 ? 'night' : String(hour - (hour % 3)).padStart(2, '0');
}

function waits(letters: AnsweredLetter[]): AnswerStatistics['wait'] {
  const days = letters
    .flatMap(({ sentAt, answeredAt }) => (answeredAt === null ? [] : [(answeredAt - sentAt) / DAY]))
    .sort((a, b) => a - b);
  const lower = days[Math.floor((days.length - 1) / 2)];
  const upper = days[Math.floor(days.length / 2)];
  return {
    answers: days.length,
    medianDays: lower === undefined || upper === undefined ? null : (lower + upper) / 2,
    steps: [...WAITS, null].map((upToDays, index) => ({
      upToDays,
      answers: days.filter(
        (each) => each > (WAITS[index - 1] ?? 0) && (upToDays === null || each <= upToDays),
      ).length,
    })),
  };
}
