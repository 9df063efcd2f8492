import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MailPort } from '../../activities/ports/mailPort.ts';
import { dovecotMissing } from '../support/dovecot.ts';
import { eventually } from '../support/eventually.ts';
import { mailFrom } from '../support/mailFrom.ts';
import { startStack, type Stack } from '../support/stack.ts';
import { interviewEnded, OWNER } from '../support/stackSettings.ts';

const missing = dovecotMissing();

describe.skipIf(missing !== null)(`P2: never after an answer ${missing ?? ''}`, () => {
  let stack: Stack;
  /** Runs between the decision to send and the look into the mailbox. */
  let atTheLastMoment: () => Promise<void> = async () => Promise.resolve();
  beforeAll(async () => {
    const between = (mail: MailPort): MailPort => ({
      ...mail,
      catchUp: async (...args) => {
        await atTheLastMoment();
        return mail.catchUp(...args);
      },
    });
    stack = await startStack({ watch: false, wrapMail: between });
  });
  afterAll(async () => stack.stop());

  it('an answer that lands between decision and sending stops the letter', async () => {
    let delivered = false;
    atTheLastMoment = async () => {
      if (delivered) return;
      delivered = true;
      await stack.dovecot.deliver(
        OWNER.user,
        mailFrom('Dana Lee <dana.lee@northwind.example>', 'Sales Manager at Northwind Traders', [
          'Dear Kim,',
          '',
          'Thank you for coming in. Unfortunately, we have decided to offer the position to another candidate.',
          '',
          'Dana Lee',
        ]),
      );
    };
    const id = await stack.apply({ interviews: [interviewEnded(1)] });
    await eventually('the answer in the state', async () => {
      const { snapshot } = await stack.store.applications.load(id);
      return snapshot?.answers.find(({ intent }) => intent === 'rejection');
    });
    expect(delivered).toBe(true);
    const [letter] = await stack.store.outbox.ofApplication(id);
    expect(letter?.what).toBe('thank-you');
    await eventually('the letter cancelled', async () => {
      const [first] = await stack.store.outbox.ofApplication(id);
      return first?.state === 'cancelled';
    });
    expect(stack.sink.messages).toHaveLength(0);
  });

  it('a look that fails sends nothing', async () => {
    atTheLastMoment = async () => Promise.reject(new Error('the mailbox does not answer'));
    const id = await stack.apply({
      role: 'Buyer',
      employer: { name: 'Fabrikam', domain: 'fabrikam.example' },
      contacts: [
        { id: 'lee', name: 'Robin Hale', email: 'robin@fabrikam.example', role: 'interviewer' },
      ],
      interviews: [interviewEnded(1)],
    });
    await eventually('the letter waiting', async () => {
      const [first] = await stack.store.outbox.ofApplication(id);
      return first?.state === 'drafted';
    });
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(stack.sink.messages).toHaveLength(0);
    atTheLastMoment = async () => Promise.resolve();
    await eventually('the letter sent once looking works again', async () => {
      const [first] = await stack.store.outbox.ofApplication(id);
      return first?.state === 'sent';
    });
    expect(stack.sink.messages).toHaveLength(1);
  });
});
