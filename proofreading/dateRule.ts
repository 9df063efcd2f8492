import type { Finding } from '../activities/ports/records.ts';
import type { LocalDate } from '../domain/time.ts';
import { dayWriter } from './letterDates.ts';
import { blocking, type GateRule, type Reading } from './reading.ts';
import { datesIn, weekdayOf, WEEKDAYS_DE, WEEKDAYS_EN, type WrittenDate } from './writtenDates.ts';

/** Dates that do not exist, carry the wrong weekday, or contradict when the interview was. */
export const dateRule: GateRule = (reading) => {
  const { letter, input } = reading;
  const text = `${letter.subject ?? ''}\n\n${letter.body}`;
  const dates = datesIn(text, input.now);
  return [
    ...dates.flatMap((date) => impossible(date, letter.language)),
    ...dates.flatMap((date) => otherYear(date, reading)),
    ...letter.sentences.flatMap((sentence) => backwards(sentence, input.now)),
    ...impossibleTimes(text),
    ...(reading.interview === null ? [] : interviewDay(reading)),
    ...promisedDay(reading),
  ];
};

function impossible(date: WrittenDate, language: 'en' | 'de'): Finding[] {
  if (date.day === null) {
    return [blocking('date', date.text, 'There is no such day. Check the date.')];
  }
  if (date.weekday === null || date.weekday === weekdayOf(date.day)) return [];
  const right = (language === 'de' ? WEEKDAYS_DE : WEEKDAYS_EN)[weekdayOf(date.day)] ?? '';
  return [
    blocking(
      'date',
      date.text,
      language === 'de' ? `Der Tag ist ein ${right}.` : `That day is a ${right}.`,
    ),
  ];
}

/** "at 10.75", "um 25:00 Uhr", "14:30 p.m.": no clock shows that. */
function impossibleTimes(text: string): Finding[] {
  return Array.from(text.matchAll(TIME)).flatMap(([written, hour = '', minute = '0', half]) => {
    const wrong =
      Number(hour) > 24 ||
      Number(minute) > 59 ||
      (half !== undefined && (Number(hour) > 12 || Number(hour) === 0));
    return wrong ? [blocking('date', written, 'No clock shows this time. Check it.')] : [];
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
  return wrong === undefined
    ? []
    : [blocking('date', wrong.text, `That day is before ${was.text}. Check both.`)];
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
  return [blocking('date', date.text, `The interview was on ${days.full(meant)}.`)];
}

const MEETING =
  /\b(interview\w*|thank\w*\b[^.!?]*\b(?:time|hour|tour|having me|seeing me|showing|welcom\w*|hosting)|enjoyed|met|meet|meeting|spoke|speak|speaking|talk|talked|talking|conversation|visit|see you|saw you|Gespräch|Vorstellungsgespräch|Treffen|gesprochen|getroffen|kennengelernt|kennenzulernen)\b/iu;
const AHEAD =
  /\b(next|will|would|forward to|could|can|available|second interview|again|until|by|decide|decision|deadline|offer|nächste\w*|wieder|bis|würde|können|Entscheidung|Zeitpunkt|rechneten)\b/iu;

/** Sentences that speak of the interview held must name its day. */
function interviewDay({ letter, record, contact, input }: Reading): Finding[] {
  // A reply speaks of the meeting to come.
  if (input.what === 'reply') return [];
  const zone = record.employer.timeZone ?? record.owner.timeZone;
  const days = dayWriter(letter.language, record.employer.country, zone);
  const home = dayWriter(letter.language, record.employer.country, record.owner.timeZone);
  const held = record.interviews.filter((one) => !one.cancelled);
  const theirs = held.filter((one) => one.with.includes(contact.id));
  const meetings = theirs.length > 0 ? theirs : held;
  const real = new Set<LocalDate>(
    meetings.flatMap((one) => [days.dayOf(one.startsAt), home.dayOf(one.startsAt)]),
  );
  const today = home.dayOf(input.now);
  const expected = Array.from(real, (day) => days.long(day))[0] ?? '';
  const findings: Finding[] = [];
  const subject = letter.subject === null ? [] : [letter.subject];
  for (const sentence of [...subject, ...letter.sentences]) {
    if (!MEETING.test(sentence) && !HELD.test(sentence)) continue;
    if (AHEAD.test(sentence)) {
      findings.push(...heldOn(sentence, real, expected, input.now));
      continue;
    }
    const dates = datesIn(sentence, input.now);
    const wrongDate = dates.find((date) => date.day !== null && !real.has(date.day));
    if (
      wrongDate !== undefined &&
      (wrongDate.weekday === null || wrongDate.weekday === weekdayOf(wrongDate.day ?? ''))
    ) {
      findings.push(blocking('date', wrongDate.text, `The interview was on ${expected}.`));
      continue;
    }
    if (dates.length > 0) continue;
    const day = saidDay(sentence, today, real);
    if (day !== null) findings.push(blocking('date', day, `The interview was on ${expected}.`));
  }
  return findings;
}

/** "You said that you would decide by November 4", where another day was promised, or the interview came after it. */
function promisedDay({ letter, record, input }: Reading): Finding[] {
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
    const right = promised[0] === undefined ? '' : ` They said ${days.long(promised[0])}.`;
    return [blocking('date', date.text, `That day was before the interview.${right}`)];
  });
}

