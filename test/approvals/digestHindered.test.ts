import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvalsWorkflowId } from '../../workflows/messages.ts';
import { dovecotMissing } from '../support/dovecot.ts';
import { eventually } from '../support/eventually.ts';
import { startStack, type Stack } from '../support/stack.ts';
import { applyAsking, noticeFor, noticesOf, QUICK_APPROVALS } from './owner.ts';

const missing = dovecotMissing();

describe.skipIf(missing !== null)(`a digest that cannot leave ${missing ?? ''}`, () => {
  let stack: Stack;
  beforeAll(async () => {
    // A try that failed for good is made again after so long that no test sees it.
    stack = await startStack({ approvalsTiming: { ...QUICK_APPROVALS, sendAgainMs: 600_000 } });
  }, 180_000);
  afterAll(async () => stack.stop());

  const waiting = async (id: string) =>
    eventually(
      'the letter waiting for the owner',
      async () =>
        (await stack.store.approvals.list(stack.ownerId, { now: Date.now() })).find(
          ({ approval }) => approval.applicationId === id,
        )?.approval,
      30_000,
    );
  const eventsSoFar = async () => {
    const handle = stack.temporal.client.workflow.getHandle(approvalsWorkflowId(stack.ownerId));
    return (await handle.describe()).historyLength;
  };

  it(
    'tells what waits when it gets through, not what waited at its first try',
    { timeout: 120_000 },
    async () => {
      stack.sink.setFault({ phase: 'mail', behaviour: '4xx' });
      const skipped = await applyAsking(stack, 'northwind');
      const { stepId, hash } = await waiting(skipped);
      await eventually('a try', () => stack.sink.commands.some((line) => line.startsWith('MAIL')));
      const { ok } = await stack.workflows.control(
        skipped,
        { type: 'skip', stepId, hash },
        'dashboard',
      );
      expect(ok).toBe(true);
      const asked = await applyAsking(stack, 'fabrikam');
      await waiting(asked);
      expect(await noticesOf(stack)).toEqual([]);

      stack.sink.setFault(null);
      const digest = await noticeFor(stack, asked);
      expect(digest.parsed.subject).toBe('A letter to Dana Lee waits for you');
      expect(digest.parsed.text).toContain('dana.lee@fabrikam.example');
      expect(digest.parsed.text).not.toContain('dana.lee@northwind.example');
      expect(await noticesOf(stack)).toHaveLength(1);
    },
  );

  it(
    'is not written at all when everything was decided meanwhile',
    { timeout: 120_000 },
    async () => {
      const before = (await noticesOf(stack)).length;
      stack.sink.setFault({ phase: 'mail', behaviour: '4xx' });
      const tries = stack.sink.commands.length;
      const id = await applyAsking(stack, 'contoso');
      await waiting(id);
      await eventually('a try', () =>
        stack.sink.commands.slice(tries).some((line) => line.startsWith('MAIL')),
      );
      for (const { approval } of await stack.store.approvals.list(stack.ownerId, {
        now: Date.now(),
      }))
        await stack.workflows.control(
          approval.applicationId,
          { type: 'skip', stepId: approval.stepId, hash: approval.hash },
          'dashboard',
        );
      stack.sink.setFault(null);
      await new Promise((resolve) => setTimeout(resolve, 8_000));
      expect(await noticesOf(stack)).toHaveLength(before);
    },
  );

  it(
    'waits quietly when the owner has taken the last mailbox away',
    { timeout: 120_000 },
    async () => {
      await stack.workflows.stopMailbox(stack.mailbox.id);
      const id = await applyAsking(stack, 'adatum');
      await stack.store.mailboxes.delete(stack.ownerId, stack.mailbox.id);
      await eventually(
        'a letter that lacks its mailbox',
        async () =>
          (await stack.store.applications.stuck(stack.ownerId, 0)).some(
            ({ applicationId }) => applicationId === id,
          ),
        30_000,
      );
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      const before = await eventsSoFar();
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      expect((await eventsSoFar()) - before).toBeLessThan(20);
    },
  );
});
