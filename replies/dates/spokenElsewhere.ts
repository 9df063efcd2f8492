import {
  count,
  ahead,
  plus,
  mondayOf,
  endOfWeek,
  endOfMonth,
  fridayOfWeek,
  month,
  dayIn,
  dayOfMonth,
  lastOf,
  utc,
} from './calendarDays.ts';
import { rule } from './spokenRule.ts';
import type { SpokenRule } from './spokenRule.ts';

const DAYS = {
  de: ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag'],
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'],
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes'],
};

/** Of numbers that name a day. */
const WEEKDAYS = {
  de: '(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)',
  fr: '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)',
};
const MONTHS = {
  de: '(januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)',
  fr: '(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)',
  es: '(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)',
};
const NO_MONTH_FOLLOWS = {
  de: `(?! ?(?:\\d|${MONTHS.de}|jan|feb|mär|apr|jun|jul|aug|sep|okt|nov|dez|kw|kalenderwoche|stock|etage|runde|jahr|lebensjahr))`,
  fr: `(?!\\d|er\\b| ?(?:\\d|[./:-]\\d|h\\b|${MONTHS.fr}|janv|févr|avr|juil|sept|oct|nov|déc|heures?|jours?))`,
  es: '(?!\\d| ?(?:\\d|[./:-] ?\\d|de |h\\b|horas?|días?|años?|%|€))',
};

/** The middle or the end of a month, by which half is said. */
function half(first: boolean, name: string | undefined, today: Date): Date {
  return first ? dayIn(today, month(name), 15) : lastOf(today, month(name));
}

