import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rewriteLetter } from '../../activities/rewriteLetter.ts';
import type { Playbook } from '../../domain/playbook.ts';
import { createLetters } from '../../templates/createLetters.ts';
import { dovecotMissing } from '../support/dovecot.ts';
import { eventually } from '../support/eventually.ts';
import { mailFrom } from '../support/mailFrom.ts';
import { OWNER } from '../support/stackSettings.ts';
import { CLI_TOKEN, startBothDoors, type BothDoors } from './door.ts';
import {
  applyAsking,
  lettersAt,
  lettersOf,
  linkIn,
  noticeFor,
  noticeWith,
  numberOf,
  ownerSends,
  replyTo,
  timelineOf,
} from './owner.ts';

const missing = dovecotMissing();
const CLICK = {
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
} as const;

describe.skipIf(missing !== null)(`races at both doors ${missing ?? ''}`, () => {
  let stack: BothDoors;
  let number = 0;
  beforeAll(async () => {
    stack = await startBothDoors();
  }, 180_000);
  afterAll(async () => stack.stop());

  async function waiting(change: Partial<Playbook> = {}) {
    number += 1;
    const name = `race${number}`;
    const id = await applyAsking(stack, name, change);
    const digest = await noticeFor(stack, id);
    const n = await numberOf(stack, digest, id);
    const { messageId } = digest.parsed;
    const notice = await stack.store.notices.byMessageId(stack.ownerId, [messageId ?? '']);
    const item = notice?.items.letters.find(({ applicationId }) => applicationId === id);
    if (item === undefined) throw new Error('the digest does not hold the letter');
    const approval = async () =>
      (await stack.store.approvals.get(stack.ownerId, item.approvalId)).approval;
    return { id, address: `dana.lee@${name}.example`, digest, n, item, approval };
  }

  const click = async (url: string, decision: string) => {
    const response = await fetch(url, { ...CLICK, body: `decision=${decision}` });
    return { status: response.status, says: await response.text() };
  };

  it(
    'approved at both doors at once: one letter, and each door tells what is true',
    { timeout: 90_000 },
    async () => {
      const it = await waiting();
      const { raw, messageId } = replyTo(it.digest, [`approve ${it.n}`]);
      const link = linkIn(stack, it.digest, 'approve');
      const [, first, second] = await Promise.all([
        ownerSends(stack, raw),
        click(link, 'approve'),
        click(link, 'approve'),
      ]);
      await eventually('the letter', () => lettersAt(stack, it.address) === 1, 30_000);
      const answer = await eventually('the answer', () =>
        stack.sink.messages.find(({ raw: mail }) =>
          mail.toString().includes(`In-Reply-To: <${messageId}>`),
        ),
      );
      const { decidedBy } = await it.approval();
      const byLink = [first, second].filter(({ says }) =>
        says.includes('It goes out exactly as it stood'),
      );
      const byReply = answer.raw.toString().includes('It goes out exactly');
      expect(decidedBy).toBe(byReply ? 'email-reply' : 'email-link');
      // Each told "approved now" once, or else "already", and only one of the two clicks ever acted.
      expect(byLink.length + (byReply ? 1 : 0)).toBe(1);
      expect(await lettersOf(stack, it.id)).toHaveLength(1);
    },
  );

  it(
    'edited while it is approved: only an approved text ever leaves (P3)',
    { timeout: 90_000 },
    async () => {
      const it = await waiting();
      const [letter] = await lettersOf(stack, it.id);
      const ports = {
        store: stack.store,
        letters: createLetters({}),
        clock: () => Date.now(),
        newId: () => crypto.randomUUID(),
      };
      const text = (letter?.text ?? '').replace('Thank you', 'Many thanks to you');
      const [, edited] = await Promise.allSettled([
        click(linkIn(stack, it.digest, 'approve'), 'approve'),
        rewriteLetter(ports, stack.ownerId, it.item.outboxId, {
          subject: letter?.subject ?? '',
          text,
        }),
      ]);
      await stack.workflows.deliver(it.id);
      await new Promise((resolve) => setTimeout(resolve, 3_000));
      const [after] = await lettersOf(stack, it.id);
      const sent = lettersAt(stack, it.address);
      if (edited.status === 'fulfilled' && after?.text === text) {
        expect(sent).toBe(0);
        const { approval } = edited.value;
        expect(
          (await stack.store.approvals.get(stack.ownerId, approval?.id ?? '')).approval.state,
        ).toBe('pending');
        expect((await it.approval()).state).toBe('replaced');
      } else {
        expect(sent).toBe(1);
        expect(after?.approvedHash).toBe(it.item.hash);
      }
    },
  );

  it(
    'the employer answers between approval and sending: nothing leaves (P2)',
    { timeout: 90_000 },
    async () => {
      const it = await waiting();
      await stack.dovecot.deliver(
        OWNER.user,
        mailFrom(`Dana Lee <${it.address}>`, 'Your interview', [
          'Dear Kim,',
          '',
          'Unfortunately, we have decided to offer the position to another candidate.',
          '',
          'Dana Lee',
        ]),
      );
      const told = await click(linkIn(stack, it.digest, 'approve'), 'approve');
      await eventually(
        'the letter stopped',
        async () => (await lettersOf(stack, it.id))[0]?.state === 'cancelled',
        40_000,
      );
      expect(lettersAt(stack, it.address)).toBe(0);
      const again = await click(linkIn(stack, it.digest, 'approve'), 'approve');
      expect(again.status).toBe(410);
      expect([200, 409, 410]).toContain(told.status);
    },
  );

  it(
    'approved after it expired: both doors say so, nothing leaves',
    { timeout: 90_000 },
    async () => {
      const it = await waiting({ thankYou: { after: 'PT1S', within: 'PT8S', late: 'PT10S' } });
      await eventually('the end', async () => (await it.approval()).state === 'expired', 40_000);
      const { status, says } = await click(linkIn(stack, it.digest, 'approve'), 'approve');
      expect({ status, says: says.includes('moment has passed') }).toEqual({
        status: 410,
        says: true,
      });
      await ownerSends(stack, replyTo(it.digest, [`approve ${it.n}`]).raw);
      await noticeWith(stack, `Letter ${it.n}: its moment has passed`);
      expect(lettersAt(stack, it.address)).toBe(0);
      const late = (await timelineOf(stack, it.id)).filter(
        ({ detail }) => detail['why'] === 'late',
      );
      expect(late.map(({ type }) => type).toSorted()).toEqual(['link_refused', 'reply_refused']);
    },
  );

  it(
    'two digests hold the same letter: the first word counts at both',
    { timeout: 90_000 },
    async () => {
      const it = await waiting();
      const next = await waiting();
      const n = await numberOf(stack, next.digest, it.id);
      expect(n).not.toBeNull();
      await ownerSends(stack, replyTo(it.digest, [`skip ${it.n}`]).raw);
      await eventually('the skip', async () => (await it.approval()).state === 'skipped', 30_000);
      await ownerSends(stack, replyTo(next.digest, [`approve ${n}`]).raw);
      await noticeWith(stack, `Letter ${n}: it was skipped already`);
      expect(lettersAt(stack, it.address)).toBe(0);
      expect((await lettersOf(stack, it.id))[0]?.state).toBe('cancelled');
    },
  );

  it(
    'approved, taken back, and approved by the link of another digest: the second word counts as well',
    { timeout: 120_000 },
    async () => {
      const it = await waiting({
        approvalTime: 'PT60S',
        thankYou: { after: 'PT25S', within: 'PT90S', late: 'PT10M' },
      });
      const next = await waiting();
      const n = await numberOf(stack, next.digest, it.id);
      const link = new RegExp(`Approve letter ${n}:\\s+(\\S+)`).exec(next.digest.parsed.text ?? '');
      const first = await click(linkIn(stack, it.digest, 'approve'), 'approve');
      expect(first.status).toBe(200);
      const taken = await fetch(`${stack.url}/api/approvals/${it.item.approvalId}/undo`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${CLI_TOKEN}`, 'Content-Type': 'application/json' },
      });
      expect(taken.status).toBe(200);
      await stack.workflows.deliver(it.id);
      expect((await it.approval()).state).toBe('pending');
      const second = await click(link?.[1] ?? 'no link in the second digest', 'approve');
      expect(second.status).toBe(200);
      expect(await it.approval()).toMatchObject({ state: 'approved', decidedBy: 'email-link' });
      await eventually('the letter', () => lettersAt(stack, it.address) === 1, 60_000);
    },
  );

  it(
    'a new text by reply: a clean one leaves, a blocked one waits for another word',
    { timeout: 120_000 },
    async () => {
      const it = await waiting();
      const [letter] = await lettersOf(stack, it.id);
      const wrong = (letter?.text ?? '').replace('Ms. Lee', 'Mr. Miller');
      expect(wrong).not.toBe(letter?.text);
      await ownerSends(stack, replyTo(it.digest, [`edit ${it.n}:`, ...wrong.split('\n')]).raw);
      const blocked = await noticeWith(stack, 'so it is not approved yet');
      expect(lettersAt(stack, it.address)).toBe(0);
      expect((await it.approval()).state).toBe('replaced');
      const right = (letter?.text ?? '').trim();
      await ownerSends(stack, replyTo(blocked, [`edit ${it.n}:`, ...right.split('\n')]).raw);
      await eventually(
        'the letter in the owner’s words',
        () => lettersAt(stack, it.address) === 1,
        30_000,
      );
      const [sent] = await lettersOf(stack, it.id);
      expect(sent?.text.trim()).toBe(right);
      expect(sent?.findings.filter(({ severity }) => severity === 'blocking')).toEqual([]);
    },
  );

  it(
    'approved in advance and taken back before it left: it is asked for after all',
    { timeout: 120_000 },
    async () => {
      const give = async (given: boolean) => {
        const response = await fetch(`${stack.url}/api/delegations`, {
          method: 'PUT',
          headers: { Authorization: `Bearer ${CLI_TOKEN}`, 'Content-Type': 'application/json' },
          body: JSON.stringify({ letter: 'thank-you', given }),
        });
        expect(response.status).toBe(200);
      };
      await give(true);
      const id = await applyAsking(stack, 'advance', {
        approvalTime: 'PT30S',
        thankYou: { after: 'PT9S', within: 'PT60S', late: 'PT10M' },
      });
      const [letter] = await eventually('the letter written', async () => {
        const letters = await lettersOf(stack, id);
        return letters.length > 0 && letters;
      });
      expect(letter).toMatchObject({ mode: 'auto', state: 'drafted', findings: [] });
      // Anybody who writes to the owner can make a timeline long; the consent below it is found all the same.
      await stack.store.applications.note(
        id,
        Array.from({ length: 120 }, (_, i) => ({
          key: `crowd:${i}`,
          at: Date.now(),
          type: 'reply_refused',
          rule: 'P3',
          reason: null,
          refs: {},
          detail: { why: 'unproven' },
        })),
      );
      await give(false);
      const digest = await noticeFor(stack, id);
      expect(lettersAt(stack, 'dana.lee@advance.example')).toBe(0);
      const { snapshot } = await stack.store.applications.load(id);
      const due = snapshot?.steps.find(({ what }) => what === 'thank-you')?.dueAt ?? 0;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - Date.now()) + 2_000));
      expect(lettersAt(stack, 'dana.lee@advance.example')).toBe(0);
      await ownerSends(
        stack,
        replyTo(digest, [`approve ${await numberOf(stack, digest, id)}`]).raw,
      );
      await eventually(
        'the letter with the owner’s word',
        () => lettersAt(stack, 'dana.lee@advance.example') === 1,
        30_000,
      );
    },
  );
});
