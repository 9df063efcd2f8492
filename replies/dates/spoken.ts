import {
  count,
  ahead,
  shorthand,
  utc,
  plus,
  mondayOf,
  endOfWeek,
  endOfMonth,
  endOfQuarter,
  month,
  dayIn,
  lastOf,
  weekOfMonth,
  weekday,
  weekdayAfter,
  dayOfMonth,
} from './calendarDays.ts';
import { isoDay } from './reference.ts';
import type { FoundDate, Language } from './foundDate.ts';
import { SPOKEN_ELSEWHERE } from './spokenElsewhere.ts';
import { rule } from './spokenRule.ts';
import type { SpokenRule } from './spokenRule.ts';

const MONTH =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?';
const COUNT =
  '(\\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|a couple of|couple)';

const WEEKDAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';

const RULES: readonly SpokenRule[] = [
  en('(?:the )?day after tomorrow', (_m, today) => plus(today, 2)),
  en('tomorrow week', (_m, today) => plus(today, 8)),
  en('(?:with)?in (?:the )?(?:next |coming )?(24|48|72) ?(?:hours|hrs|h)\\b', (m, today) =>
    plus(today, Number(m[1]) / 24),
  ),
  en(`(?:the )?(first|second) half of ${MONTH}`, (m, today) =>
    m[1] === 'first' ? dayIn(today, month(m[2]), 15) : lastOf(today, month(m[2])),
  ),
  // "Thursday the 26th": the number says which Thursday.
  en(
    `${WEEKDAY},? (?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b(?! ?(?:of )?(?:${MONTH}|floor|round|interview))`,
    (m, today) => dayOfMonth(today, Number(m[1])),
  ),
  // "The 24th or 25th November", "between the 3rd and 5th of December": the first of two.
  en(
    `(\\d{1,2})(?:st|nd|rd|th)?(?= (?:or|and|to) (?:${WEEKDAY},? )?(?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH})`,
    (m, today) => dayIn(today, month(m[2]), Number(m[1])),
  ),
  en(
    "(?:with)?in (?:the )?(?:next |coming )?(?:a )?fortnight(?:'s time)?|a fortnight from (?:now|today)|over the (?:next|coming) fortnight",
    (_m, today) => plus(today, 14),
  ),
  en('(?:with)?in (?:a|one) (week|month) or (?:two|so)', (m, today) =>
    ahead(today, /two/.test(m[0]) ? 2 : 1, m[1], false),
  ),
  en("(?:the )?month(?:'s |-| )end|(?:by |at )?(?:the )?end of month", (_m, today) =>
    endOfMonth(today, 0),
  ),
  en(
    "(?:by |before |at )?(?:the )?end of (?:the |this |next )?quarter|quarter(?:'s |-| )end",
    (m, today) => endOfQuarter(today, /next/.test(m[0]) ? 1 : 0),
  ),
  en('(?:by|before) (?:christmas|xmas)(?: eve)?', (_m, today) => dayIn(today, 11, 24)),
  en('(monday|tuesday|wednesday|thursday|friday) fortnight', (m, today) =>
    plus(weekdayAfter(today, m[1] ?? ''), 14),
  ),
  en(
    'a (?:week|fortnight) (?:on )?(monday|tuesday|wednesday|thursday|friday|today|tomorrow)',
    (m, today) => plus(weekdayAfter(today, m[1] ?? ''), /fortnight/.test(m[0]) ? 14 : 7),
  ),
  // "in two to three weeks", "1-2 weeks", "within the next 5-7 business days": the later one keeps the promise.
  en(
    `(?:with)?in (?:the )?(?:next |about |approximately |another |around )?${COUNT} ?(?:-|to|or) ?${COUNT} (business |working )?(days?|weeks?|months?)`,
    (m, today) => ahead(today, count(m[2]), m[4], m[3] !== undefined),
  ),
  en(
    `(?:with)?in (?:the )?(?:next |about |approximately |another |around |roughly |under )?${COUNT}(?: of)? (business |working )(days?)`,
    (m, today) => ahead(today, count(m[1]), m[3], true),
  ),
  en(
    `(?:with)?in (?:the )?(?:next |about |approximately |another |around |roughly |under )?${COUNT}(?: of)? (days?|weeks?|months?)(?:'s? time| time)?`,
    (m, today) => ahead(today, count(m[1]), m[2], false),
  ),
  en(
    `(?!another day\\b(?! or))(?:another|an additional|an extra|a further) ${COUNT}?(?: ?(?:-|to|or) ?${COUNT})? ?(business |working )?(days?|weeks?|months?)`,
    (m, today) => ahead(today, count(m[2] ?? m[1] ?? 'one'), m[4], m[3] !== undefined),
  ),
  // "It will be three to four weeks before we know."
  en(
    `(?:be|take|is|takes) (?:about |another |probably |roughly )?${COUNT}(?: ?(?:-|to|or) ?${COUNT})? (business |working )?(days?|weeks?|months?)(?= (?:before|until|till)\\b)`,
    (m, today) => ahead(today, count(m[2] ?? m[1]), m[4], m[3] !== undefined),
  ),
  en(
    `${COUNT} (?:more |additional )?(business |working )?(days?|weeks?|months?) (?:from (?:now|today)|longer|more)`,
    (m, today) => ahead(today, count(m[1]), m[3], m[2] !== undefined),
  ),
  en(
    `(?:(?:the )?(?:end|close) of|late|later|eo) ?(this|next|the|the coming|the following)? ?week\\b`,
    (m, today) => endOfWeek(today, /next|coming|following/.test(m[1] ?? '') ? 1 : 0),
  ),
  en(
    '(?:by )?(monday|tuesday|wednesday|thursday|friday|today|tomorrow),? (?:by )?(?:eod|cob|close of (?:business|play)|end of (?:the )?day)',
    (m, today) => weekdayAfter(today, m[1] ?? ''),
  ),
  en(
    '\\b(eow|eom|eoy|eod|cob|close of business|end of (?:the )?day)(?= ?(?:[.,;!)]|$|today|at|latest| on your))',
    (m, today) => shorthand(m[1] ?? '', today),
  ),
  en(
    '(?:the )?(?:end of|late|later) (this|next|the|the coming|the following)? ?month\\b',
    (m, today) => endOfMonth(today, /next|coming|following/.test(m[1] ?? '') ? 1 : 0),
  ),
  en(
    '(?:the )?end of (this|the|next)? ?(?:calendar )?year\\b|year-?end(?! (?:audit|close|review|report|accounts|bonus|books))',
    (m, today) => utc(today.getUTCFullYear() + (m[1] === 'next' ? 1 : 0), 11, 31),
  ),
  en('(?:the )?(?:end of|late) (?:in )?' + MONTH, (m, today) => lastOf(today, month(m[1]))),
  en(`(?:(?:the )?(?:middle|mid) (?:of )?|mid-? ?)${MONTH}`, (m, today) =>
    dayIn(today, month(m[1]), 15),
  ),
  en(`(?:mid-? ?|(?:the )?middle of )(this|next|the)? ?month\\b`, (m, today) =>
    utc(
      today.getUTCFullYear(),
      today.getUTCMonth() + (m[1] === 'next' || today.getUTCDate() > 15 ? 1 : 0),
      15,
    ),
  ),
  en(`(?:early|(?:the )?(?:beginning|start) of|the first days of) (?:in )?${MONTH}`, (m, today) =>
    dayIn(today, month(m[1]), 7),
  ),
  en('(?:early|(?:the )?(?:beginning|start) of) (?:in )?next month\\b', (_m, today) =>
    utc(today.getUTCFullYear(), today.getUTCMonth() + 1, 7),
  ),
  en(
    `(?:the )?(first|second|third|fourth|last|1st|2nd|3rd|4th) (?:full )?week (?:of|in) ${MONTH}`,
    (m, today) => weekOfMonth(today, m[1] ?? '', month(m[2])),
  ),
  en(
    `(?:the )?(?:week (?:of|commencing|beginning|starting|ending)|w\\/?c|w\\/?b)(?: monday,?| on)? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}`,
    (m, today) => plus(dayIn(today, month(m[2]), Number(m[1])), 4),
  ),
  en(
    `(?:the )?(?:week (?:of|commencing|beginning|starting|ending)|w\\/?c|w\\/?b)(?: monday,?| on)? ${MONTH} (\\d{1,2})(?:st|nd|rd|th)?`,
    (m, today) => plus(dayIn(today, month(m[1]), Number(m[2])), 4),
  ),
  en(
    '(?:early|(?:the )?(?:beginning|start) of|first thing) (next|the following|the coming) week\\b',
    (_m, today) => plus(mondayOf(today, 1), 1),
  ),
  en('(?:mid-?|middle of |the middle of |mid )(next|the following|this) ?week\\b', (m, today) =>
    plus(mondayOf(today, m[1] === 'this' ? 0 : 1), 2),
  ),
  en(
    '\\b(?:a|one) week from (monday|tuesday|wednesday|thursday|friday|today|tomorrow)',
    (m, today) => plus(weekdayAfter(today, m[1] ?? ''), 7),
  ),
  en('\\b(?:the )?(monday|tuesday|wednesday|thursday|friday) (?:after next|week)\\b', (m, today) =>
    /after/.test(m[0])
      ? plus(mondayOf(today, 2), weekday(m[1]))
      : plus(weekdayAfter(today, m[1] ?? ''), 7),
  ),
  en('\\b(?:the )?week after next\\b', (_m, today) => endOfWeek(today, 2)),
  en(
    '\\b(?:the )?(monday|tuesday|wednesday|thursday|friday),?(?: of)? next week(?! (?:or|and|to)\\b)|\\bnext week(?:,)? (?:on )?(monday|tuesday|wednesday|thursday|friday)',
    (m, today) => plus(mondayOf(today, 1), weekday(m[1] ?? m[2])),
  ),
  en(
    '(?:some ?time |later |during |in the course of |over the course of |by |in |until |within )?(?:the )?(next|following|coming) week\\b(?! ?(?:on )?(?:monday|tuesday|wednesday|thursday|friday))',
    (_m, today) => endOfWeek(today, 1),
  ),
  en(
    '(?:later |some ?time |by |during |still )(?:the )?this week\\b|\\bthis coming week\\b',
    (_m, today) => endOfWeek(today, 0),
  ),
  en(
    '\\bby (?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december|floor|round))|\\bon the (\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december|floor|round))|\\b(?:until|before|after|than) the (\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of )?(?:january|february|march|april|may|june|july|august|september|october|november|december|floor|round))',
    (m, today) => dayOfMonth(today, Number(m[1] ?? m[2] ?? m[3])),
  ),

  ...SPOKEN_ELSEWHERE,
];

