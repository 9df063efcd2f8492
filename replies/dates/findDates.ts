import * as chrono from 'chrono-node';
import type { LocalDate } from '../../domain/time.ts';
import type { FoundDate, Language } from './foundDate.ts';
import { isoDay, localDay } from './reference.ts';
import type { Reference } from './reference.ts';
import { spokenDates } from './spoken.ts';

/** Only sentences with one of these are worth the search. */
const HINT =
  /\d|day|christmas|weihnacht|noël|navidad|fortnight|quinzaine|quarter|quartal|morrow|week|month|year|monday|january|february|march|april|\bmay\b|june|july|august|september|october|november|december|\b(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\b|tag|woche|monat|morgen|mittwoch|januar|februar|märz|mai|juni|juli|oktober|dezember|semaine|mois|lundi|mardi|mercredi|jeudi|vendredi|demain|janvier|février|mars|avril|juin|juillet|août|décembre|semana|mes|lunes|martes|miércoles|jueves|viernes|mañana|enero|febrero|marzo|abril|mayo|junio|julio|septiembre|octubre|noviembre|diciembre/i;

const PARSERS = {
  en: chrono.en.casual,
  gb: chrono.en.GB,
  de: chrono.de.casual,
  fr: chrono.fr.casual,
  es: chrono.es.casual,
};

/** The days that a sentence names, read on the message's own day and in its own zone. Vague ones ("soon") are none. */
export function findDates(sentence: string, reference: Reference, language: Language): FoundDate[] {
  const text = sentence
    .slice(0, 400)
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\d{7,}/g, (digits) => ' '.repeat(digits.length));
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
  const parser =
    language === 'en' ? (reference.dayFirst ? PARSERS.gb : PARSERS.en) : PARSERS[language];
  const results = parser.parse(
    text,
    { instant: new Date(reference.instant), timezone: reference.offsetMinutes },
    { forwardDate: true },
  );
  return results.flatMap((result) => {
    if (DURATION.test(result.text)) return [];
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

/** "Tuesday's interviews", "we met on Friday": said of a day that is over. */
function isPast(text: string, at: number, words: string): boolean {
  const clause = text.slice(Math.max(0, at - 80), at + words.length + 40);
  if (/^['’]s\b/.test(text.slice(at + words.length))) return !/\bnext\b/i.test(clause);
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
  const today =
    /\b(?:today|tonight|this (?:morning|afternoon|evening)|now|heute|aujourd'hui|hoy)\b/i.test(
      words,
    );
  return Number.isNaN(date.getTime()) || today ? null : isoDay(date);
}
