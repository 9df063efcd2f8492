import { describe, expect, it } from 'vitest';
import { findingIn } from '../../approvals/findingIn.ts';
import { grammarInGerman } from '../../proofreading/grammarInGerman.ts';
import { ENGLISH_SLIPS } from '../../proofreading/grammar/slips.ts';
import { TAGGED_RULES } from '../../proofreading/grammar/tagged/taggedSlips.ts';
import { proofread } from '../../proofreading/proofread.ts';
import { proofreadFile } from '../../proofreading/fromFile.ts';
import { recordOfFile } from '../../proofreading/recordOfFile.ts';
import { listedApplication } from '../proofreading/letterList.ts';

const FILE = listedApplication('thank-you');
const FAULTY = [
  'Dear Mr. Miller,',
  '',
  'Thank you for our interview on Friday, November 20!! I look forward to hear from you, [name].',
  'I beg you to give me the job. Please find my references attached. I recieved your answer.',
  '',
  'Sincerely,',
  'Somebody Else',
].join('\n');

describe('what the gate finds, for an owner who reads German', () => {
  it('is said in German, rule by rule, with the passage as it stands', async () => {
    const findings = await proofread({
      record: recordOfFile(FILE),
      contactId: 'lee',
      what: 'thank-you',
      subject: null,
      text: FAULTY,
      attachments: [],
      siblings: [],
      now: Date.parse(FILE.now),
    });
    const rules = new Set(findings.map(({ rule }) => rule));
    for (const rule of [
      'name',
      'date',
      'essential',
      'placeholder',
      'tone',
      'attachment',
      'grammar',
      'spelling',
    ] as const)
      expect(rules).toContain(rule);
    for (const finding of findings) {
      const german = findingIn(finding, 'de');
      expect(german.text).toBe(finding.text);
      expect(german.proposal).not.toBe(finding.proposal);
      expect(german.proposal).not.toMatch(/\b(?:the|is|your|letter|this)\b(?![^„]*“)/iu);
      expect(findingIn(finding, 'en').proposal).toBe(finding.proposal);
    }
  });

  it('stays English in what the command line prints', async () => {
    const { findings } = await proofreadFile({ file: FILE, text: FAULTY, forContact: 'lee' });
    for (const finding of findings)
      expect(Object.keys(finding).toSorted((a, b) => a.localeCompare(b))).toEqual([
        'proposal',
        'rule',
        'severity',
        'text',
      ]);
  });

  it('a length is no passage', () => {
    const finding = {
      severity: 'warning',
      rule: 'length',
      text: '212 words',
      proposal: 'Shorten it.',
      proposalDe: 'Kürzen Sie ihn.',
    } as const;
    expect(findingIn(finding, 'de')).toMatchObject({ text: '212 Wörter' });
  });

  it('what was found before there was German stays as it was', () => {
    const finding = {
      severity: 'warning',
      rule: 'tone',
      text: 'x',
      proposal: 'One mark is enough.',
    } as const;
    expect(findingIn(finding, 'de')).toEqual(finding);
  });

  it('has German for each hint on grammar', () => {
    const hints = [...new Set([...ENGLISH_SLIPS, ...TAGGED_RULES].map(({ proposal }) => proposal))];
    expect(hints.filter((hint) => grammarInGerman(hint) === null)).toEqual([]);
  });
});