const PROMISED =
  /\b(?:decision|decide|decided|answer|hear|news|word|expect\w*|Entscheidung|entscheiden|Bescheid|Antwort)\b[^.!?]{0,40}?\b(?:by|before|until|on|bis(?: zum)?|am)\b/iu;

/** "when we met on November 14, you said …": the date right after a meeting that was held, whatever else is said. */
function heldOn(sentence: string, real: Set<LocalDate>, expected: string, now: number): Finding[] {
  const after = HELD.exec(sentence);
  if (after === null) return [];
  const rest = sentence.slice(after.index + after[0].length);
  const [date] = datesIn(rest, now);
  if (date === undefined || date.day === null || real.has(date.day) || rest.indexOf(date.text) > 3)
    return [];
  if (date.weekday !== null && date.weekday !== weekdayOf(date.day)) return [];
  return [blocking('date', date.text, `The interview was on ${expected}.`)];
}

const HELD =
  /\b(?:as \w+ as I was|met|spoke|talked|interviewed|visited|came to see you|(?:our|my|the|your|last|first|following (?:our|my)) (?:\w+ )?(?:interview|conversation|meeting|visit|talk|discussion|tour)|gesprochen haben|getroffen haben|(?:unserem|unser|meinem|das|dem) (?:Gespräch|Vorstellungsgespräch|Treffen))(?: (?:with|at|for|in) (?:\w+ ){1,4}?| with you| there| here| mit Ihnen)? ?(?:on|of|am|vom) (?:the )?/iu;

/** A weekday, "today" or "yesterday" that is not the interview's day. */
function saidDay(sentence: string, today: LocalDate, real: Set<LocalDate>): string | null {
  const weekdays = new Set(Array.from(real, weekdayOf));
  for (const names of [WEEKDAYS_EN, WEEKDAYS_DE]) {
    const said = names.flatMap((name, day) =>
      new RegExp(String.raw`\b${name}\b`, 'iu').test(sentence) ? [day] : [],
    );
    const [first] = said;
    if (first !== undefined && !said.some((day) => weekdays.has(day))) return names[first] ?? '';
  }
  const soon = /\b(today|this morning|this afternoon|heute)\b/iu.exec(sentence)?.[0];
  if (soon !== undefined && !real.has(today)) return soon;
  const before = /\b(yesterday|gestern)\b/iu.exec(sentence)?.[0];
  return before !== undefined && !real.has(shift(today, -1)) ? before : null;
}

function shift(day: LocalDate, by: number): LocalDate {
  return new Date(Date.parse(`${day}T12:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}
