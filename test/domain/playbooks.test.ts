import { describe, expect, test } from 'vitest';
import { plan } from '../../domain/plan.ts';
import { planDiff } from '../../domain/planDiff.ts';
import { parsePlaybook } from '../../domain/playbookSchema.ts';
import { builtInPlaybooks } from '../../domain/playbooks/builtIn.ts';
import { standard } from '../../domain/playbooks/standard.ts';
import { after, application, INTERVIEW, NOON } from './lives.ts';

describe('playbooks', () => {
  test.each(Object.entries(builtInPlaybooks))('%s is sound', (name, playbook) => {
    expect(parsePlaybook(playbook)).toEqual({ ok: true, playbook });
    expect(playbook.name).toBe(name);
  });

  const check = standard.statusCheck;
  const nonsense: [string, unknown, string, RegExp][] = [
    [
      'a negative wait',
      { statusCheck: { ...check, first: '-P7D' } },
      'statusCheck.first',
      /negative/,
    ],
    [
      'no wait',
      { statusCheck: { ...check, afterPromise: 'P0D' } },
      'statusCheck.afterPromise',
      /no time/,
    ],
    ['daily checks', { statusCheck: { ...check, every: 'P1D' } }, 'statusCheck.every', /pushes/],
    [
      'checks by the second',
      { statusCheck: { ...check, every: 'PT10S' } },
      'statusCheck.every',
      /pushes/,
    ],
    [
      'attempts without end',
      { statusCheck: { ...check, rounds: Array(50).fill('email') } },
      'statusCheck.rounds',
      /end/,
    ],
    [
      'a window of no length',
      {
        window: {
          ...standard.window,
          hours: Array.from({ length: 7 }, () => ({ from: '09:00', to: '09:00' })),
        },
      },
      'window.hours.0',
      /half an hour/,
    ],
    [
      'a window never open',
      { window: { ...standard.window, hours: Array(7).fill(null) } },
      'window.hours',
      /closed/,
    ],
    ['a window without end', { window: null }, 'window', /business hours/],
    [
      'thanks after days',
      { thankYou: { after: 'PT1H', within: 'P3D', late: 'P4D' } },
      'thankYou.within',
      /24 hours/,
    ],
    [
      'thanks too soon and too late',
      { thankYou: { after: 'PT24H', within: 'PT2H', late: 'P1D' } },
      'thankYou.after',
      /in time/,
    ],
    [
      'caps of a minute',
      { caps: { ...standard.caps, perPerson: { count: 1, within: 'PT1M' } } },
      'caps.perPerson.within',
      /week/,
    ],
    [
      'no cap',
      { caps: { ...standard.caps, perPerson: { count: 0, within: 'P7D' } } },
      'caps.perPerson.count',
      /./,
    ],
    ['calls every day', { call: { ...standard.call, retry: 'P1D' } }, 'call.retry', /daily/],
    ['a spread wider than the day', { spread: 'PT12H' }, 'window.hours.0', /spread/],
    ['no duration at all', { approvalTime: 'a day' }, 'approvalTime', /duration/],
    ['an unknown field', { surprise: true }, 'playbook', /surprise/],
  ];
  test.each(nonsense)('%s is refused with its field and the reason', (_, change, field, reason) => {
    const judged = parsePlaybook({ ...standard, name: 'mine', ...(change as object) });
    if (judged.ok) throw new Error('it was taken');
    expect(judged.problems.map((problem) => problem.field)).toContain(field);
    expect(judged.problems.find((problem) => problem.field === field)?.reason).toMatch(reason);
  });

  test('a change touches a running application only when asked, and its plan shows the difference first', () => {
    const state = application();
    const slower = { ...standard, name: 'slower', statusCheck: { ...check, first: 'P14D' } };
    const changed = after(state, [NOON, { type: 'playbook_changed', playbook: slower }]);
    const diff = planDiff(plan(state, NOON, 'silence'), plan(changed, NOON, 'silence'));
    expect(diff.changed[0]?.before.id).toBe('status-check:1:1:lee');
    expect((diff.changed[0]?.after.dueAt ?? 0) - (diff.changed[0]?.before.dueAt ?? 0)).toBe(
      7 * 86_400_000,
    );
    expect(diff.ends).not.toBeNull();
    expect(planDiff(plan(state, NOON, 'silence'), plan(state, NOON, 'silence'))).toEqual({
      added: [],
      removed: [],
      changed: [],
      ends: null,
    });
  });

  test('the number of steps and the end follow the playbook', () => {
    const ends = Object.values(builtInPlaybooks).map((playbook) => {
      const life = plan(application({ playbook }), INTERVIEW + 3_600_000, 'silence');
      return [playbook.name, life.steps.length, life.ends?.outcome];
    });
    expect(ends).toEqual([
      ['light', 3, 'no-response'],
      ['standard', 6, 'no-response'],
      ['persistent', 10, 'no-response'],
      ['public-sector', 6, 'no-response'],
      ['sample', 4, 'no-response'],
    ]);
  });
});
