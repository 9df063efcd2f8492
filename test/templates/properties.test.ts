import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ApplicationFile } from '../../domain/applicationFile.ts';
import { LETTERS } from '../../domain/vocabulary.ts';
import { proofreadFile } from '../../proofreading/fromFile.ts';
import { readName } from '../../proofreading/personName.ts';
import { renderFile } from '../../templates/fromFile.ts';
import { applications } from './applications.ts';

/** What somebody may have asked for, or a letter speaks of. */
const ENCLOSED = ['certificates.pdf'];
/** The same letters in every run; `LETTERS_SEED` and `LETTERS_RUNS` look further. */
const SEED = Number(process.env['LETTERS_SEED'] ?? 20_261_116);
const RUNS = Number(process.env['LETTERS_RUNS'] ?? 120);

describe.each(['en', 'de'] as const)('any letter of any application, in %s', (language) => {
  test(
    'passes its own gate, has no hole, and names nobody else',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(applications(language), fc.constantFrom(...LETTERS), fc.nat(), holds),
        { seed: SEED, numRuns: RUNS },
      );
    },
  );

  test(
    'nobody in a panel gets a text that is too much like a colleague’s',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(applications(language), async (file) => {
          const siblings: string[] = [];
          for (const { id, role } of file.contacts) {
            if (role !== 'interviewer' || siblings.length === wordingsFor(file)) continue;
            const text = await rendered(file, 'thank-you', id);
            const { findings } = await proofreadFile({
              file,
              text,
              forContact: id,
              what: 'thank-you',
              siblings,
              attachments: ENCLOSED,
            });
            expect(findings).toEqual([]);
            siblings.push(text);
          }
        }),
        { seed: SEED, numRuns: Math.ceil(RUNS / 4) },
      );
    },
  );
});

/** A panel has six wordings; thanks after a bad interview or for a job not wanted have three. */
function wordingsFor({ interviews }: ApplicationFile): number {
  const [first] = interviews ?? [];
  return first?.wanted === false || first?.went === 'badly' ? 3 : 6;
}

async function holds(file: ApplicationFile, what: (typeof LETTERS)[number], pick: number) {
  const possible = file.contacts.filter(
    ({ role }) => (role === 'reference') === (what === 'reference-heads-up'),
  );
  const contact = possible[pick % possible.length];
  if (contact === undefined) return;
  const text = await rendered(file, what, contact.id);
  const { findings } = await proofreadFile({
    file,
    text,
    forContact: contact.id,
    what,
    attachments: ENCLOSED,
  });
  expect(findings.filter(({ severity }) => severity === 'blocking')).toEqual([]);
  expect(text).not.toMatch(
    /[{}[\]<>]|%\}|\b(?:undefined|null|NaN)\b|\p{L} {2,}\p{L}|\.\.|[,;] [.,;]| [.,;]/u,
  );
  for (const other of file.contacts) {
    const name = readName(other.name).last;
    const named = new RegExp(String.raw`(?<!\p{L})${name}(?!\p{L})`, 'u');
    if (other.id !== contact.id) expect(text).not.toMatch(named);
  }
}

async function rendered(
  file: ApplicationFile,
  letter: string,
  forContact: string,
): Promise<string> {
  const made = await renderFile({ letter, file, forContact, format: 'text' });
  return typeof made === 'string' ? made : '';
}
