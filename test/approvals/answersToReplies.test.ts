import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMessage } from '../../mail/parse.ts';
import { dovecotMissing } from '../support/dovecot.ts';
import { eventually } from '../support/eventually.ts';
import { startBothDoors, type BothDoors } from './door.ts';
import {
  applyAsking,
  lettersAt,
  lettersOf,
  noticeFor,
  noticeWith,
  noticesOf,
  numberOf,
  ownerSends,
  replyTo,
} from './owner.ts';

const missing = dovecotMissing();

describe.skipIf(missing !== null)(`the conversation about a digest ${missing ?? ''}`, () => {
  let stack: BothDoors;
  beforeAll(async () => {
    stack = await startBothDoors();
  }, 180_000);
  afterAll(async () => stack.stop());

  async function waiting(name: string) {
    const id = await applyAsking(stack, name);
    const digest = await noticeFor(stack, id);
    const n = await numberOf(stack, digest, id);
    const [letter] = await lettersOf(stack, id);
    if (letter === undefined) throw new Error('no letter was written');
    return { id, digest, n, letter, address: `dana.lee@${name}.example` };
  }

  /** The mail of that letter as its recipient gets it. */
  async function received(address: string) {
    const mail = stack.sink.messages.find(({ to }) => to.includes(address));
    if (mail === undefined) throw new Error('nothing was sent');
    return parseMessage(mail.raw);
  }

  /** Whether the reply was read, whatever came of it. */
  async function taken(messageId: string): Promise<void> {
    await eventually(
      'the reply read',
      async () =>
        (await stack.store.notices.replies(stack.ownerId, { mailId: messageId })).length > 0,
      30_000,
    );
  }

  it(
    'a new text from an HTML mail, with its own subject, is at the recipient word for word (P3)',
    { timeout: 120_000 },
    async () => {
      const it = await waiting('northwind');
      const text = it.letter.text.trim();
      const lines = [`edit ${it.n}:`, 'Subject: My thanks for our talk', '', ...text.split('\n')];
      const html = lines
        .map((line) => `<p class="MsoNormal">${line === '' ? '<o:p>&nbsp;</o:p>' : line}</p>`)
        .join('\r\n');
      const reply = replyTo(it.digest, [], { 'Content-Type': 'text/html; charset=utf-8' });
      const head = reply.raw.slice(0, reply.raw.indexOf('\r\n\r\n'));
      await ownerSends(stack, `${head}\r\n\r\n<html><body>${html}</body></html>\r\n`);
      await eventually('the letter', () => lettersAt(stack, it.address) === 1, 30_000);
      const sent = await received(it.address);
      expect(sent.subject).toBe('My thanks for our talk');
      expect(sent.text?.replaceAll('\r\n', '\n').trim()).toBe(text);
    },
  );

  it(
    'a program that answers everything and does not say so is not talked to for ever',
    { timeout: 120_000 },
    async () => {
      const it = await waiting('proseware');
      let notice = it.digest;
      let told = 0;
      for (; told < 9; told += 1) {
        const before = await noticesOf(stack);
        // Without References, as such programs write.
        const chatter = replyTo(notice, ['We got your mail.'], { References: null });
        await ownerSends(stack, chatter.raw);
        await taken(chatter.messageId);
        const next = (await noticesOf(stack)).slice(before.length).at(-1);
        if (next === undefined) break;
        expect(next.parsed.inReplyTo).toBe(chatter.messageId);
        notice = next;
      }
      // Its letter is the only one that waits, so that each answer of ours asks for a word; four times, then never more.
      expect(told).toBe(4);
      expect(lettersAt(stack, it.address)).toBe(0);
    },
  );

  it(
    'a text whose end is not certain waits; a bare "approve" to its answer is said of it alone',
    { timeout: 120_000 },
    async () => {
      const other = await waiting('fabrikam');
      const it = await waiting('contoso');
      const text = it.letter.text.trim();
      const unsure = [`edit ${it.n}:`, ...text.split('\n'), '', 'And please send it today.'];
      await ownerSends(stack, replyTo(it.digest, unsure).raw);
      const answer = await noticeWith(stack, 'I am not certain where it begins and ends');
      expect(lettersAt(stack, it.address)).toBe(0);
      expect(answer.parsed.text).toContain('And please send it today.');
      await ownerSends(stack, replyTo(answer, ['approve']).raw);
      await eventually('the letter', () => lettersAt(stack, it.address) === 1, 30_000);
      expect((await received(it.address)).text).toContain('And please send it today.');
      expect(lettersAt(stack, other.address)).toBe(0);
    },
  );

  it(
    'the answer stands in the thread and says what still waits; thanks for it are owed no other',
    { timeout: 120_000 },
    async () => {
      const first = await waiting('adatum');
      const second = await waiting('tailspin');
      const one = await numberOf(stack, second.digest, first.id);
      const reply = replyTo(second.digest, [`skip ${one}`]);
      await ownerSends(stack, reply.raw);
      const answer = await noticeWith(
        stack,
        `Letter ${one}: skipped. It is not sent. (to Dana Lee)`,
      );
      expect(answer.parsed.text?.replace(/\s+/g, ' ')).toMatch(
        new RegExp(`Still waiting for your word: [^.]*Letter ${second.n}\\b`),
      );
      expect(answer.parsed.inReplyTo).toBe(reply.messageId);
      expect(answer.parsed.references).toEqual([second.digest.parsed.messageId, reply.messageId]);
      expect(answer.parsed.subject).toBe(`Re: ${second.digest.parsed.subject}`);
      const submitted = answer.parsed.headers.find(({ name }) => name === 'auto-submitted');
      expect(submitted?.value).toBe('auto-replied');

      const before = (await noticesOf(stack)).length;
      const thanks = replyTo(answer, ['Thank you!']);
      await ownerSends(stack, thanks.raw);
      await taken(thanks.messageId);
      // "Approve" below "Letter 1: skipped" is said of nothing that this mail shows, so that a question comes back.
      const bare = replyTo(answer, ['approve'], { References: `<${thanks.messageId}>` });
      await ownerSends(stack, bare.raw);
      const question = await noticeWith(stack, 'Say the number too', before);
      expect(question.parsed.inReplyTo).toBe(bare.messageId);
      expect((await noticesOf(stack)).slice(before)).toEqual([question]);
      expect(lettersAt(stack, second.address)).toBe(0);

      await ownerSends(stack, replyTo(question, [`approve ${second.n}`]).raw);
      await eventually('the letter', () => lettersAt(stack, second.address) === 1, 30_000);
    },
  );

  it(
    'approved twice: the second answer says when it was approved, and when it left',
    { timeout: 120_000 },
    async () => {
      const it = await waiting('wingtip');
      await ownerSends(stack, replyTo(it.digest, [`approve ${it.n}`]).raw);
      await eventually('the letter', () => lettersAt(stack, it.address) === 1, 30_000);
      await eventually(
        'the record of it',
        async () => (await lettersOf(stack, it.id))[0]?.state === 'sent',
        30_000,
      );
      await ownerSends(stack, replyTo(it.digest, [`approve ${it.n}`]).raw);
      const again = await noticeWith(stack, `Letter ${it.n}: it was approved already`);
      expect(again.parsed.text?.replace(/\s+/g, ' ')).toMatch(/by your reply on .+\. It left on /);
    },
  );
});
