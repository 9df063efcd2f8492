import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterHash } from '../../activities/ports/letterHash.ts';
import { applicationWorkflowId } from '../../workflows/messages.ts';
import { dovecotMissing } from '../support/dovecot.ts';
import { eventually } from '../support/eventually.ts';
import { mailFrom } from '../support/mailFrom.ts';
import { createApplication } from '../support/population.ts';
import { startStack, type Stack } from '../support/stack.ts';
import { interviewEnded, OWNER, QUICK_PLAYBOOK } from '../support/stackSettings.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcpProxy.ts';

const missing = dovecotMissing();

describe.skipIf(missing !== null)(`the owner's word ${missing ?? ''}`, () => {
  let stack: Stack;
  let proxy: TcpProxy;
  beforeAll(async () => {
    stack = await startStack({
      imapThrough: async (port) => {
        proxy = await startTcpProxy(port);
        return proxy.port;
      },
    });
    const modes = { ...QUICK_PLAYBOOK.modes, 'thank-you': 'approve' as const };
    const asking = { ...QUICK_PLAYBOOK, name: 'asking', approvalExpires: 'PT10M', modes };
    await stack.store.playbooks.put(stack.ownerId, asking, Date.now());
  });
  afterAll(async () => {
    await stack.stop();
    await proxy.stop();
  });

  const apply = async (name: string, playbook = 'quick') => {
    const id = await createApplication(stack.store, stack.ownerId, stack.mailbox.id, name, {
      playbook,
      interviews: [interviewEnded(1)],
    });
    await stack.workflows.start(id);
    return id;
  };
  const stateOf = async (id: string) => (await stack.store.applications.load(id)).snapshot;
  const firstLetter = async (id: string, state: string) =>
    eventually(
      `the letter ${state}`,
      async () => {
        const [letter] = await stack.store.outbox.ofApplication(id);
        return letter?.state === state ? letter : null;
      },
      45_000,
    );
  const delivered = (messageId: string) => stack.sink.withMessageId(messageId).length;

  it(
    'what is not legal now is refused with a sentence and leaves no trace',
    { timeout: 60_000 },
    async () => {
      const id = await apply('illegal', 'asking');
      const letter = await firstLetter(id, 'drafted');
      const handle = stack.temporal.client.workflow.getHandle(applicationWorkflowId(id));
      await eventually('the draft in the state', async () =>
        (await stateOf(id))?.steps.some(({ state }) => state === 'drafted'),
      );
      const seq = (await stack.store.applications.load(id)).snapshotSeq;
      const wrong = [
        { type: 'resume' },
        { type: 'reopen' },
        { type: 'approve', stepId: letter.stepId, hash: 'of-another-text' },
        { type: 'approve', stepId: 'no-such-step', hash: letter.hash },
        { type: 'snooze', until: Date.now() - 60_000 },
        { type: 'confirm-answer', messageId: 'no-such-message', intent: 'offer' },
        { type: 'promise', date: '2026-02-31', by: null },
        { type: 'resolve-uncertain', stepId: letter.stepId, was: 'sent' },
      ] as const;
      for (const control of wrong) {
        const answer = await stack.workflows.control(id, control, 'dashboard');
        expect(answer, control.type).toMatchObject({ ok: false });
        expect(answer.ok ? '' : answer.refusal, control.type).toMatch(/^[A-Z].{15,}[.!]$/);
      }
      const { events } = await handle.fetchHistory();
      expect(events?.some((event) => event.workflowExecutionUpdateAcceptedEventAttributes)).toBe(
        false,
      );
      expect((await stack.store.applications.load(id)).snapshotSeq).toBe(seq);
      await stack.workflows.control(id, { type: 'withdraw' }, 'dashboard');
    },
  );

  it(
    'a text that was changed behind the approval never leaves (P3)',
    { timeout: 60_000 },
    async () => {
      const id = await apply('changed', 'asking');
      const letter = await firstLetter(id, 'drafted');
      const text = `${letter.text}\n\nP.S. I would work for nothing.`;
      const edited = { subject: letter.subject, text, html: letter.html, findings: [] };
      await stack.store.outbox.edit(stack.ownerId, letter.id, edited, Date.now());
      const approve = { type: 'approve', stepId: letter.stepId, hash: letter.hash } as const;
      await stack.workflows.control(id, approve, 'dashboard');
      await eventually(
        'the workflow believes it approved',
        async () =>
          (await stateOf(id))?.steps.find(({ id: step }) => step === letter.stepId)?.state ===
          'approved',
      );
      await new Promise((resolve) => setTimeout(resolve, 4_000));
      expect(delivered(letter.messageId)).toBe(0);
      const approvals = await stack.store.approvals.list(stack.ownerId, {
        now: Date.now(),
        applicationId: id,
      });
      expect(approvals.map(({ approval }) => approval.hash)).toEqual([
        letterHash({ ...letter, ...edited }),
      ]);
      await stack.workflows.control(id, { type: 'withdraw' }, 'dashboard');
    },
  );

  it(
    'an edit after the approval takes it back; the new text leaves once it is approved (P3)',
    { timeout: 60_000 },
    async () => {
      const id = await apply('edited', 'asking');
      const letter = await firstLetter(id, 'drafted');
      proxy.blackHole();
      proxy.cut();
      try {
        const { stepId } = letter;
        const approve = { type: 'approve', stepId, hash: letter.hash } as const;
        expect(await stack.workflows.control(id, approve, 'dashboard')).toEqual({ ok: true });
        const text = letter.text.replace('Dear', 'Good morning');
        const edited = { subject: letter.subject, text, html: letter.html, findings: [] };
        const after = await stack.store.outbox.edit(stack.ownerId, letter.id, edited, Date.now());
        const wish = { type: 'edit', stepId, hash: after.letter.hash } as const;
        expect(await stack.workflows.control(id, wish, 'dashboard')).toEqual({ ok: true });
        proxy.heal();
        await new Promise((resolve) => setTimeout(resolve, 4_000));
        expect(delivered(letter.messageId)).toBe(0);
        const again = { type: 'approve', stepId, hash: after.letter.hash } as const;
        expect(await stack.workflows.control(id, again, 'dashboard')).toEqual({ ok: true });
        await firstLetter(id, 'sent');
        const [message] = stack.sink.withMessageId(letter.messageId);
        expect(message?.raw.toString('utf8')).toContain('Good morning');
        expect(delivered(letter.messageId)).toBe(1);
      } finally {
        proxy.heal();
      }
    },
  );

  it(
    'an approval is held for its time, in which it can be taken back; then the letter leaves by itself',
    { timeout: 90_000 },
    async () => {
      const id = await apply('held', 'asking');
      const letter = await firstLetter(id, 'drafted');
      const { stepId, hash } = letter;
      await eventually(
        'the draft in the state',
        async () => (await stateOf(id))?.steps[0]?.state === 'drafted',
      );
      const approve = (undoMs: number) =>
        stack.workflows.control(id, { type: 'approve', stepId, hash, undoMs }, 'dashboard');
      expect(await approve(60_000)).toEqual({ ok: true });
      const held = (await stack.store.approvals.leaving(stack.ownerId)).find(
        (each) => each.letter.id === letter.id,
      );
      await stack.store.approvals.takeBack(stack.ownerId, held?.approval.id ?? '', (step) => ({
        id: crypto.randomUUID(),
        at: Date.now(),
        type: 'approval_taken_back',
        stepId: step,
      }));
      await stack.workflows.deliver(id);
      await eventually(
        'the workflow heard of it',
        async () => (await stateOf(id))?.steps[0]?.state === 'drafted',
      );
      expect(delivered(letter.messageId)).toBe(0);
      const begun = Date.now();
      expect(await approve(4_000)).toEqual({ ok: true });
      expect((await stateOf(id))?.steps[0]?.notBefore).toBeGreaterThanOrEqual(begun + 4_000);
      await firstLetter(id, 'sent');
      expect((await stack.store.outbox.load(letter.id)).sentAt).toBeGreaterThanOrEqual(
        begun + 4_000,
      );
      expect(delivered(letter.messageId)).toBe(1);
      const { items } = await stack.store.applications.timeline(stack.ownerId, id, {});
      expect(items.map(({ type }) => type)).toContain('approval_taken_back');
    },
  );

  it(
    'a withdrawal while the mailbox is out of reach is heeded at once, and the letter stays',
    { timeout: 60_000 },
    async () => {
      proxy.blackHole();
      proxy.cut();
      try {
        const id = await apply('withdrawn');
        const letter = await firstLetter(id, 'drafted');
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        const begun = Date.now();
        expect(await stack.workflows.control(id, { type: 'withdraw' }, 'dashboard')).toEqual({
          ok: true,
        });
        expect(Date.now() - begun).toBeLessThan(20_000);
        proxy.heal();
        await firstLetter(id, 'cancelled');
        await new Promise((resolve) => setTimeout(resolve, 3_000));
        expect(delivered(letter.messageId)).toBe(0);
      } finally {
        proxy.heal();
      }
    },
  );

  it(
    'an answer after the close starts the completed workflow again (R25)',
    { timeout: 90_000 },
    async () => {
      const id = await apply('late');
      const handle = stack.temporal.client.workflow.getHandle(applicationWorkflowId(id));
      await eventually('the close', async () => (await stateOf(id))?.outcome, 60_000);
      await eventually('the workflow completed', async () => {
        return (await handle.describe()).status.name === 'COMPLETED';
      });
      const { runId } = await handle.describe();
      await stack.dovecot.deliver(
        OWNER.user,
        mailFrom('Dana Lee <dana.lee@late.example>', 'Sales Manager', [
          'Dear Kim,',
          '',
          'I am sorry for the long silence. We would like to invite you to a second interview next week.',
          '',
          'Dana Lee',
        ]),
      );
      const answer = await eventually('the answer', async () => (await stateOf(id))?.answers[0]);
      expect(answer.intent).toBe('invitation');
      expect((await stateOf(id))?.outcome).toBeNull();
      expect((await handle.describe()).runId).not.toBe(runId);
      const { items } = await stack.store.applications.timeline(stack.ownerId, id, {});
      expect(items.filter(({ type }) => type === 'answer')).toHaveLength(1);
      const letters = await stack.store.outbox.ofApplication(id);
      for (const letter of letters) expect(delivered(letter.messageId)).toBe(1);
    },
  );
});
