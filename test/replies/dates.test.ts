import { describe, expect, test } from 'vitest';
import type { Intent } from '../../domain/vocabulary.ts';
import type { Language } from '../../replies/dates/foundDate.ts';
import { meaningfulDates } from '../../replies/dates/meaningfulDates.ts';
import { namedDates } from '../../replies/dates/namedDates.ts';
import type { Reference } from '../../replies/dates/reference.ts';
import type { MeaningfulDate } from '../../replies/facts.ts';

type Row = readonly [words: string, day: string];

/** Written on Tuesday 17 November 2026 in London. */
const REFERENCE: Reference = {
  instant: Date.parse('2026-11-17T09:30:00Z'),
  offsetMinutes: 0,
  dayFirst: true,
};

const ENGLISH: readonly Row[] = [
  ['You will hear from us by close of play Friday.', '2026-11-20'],
  ['We will decide in the week commencing 4 May.', '2027-05-08'],
  ['We will let you know w/c 23 November.', '2026-11-27'],
  ['A decision will be made in the next fortnight.', '2026-12-01'],
  ["You will have our answer in a fortnight's time.", '2026-12-01'],
  ['We should know in a week or two.', '2026-12-01'],
  ['We expect a decision by mid-June.', '2027-06-15'],
  ['We hope to decide early next week.', '2026-11-24'],
  ["I expect an answer by month's end.", '2026-11-30'],
  ['The board decides by the end of the quarter.', '2026-12-31'],
  ['You will hear from me before Christmas.', '2026-12-24'],
  ['We will let you know on Friday week.', '2026-11-27'],
  ['We will get back to you within 5 working days.', '2026-11-24'],
  ['Please give us until Wednesday next week.', '2026-11-25'],
  ['It will be three to four weeks before we know.', '2026-12-15'],
  ['Please bear with us until the end of Thursday.', '2026-11-19'],
  ['We aim to decide in the first half of December.', '2026-12-15'],
  ['We hope to have a decision for you by early next month.', '2026-12-07'],
  // Written by an American abroad.
  ['You will hear from us by 12/01/2026.', '2026-12-01'],
  ['You will hear from us on 01/12/2026.', '2026-12-01'],
];

const GERMAN: readonly Row[] = [
  ['Die Entscheidung fällt in KW 50.', '2026-12-11'],
  ['Wir melden uns bis KW 3.', '2027-01-22'],
  ['Wir melden uns in den nächsten zwei Wochen.', '2026-12-01'],
  ['Wir entscheiden bis Monatsende.', '2026-11-30'],
  ['Sie hören vor Weihnachten eine Entscheidung von uns.', '2026-12-24'],
  ['Eine Entscheidung fällt nächsten Mittwoch.', '2026-11-25'],
  ['Wir entscheiden in der ersten Dezemberhälfte.', '2026-12-15'],
  ['Wir rechnen mit einer Entscheidung in der zweiten Novemberhälfte.', '2026-11-30'],
  ['Wir benötigen noch etwa zwei Wochen.', '2026-12-01'],
  ['Sie erhalten bis übermorgen eine Rückmeldung.', '2026-11-19'],
  ['Die Entscheidung wird im Laufe der 49. KW fallen.', '2026-12-04'],
  ['Wir geben Ihnen bis zum 30. Bescheid.', '2026-11-30'],
  ['Sie erhalten bis Donnerstag, 26.11., eine Rückmeldung.', '2026-11-26'],
  ['Sie hören bis Jahresende von uns.', '2026-12-31'],
  ['Eine Rückmeldung erhalten Sie in der ersten Dezemberwoche.', '2026-12-07'],
];

const FRENCH: readonly Row[] = [
  ['Nous vous donnerons une réponse sous quinzaine.', '2026-12-02'],
  ['Vous aurez une réponse mi-décembre.', '2026-12-15'],
  ["Nous reviendrons vers vous d'ici vendredi.", '2026-11-20'],
  ['Une décision sera prise dans la première quinzaine de décembre.', '2026-12-15'],
  ["Nous vous donnerons des nouvelles d'ici la fin de l'année.", '2026-12-31'],
  ['Vous aurez notre réponse avant le 30.', '2026-11-30'],
  ['Vous aurez notre réponse jeudi 26/11.', '2026-11-26'],
  ['Nous vous recontacterons dans une dizaine de jours.', '2026-11-27'],
];

const SPANISH: readonly Row[] = [
  ['Te daremos una respuesta en los próximos 10 días.', '2026-11-27'],
  ['Tendrás una respuesta en un plazo de dos semanas.', '2026-12-01'],
  ['Te daremos una respuesta antes del 15.', '2026-12-15'],
  ['Tomaremos una decisión antes del 15 de diciembre.', '2026-12-15'],
  ['Decidiremos en la primera quincena de diciembre.', '2026-12-15'],
  ['La decisión se tomará antes de final de mes.', '2026-11-30'],
  ['Le informaremos el próximo miércoles.', '2026-11-25'],
  ['Tendremos noticias a finales de año.', '2026-12-31'],
  ['Le daremos una respuesta esta semana.', '2026-11-20'],
];

const said = (
  words: string,
  language: Language,
  intent: Intent,
  reference: Reference = REFERENCE,
): MeaningfulDate[] => meaningfulDates(namedDates([words], reference, language), intent);

describe('days as people say them, read on the day of the message', () => {
  const days = (words: string, language: 'en' | 'de' | 'fr' | 'es'): string[] =>
    said(words, language, 'delay').map(({ date }) => date);

  test.each(ENGLISH)('%s', (words, day) => expect(days(words, 'en')).toEqual([day]));
  test.each(GERMAN)('%s', (words, day) => expect(days(words, 'de')).toEqual([day]));
  test.each(FRENCH)('%s', (words, day) => expect(days(words, 'fr')).toEqual([day]));
  test.each(SPANISH)('%s', (words, day) => expect(days(words, 'es')).toEqual([day]));

  test('the day is that of the writer: late in the evening in Auckland it is already Wednesday', () => {
    const auckland = {
      instant: Date.parse('2026-11-17T20:00:00Z'),
      offsetMinutes: 780,
      dayFirst: true,
    };
    expect(said('We will decide tomorrow.', 'en', 'delay', auckland).map((d) => d.date)).toEqual([
      '2026-11-19',
    ]);
  });

  test('a weekday said on that weekday is the next one', () => {
    expect(said('Can we do Tuesday?', 'en', 'invitation').map((d) => d.date)).toEqual([
      '2026-11-24',
    ]);
  });

  test('"come by Wednesday" is a visit, "by Wednesday" a deadline', () => {
    const means = (words: string): string[] => said(words, 'en', 'invitation').map((d) => d.means);
    expect(means('Come by Wednesday around 3.')).toEqual(['interview']);
    expect(means('Please pick a slot by Wednesday.')).toEqual(['deadline']);
  });

  test('a day that somebody cannot make is none that is proposed', () => {
    expect(said("I can't make Thursday.", 'en', 'invitation')).toEqual([]);
  });
});