/** German, French and Spanish days. */
export const SPOKEN_ELSEWHERE: readonly SpokenRule[] = [
  rule(
    ['de'],
    `(erste|zweite)[nr]? (?:${MONTHS.de}hälfte|hälfte (?:des |vom )?(?:monats )?${MONTHS.de})`,
    (m, today) => half(m[1] === 'erste', m[2] ?? m[3], today),
  ),
  rule(
    ['fr'],
    `(première|seconde|deuxième) (?:quinzaine|moitié) (?:de |du mois de |d')${MONTHS.fr}`,
    (m, today) => half(m[1] === 'première', m[2], today),
  ),
  rule(['es'], `(primera|segunda) (?:quincena|mitad) (?:de|del mes de) ${MONTHS.es}`, (m, today) =>
    half(m[1] === 'primera', m[2], today),
  ),
  rule(
    ['de'],
    `(?:bis|spätestens|zum) (?:zum |am )?(\\d{1,2})\\.${NO_MONTH_FOLLOWS.de}`,
    (m, today) => dayOfMonth(today, Number(m[1])),
  ),
  rule(
    ['fr'],
    `(?:avant le|d'ici (?:le|au)|plus tard le|jusqu'au) (\\d{1,2})${NO_MONTH_FOLLOWS.fr}`,
    (m, today) => dayOfMonth(today, Number(m[1])),
  ),
  rule(
    ['es'],
    `(?:antes del|hasta el|más tardar el|el día) (?:día )?(\\d{1,2})${NO_MONTH_FOLLOWS.es}`,
    (m, today) => dayOfMonth(today, Number(m[1])),
  ),
  // The numbers say all; the weekday alone would be another day.
  rule(['fr'], `${WEEKDAYS.fr},? (?:le )?(\\d{1,2})\\/(\\d{1,2})(?![\\d/])`, (m, today) =>
    dayIn(today, Number(m[2]) - 1, Number(m[1])),
  ),
  rule(
    ['de'],
    `erste[nr]? (?:woche (?:im |des )?)?${MONTHS.de}(?:woche|s)?(?!\\p{L})`,
    (m, today) => (/woche/.test(m[0]) ? dayIn(today, month(m[1]), 7) : null),
  ),
  rule(['fr'], "(?:dans|sous|d’ici|d'ici) une (dizaine|quinzaine|vingtaine) de jours", (m, today) =>
    plus(today, { dizaine: 10, quinzaine: 15, vingtaine: 20 }[m[1] ?? ''] ?? 10),
  ),
  rule(['es'], '(?:durante |a lo largo de )?esta (?:misma )?semana', (_m, today) =>
    endOfWeek(today, 0),
  ),
  rule(['de'], 'übermorgen', (_m, today) => plus(today, 2)),
  rule(['de'], '(?:bis |zum )?(?:jahresende|ende des jahres)', (_m, today) =>
    utc(today.getUTCFullYear(), 11, 31),
  ),
  rule(['fr'], "(?:d'ici (?:à )?|avant )?(?:la )?fin (?:de l'|d')année", (_m, today) =>
    utc(today.getUTCFullYear(), 11, 31),
  ),
  rule(['es'], '(?:finales|final|fin) de(?:l)? año', (_m, today) =>
    utc(today.getUTCFullYear(), 11, 31),
  ),
  // "Wir benötigen noch etwa zwei Wochen"; not "vor etwa zwei Wochen".
  rule(
    ['de'],
    '(?:noch|weitere|dauert|dauern|benötigen|brauchen) (?:(?:noch|etwa|ca\\.|rund|ungefähr|mindestens|gut|weitere) ){0,2}(\\d{1,2}|eine|einen|zwei|drei|vier|fünf|sechs|zehn|vierzehn) (?:bis (\\d{1,2}|zwei|drei|vier|fünf|sechs) )?(werktage|arbeitstage|tage|wochen?|monate?)',
    (m, today) => ahead(today, count(m[2] ?? m[1]), m[3], /werk|arbeit/.test(m[3] ?? '')),
  ),
  rule(['de'], 'übernächste[rn]? woche', (_m, today) => endOfWeek(today, 2)),
  rule(
    ['de'],
    '(?:(montag|dienstag|mittwoch|donnerstag|freitag) (?:der )?(?:nächste|kommende)[rn]? woche|(?:nächste|kommende)[rn]? woche,? (?:am )?(montag|dienstag|mittwoch|donnerstag|freitag))',
    (m, today) => plus(mondayOf(today, 1), DAYS.de.indexOf(m[1] ?? m[2] ?? '')),
  ),
  rule(
    ['fr'],
    '(lundi|mardi|mercredi|jeudi|vendredi) (?:de la semaine prochaine|en huit)',
    (m, today) => plus(mondayOf(today, 1), DAYS.fr.indexOf(m[1] ?? '')),
  ),
  rule(['fr'], 'après-demain', (_m, today) => plus(today, 2)),
  rule(['fr'], 'sous huit jours', (_m, today) => plus(today, 8)),
  rule(
    ['es'],
    '(lunes|martes|miércoles|jueves|viernes) de la (?:próxima semana|semana (?:próxima|que viene))',
    (m, today) => plus(mondayOf(today, 1), DAYS.es.indexOf(m[1] ?? '')),
  ),
  rule(['es'], 'pasado mañana', (_m, today) => plus(today, 2)),
  rule(
    ['de'],
    '(?:bis )?(?:zum )?(?:ende|spätestens ende) (?:der )?(nächste[rn]?|kommende[rn]?|dieser|der)? ?woche',
    (m, today) => endOfWeek(today, /nächst|kommend/.test(m[0]) ? 1 : 0),
  ),
  rule(['de'], '(?:anfang|zu beginn) (?:der )?(?:nächste[rn]?|kommende[rn]?) woche', (_m, today) =>
    plus(mondayOf(today, 1), 1),
  ),
  rule(['de'], '(?:mitte|zur mitte) (?:der )?(?:nächste[rn]?|kommende[rn]?) woche', (_m, today) =>
    plus(mondayOf(today, 1), 2),
  ),
  rule(
    ['de'],
    '(?:im laufe |in |während )?(?:der )?(?:nächste[rn]?|kommende[rn]?) woche',
    (_m, today) => endOfWeek(today, 1),
  ),
  rule(['de'], '(?:noch |im laufe )dieser woche|diese woche noch', (_m, today) =>
    endOfWeek(today, 0),
  ),
  rule(['de'], 'ende (?:des |nächsten |kommenden )?monats', (m, today) =>
    endOfMonth(today, /nächst|kommend/.test(m[0]) ? 1 : 0),
  ),
  rule(['de'], `(anfang|mitte|ende) ${MONTHS.de}`, (m, today) =>
    m[1] === 'ende'
      ? lastOf(today, month(m[2]))
      : dayIn(today, month(m[2]), m[1] === 'mitte' ? 15 : 7),
  ),
  rule(
    ['de'],
    '(?:in|innerhalb von|innerhalb der nächsten|binnen|in etwa|in ca\\.?) (\\d{1,2}|einer|einem|zwei|drei|vier|fünf|sechs|zehn|vierzehn) (?:bis (\\d{1,2}|zwei|drei|vier|fünf|sechs) )?(werktagen|arbeitstagen|tagen|wochen?|monaten?)',
    (m, today) => ahead(today, count(m[2] ?? m[1]), m[3], /werk|arbeit/.test(m[3] ?? '')),
  ),
  rule(
    ['de'],
    '(?:in|innerhalb) de[nr] (?:nächsten|kommenden) (\\d{1,2}|zwei|drei|vier|fünf|sechs|zehn|vierzehn) (?:bis (\\d{1,2}|zwei|drei|vier|fünf|sechs) )?(werktagen?|arbeitstagen?|tagen?|wochen|monaten?)',
    (m, today) => ahead(today, count(m[2] ?? m[1]), m[3], /werk|arbeit/.test(m[3] ?? '')),
  ),
  rule(
    ['de'],
    '(?:bis |in |ab )?(?:der |die )?(?:(?:kw|kalenderwoche) ?(\\d{1,2})(?!\\d)|(\\d{1,2})\\. ?(?:kw|kalenderwoche)\\b)',
    (m, today) => fridayOfWeek(today, Number(m[1] ?? m[2])),
  ),
  rule(
    ['de'],
    `(?:${WEEKDAYS.de},? (?:de[mnr] )?)?(?:am |bis |zum |vom )?(?:zum )?(\\d{1,2})\\. ?(\\d{1,2})\\.(?! ?\\d)`,
    (m, today) =>
      Number(m[2]) >= 1 && Number(m[2]) <= 12 && Number(m[1]) <= 31
        ? dayIn(today, Number(m[2]) - 1, Number(m[1]))
        : null,
  ),
  rule(['de'], '(?:bis |zum )?monatsende', (_m, today) => endOfMonth(today, 0)),
  rule(['de'], '(?:vor|bis) weihnachten', (_m, today) => dayIn(today, 11, 24)),
  rule(['fr'], 'avant noël', (_m, today) => dayIn(today, 11, 24)),
  rule(['fr'], "(?:sous|dans (?:la|une)|d'ici (?:une)?) ?quinzaine(?: de jours)?", (_m, today) =>
    plus(today, 15),
  ),
  rule(['fr'], '(?:sous|dans une) huitaine', (_m, today) => plus(today, 8)),
  rule(
    ['fr'],
    '(?:dans|sous|durant) les (\\d{1,2}|deux|trois|quatre|dix|quinze) prochaine?s (jours|semaines|mois)',
    (m, today) => ahead(today, count(m[1]), m[2], false),
  ),
  rule(['es'], 'antes de navidad', (_m, today) => dayIn(today, 11, 24)),
  rule(
    ['es'],
    '(?:en|durante) (?:los|las) próxim[oa]s (\\d{1,2}|dos|tres|cuatro|diez|quince) (días|semanas|meses)( hábiles| laborables)?',
    (m, today) => ahead(today, count(m[1]), m[2], m[3] !== undefined),
  ),
  rule(
    ['es'],
    'en (?:el|un) plazo (?:máximo )?de (\\d{1,2}|una|dos|tres|cuatro|diez|quince) (días|semanas?|mes(?:es)?)( hábiles| laborables)?',
    (m, today) => ahead(today, count(m[1]), m[2], m[3] !== undefined),
  ),
  rule(['fr'], "(?:fin de|à la fin de|d'ici la fin de) (?:la )?semaine( prochaine)?", (m, today) =>
    endOfWeek(today, m[1] === undefined ? 0 : 1),
  ),
  rule(['fr'], '(?:début|au début) de (?:la )?semaine prochaine', (_m, today) =>
    plus(mondayOf(today, 1), 1),
  ),
  rule(['fr'], '(?:la |courant )?semaine prochaine', (_m, today) => endOfWeek(today, 1)),
  rule(['fr'], "(?:fin|à la fin) (?:du|de ce) mois|d'ici la fin du mois", (_m, today) =>
    endOfMonth(today, 0),
  ),
  rule(['fr'], `(début|mi-?|fin) ?${MONTHS.fr}`, (m, today) =>
    m[1] === 'fin'
      ? lastOf(today, month(m[2]))
      : dayIn(today, month(m[2]), m[1] === 'début' ? 7 : 15),
  ),
  rule(
    ['fr'],
    "(?:dans|d'ici|sous) (\\d{1,2}|une|deux|trois|quatre|dix|quinze) (?:à (\\d{1,2}|deux|trois|quatre) )?(jours?|semaines?|mois)( ouvrés)?",
    (m, today) => ahead(today, count(m[2] ?? m[1]), m[3], m[4] !== undefined),
  ),
  rule(
    ['es'],
    '(?:a )?(?:finales|fin) de (?:la )?(?:próxima )?semana(?: que viene| próxima)?',
    (m, today) => endOfWeek(today, /próxim|viene/.test(m[0]) ? 1 : 0),
  ),
  rule(['es'], '(?:la )?(?:próxima semana|semana que viene|semana próxima)', (_m, today) =>
    endOfWeek(today, 1),
  ),
  rule(['es'], '(?:a )?(?:finales|final|fin) de(?:l)?(?: este)? mes', (_m, today) =>
    endOfMonth(today, 0),
  ),
  rule(['es'], `(principios|mediados|finales) de ${MONTHS.es}`, (m, today) =>
    m[1] === 'finales'
      ? lastOf(today, month(m[2]))
      : dayIn(today, month(m[2]), m[1] === 'mediados' ? 15 : 7),
  ),
  rule(
    ['es'],
    '(?:en|dentro de) (\\d{1,2}|una|un|dos|tres|cuatro|diez|quince) (?:o (\\d{1,2}|dos|tres|cuatro) )?(días|semanas?|mes(?:es)?)( hábiles| laborables)?',
    (m, today) => ahead(today, count(m[2] ?? m[1]), m[3], m[4] !== undefined),
  ),
];
