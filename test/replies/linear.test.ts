import { describe, expect, test } from 'vitest';
import { AWAY, BY_PROGRAM, RECEIPT_WORDS, STOCK_PHRASES } from '../../replies/automatic/absence.ts';
import {
  ABSENCE_SUBJECTS,
  AUTO_REPLY_SUBJECTS,
  RECEIPT_SAYS,
  RECEIPT_SUBJECT,
} from '../../replies/automatic/subjects.ts';
import { UNCERTAIN_DAYS } from '../../replies/dates/uncertainDays.ts';
import { RULES } from '../../replies/intent/rules/all.ts';

const LENGTH = 100_000;
/** Milliseconds a rule may take for 100 KB. Measured: 41 at most; a rule that backtracks takes minutes. */
const BOUND = 1500;

const patterns: RegExp[] = [
  ...RULES.flatMap((rule) => [rule.pattern, rule.unless, rule.asWritten]).filter(
    (pattern) => pattern !== undefined,
  ),
  ...AWAY,
  ...BY_PROGRAM,
  ...STOCK_PHRASES,
  ...RECEIPT_WORDS,
  ...Object.values(UNCERTAIN_DAYS),
  ...[...AUTO_REPLY_SUBJECTS, ...ABSENCE_SUBJECTS].map(([, pattern]) => pattern),
  RECEIPT_SUBJECT,
  RECEIPT_SAYS,
];

/** Strings made of the rule's own words, so that it begins to match everywhere and fails late. */
function bombs(pattern: RegExp): string[] {
  const words = [...pattern.source.matchAll(/[a-zäöüéèñ']{2,}/g)]
    .map((found) => found[0])
    .slice(0, 60);
  const seeds = [
    'a ',
    'no ',
    ' ',
    '-',
    'a@',
    'A b ',
    words.slice(0, 6).join(' '),
    words.join(' '),
    words[0] ?? 'x',
    [...words].reverse().join(' '),
  ];
  return seeds.map((seed) =>
    `${seed} `.repeat(Math.ceil(LENGTH / (seed.length + 1))).slice(0, LENGTH),
  );
}

/** How long looking for all matches takes; the slowest of the strings. */
function slowest(pattern: RegExp): number {
  return Math.max(
    ...bombs(pattern).map((bomb) => {
      const all = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
      const started = performance.now();
      let count = 0;
      for (let found = all.exec(bomb); found !== null && count < 5000; found = all.exec(bomb)) {
        if (found[0] === '') all.lastIndex += 1;
        count += 1;
      }
      return performance.now() - started;
    }),
  );
}

describe('no rule backtracks without end', () => {
  test(`each of ${patterns.length} rules takes 100 KB of its own words within the bound`, () => {
    expect(patterns.length).toBeGreaterThan(150);
    expect(
      patterns.filter((pattern) => slowest(pattern) > BOUND).map((pattern) => pattern.source),
    ).toEqual([]);
  });

  test('the check itself notices a pattern that backtracks', () => {
    // Quadratic is enough to show: an exponential one would never come back.
    expect(slowest(/\bno\b[^x]*x/)).toBeGreaterThan(10 * slowest(/\bno\b.{0,40}\bno\b/));
  });
});
