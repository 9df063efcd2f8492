import { describe, expect, it } from 'vitest';
import { digestMail, type DigestLetter } from '../../approvals/digest.ts';
import { readShort } from './shorthand.ts';

const THREE = { letters: [1, 2, 3], answers: [] };

const letter = (number: number): DigestLetter => ({
  number,
  to: { name: 'Dana Lee', address: 'dana.lee@northwind.example' },
  about: 'Sales Manager, Northwind Traders',
  subject: 'Thank you',
  text: 'Dear Ms. Lee,\n\nThank you for the talk.\n\nBest regards,\nKim Owner',
  why: 'Thanks are due the same day.',
  rule: 'R3',
  findings: [],
  leavesAt: null,
  endsAt: 'Thursday 26 November, 9:40',
  kept: false,
  reminder: 0,
  links: null,
});
const DIGEST = digestMail({
  language: 'en',
  letters: [letter(1), letter(2), letter(3)],
  tasks: [],
  answers: [],
  stuck: [],
  dashboard: null,
})
  .text.trimEnd()
  .split('\n');
const heading = (number: number): number => DIGEST.indexOf(`Letter ${number}`);
const after = (number: number): number => (number === 3 ? DIGEST.length : heading(number + 1));
const quoted = (from: number, to?: number): string[] =>
  DIGEST.slice(from, to).map((line) => `> ${line}`);

/** The digest quoted line by line, with words written in between at these lines. */
function between(...said: [at: number, words: string][]): string {
  const above = said.filter(([at]) => at === 0).map(([, words]) => `${words}\n`);
  const lines = [...above, 'On 23/11/2026 18:26, Followthrough wrote:'];
  let from = 0;
  for (const [at, words] of said.filter((each) => each[0] > 0)) {
    lines.push(...quoted(from, at), '', words, '');
    from = at;
  }
  return [...lines, ...quoted(from)].join('\n');
}

describe('words under a quoted letter are said of that letter (P3)', () => {
  it.each([
    ['under the first', between([after(1), 'approve']), 'approve 1'],
    ['under the second of two', between([after(2), 'approve']), 'ask'],
    ['in the midst of the last', between([heading(3) + 4, 'approve']), 'ask'],
    [
      'under each',
      between([after(1), 'approve'], [after(2), 'skip'], [after(3), 'later 3 days']),
      'approve 1; skip 2; later 3 3d',
    ],
    ['above all and under one', between([0, 'approve'], [after(2), 'skip']), 'ask'],
    ['above all, and a wish', between([0, 'approve'], [after(2), 'Change the date here.']), 'ask'],
    ['with numbers', between([after(1), 'approve 1'], [after(3), 'skip 2']), 'approve 1; skip 2'],
    ['under the whole digest', between([DIGEST.length, 'approve']), 'approve 1 2 3'],
    [
      'under a part of it',
      ['> Kim', ...quoted(heading(2), after(2)), '', 'approve'].join('\n'),
      'approve 2',
    ],
    ['under two letters', [...quoted(heading(1), after(2)), '', 'approve'].join('\n'), 'ask'],
    [
      'above a part that was picked for it',
      ['approve', '', ...quoted(heading(2), after(2))].join('\n'),
      'ask',
    ],
    [
      'directly under a long quoted line',
      [
        'approve',
        '',
        ...quoted(0, heading(2)),
        `> ${'so '.repeat(25)}`,
        'not this one',
        ...quoted(heading(3)),
      ].join('\n'),
      'ask',
    ],
    [
      'a new text',
      between([after(1), 'approve'], [after(2), 'edit:\nDear Dana,\n\nThank you.\n\nKim']),
      'approve 1; edit 2',
    ],
  ])('%s', (_, body, read) => {
    expect(readShort(body, THREE)).toBe(read);
  });
});
