import { describe, expect, test } from 'vitest';
import { assetsInSentence } from '../../templates/assetsInSentence.ts';
import { employerInSentence } from '../../templates/employerInSentence.ts';
import { roleInSentence } from '../../templates/roleInSentence.ts';

describe('names as they stand in a sentence', () => {
  test.each([
    ['en', 'City of Seattle', 'the City of Seattle'],
    ['en', 'University of Leeds', 'the University of Leeds'],
    ['en', 'Northwind Tools', 'Northwind Tools'],
    ['en', 'Bank of America', 'Bank of America'],
    ['en', 'Friends of the Earth', 'Friends of the Earth'],
    ['de', 'Stadt Kiel', 'der Stadt Kiel'],
    ['de', 'Technische Universität Berlin', 'der Technischen Universität Berlin'],
    ['de', 'Gymnasium Altona', 'dem Gymnasium Altona'],
    ['de', 'Deutsches Rotes Kreuz', 'Deutsches Rotes Kreuz'],
    ['de', 'Landratsamt Freising', 'dem Landratsamt Freising'],
    ['de', 'Stadtwerke Kiel', 'den Stadtwerken Kiel'],
    ['de', 'Gemeinde Sylt', 'der Gemeinde Sylt'],
    ['de', 'Deutsche Bank', 'der Deutschen Bank'],
    ['de', 'Grundschule am See', 'der Grundschule am See'],
    ['de', 'Freie und Hansestadt Hamburg', 'Freie und Hansestadt Hamburg'],
    ['de', 'Nordwind Werkzeuge', 'Nordwind Werkzeuge'],
    ['de', 'Müller & Söhne GmbH & Co. KG', 'der Müller & Söhne GmbH & Co. KG'],
    ['de', 'Deutsche Telekom AG', 'der Deutschen Telekom AG'],
    ['de', 'Nachbarschaft e. V.', 'dem Nachbarschaft e. V.'],
    ['de', 'Kita Sonnenschein', 'der Kita Sonnenschein'],
  ] as const)('%s: %s → %s', (language, name, expected) => {
    expect(employerInSentence(name, language).dative).toBe(expected);
  });

  test.each([
    ['Lagerplaner (m/w/d)', 'Lagerplaner'],
    ['Projektleitung (w/m/d) Bau', 'Projektleitung Bau'],
    ['Data Analyst [f/m/x]', 'Data Analyst'],
    ['Controller m/w/d', 'Controller'],
    ['Head of Sales (all genders)', 'Head of Sales'],
    ['A/B Test Manager', 'A/B Test Manager'],
    ['Nurse (part-time)', 'Nurse (part-time)'],
    ['(m/w/d)', '(m/w/d)'],
  ])('role %s → %s', (role, expected) => {
    expect(roleInSentence(role)).toBe(expected);
  });
});

test.each([
  [
    'Eight years in regional sales; built a network of 40 dealers.',
    'eight years in regional sales',
  ],
  ['Experience with Oracle and SAP', 'experience with Oracle and SAP'],
  ['Oracle and SAP', 'Oracle and SAP'],
  ['Langjährige Erfahrung im Einkauf', 'langjährige Erfahrung im Einkauf'],
  ['Erfahrung im Einkauf', 'Erfahrung im Einkauf'],
  ['ten years of nursing.', 'ten years of nursing'],
  [' ; ', undefined],
])('what one brings stands after "I would bring": %s', (assets, expected) => {
  expect(assetsInSentence(assets)).toBe(expected);
});
