import type { Finding } from '../activities/ports/records.ts';
import { dayWriter } from './letterDates.ts';
import { proposals } from './proposals.ts';
import { blocking, type Reading } from './reading.ts';
import { datesIn, weekdayOf } from './writtenDates.ts';

/** "You said that you would decide by November 4", where another day was promised, or the interview came after it. */
export function promisedDay({ letter, record, input }: Reading): Finding[] {
  const zone = record.employer.timeZone ?? record.owner.timeZone;
  const days = dayWriter(letter.language, record.employer.country, zone);
  const held = record.interviews.filter((one) => !one.cancelled && one.startsAt <= input.now);
  const promised = held.flatMap((one) =>
    /^\d{4}-\d\d-\d\d$/u.test(one.decisionBy ?? '') ? [one.decisionBy ?? ''] : [],
  );
  const first = held.map((one) => days.dayOf(one.startsAt)).toSorted()[0];
  if (first === undefined) return [];
  return letter.sentences.flatMap((sentence) => {
    const said = PROMISED.exec(sentence);
    if (said === null) return [];
    const [date] = datesIn(sentence.slice(said.index), input.now);
    if (date === undefined || date.day === null || date.day >= first || promised.includes(date.day))
      return [];
    const right = promised[0] === undefined ? null : days.long(promised[0]);
    return [blocking('date', date.text, proposals.beforeInterview(right))];
  });
}

const PROMISED =
  /\b(?:decision|decide|decided|answer|hear|news|word|expect\w*|Entscheidung|entscheiden|Bescheid|Antwort)\b[^.!?]{0,40}?\b(?:by|before|until|on|bis(?: zum)?|am)\b/iu;

/** "They would like my answer by February 18", written on the 22nd: a day that is asked for or offered cannot be over. */
export function overdue({ letter, record, input }: Reading): Finding[] {
  const days = dayWriter(letter.language, record.employer.country, record.owner.timeZone);
  const today = days.dayOf(input.now);
  return letter.sentences.flatMap((sentence) => {
    const asks = DUE.test(sentence) && !TOLD.test(sentence);
    if (!asks) return [];
    const late = datesIn(sentence, input.now).find(
      (date) =>
        date.day !== null &&
        date.day < today &&
        (date.weekday === null || date.weekday === weekdayOf(date.day)) &&
        UNTIL.test(sentence.slice(0, sentence.indexOf(date.text))),
    );
    return late === undefined ? [] : [blocking('date', late.text, proposals.dayOver)];
  });
}

/** Directly before a day that is a limit. */
const UNTIL =
  /\b(?:by|until|till|before|than|deadline (?:is|of)|expires?(?: on)?|runs out(?: on)?|ends?(?: on)?|closes?(?: on)?|due(?: on)?|bis(?: zum)?)(?: (?:the end of|noon|midday|midnight|close of business|\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?))?(?: (?:on|of))?(?: the| dem)? ?$/iu;
/** What is still to be done. */
const DUE =
  /\b(?:deadline|must|have to|has to|need(?:s)?(?: to)?|expects?|wants?|asks?|(?:would|'d|’d) (?:like|appreciate)|like my answer|(?:have|has) (?:given me|asked)|given me (?:until|till)|(?:I|we) have (?:time|until|till)|expires?|open until|good until|valid until|runs out|(?:give|let|tell) (?:them|me|him|her)|could you|can you|would you|is it possible|would it be possible|may I|muss|bräuchte|könnten Sie)\b/iu;
/** What was said or expected then may well lie behind. */
const TOLD =
  /\b(?:said|told|mentioned|promised|planned|expected to|had (?:said|hoped|been)|was (?:given|told|to|due|planned)|were (?:to|due)|would (?:decide|hear|know|be|have|let|get)|you'd (?:decide|hear|know|be|have|let)|has passed|have passed|went by|sagten|wollten)\b/iu;
