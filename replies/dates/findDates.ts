import * as chrono from 'chrono-node';
import type { LocalDate } from '../../domain/time.ts';
import { isoDay, localDay } from './reference.ts';
import type { Reference } from './reference.ts';
import { spokenDates } from './spoken.ts';

/** A day named in a sentence, with where it stands. */
export interface FoundDate {
  date: LocalDate;
  at: number;
  words: string;
}

export type Language = 'en' | 'de' | 'fr' | 'es';

/** Only sentences with one of these are worth the search. */
const HINT =
  /\d|day|morrow|week|month|year|monday|january|february|march|april|\bmay\b|june|july|august|september|october|november|december|\b(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\b|tag|woche|monat|morgen|mittwoch|januar|februar|märz|mai|juni|juli|oktober|dezember|semaine|mois|lundi|mardi|mercredi|jeudi|vendredi|demain|janvier|février|mars|avril|juin|juillet|août|décembre|semana|mes|lunes|martes|miércoles|jueves|viernes|mañana|enero|febrero|marzo|abril|mayo|junio|julio|septiembre|octubre|noviembre|diciembre/i;

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

function chronoDates(text: string, reference: Reference, language: Language): FoundDate[] {
  const parser =
    language === 'en' ? (reference.dayFirst ? PARSERS.gb : PARSERS.en) : PARSERS[language];
  const results = parser.parse(
    text,
    { instant: new Date(reference.instant), timezone: reference.offsetMinutes },
    { forwardDate: true },
  );
  return results.flatMap((result) => {
    const found = dayOf(result.start, result.text, reference);
    if (found === null) return [];
    const days: FoundDate[] = [{ date: found, at: result.index, words: result.text }];
    const end =
      result.end === null || result.end === undefined
        ? null
        : dayOf(result.end, result.text, reference);
    if (end !== null && end !== found)
      days.push({ date: end, at: result.index, words: result.text });
    return days;
  });
}

function dayOf(
  parsed: chrono.ParsedComponents,
  words: string,
  reference: Reference,
): LocalDate | null {
  const named =
    parsed.isCertain('day') ||
    parsed.isCertain('weekday') ||
    /\b(?:morrow|today|tonight|days?|weeks?|heute|morgen|demain|mañana|tagen?|wochen?|jours?|semaines?|días|semanas)\b/i.test(
      words,
    );
  if (!named) return null;
  const year = parsed.get('year');
  const month = parsed.get('month');
  const day = parsed.get('day');
  if (year === null || month === null || day === null || year < 1990 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  // "5 January", written in December, is next year's; chrono's forwardDate leaves far past days alone.
  const yearSaid = parsed.isCertain('year');
  if (!yearSaid && date.getTime() < localDay(reference).getTime() - 120 * 86_400_000)
    date.setUTCFullYear(year + 1);
  return Number.isNaN(date.getTime()) ? null : isoDay(date);
}
