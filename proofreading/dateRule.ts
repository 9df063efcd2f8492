import type { Finding } from '../activities/ports/records.ts';
import { overdue, promisedDay } from './deadlines.ts';
import { interviewDay } from './heldDays.ts';
import { dayWriter } from './letterDates.ts';
import { proposals } from './proposals.ts';
import { blocking, type GateRule, type Reading } from './reading.ts';
import { datesIn, weekdayOf, WEEKDAYS_DE, WEEKDAYS_EN, type WrittenDate } from './writtenDates.ts';

/** Dates that do not exist, carry the wrong weekday, or contradict when the interview was. */
export const dateRule: GateRule = (reading) => {
  const { letter, input } = reading;
  const text = `${letter.subject ?? ''}\n\n${letter.body}`;
  const dates = datesIn(text, input.now);
  return [
    ...dates.flatMap((date) => impossible(date)),
    ...dates.flatMap((date) => otherYear(date, reading)),
    ...letter.sentences.flatMap((sentence) => backwards(sentence, input.now)),
    ...impossibleTimes(text),
    ...interviewDay(reading),
    ...promisedDay(reading),
    ...overdue(reading),
  ];
};

function impossible(date: WrittenDate): Finding[] {
  if (date.day === null) {
    return [blocking('date', date.text, proposals.noSuchDay)];
  }
  if (date.weekday === null || date.weekday === weekdayOf(date.day)) return [];
  const day = weekdayOf(date.day);
  const names = { en: WEEKDAYS_EN[day] ?? '', de: WEEKDAYS_DE[day] ?? '' };
  return [blocking('date', date.text, proposals.weekdayIs(names))];
}

/** "at 10.75", "um 25:00 Uhr", "14:30 p.m.": no clock shows that. */
function impossibleTimes(text: string): Finding[] {
  return Array.from(text.matchAll(TIME)).flatMap(([written, hour = '', minute = '0', half]) => {
    const wrong =
      Number(hour) > 24 ||
      Number(minute) > 59 ||
      (half !== undefined && (Number(hour) > 12 || Number(hour) === 0));
    return wrong ? [blocking('date', written, proposals.noSuchTime)] : [];
  });
}

const TIME =
  /(?<=\b(?:at|um|from|until|ab|bis|gegen|about|around) )(\d{1,2})(?:[:.](\d{2})(?!\d|[.,]\d|\s?(?:%|percent|Prozent|€|\$|£|million|km)))(?:\s?([ap]\.?m\b))?|(?<=\b(?:at|until|from) )(\d{2})(?=\s?[ap]\.?m\b)/giu;

/** "We agreed on 2 November that I would hear by 30 October": what is to come cannot lie before what was. */
function backwards(sentence: string, now: number): Finding[] {
  const placed = datesIn(sentence, now).map((date) => {
    const at = sentence.indexOf(date.text);
    return { ...date, at, before: sentence.slice(Math.max(0, at - 40), at) };
  });
  const was = placed.find(
    (one) => WAS.test(one.before) || (one.at < 4 && /^on $/iu.test(one.before)),
  );
  if (was === undefined || was.day === null) return [];
  const from = was.day;
  const wrong = placed.find(
    (one) => one !== was && one.day !== null && one.day < from && COMES.test(one.before),
  );
  return wrong === undefined ? [] : [blocking('date', wrong.text, proposals.dayBefore(was.text))];
}

const WAS =
  /\b(?:wrote|written|writing|agreed|spoke|met|called|phoned|told|said|asked|received|sent|mentioned|confirmed)\b[^.,;]{0,25}\bon (?:the )?$/iu;
const COMES =
  /\b(?:by|until|till|coming up on|take place on|takes place on|scheduled for|moved to|postponed to|due on|start(?:ing)? on|begin(?:ning)? on|before|(?:shall|will|would|can|could) [^.,;]{0,30})\s?(?:the )?$/iu;

/** The interview's day and month with another year. */
function otherYear(date: WrittenDate, { record }: Reading): Finding[] {
  const { day } = date;
  if (day === null || !/\d{4}/u.test(date.text)) return [];
  const zone = record.employer.timeZone ?? record.owner.timeZone;
  const days = dayWriter('en', record.employer.country, zone);
  const held = record.interviews.map((one) => days.dayOf(one.startsAt));
  const meant = held.find((one) => one.slice(5) === day.slice(5) && one !== day);
  if (meant === undefined || held.includes(day)) return [];
  return [blocking('date', date.text, proposals.interviewWasOn(days.full(meant)))];
}
