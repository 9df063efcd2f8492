import { describe, expect, test } from 'vitest';
import { englishFaults } from '../../proofreading/harper.ts';
import { proofread } from '../../proofreading/proofread.ts';
import { proofreadFile } from '../../proofreading/fromFile.ts';
import { recordOfFile } from '../../proofreading/recordOfFile.ts';
import { goodLetters, listedApplication } from './letterList.ts';

const FILE = listedApplication('thank-you');
const GOOD = goodLetters().find(({ id }) => id === 't1')?.text ?? '';

describe('the gate', () => {
  test('a name of another application has no place in the letter', async () => {
    const input = {
      record: recordOfFile(FILE),
      contactId: 'lee',
      what: 'thank-you' as const,
      subject: null,
      text: GOOD.replace('Harlan Foods', 'Orion Marine'),
      attachments: [],
      siblings: [],
      now: Date.parse(FILE.now),
    };
    expect(await proofread(input)).toEqual([]);
    const others = { employers: ['Orion Marine'], roles: ['Fleet Planner'] };
    expect(await proofread({ ...input, others })).toMatchObject([
      { severity: 'blocking', rule: 'mix-up', text: 'Orion Marine' },
    ]);
  });

  test('what they asked for must be enclosed', async () => {
    const [first] = FILE.interviews ?? [];
    if (first === undefined) throw new Error('no interview');
    const asked = {
      ...FILE,
      interviews: [{ ...first, notes: { lee: 'asked me to send two references' } }],
    };
    const { findings } = await proofreadFile({ file: asked, text: GOOD, forContact: 'lee' });
    expect(findings).toMatchObject([{ severity: 'blocking', rule: 'attachment' }]);
    const enclosed = await proofreadFile({
      file: asked,
      text: GOOD,
      forContact: 'lee',
      attachments: ['references.pdf'],
    });
    expect(enclosed).toEqual({ ok: true, findings: [] });
  });

  test('a link that leads nowhere is an unfilled place', async () => {
    const text = GOOD.replace('please call', 'see http://localhost:3000/cv or call');
    expect((await proofreadFile({ file: FILE, text, forContact: 'lee' })).findings).toMatchObject([
      { rule: 'placeholder' },
    ]);
  });

  test('a person whose name was never filled in stops every letter to them', async () => {
    for (const name of ['{{ name }}', '[Name]', 'First Name Last Name']) {
      const [first] = FILE.contacts;
      if (first === undefined) throw new Error('no contact');
      const unnamed = { ...FILE, contacts: [{ id: first.id, name }] };
      const text = GOOD.replace(/^Dear [^,]+,/u, `Dear ${name},`);
      const { ok, findings } = await proofreadFile({ file: unnamed, text, forContact: first.id });
      expect(ok).toBe(false);
      expect(findings).toContainEqual(
        expect.objectContaining({ severity: 'blocking', rule: 'placeholder', text: name }),
      );
    }
    const { findings } = await proofreadFile({ file: FILE, text: GOOD, forContact: 'lee' });
    expect(findings).toEqual([]);
  });

  test('length warns and does not stop', async () => {
    const text = GOOD.replace(
      'The job',
      `${'I like to work on the floor with people. '.repeat(50)}The job`,
    );
    const { ok, findings } = await proofreadFile({ file: FILE, text, forContact: 'lee' });
    expect(ok).toBe(true);
    expect(findings).toMatchObject([{ severity: 'warning', rule: 'length' }]);
  });

  test(
    'hostile and huge texts are read to the end, and the next letter as well',
    { timeout: 120_000 },
    async () => {
      for (const text of [
        'a'.repeat(9_900),
        '['.repeat(9_900),
        'position at Aa '.repeat(600),
        'x'.repeat(10_000_000),
      ]) {
        const { ok } = await proofreadFile({ file: FILE, text, forContact: 'lee' });
        expect(ok).toBe(false);
      }
      expect(await proofreadFile({ file: FILE, text: GOOD, forContact: 'lee' })).toEqual({
        ok: true,
        findings: [],
      });
      expect(await englishFaults('I wantd this.')).toMatchObject([
        { kind: 'Spelling', text: 'wantd' },
      ]);
    },
  );

  test('an empty letter is none', async () => {
    expect((await proofreadFile({ file: FILE, text: '', forContact: 'lee' })).ok).toBe(false);
  });
});
