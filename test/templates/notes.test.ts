import { describe, expect, test } from 'vitest';
import { readName } from '../../proofreading/personName.ts';
import { postalName, salutation } from '../../proofreading/salutation.ts';
import { ENGLISH_NOTES, GERMAN_NOTES } from './noteTable.ts';
import { noteSentence } from '../../templates/notes/noteSentence.ts';

const DANA = { name: 'Dana Lee' };

describe('what somebody said, in a sentence to them', () => {
  test.each([
    [
      'we talked about the move to the new warehouse',
      'talking with you about the move to the new warehouse.',
    ],
    ['She liked my Tableau dashboards; asked about forklifts', 'you liked my Tableau dashboards.'],
    ['She liked my Tableau dashboards; asked about forklifts', 'your question about forklifts.'],
    ['mentioned that the team is growing', 'that the team is growing.'],
    ['Dana explained how she built her team', 'how you built your team.'],
    ['Ms. Lee described the new intake process', 'the new intake process.'],
    ["they're moving to Kubernetes", 'that you are moving to Kubernetes.'],
    ['wants someone to own reporting', 'that you want someone to own reporting.'],
    ['asked if I can drive', 'question about whether I can drive'],
    ['the new warehouse in Tacoma', 'the new warehouse in Tacoma'],
    ['Kubernetes migration', 'about the Kubernetes migration.'],
  ])('%s', (note, part) => {
    const sentence = noteSentence(note, DANA, 'en', 0) ?? '';
    expect(sentence).toContain(part);
    expect(sentence).toMatch(/^\p{Lu}.*[.]$/u);
    expect(sentence).not.toMatch(/\b(?:she|he|her|him)\b/iu);
  });

  test.each([
    'seemed bored',
    'salary 80k',
    'talked about it with him',
    '<b>x</b>',
    'call back on Monday',
    'too old?',
    '',
  ])('"%s" is not used', (note) => {
    expect(noteSentence(note, DANA, 'en', 0)).toBeNull();
  });

  test('in German, in the case that the preposition asks for', () => {
    expect(noteSentence('Wir haben über den Umzug gesprochen', DANA, 'de', 1)).toContain(
      'Gespräch über den Umzug',
    );
    expect(noteSentence('Sie fragte nach meiner Erfahrung', DANA, 'de', 0)).toContain(
      'Frage nach meiner Erfahrung',
    );
    expect(noteSentence('erzählte von ihrem neuen Lager', DANA, 'de', 0)).toContain(
      'von Ihrem neuen Lager',
    );
    expect(noteSentence('we talked about the warehouse', DANA, 'de', 0)).toBeNull();
  });
});

describe('many notes, each as a sentence or left out', () => {
  test.each(ENGLISH_NOTES)('%s', (note, sentence) => {
    expect(noteSentence(note, DANA, 'en', 0)).toBe(sentence);
  });

  test.each(GERMAN_NOTES)('%s', (note, sentence) => {
    expect(noteSentence(note, DANA, 'de', 0)).toBe(sentence);
  });

  test('"their" stays with the customers, whatever the wording', () => {
    const note = 'We spoke about how new customers learn the product in their first two weeks.';
    for (const turn of [0, 1, 2]) {
      expect(noteSentence(note, DANA, 'en', turn)).toContain('in their first two weeks');
    }
  });
});

describe('names', () => {
  test.each([
    ['Dana Lee', 'Lee'],
    ['Ludwig van Beethoven', 'van Beethoven'],
    ['Caoimhe Ní Dhomhnaill', 'Ní Dhomhnaill'],
    ['Eoghan Ó Súilleabháin', 'Ó Súilleabháin'],
    ["Sam O'Neill-Smith, Jr.", "O'Neill-Smith"],
    ['Lee, Dana', 'Lee'],
    ['王小明', '王小明'],
    ['Maria de la Cruz', 'de la Cruz'],
  ])('%s is spoken to as %s', (name, last) => {
    expect(readName(name).last).toBe(last);
    expect(salutation({ name, honorific: 'Ms.' }, 'en', 'formal')).toBe(`Dear Ms. ${last}`);
  });

  test('a title written in front of the name is kept, and asked for by the gate', () => {
    const kaya = { name: 'Dr. Miriam Kaya', honorific: 'Frau' };
    expect(salutation(kaya, 'de', 'formal')).toBe('Sehr geehrte Frau Dr. Kaya');
    expect(salutation({ ...kaya, honorific: 'Ms.' }, 'en', 'formal')).toBe('Dear Dr. Kaya');
    expect(salutation({ ...kaya, honorific: null }, 'en', 'formal')).toBe('Dear Dr. Kaya');
    expect(salutation({ ...kaya, honorific: null }, 'de', 'formal')).toBe(
      'Guten Tag Dr. Miriam Kaya',
    );
    expect(salutation({ name: 'Herr Dr. Jan Ott', honorific: null }, 'de', 'formal')).toBe(
      'Sehr geehrter Herr Dr. Ott',
    );
    expect(postalName({ name: 'Dr. Jan Ott', honorific: 'Herr' }, 'de')).toBe('Herrn Dr. Jan Ott');
    expect(postalName({ name: 'Dana Lee', honorific: 'Ms.' }, 'en')).toBe('Ms. Dana Lee');
  });

  test('nobody is given a title that was not noted', () => {
    expect(salutation({ name: 'Dana Lee', honorific: null }, 'en', 'warm')).toBe('Dear Dana Lee');
    expect(salutation({ name: 'Dana Lee', honorific: null }, 'de', 'formal')).toBe(
      'Guten Tag Dana Lee',
    );
    expect(salutation({ name: 'Dana Lee', honorific: 'Frau Dr.' }, 'de', 'formal')).toBe(
      'Sehr geehrte Frau Dr. Lee',
    );
  });
});
