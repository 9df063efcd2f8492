import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dovecotMissing } from '../support/dovecot.ts';
import { eventually } from '../support/eventually.ts';
import { mailFrom } from '../support/mailFrom.ts';
import { startStack, type Stack } from '../support/stack.ts';
import { interviewEnded, OWNER } from '../support/stackSettings.ts';

const missing = dovecotMissing();

describe.skipIf(missing !== null)(`one application on real servers ${missing ?? ''}`, () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(async () => stack.stop());

  const outcomeOf = async (id: string) =>
    (await stack.store.applications.load(id)).snapshot?.outcome?.outcome ?? null;
  const lettersOf = async (id: string) => stack.store.outbox.ofApplication(id);

  it(
    'thanks, asks twice, closes politely and then is silent (R3, R11, R17)',
    { timeout: 60_000 },
    async () => {
      const id = await stack.apply({ interviews: [interviewEnded(1)] });
      await eventually(
        'the polite close',
        async () => (await outcomeOf(id)) === 'no-response',
        50_000,
      );
      const letters = await lettersOf(id);
      expect(letters.map(({ what, state }) => [what, state])).toEqual([
        ['thank-you', 'sent'],
        ['status-check', 'sent'],
        ['status-check', 'sent'],
        ['close-out', 'sent'],
      ]);
      for (const letter of letters) {
        expect(stack.sink.withMessageId(letter.messageId)).toHaveLength(1);
        const sent = await stack.mail.find(stack.mailbox, letter.messageId);
        expect({ what: letter.what, ...sent }).toMatchObject({ sent: true });
      }
      expect(await stack.dovecot.count(OWNER.user, 'Sent')).toBe(4);
      expect(letters[1]?.inReplyTo).toBe(letters[0]?.messageId);
      expect(new Set(letters.map(({ wording }) => wording)).size).toBeGreaterThan(1);
    },
  );

  it(
    'stops for a human answer and takes it up again when it was none (P2, R24)',
    { timeout: 60_000 },
    async () => {
      const id = await stack.apply({
        role: 'Buyer',
        employer: { name: 'Contoso Mills', domain: 'contoso.example' },
        contacts: [
          {
            id: 'lee',
            name: 'Robin Hale',
            honorific: 'Mr.',
            email: 'robin.hale@contoso.example',
            role: 'hiring-manager',
          },
        ],
        interviews: [interviewEnded(1)],
      });
      const thanks = await eventually('the thank-you', async () =>
        (await lettersOf(id)).find(({ state }) => state === 'sent'),
      );
      await stack.dovecot.deliver(
        OWNER.user,
        mailFrom(
          'Robin Hale <robin.hale@contoso.example>',
          `Re: ${thanks.subject}`,
          [
            'Hello Kim,',
            '',
            'Thank you for your note. Could you please send us two references by Friday?',
            '',
            'Robin',
          ],
          { answering: thanks.messageId },
        ),
      );
      await eventually('the answer in the state', async () => {
        const { snapshot } = await stack.store.applications.load(id);
        return snapshot?.answers.find(({ intent }) => intent === 'request');
      });
      await new Promise((resolve) => setTimeout(resolve, 6_000));
      expect((await lettersOf(id)).filter(({ state }) => state === 'sent')).toHaveLength(1);
      const { items } = await stack.store.applications.timeline(stack.ownerId, id, {});
      expect(items.map(({ type }) => type)).toContain('answer');
    },
  );

  it(
    'answers the owner also in the moment in which it ends and news comes in',
    { timeout: 60_000 },
    async () => {
      for (let i = 0; i < 10; i += 1) {
        const id = await stack.apply({ role: `Buyer ${i}` });
        const say = async (type: 'withdraw' | 'resume') =>
          stack.workflows.control(id, { type }, 'dashboard');
        expect(await say('withdraw')).toEqual({ ok: true });
        const [news, ...said] = await Promise.all([
          stack.workflows.signalApplication(id, []),
          ...Array.from({ length: 4 }, async () => say('resume')),
        ]);
        expect(news).toBeUndefined();
        for (const one of said) expect(one.ok).toBe(false);
      }
    },
  );
});
