import { describe, expect, it } from 'vitest';
import { readShort } from './shorthand.ts';

const THREE = { letters: [1, 2, 3], answers: [] };
const ONE = { letters: [1], answers: [] };
const MIXED = { letters: [1, 2, 3], answers: [4] };

describe('a number says which letter, wherever it stands (P3)', () => {
  it.each([
    // A full stop or a dash behind a number does not part it from its verb: these once approved all three.
    ['approve no. 2', 'approve 2'],
    ['freigeben Nr. 2', 'approve 2'],
    ['1 - approve', 'approve 1'],
    ['2. approve', 'approve 2'],
    ['2 – freigeben', 'approve 2'],
    ['den 2. Brief freigeben', 'approve 2'],
    ['2. Brief freigeben', 'approve 2'],
    ['(3) approve', 'approve 3'],
    ['Approve 1. Thank you!', 'approve 1'],
    ['Approve 1, 2. Skip 3.', 'approve 1 2; skip 3'],
    ['approve 1 - 3', 'approve 1 2 3'],
    ['freigeben 1 bis 3', 'approve 1 2 3'],
    ['approve the first one', 'approve 1'],
    ['den letzten freigeben', 'approve 3'],
    ['approve both', 'ask'],
    ['approve the thank you letter', 'ask'],
    ['approve all 3', 'approve 1 2 3'],
    ['alle zwei freigeben', 'ask'],
    ['approve these 2 letters', 'ask'],
    ['approve 2 of them', 'ask'],
  ])('%j: %s', (said, read) => {
    expect(readShort(said, THREE)).toBe(read);
  });

  it('"both" is certain where there are two', () => {
    expect(readShort('Approve both, please.', { letters: [1, 2], answers: [] })).toBe(
      'approve 1 2',
    );
  });
});

describe('the order of words, in lists and in German', () => {
  it.each([
    ['1: approve\n2: skip', 'approve 1; skip 2'],
    ['1. approve\n2. skip\n3. later 3 days', 'approve 1; skip 2; later 3 3d'],
    ['- approve 1\n- skip 2', 'approve 1; skip 2'],
    ['• Letter 1: approve\n• Letter 2: skip', 'approve 1; skip 2'],
    ['approve 1 and skip 2', 'approve 1; skip 2'],
    ['1 freigeben, 2 überspringen, 3 eine Woche später', 'approve 1; skip 2; later 3 7d'],
    ['Bitte geben Sie Brief 1 frei.', 'approve 1'],
    ['Überspringe 2', 'skip 2'],
    ['3 bis Montag verschieben', 'later 3 day 0'],
    ['Alle drei freigeben', 'approve 1 2 3'],
    ['skip 2, approve the rest', 'skip 2; approve 1 3'],
    ['Skip 2, I have called her already', 'skip 2'],
    ['aprove 1', 'approve 1'],
    ['Approve1', 'approve 1'],
    ['freigben 1', 'approve 1'],
    ['Approve 1 👍', 'approve 1'],
    ['send 1', 'approve 1'],
    ['3 in 3 days', 'later 3 3d'],
    ['later 2 until 4 December', 'later 2 12-04'],
    ['später 2 bis 04.12.2026', 'later 2 2026-12-04'],
    ['later 2 two weeks', 'later 2 14d'],
    ['later 3 until 31 February', 'ask'],
    // Both ways at once, or a verb without its number beside another: nothing is certain.
    ['1 approve 2', 'ask'],
    ['1 approve, skip 2', 'ask'],
    ['approve later', 'ask'],
    ['approve the rest', 'ask'],
    ['Improve 1', '-'],
    ['Disapprove 1', '-'],
    ['Send me 2', '-'],
    ['I will send 2 tomorrow', '-'],
  ])('%j: %s', (said, read) => {
    expect(readShort(said, THREE)).toBe(read);
  });

  it.each([
    ['4 bestätigen', 'confirm 4'],
    ['Ja, 4 bestätigen', 'confirm 4'],
    ['4 ist eine Einladung', 'confirm 4 invitation'],
    ['4: delay', 'confirm 4 delay'],
    ['approve 1 and confirm 4', 'approve 1; confirm 4'],
    ['4: approve', 'ask'],
    ['nein 4, weiß nicht genau', 'ask'],
  ])('%j of an answer: %s', (said, read) => {
    expect(readShort(said, MIXED)).toBe(read);
  });
});

describe('what stands beside an approval may take it back (P3)', () => {
  it.each([
    'approve\nI found a mistake in 2',
    'approve\n3 is too long',
    'approve everything\nIs the date in 1 right?',
    'approve all\n\nBest,\nKim\n\nPS: not the second one',
    'alle freigeben\n\nLG Kim\n\nPS: außer 2',
    'freigeben\n2 ändern',
    'approve 1. On second thought, don’t.',
    'approve 1 2\nand 2 only tomorrow',
    'is 1 approved',
    'wurde 1 schon freigegeben',
    'Should we approve 1',
    '1 freigeben?',
    'keinen freigeben',
    '1 freigeben, 2 nicht',
  ])('%j', (said) => {
    expect(readShort(said, THREE)).toBe('ask');
  });

  it.each([
    'approve\n\nthere’s a typo in the second paragraph',
    'Approve\nchange Monday to Tuesday',
    'Freigeben, bitte noch den Tippfehler beheben',
    'approve\nmake it friendlier',
    'approve\nplease add my phone number',
    'approve\nI prefer Tuesday',
    'freigeben\nbitte mit Vornamen anreden',
    'evtl. freigeben',
    'freigeben\nbitte Montag durch Dienstag ersetzen',
    'No, approve',
  ])('%j where there is one letter', (said) => {
    expect(readShort(said, ONE)).toBe('ask');
  });

  it.each([
    [
      'Hi,\n\nI read all of them on the train.\n\napprove 1 3\n\nI will look at 2 tonight.',
      'approve 1 3',
    ],
    ['approve 1\n\nBest regards\nKim Owner\n12 Main Street\n+1 206 555 0134', 'approve 1'],
    ['approve 1\n-- \nKim Owner\nBe yourself, not somebody else', 'approve 1'],
  ])('%j does not', (said, read) => {
    expect(readShort(said, THREE)).toBe(read);
  });
});

describe('a word without a number', () => {
  it('is said of what an answer of ours shows, and of nothing that it does not show (P3)', () => {
    const open = { letters: [1, 2, 3], answers: [] };
    expect(readShort('approve', { ...open, bare: [2] })).toBe('approve 2');
    expect(readShort('approve', { ...open, bare: [] })).toBe('ask');
    expect(readShort('approve all', { ...open, bare: [] })).toBe('approve 1 2 3');
  });
});
