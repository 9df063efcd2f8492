import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dovecotMissing } from '../support/dovecot.ts';
import { eventually } from '../support/eventually.ts';
import { mailFrom } from '../support/mailFrom.ts';
import { OWNER } from '../support/stackSettings.ts';
import { CLI_TOKEN, startBothDoors, type BothDoors } from './door.ts';
import {
  applyAsking,
  lettersAt,
  lettersOf,
  noticeFor,
  noticeWith,
  noticesOf,
  numberOf,
  ownerSends,
  proposedAnswer,
  REQUEST,
  replyTo,
  timelineOf,
} from './owner.ts';

const missing = dovecotMissing();

describe.skipIf(missing !== null)(`the whole way by email alone ${missing ?? ''}`, () => {
  let stack: BothDoors;
  beforeAll(async () => {
    stack = await startBothDoors();
  }, 180_000);
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

  it.each([
    ['nothing is noted of the talk', 'alpine', { notes: {} }],
    ['the name is a placeholder', 'bluebird', { contactName: '[Name]' }],
  ])(
    'a kind that was approved in advance is asked for as ever where the gate finds that %s',
    { timeout: 90_000 },
    async (_, name, flaw) => {
      await stack.store.settings.set(stack.ownerId, 'delegations', { 'thank-you': Date.now() });
      const id = await applyAsking(stack, name, {}, flaw);
      const letter = await eventually(
        'the letter written',
        async () => (await lettersOf(stack, id))[0],
        30_000,
      );
      // Without a finding it would leave by itself, and no digest would ever come.
      expect(letter).toMatchObject({ mode: 'approve', state: 'drafted' });
      const digest = await noticeFor(stack, id);
      await stack.store.settings.set(stack.ownerId, 'delegations', {});
      const finding = letter.findings.find(({ severity }) => severity === 'blocking');
      expect(finding).toBeDefined();
      expect(digest.parsed.text?.replace(/\s+/g, ' ')).toContain(finding?.proposal);
      expect((await timelineOf(stack, id)).map(({ type }) => type)).not.toContain('mode_delegated');
      expect(lettersAt(stack, `dana.lee@${name}.example`)).toBe(0);
    },
  );

  const proposed = async (name: string) => proposedAnswer(stack, name, REQUEST);

  it(
    'a proposed outcome is confirmed by a reply, once, and said to be so at both doors',
    { timeout: 120_000 },
    async () => {
      const it = await proposed('adatum');
      expect(it.digest.parsed.text?.replace(/\s+/g, ' ')).toContain(`reply "confirm ${it.n}"`);
      expect((await it.answer())?.state).toBe('proposed');
      await ownerSends(stack, replyTo(it.digest, [`Yes, ${it.n}`, '', 'Kim']).raw);
      const done = await noticeWith(stack, `Answer ${it.n}: taken as a request for something`);
      expect(done.parsed.references).toContain(it.digest.parsed.messageId);
      expect(await it.answer()).toMatchObject({ state: 'applied', intent: 'request' });
      await ownerSends(stack, replyTo(it.digest, [`no ${it.n}`]).raw);
      await noticeWith(stack, 'it was taken as a request for something already');
      expect((await it.answer())?.state).toBe('applied');
    },
  );

  it(
    'a proposed outcome is put right, or refused, by a reply; a forged one changes nothing',
    { timeout: 120_000 },
    async () => {
      const it = await proposed('tailspin');
      const forged = replyTo(it.digest, [`no ${it.n}`]).raw;
      await stack.dovecot.deliver(OWNER.user, forged);
      await noticeWith(stack, 'A mail that claims to come from you');
      expect((await it.answer())?.state).toBe('proposed');
      const tried = (await timelineOf(stack, it.id)).map(({ detail }) => detail['why']);
      expect(tried).toContain('unproven');
      await ownerSends(stack, replyTo(it.digest, [`approve ${it.n}`]).raw);
      await noticeWith(stack, 'That number is an answer that came');
      await ownerSends(stack, replyTo(it.digest, [`no ${it.n}, it is an invitation`]).raw);
      await noticeWith(stack, `Answer ${it.n}: taken as an invitation`);
      expect(await it.answer()).toMatchObject({ state: 'applied', intent: 'invitation' });

      const none = await proposed('wingtip');
      await ownerSends(stack, replyTo(none.digest, [`nein ${none.n}`]).raw);
      await noticeWith(stack, `Answer ${none.n}: taken as no answer`);
      expect((await none.answer())?.state).toBe('dismissed');
    },
  );

  it(
    'said in the dashboard before the reply comes: the reply changes nothing and says so',
    { timeout: 120_000 },
    async () => {
      const it = await proposed('litware');
      const { messageId } = (await it.answer()) ?? {};
      const said = await stack.workflows.control(
        it.id,
        { type: 'confirm-answer', messageId: messageId ?? '', intent: 'offer' },
        'dashboard',
      );
      expect(said.ok).toBe(true);
      await ownerSends(stack, replyTo(it.digest, [`confirm ${it.n}`]).raw);
      await noticeWith(stack, 'it was taken as an offer already');
      expect((await it.answer())?.intent).toBe('offer');
    },
  );

  it(
    'nobody approves: the letter is laid in Drafts where the playbook wants it, and both doors say that its moment has passed',
    { timeout: 120_000 },
    async () => {
      const id = await applyAsking(stack, 'proseware', {
        thankYou: { after: 'PT1S', within: 'PT6S', late: 'PT8S' },
        unapproved: { 'thank-you': 'draft' },
      });
      const digest = await noticeFor(stack, id);
      expect(digest.parsed.text?.replace(/\s+/g, ' ')).toContain('it is laid in your Drafts');
      const letter = async () => (await lettersOf(stack, id))[0];
      await eventually('the draft', async () => (await letter())?.state === 'in-drafts', 40_000);
      expect(await stack.dovecot.count(OWNER.user, 'Drafts')).toBe(1);
      const line = await eventually('the reason', async () =>
        (await timelineOf(stack, id)).find(({ type }) => type === 'letter_in_drafts'),
      );
      expect(line.reason).toMatchObject({ code: 'kept-as-draft' });
      await ownerSends(
        stack,
        replyTo(digest, [`approve ${await numberOf(stack, digest, id)}`]).raw,
      );
      await noticeWith(stack, 'its moment has passed and it was not sent');
      expect(lettersAt(stack, 'dana.lee@proseware.example')).toBe(0);
    },
  );

  it(
    'a letter that lacks a value is told with what to do, and is written once that is known',
    { timeout: 90_000 },
    async () => {
      const name = 'thank-you.interviewer';
      const text = [
        '=== 1',
        'subject: Thank you for the talk',
        '',
        'Thank you for your time. I would bring {{ assets }} to the {{ role }} position at {{ company }}.',
        '',
      ].join('\n');
      await stack.store.templates.put(stack.ownerId, { name, language: 'en', text }, Date.now());
      const id = await applyAsking(stack, 'lucerne');
      const told = await noticeWith(stack, 'what you bring to the job');
      await stack.store.templates.delete(stack.ownerId, name, 'en');
      const words = told.parsed.text?.replace(/\s+/g, ' ');
      expect(told.parsed.subject).toMatch(/a letter to Dana Lee came to a stop/i);
      expect(words).toContain('A thank-you: Dana Lee About: Sales Manager, lucerne Traders');
      expect(words).toContain(
        'fill that in on the dashboard, under the details of the application',
      );
      expect(await lettersOf(stack, id)).toEqual([]);

      const change = async (assets: string) => {
        const response = await fetch(`${stack.url}/api/applications/${id}`, {
          method: 'PATCH',
          headers: { Authorization: `Bearer ${CLI_TOKEN}`, 'Content-Type': 'application/json' },
          body: JSON.stringify({ assets }),
        });
        expect(response.status).toBe(200);
      };
      await change('ten years of sales in the North');
      const digest = await noticeFor(stack, id);
      expect(digest.parsed.text).toContain('dana.lee@lucerne.example');
      expect(digest.parsed.text).not.toContain('came to a stop');
    },
  );
});
