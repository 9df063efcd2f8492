import * as chrono from 'chrono-node';
import type { LocalDate } from '../../domain/time.ts';
import type { FoundDate, Language } from './foundDate.ts';
import { aheadInEitherOrder } from './eitherOrder.ts';
import { isoDay, localDay } from './reference.ts';
import type { Reference } from './reference.ts';
import { spokenDates } from './spoken.ts';
import { isNoCertainDay, isToldOf } from './uncertainDays.ts';

/** Only sentences with one of these are worth the search. */
const HINT =
  /\d|day|christmas|weihnacht|noël|navidad|fortnight|quinzaine|quarter|quartal|morrow|week|month|year|monday|january|february|march|april|\bmay\b|june|july|august|september|october|november|december|\b(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\b|tag|woche|monat|morgen|mittwoch|januar|februar|märz|mai|juni|juli|oktober|dezember|semaine|mois|lundi|mardi|mercredi|jeudi|vendredi|demain|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|huitaine|jours|année|jahr|año|quincena|\bkw\b|hours|semana|mes|lunes|martes|miércoles|jueves|viernes|mañana|enero|febrero|marzo|abril|mayo|junio|julio|septiembre|octubre|noviembre|diciembre/i;

const PARSERS = {
  en: chrono.en.casual,
  gb: chrono.en.GB,
  de: chrono.de.casual,
  fr: chrono.fr.casual,
  es: chrono.es.casual,
};

/** The days that a sentence names, read on the message's own day and in its own zone. Vague ones ("soon") are none. */
export function findDates(sentence: string, reference: Reference, language: Language): FoundDate[] {
  // Elsewhere the day always stands first.
  const text = (language === 'en' ? aheadInEitherOrder(sentence, reference) : sentence)
    .slice(0, 400)
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\d{7,}/g, (digits) => ' '.repeat(digits.length))
    .replace(HOUR_AFTER_DAY, '$1;')
    .replace(WEEKDAY_AND_DAY, (_all, weekday: string, between: string) =>
      weekday.padEnd(weekday.length + between.length),
    );
  if (!HINT.test(text)) return [];
  const spoken = spokenDates(text, localDay(reference), language);
  // What has been read is blanked, so that nothing is read twice.
  let rest = text;
  for (const found of spoken) {
    rest =
      rest.slice(0, found.at) +
      ' '.repeat(found.words.length) +
      rest.slice(found.at + found.words.length);
  }
  return [...spoken, ...chronoDates(rest, reference, language)].sort((a, b) => a.at - b.at);
}

/** "Dienstag, dem 12. Mai" names one day; the parser reads two unless the words between are blanked. */
const WEEKDAY_AND_DAY =
  /((?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)(,? (?:de[mnr]|am) )(?=\d)/gi;

/** "November 23, 10 a.m.": an hour, which the parser takes for a year. */
const HOUR_AFTER_DAY =
  /(\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?: \d{1,2}(?:st|nd|rd|th)?)?),(?= \d{1,2}(?!\d))/gi;
/** What is read as a day must name one: "lasts" and "16h" do not. */
const NAMED =
  /day|\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)\b|(?:jan|febr|mar|apr|ju[nl]|augu|sept|octo|okt|nov|de[czs]|dic)[a-zé]{1,7}|mai\b|mayo|märz|ao[uû]t|ago|août|f[ée]vr|d[ée]c|avril|abril|enero|juin|juil|tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|\d[./-]\d|\b(?:tomorrow|tmrw|morgen|demain|mañana|übermorgen|après-demain)\b/i;

