import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dovecotMissing } from '../support/dovecot.ts';
import { eventually } from '../support/eventually.ts';
import { startStack, type Stack } from '../support/stack.ts';
import { interviewEnded, QUICK_PLAYBOOK } from '../support/stackSettings.ts';

const missing = dovecotMissing();

/** Between two letters that ask one person for news. */
const APART_MS = 8_000;

describe.skipIf(missing !== null)(`P7: never pushy ${missing ?? ''}`, () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack({ watch: false });
    await stack.store.playbooks.put(
      stack.ownerId,
      {
        ...QUICK_PLAYBOOK,
        name: 'considerate',
        caps: { ...QUICK_PLAYBOOK.caps, perPerson: { count: 1, within: 'PT8S' } },
      },
      Date.now(),
    );
  });
  afterAll(async () => stack.stop());

  it(
    'two applications to one person keep the distance that one would',
    { timeout: 120_000 },
    async () => {
      const ids: string[] = [];
      for (const role of ['Sales Manager', 'Buyer'])
        ids.push(
          await stack.apply({ role, playbook: 'considerate', interviews: [interviewEnded(1)] }),
        );
      const asked = await eventually(
        'four letters that ask',
        async () => {
          const letters = await Promise.all(
            ids.map(async (id) => stack.store.outbox.ofApplication(id)),
          );
          const sent = letters
            .flat()
            .filter(({ what, state }) => what === 'status-check' && state === 'sent');
          return sent.length >= 4 ? sent : null;
        },
        90_000,
      );
      const times = asked.map(({ sentAt }) => sentAt ?? 0).toSorted((a, b) => a - b);
      const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0));
      process.stdout.write(`between letters to one person: ${gaps.join(', ')} ms\n`);
      for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(APART_MS - 1_000);
      expect(new Set(asked.map(({ applicationId }) => applicationId)).size).toBe(2);
    },
  );
});
