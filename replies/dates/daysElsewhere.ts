import type { LocalDate } from '../../domain/time.ts';
import { dayIn, utc } from './calendarDays.ts';
import { isoDay, localDay } from './reference.ts';
import type { Reference } from './reference.ts';

/** How the months begin where the other readers know no word: Italian, Dutch, Portuguese, Scandinavian, Finnish, Polish, Czech, Romanian, Hungarian, Turkish. */
const MONTHS: readonly (readonly [month: number, beginnings: readonly string[]])[] = [
  [1, ['gen', 'jan', 'sty', 'tammik', 'led', 'ian', 'oca']],
  [2, ['feb', 'fev', 'lut', 'helmik', 'únor', 'şub']],
  [3, ['mar', 'maar', 'maalisk', 'břez', 'már']],
  [4, ['apr', 'abr', 'kwi', 'huhtik', 'dub', 'ápr', 'nis']],
  [5, ['mag', 'mai', 'maj', 'mei', 'toukok', 'květ', 'máj', 'may']],
  [6, ['giu', 'jun', 'cze', 'kesäk', 'červn', 'iun', 'jún', 'haz']],
  [7, ['lug', 'jul', 'lip', 'heinäk', 'červenc', 'iul', 'júl', 'tem']],
  [8, ['ago', 'aug', 'sie', 'elok', 'srp', 'ağu']],
  [9, ['set', 'sep', 'wrz', 'syysk', 'září', 'szept', 'eyl']],
  [10, ['ott', 'out', 'okt', 'oct', 'paź', 'lokak', 'říj', 'eki']],
  [11, ['nov', 'noi', 'lis', 'marrask', 'kas']],
  [12, ['dic', 'dez', 'dec', 'des', 'gru', 'jouluk', 'pros', 'ara']],
];

const DAY_AND_MONTH =
  /(?<!\d)(\d{1,2})[.ºª°]?\s(?:de\s|di\s)?(\p{L}{3,12})\.?(?:\s(?:de\s|del\s)?(20\d{2})(?!\d))?/gu;
const MONTH_AND_DAY = /(?<!\p{L})(\p{L}{3,12})\s(\d{1,2})(?![\d:])/gu;
const NUMBERS = /(?<![\d.])(\d{1,2})([./-])\s?(\d{1,2})(?:\2\s?(20\d{2}|\d{2})?)?(?![\d:])/gu;
const YEAR_FIRST =
  /(?<!\d)(20\d{2})(?:[-./]|[年년]\s?)(\d{1,2})(?:[-./]|[月월]\s?)(\d{1,2})(?!\d)/gu;
const EAST_ASIAN = /(?<!\d)(\d{1,2})[月월]\s?(\d{1,2})[日일号]/gu;

/** The days that a sentence in one of those languages names, in no order; the day stands before the month in all of them. */
export function daysElsewhere(sentence: string, reference: Reference): LocalDate[] {
  const text = sentence.slice(0, 400).toLowerCase();
  const today = localDay(reference);
  const found: (Date | null)[] = [
    ...[...text.matchAll(DAY_AND_MONTH)].map((m) => day(today, m[3], monthOf(m[2]), m[1])),
    ...[...text.matchAll(MONTH_AND_DAY)].map((m) => day(today, undefined, monthOf(m[1]), m[2])),
    ...[...text.matchAll(NUMBERS)].map((m) => day(today, m[4], Number(m[3]), m[1])),
    ...[...text.matchAll(YEAR_FIRST)].map((m) => day(today, m[1], Number(m[2]), m[3])),
    ...[...text.matchAll(EAST_ASIAN)].map((m) => day(today, undefined, Number(m[1]), m[2])),
  ];
  return found.flatMap((date) => (date === null ? [] : [isoDay(date)]));
}

function monthOf(word = ''): number {
  let best = 0;
  let length = 0;
  for (const [month, beginnings] of MONTHS) {
    for (const beginning of beginnings) {
      if (beginning.length <= length || !word.startsWith(beginning)) continue;
      best = month;
      length = beginning.length;
    }
  }
  return best;
}

function day(today: Date, year: string | undefined, month: number, dayOf = ''): Date | null {
  const number = Number(dayOf);
  if (month < 1 || month > 12 || number < 1 || number > 31) return null;
  const said = year === undefined || year === '' ? null : Number(year) % 100;
  return said === null ? dayIn(today, month - 1, number) : utc(2000 + said, month - 1, number);
}
