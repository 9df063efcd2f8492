import { normalised } from '../text/tidy.ts';
import { stem } from './stem.ts';

/** What matters of them is that they are there. */
const PLACEHOLDERS: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/g, ' _mail '],
  [/\bhttps?:\/\/\S{1,300}|\bwww\.\S{1,200}/g, ' _link '],
  [
    /[$€£]\s?\d[\d.,]*\s?(?:k\b)?|\b\d[\d.,]*\s?(?:k\b|eur\b|usd\b|gbp\b|chf\b|lpa\b|€|£)/g,
    ' _money ',
  ],
  [/\b\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.|uhr|h)\b|\b\d{1,2}:\d{2}\b/g, ' _time '],
  [
    /\b(?:mon|tues?|wednes|thurs?|fri|satur|sun)day\b|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|lundi|mardi|mercredi|jeudi|vendredi|lunes|martes|miércoles|jueves|viernes|tomorrow|morgen|demain|mañana)\b/g,
    ' _day ',
  ],
  [
    /\b(?:january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b/g,
    ' _month ',
  ],
  [/\b\d+(?:st|nd|rd|th)?\b/g, ' _n '],
];

/** The words of a text as the models know them: stems in lower case, addresses, sums, times, days and numbers as one word each. */
export function stemmedWords(text: string): string[] {
  let plain = normalised(text);
  for (const [pattern, placeholder] of PLACEHOLDERS) plain = plain.replace(pattern, placeholder);
  return (plain.match(/_?[\p{L}'-]+/gu) ?? [])
    .map((word) => (word.startsWith('_') ? word : word.replace(/^['-]+|['-]+$/g, '')))
    .filter((word) => word !== '')
    .map((word) => (word.startsWith('_') ? word : stem(word)));
}
