import type { Finding, InterviewRecord } from '../activities/ports/records.ts';
import type { LocalDate } from '../domain/time.ts';
import { dayWriter } from './letterDates.ts';
import { proposals, type Proposal } from './proposals.ts';
import { blocking, type Reading } from './reading.ts';
import { datesIn, weekdayOf, WEEKDAYS_DE, WEEKDAYS_EN } from './writtenDates.ts';

const MEETING =
  /\b(interview\w*|(?:thank|appreciat)\w*\b[^.!?]*\b(?:time|hour|tour|having me|seeing me|showing|welcom\w*|hosting|morning|afternoon|evening|day)|gave me|saw me|received me|enjoyed|met|meet|meeting|spoke|speak|speaking|talk|talked|talking|conversation|visit|trial|audition|screening|demo lesson|see you|saw you|Gespräch|Vorstellungsgespräch|Treffen|gesprochen|getroffen|kennengelernt|kennenzulernen|Probetag|Probearbeiten)\b/iu;
const AHEAD =
  /\b(next|will|would|forward to|could|can|available|second interview|again|until|by|decide|decision|deadline|offer|nächste\w*|wieder|bis|würde|können|Entscheidung|Zeitpunkt|rechneten)\b/iu;

const THANKS = /\bthank/iu;

/** The days on which one was there, and how to name them. */
interface Held {
  days: Set<LocalDate>;
  today: LocalDate;
  /** "The interview was on Thursday, 8 October." */
  proposal: Proposal;
  now: number;
  /** Begins and ends of today's meetings, hours of the owner's day. */
  hours: { from: number; to: number }[];
}

/**
 * Sentences that speak of the interview held must name its day: that of any interview of the application, for one tells
 * the recruiter of the day with the team as well. Where none is noted there is no day to hold a sentence against.
 */
export function interviewDay(reading: Reading): Finding[] {
  const { letter, input, interview } = reading;
  if (interview === null) return [];
  // A reply speaks of the meeting to come, unless it thanks for the one held.
  const held = heldOf(reading, interview);
  if (input.what === 'reply')
    return letter.sentences.filter((one) => THANKS.test(one)).flatMap((one) => heldOn(one, held));
  const findings: Finding[] = [];
  const subject = letter.subject === null ? [] : [letter.subject];
  for (const sentence of [...subject, ...letter.sentences]) {
    if (!MEETING.test(sentence) && !HELD.test(sentence)) continue;
    if (AHEAD.test(sentence)) {
      findings.push(...heldOn(sentence, held));
      continue;
    }
    const dates = datesIn(sentence, input.now);
    const wrongDate = dates.find((date) => date.day !== null && !held.days.has(date.day));
    if (
      wrongDate !== undefined &&
      (wrongDate.weekday === null || wrongDate.weekday === weekdayOf(wrongDate.day ?? ''))
    ) {
      findings.push(blocking('date', wrongDate.text, held.proposal));
      continue;
    }
    if (dates.length > 0) continue;
    const day = saidDay(sentence, held);
    if (day !== null) findings.push(blocking('date', day, held.proposal));
  }
  return findings;
}

function heldOf({ letter, record, input }: Reading, latest: InterviewRecord): Held {
  const zone = record.employer.timeZone ?? record.owner.timeZone;
  const days = dayWriter(letter.language, record.employer.country, zone);
  const home = dayWriter(letter.language, record.employer.country, record.owner.timeZone);
  const all = record.interviews.filter((one) => !one.cancelled);
  const today = home.dayOf(input.now);
  const hour = (at: number) => home.hourOf(at);
  return {
    days: new Set(all.flatMap((one) => [days.dayOf(one.startsAt), home.dayOf(one.startsAt)])),
    today,
    proposal: proposals.interviewWasOn(days.long(days.dayOf(latest.startsAt))),
    now: input.now,
    hours: all
      .filter((one) => home.dayOf(one.startsAt) === today)
      .map((one) => ({ from: hour(one.startsAt), to: hour(one.endsAt) })),
  };
}

/** "when we met on November 14, you said …": the date right after a meeting that was held, whatever else is said. */
function heldOn(sentence: string, { days, proposal, now }: Held): Finding[] {
  const after = HELD.exec(sentence);
  if (after === null || /\b(?:next|second|coming|upcoming|another|further)\b/iu.test(after[0]))
    return [];
  const rest = sentence.slice(after.index + after[0].length);
  const [date] = datesIn(rest, now);
  if (date === undefined || date.day === null || days.has(date.day) || rest.indexOf(date.text) > 3)
    return [];
  if (date.weekday !== null && date.weekday !== weekdayOf(date.day)) return [];
  return [blocking('date', date.text, proposal)];
}

/** Words between the meeting and its day: who and where, not what is to come of it. */
const BETWEEN = String.raw`(?: (?!(?:about|and|but|that|which|start\w*|begin\w*|until|from|decid\w*|decision|by|to|it|open\w*|you)\b)[\p{L}'’.-]+){0,5}?`;
const HELD = new RegExp(
  String.raw`\b(?:as \w+ as I was|met|spoke|talked|interviewed|visited|came to see you|gave me|(?:did|had|worked) (?:my|a|the) (?:\w+ )?(?:trial|shift|interview)|(?:our|my|the|your|last|first|following (?:our|my)) (?:\w+ )?(?:interview|conversation|meeting|visit|talk|discussion|tour|trial|shift|trial shift|call|phone call|audition|screening|panel)|meeting (?:with )?me|seeing me|having me|gesprochen haben|getroffen haben|(?:unserem|unser|meinem|das|dem) (?:Gespräch|Vorstellungsgespräch|Treffen))(?: (?:with )?you)?${BETWEEN} (?:on|of|am|vom) (?:the )?(?=(?:\p{L}+,? )?(?:\d|\p{Lu}))`,
  'iu',
);

/** A weekday, "today", "this morning" or "yesterday" that is not the interview's. */
function saidDay(sentence: string, { days, today, hours }: Held): string | null {
  const weekdays = new Set(Array.from(days, weekdayOf));
  for (const names of [WEEKDAY_FORMS_EN, WEEKDAY_FORMS_DE]) {
    const said = names.flatMap(({ form }, day) => (form.test(sentence) ? [day] : []));
    const [first] = said;
    if (first !== undefined && !said.some((day) => weekdays.has(day)))
      return names[first]?.name ?? '';
  }
  const soon = /\b(today|this morning|this afternoon|heute)\b/iu.exec(sentence)?.[0];
  if (soon !== undefined && !days.has(today)) return soon;
  const morning = /\bthis morning\b/iu.exec(sentence)?.[0];
  if (morning !== undefined && hours.length > 0 && hours.every(({ from }) => from >= 13))
    return morning;
  const afternoon = /\bthis afternoon\b/iu.exec(sentence)?.[0];
  if (afternoon !== undefined && hours.length > 0 && hours.every(({ to }) => to <= 11))
    return afternoon;
  const before = /\b(yesterday|gestern)\b/iu.exec(sentence)?.[0];
  return before !== undefined && !days.has(shift(today, -1)) ? before : null;
}

const formsOf = (names: string[]) =>
  names.map((name) => ({ name, form: new RegExp(String.raw`\b${name}\b`, 'iu') }));
const WEEKDAY_FORMS_EN = formsOf(WEEKDAYS_EN);
const WEEKDAY_FORMS_DE = formsOf(WEEKDAYS_DE);

function shift(day: LocalDate, by: number): LocalDate {
  return new Date(Date.parse(`${day}T12:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
}
