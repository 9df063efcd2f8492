import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { proofreadFile } from '../../proofreading/fromFile.ts';
import { applicationFileSchema } from '../../domain/applicationFile.ts';

const file = applicationFileSchema.parse(
  JSON.parse(readFileSync(new URL('letters/twentieth-application.json', import.meta.url), 'utf8')),
);

const letter = (sentence: string): string =>
  `Sehr geehrte Frau Dr. von der Heyde,\n\nvielen Dank für das Gespräch von heute Nachmittag. ${sentence}\n\nMit freundlichen Grüßen\nSorcha O'Dwyer-Lührs`;

const languageOf = async (sentence: string) => {
  const { findings } = await proofreadFile({ file, text: letter(sentence), forContact: 'heyde' });
  return findings.filter(({ rule }) => rule === 'spelling' || rule === 'grammar');
};

test.each([
  ['Danke für das ausfürliche Bild Ihrer Arbeit.', 'ausfürliche'],
  ['Das ist für mich selbstverstädnlich.', 'selbstverstädnlich'],
  ['Ich habe mich über die frendlichen Worte gefreut.', 'frendlichen'],
  ['Seid unserem Treffen habe ich viel darüber nachgedacht.', 'Seid unserem'],
  ['Auch mit Herr Petersen habe ich gern gesprochen.', 'mit Herr'],
  ['Ich schreibe, da ich habe bisher nichts gehört.', 'da ich habe bisher nichts gehört'],
  ['Ich freue mich, das Sie mich eingeladen haben.', 'das'],
  ['Ich freue auf ein zweites Gespräch.', 'Ich freue auf'],
  ['Das ich zuhören durfte, war mir viel wert.', 'Das'],
  ['Auch danke für ihre Geduld mit meinen Fragen.', 'danke für ihre'],
  ['Sie haben mir ein ganzen Vormittag geschenkt.', 'ein ganzen'],
  ['Danke für die die Führung durch das Haus.', 'die die'],
])('a slip in German is shown with its place: %s', async (sentence, passage) => {
  const found = await languageOf(sentence);
  expect(found.map(({ text }) => text)).toContain(passage);
  expect(found.every(({ severity }) => severity === 'blocking')).toBe(true);
});

test.each([
  'Seit unserem Treffen habe ich viel darüber nachgedacht.',
  'Ich freue mich, dass wir uns gesehen haben, und auf das, was Sie mir zeigen.',
  'Die Kassensysteme, die Sie mir gezeigt haben, sind durchdachter als erwartet.',
  'Ich hätte gern mehr gewusst, weil ich das habe kommen sehen.',
  'Dächten Sie noch einmal an mich, wenn etwas frei wird?',
  'Die Grüsse aus Bern richte ich gerne aus.',
  'Das Gespräch hat mir ein offenes Haus gezeigt, mit ein bisschen Zeit für jede Frage.',
  'Danke für Ihre Geduld; die Auszubildenden danken für ihre Woche bei Ihnen selbst.',
  'Grüßen Sie bitte auch die Kollegin, die die Schicht leitet, und die Ärztin, mit der der Dienst besprochen wird.',
])('what is right is left alone: %s', async (sentence) => {
  expect(await languageOf(sentence)).toEqual([]);
});

test('a plant is no enclosure in German; a document that is said to lie with the letter is one', async () => {
  const rulesOf = async (sentence: string) => {
    const text = letter(sentence);
    const { findings } = await proofreadFile({ file, text, forContact: 'heyde' });
    return findings.map(({ rule }) => rule);
  };
  expect(
    await rulesOf('Ihre Anlagen kenne ich aus der Lehre, und die Anlage läuft gut.'),
  ).not.toContain('attachment');
  expect(await rulesOf('Das Zeugnis finden Sie in der Anlage.')).toContain('attachment');
  expect(await rulesOf('Das Zeugnis vom Messkurs lege ich diesem Schreiben bei.')).toContain(
    'attachment',
  );
  expect(await rulesOf('Gerade ist Frau (Name einfügen) wohl im Urlaub.')).toContain('placeholder');
});
