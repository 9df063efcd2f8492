import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dovecotMissing } from '../support/dovecot.ts';
import { eventually } from '../support/eventually.ts';
import { mailFrom } from '../support/mailFrom.ts';
import { startStack, type Stack } from '../support/stack.ts';
import { OWNER } from '../support/stackSettings.ts';
import {
  applyAsking,
  lettersAt,
  lettersOf,
  noticeFor,
  noticeWith,
  noticesOf,
  ownerSends,
  QUICK_APPROVALS,
  replyTo,
  timelineOf,
} from './owner.ts';

const missing = dovecotMissing();

describe.skipIf(missing !== null)(`the whole way by email alone ${missing ?? ''}`, () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack({ approvalsTiming: QUICK_APPROVALS });
  }, 60_000);
  afterAll(async () => stack.stop());

  it(
    'interview, digest, reply, letter at the recipient, answer, proposed outcome in the next digest (P3)',
    { timeout: 120_000 },
    async () => {
      const id = await applyAsking(stack, 'northwind');
      const digest = await noticeWith(stack, 'Dana Lee <dana.lee@northwind.example>');
      const [letter] = await lettersOf(stack, id);
      expect(digest.parsed.text?.replace(/\s+/g, ' ')).toContain(
        letter?.text.replace(/\s+/g, ' ').trim(),
      );
      expect(digest.parsed.text).toContain(letter?.subject);
      expect(lettersAt(stack, 'dana.lee@northwind.example')).toBe(0);

      await ownerSends(
        stack,
        replyTo(digest, ['Looks good, thank you.', '', 'approve', '', 'Kim']).raw,
      );
      await eventually(
        'the letter at the recipient',
        () => lettersAt(stack, 'dana.lee@northwind.example') === 1,
        30_000,
      );
      const done = await noticeWith(stack, 'Letter 1: approved');
      expect(done.parsed.references).toContain(digest.parsed.messageId);
      const { approval } = await stack.store.approvals.get(
        stack.ownerId,
        (await stack.store.notices.byMessageId(stack.ownerId, [digest.parsed.messageId ?? '']))
          ?.items.letters[0]?.approvalId ?? '',
      );
      expect(approval).toMatchObject({ state: 'approved', decidedBy: 'email-reply' });

      const [sent] = await lettersOf(stack, id);
      const before = (await noticesOf(stack)).length;
      await stack.dovecot.deliver(
        OWNER.user,
        mailFrom(
          'Dana Lee <dana.lee@northwind.example>',
          `Re: ${sent?.subject ?? ''}`,
          ['Dear Kim,', '', 'Could you please send us two references by Friday?', '', 'Dana'],
          { answering: sent?.messageId ?? '' },
        ),
      );
      const next = await noticeWith(stack, 'a request for something', before);
      expect(next.parsed.text).toContain('Dana Lee');
      const { snapshot } = await stack.store.applications.load(id);
      expect(snapshot?.answers.map(({ intent }) => intent)).toEqual(['request']);
    },
  );

  it(
    'a kind that was approved in advance leaves by itself, with a record, until that is taken back',
    { timeout: 90_000 },
    async () => {
      await stack.store.settings.set(stack.ownerId, 'delegations', { 'thank-you': Date.now() });
      const id = await applyAsking(stack, 'fabrikam');
      await eventually(
        'the letter without a question',
        () => lettersAt(stack, 'dana.lee@fabrikam.example') === 1,
        30_000,
      );
      const lines = await timelineOf(stack, id);
      expect(lines.map(({ type }) => type)).toContain('mode_delegated');
      await stack.store.settings.set(stack.ownerId, 'delegations', {});
      const asked = await applyAsking(stack, 'contoso');
      await noticeFor(stack, asked);
      expect(lettersAt(stack, 'dana.lee@contoso.example')).toBe(0);
    },
  );
});
