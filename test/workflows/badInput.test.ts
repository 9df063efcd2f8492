import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dovecotMissing } from '../support/dovecot.ts';
import { eventually } from '../support/eventually.ts';
import { createApplication } from '../support/population.ts';
import { startStack, type Stack } from '../support/stack.ts';
import { interviewEnded } from '../support/stackSettings.ts';

const missing = dovecotMissing();

describe.skipIf(missing !== null)(`what cannot be sent ${missing ?? ''}`, () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack({ watch: false });
  });
  afterAll(async () => stack.stop());

  it.each([
    ['a line break in a name', 'injected', { name: 'Dana Lee\r\nBcc: all@victims.example' }],
    ['an address that is none', 'nowhere', { email: 'dana.lee at northwind' }],
  ])(
    '%s ends as a failure that the owner sees, and nothing leaves',
    { timeout: 60_000 },
    async (_what, name, change) => {
      const contact = {
        id: 'lee',
        name: 'Dana Lee',
        honorific: 'Ms.',
        email: `dana.lee@${name}.example`,
        role: 'hiring-manager' as const,
        ...change,
      };
      const made = await createApplication(stack.store, stack.ownerId, stack.mailbox.id, name, {
        contacts: [contact],
        interviews: [interviewEnded(1)],
      }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
      if (made instanceof Error) {
        expect(made.message).toMatch(/^[A-Z].+\.$/);
        return;
      }
      await stack.workflows.start(made);
      const ended = await eventually(
        'the letter given up or put before the owner',
        async () => {
          const [letter] = await stack.store.outbox.ofApplication(made);
          const { snapshot } = await stack.store.applications.load(made);
          const step = snapshot?.steps[0];
          const stopped = step?.state === 'failed' || letter?.mode === 'approve';
          return step !== undefined && stopped ? { step, letter } : null;
        },
        45_000,
      );
      expect(ended.letter?.state ?? 'none').toMatch(/^(failed|drafted|none)$/);
      expect(stack.sink.messages.map(({ to }) => to)).toEqual([]);
      expect(stack.sink.messages).toHaveLength(0);
    },
  );

  it(
    'a letter that was to leave by itself waits for its owner where the gate blocks it',
    { timeout: 60_000 },
    async () => {
      const { store, sink, ownerId, mailbox, workflows } = stack;
      const contact = {
        id: 'lee',
        name: '[Name of the interviewer]',
        email: 'dana.lee@blocked.example',
        role: 'hiring-manager' as const,
      };
      const id = await createApplication(store, ownerId, mailbox.id, 'blocked', {
        contacts: [contact],
        interviews: [interviewEnded(1)],
      });
      await workflows.start(id);
      const letter = await eventually('the letter', async () => {
        return (await store.outbox.ofApplication(id))[0];
      });
      expect(letter).toMatchObject({ state: 'drafted', mode: 'approve' });
      const asked = await eventually('the question to the owner', async () => {
        const pending = await store.approvals.list(ownerId, { now: Date.now() });
        return pending.find((one) => one.letter.id === letter.id);
      });
      expect(asked.letter.findings).toContainEqual(
        expect.objectContaining({ severity: 'blocking', rule: 'placeholder' }),
      );
      expect(sink.messages.map(({ to }) => to).flat()).not.toContain(contact.email);
    },
  );
});