/** Names a stretch of days, not a day. */
const VAGUE =
  /^(?:(?!by|before|within|until|end|close|no later|[a-z]{2,6}day|[a-z]{4,7}tag|mittwoch|[a-z]{2,5}di\b|lunes|martes|miércoles|jueves|viernes).)*\b(?:week|woche|semaine|semana)\b/;

/** Days that the tables above find, in the order of the text; overlapping ones once. */
export function spokenDates(text: string, today: Date, language: Language): FoundDate[] {
  const found: FoundDate[] = [];
  let rest = text.toLowerCase();
  if (rest.length !== text.length) rest = text;
  for (const { languages, pattern, day } of RULES) {
    if (!languages.includes(language)) continue;
    for (let tries = 0; tries < 4; tries += 1) {
      const match = pattern.exec(rest);
      if (match === null) break;
      const date = day(match, today);
      rest =
        rest.slice(0, match.index) +
        '\u0000'.repeat(match[0].length) +
        rest.slice(match.index + match[0].length);
      if (date === null || Number.isNaN(date.getTime())) continue;
      found.push({
        date: isoDay(date),
        at: match.index,
        words: text.slice(match.index, match.index + match[0].length),
        vague: VAGUE.test(match[0]),
      });
    }
  }
  return found;
}

function en(pattern: string, day: SpokenRule['day']): SpokenRule {
  return rule(['en'], pattern, day);
}
