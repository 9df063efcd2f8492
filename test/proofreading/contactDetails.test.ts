import { expect, test } from 'vitest';
import { proofreadFile } from '../../proofreading/fromFile.ts';
import { listedApplication } from './letterList.ts';

const file = listedApplication('thank-you', 'fifteenth');
const letter = (details: string): string =>
  `Dear Ms. Brandvold,\n\nThank you for seeing me this morning. I would like to run your second shift, as I did at Mesa for two years.\n\nSincerely,\nDenise Archuleta\n${details}`;
const found = async (details: string) => {
  const { findings } = await proofreadFile({
    file,
    text: letter(details),
    forContact: 'brand',
  });
  return findings.filter(({ rule }) => rule === 'mix-up').map(({ text }) => text);
};

test.each([
  '+1 505 555 0126',
  '505-555-0612',
  '(505) 555-062',
  'denise.archuleta@postbox.tets',
  'denise.archulta@postbox.test',
])('an answer to %s would go astray: it is stopped', async (wrong) => {
  expect(await found(wrong)).toEqual([wrong]);
});

test.each([
  '+1 505 555 0162',
  '505.555.0162',
  '(505) 555-0162 | denise.archuleta@postbox.test',
  'Mobile: +44 7700 900 999',
  'kbrandvold@rioaltomed.test',
  'Invoice 2027-02-22, order 30112',
])('%s is left alone', async (right) => {
  expect(await found(right)).toEqual([]);
});