/** "Weekend" is no day. */
const NO_DAY = /\bweek-?ends?\b|\bwochenenden?\b|\bfin de semana\b/i;
/** "Friday doesn't work for us". */
const WILL_NOT_DO =
  /^,? (?:does not|doesn't|doesn’t|won't|won’t|will not|is not|isn't|isn’t) (?:\w+ )?(?:work|suit|good|possible|do|ok|okay)/i;

/** "90 days", "20 minutes": how long something takes, not when it is. */
const DURATION =
  /\b(?:min|minutes?|hours?|hrs?|days?|weeks?|months?|years?|quarters?|stunden?|tagen?|wochen?|monaten?|jahren?|jours?|semaines?|mois|heures?|días?|semanas?|meses|horas?)\b/i;
const NEXT_DAY = /\b(?:tomorrow|tmrw|morgen|demain|mañana)\b/i;

/** Told of what has been: its weekdays lie behind, though a parser that looks forward puts them ahead. */
const PAST =
  /\b(?:was|were|met|voted|came|coming in|decided|went|had|did|visited|spoke|interviewed|heard|spat|got|last|past|yesterday|thank(?:s| you) for|following|since|told|wrote|sent|said|received|signed|chose|made|war|waren|hatten|haben|était|avons|fue|hemos)\b/i;
const AHEAD =
  /\b(?:will|won't|'ll|would|can|could|shall|by|before|until|till|expect\w*|hope|next|are you|does|do|is|should|how|start\w*|come|swing|see you|ready|tell|want|may|might|need|due|ask|available|free|anticipate|meets?|bis|spätestens|wird|werden|können|avant|d'ici|seriez|serai|sera|proposons|antes|hasta|estaré|schedul\w+|be|back|return\w*|invite)\b|’ll\b|\?/i;

function chronoDates(text: string, reference: Reference, language: Language): FoundDate[] {
  const parser = language === 'en' ? englishParser(text, reference.dayFirst) : PARSERS[language];
  const results = parser.parse(
    text,
    { instant: new Date(reference.instant), timezone: reference.offsetMinutes },
    { forwardDate: true },
  );
  return results.flatMap((result) => {
    const until = result.index + result.text.length;
    if (
      DURATION.test(result.text) ||
      !NAMED.test(result.text) ||
      NO_DAY.test(text.slice(result.index, until + 4)) ||
      isNoCertainDay(text, result.index, result.text) ||
      WILL_NOT_DO.test(text.slice(until, until + 40))
    )
      return [];
    const onlyWeekday = result.start.isCertain('weekday') && !result.start.isCertain('day');
    if (
      /\bweekdays?$/i.test(text.slice(0, result.index + 7)) ||
      CANNOT.test(text.slice(0, result.index))
    )
      return [];
    if (onlyWeekday && isPast(text, result.index, result.text)) return [];
    const place = { at: result.index, words: result.text, vague: false };
    const first = laterThanToday(
      dayOf(result.start, result.text, reference),
      onlyWeekday,
      reference,
    );
    const end =
      result.end === null || result.end === undefined
        ? null
        : dayOf(result.end, result.text, reference);
    return [...new Set([first, end])]
      .filter((date) => date !== null)
      .map((date) => ({ date, ...place }));
  });
}

/** The British one reads "November 24" as a month of 2024; it is only needed where numbers alone name the day. */
function englishParser(text: string, dayFirst: boolean): (typeof PARSERS)['en'] {
  const onlyNumbers = /\d[./-]\d/.test(text) || !MONTH_FIRST.test(text);
  return dayFirst && onlyNumbers ? PARSERS.gb : PARSERS.en;
}

const MONTH_FIRST =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?!\d)/i;

/** "Tuesday's interviews", "we met on Friday": said of a day that is over. */
function isPast(text: string, at: number, words: string): boolean {
  const clause = text.slice(Math.max(0, at - 80), at + words.length + 40);
  if (/^['’]s\b/.test(text.slice(at + words.length))) return !/\bnext\b/i.test(clause);
  const before = text.slice(Math.max(0, at - 80), at);
  if (isToldOf(before)) return true;
  return PAST.test(clause) && !AHEAD.test(clause);
}

/** "I cannot make Wednesday" names a day that is not meant. */
const CANNOT =
  /\b(?:cannot|can't|can not|won't|not able to|unable to) (?:make|do|manage|come(?: on)?)(?: it)?(?: on)? $/i;

/** A weekday said on that weekday means the one of next week. */
function laterThanToday(
  day: LocalDate | null,
  onlyWeekday: boolean,
  reference: Reference,
): LocalDate | null {
  if (day === null || !onlyWeekday || day !== isoDay(localDay(reference))) return day;
  return isoDay(new Date(localDay(reference).getTime() + 7 * 86_400_000));
}

function dayOf(
  parsed: chrono.ParsedComponents,
  words: string,
  reference: Reference,
): LocalDate | null {
  if (!parsed.isCertain('day') && !parsed.isCertain('weekday')) return null;
  const dayNamed = parsed.isCertain('weekday') || parsed.isCertain('month') || NEXT_DAY.test(words);
  if (!dayNamed) return null;
  const year = parsed.get('year');
  const month = parsed.get('month');
  const day = parsed.get('day');
  if (year === null || month === null || day === null || year < 1990 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  // "5 January", written in December, is next year's; chrono's forwardDate leaves far past days alone.
  const yearSaid = /\b(?:19|20)\d{2}\b/.test(words);
  if (!yearSaid && date.getTime() < localDay(reference).getTime() - 120 * 86_400_000)
    date.setUTCFullYear(year + 1);
  // "On 10 November", written on the 11th, was yesterday.
  if (!yearSaid && date.getTime() > localDay(reference).getTime() + 325 * 86_400_000)
    date.setUTCFullYear(date.getUTCFullYear() - 1);
  const today =
    /\b(?:today|tonight|this (?:morning|afternoon|evening)|now|heute|aujourd'hui|hoy)\b/i.test(
      words,
    );
  return Number.isNaN(date.getTime()) || today ? null : isoDay(date);
}
