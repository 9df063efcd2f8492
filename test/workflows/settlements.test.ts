import { describe, expect, test } from 'vitest';
import type { Application, StepRecord } from '../../domain/application.ts';
import { settlements } from '../../workflows/application/settlements.ts';
import { after, application, NOON } from '../domain/lives.ts';
import { plan } from '../../domain/plan.ts';

const letter = 'thank-you:first:lee';
const step = plan(application(), NOON, 'silence').steps[0];
if (step === undefined) throw new Error('no step');
const drafted = after(application(), [
  NOON,
  { type: 'letter_drafted', step, mode: 'approve', outboxId: 'o', hash: 'h1' },
]);
const approved = after(drafted, [NOON, { type: 'letter_approved', stepId: letter, hash: 'h1' }]);
const withState = (state: StepRecord['state']): Application => ({
  ...approved,
  steps: approved.steps.map((each) => ({ ...each, state })),
});
const APPROVED = [
  { kind: 'approval', outboxId: 'o', state: 'approved', by: 'dashboard', hash: 'h1' },
  { kind: 'letter', outboxId: 'o', state: 'approved' },
];

describe('what the rows are told of an approval', () => {
  test.each([
    ['given', drafted, approved, [], APPROVED],
    ['no news', approved, approved, [], []],
    [
      'taken back: the rows know, but a late writer may have undone it',
      approved,
      withState('drafted'),
      [letter],
      [{ kind: 'approval-reopened', outboxId: 'o' }],
    ],
    ['taken back and given again in one breath', approved, approved, [letter], APPROVED],
    ['taken back before the approval was recorded', drafted, withState('drafted'), [letter], []],
    ['taken back too late', approved, withState('sent'), [letter], []],
    [
      'taken back and skipped',
      approved,
      withState('skipped'),
      [letter],
      [
        { kind: 'approval', outboxId: 'o', state: 'skipped', by: 'dashboard' },
        { kind: 'letter', outboxId: 'o', state: 'cancelled' },
      ],
    ],
  ])('%s', (_, before, now, takenBack, told) => {
    expect(settlements(before, now, {}, new Set(takenBack))).toEqual(told);
  });
});
