import { describe, expect, test } from 'vitest';
import { proofreadFile } from '../../proofreading/fromFile.ts';
import { faultyLetters, goodLetters, listedApplication, type ListedLetter } from './letterList.ts';

/** Spelling and grammar are one door to a reader; which of the two a slip is called does not count. */
const LANGUAGE = ['spelling', 'grammar'];

describe('the gate on letters as people write them', () => {
  test('finds the faults and leaves good letters alone', async () => {
    const faulty = await Promise.all(
      faultyLetters().map(async (letter) => ({ letter, right: await found(letter) })),
    );
    const good = await Promise.all(
      goodLetters().map(async (letter) => ({ letter, right: await clean(letter) })),
    );
    const rules = Array.from(new Set(faulty.map(({ letter }) => letter.rule)));
    const row = (name: string, all: { right: boolean }[]) => ({
      name,
      letters: all.length,
      right: all.filter(({ right }) => right).length,
    });
    const part = (heldBack: boolean) => (one: { letter: ListedLetter }) =>
      one.letter.heldBack === heldBack;
    // eslint-disable-next-line no-console -- the table is what the list is for
    console.table([
      ...rules.map((rule) =>
        row(
          `fault: ${String(rule)}`,
          faulty.filter(({ letter }) => letter.rule === rule),
        ),
      ),
      row('faulty, seen while writing the rules', faulty.filter(part(false))),
      row('faulty, held back', faulty.filter(part(true))),
      row('good, seen while writing the rules', good.filter(part(false))),
      row('good, held back', good.filter(part(true))),
    ]);
    const missed = faulty.filter(({ right }) => !right).map(({ letter }) => letter.id);
    const alarms = good.filter(({ right }) => !right).map(({ letter }) => letter.id);
    expect(faulty.length).toBeGreaterThanOrEqual(60);
    expect(good.length).toBeGreaterThanOrEqual(60);
    expect(missed.length / faulty.length, `missed ${missed.join(', ')}`).toBeLessThanOrEqual(0.05);
    expect(alarms.length / good.length, `false alarms ${alarms.join(', ')}`).toBeLessThan(0.05);
  });
});

async function found(letter: ListedLetter): Promise<boolean> {
  const { findings } = await read(letter);
  const named = LANGUAGE.includes(letter.rule ?? '') ? LANGUAGE : [letter.rule];
  return findings.some(({ severity, rule }) => severity === 'blocking' && named.includes(rule));
}

async function clean(letter: ListedLetter): Promise<boolean> {
  const { ok, findings } = await read(letter);
  return ok && findings.length === 0;
}

/** As the command does it: nobody says which letter it is. */
async function read({ what, text, contact }: ListedLetter) {
  return proofreadFile({ file: listedApplication(what), text, forContact: contact });
}
