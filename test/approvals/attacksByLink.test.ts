import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, startBrowser } from '../dashboard/web/support/browser.ts';
import { dovecotMissing } from '../support/dovecot.ts';
import { eventually } from '../support/eventually.ts';
import { CLICK, startAttacks, type Attacks } from './attacks.ts';
import {
  linkIn,
  noticeWith,
  ownerSends,
  proposedAnswer,
  replyTo,
  REQUEST,
  timelineOf,
  type Mail,
} from './owner.ts';

const missing = dovecotMissing();
const noBrowser = browserMissing();

describe.skipIf(missing !== null)(`attacks on the approval by link ${missing ?? ''}`, () => {
  let attacks: Attacks;
  beforeAll(async () => {
    attacks = await startAttacks('linked');
  }, 180_000);
  afterAll(async () => attacks.stop());

  it(
    'token of another owner, and a token with another letter’s name',
    { timeout: 120_000 },
    async () => {
      const [mine, it] = [await attacks.victim(), await attacks.victim()];
      const token = (mail: Mail) => linkIn(attacks.stack, mail, 'approve').split('/').at(-1) ?? '';
      const [own, other] = [token(mine.digest).split('.'), token(it.digest).split('.')];
      const mixed = [own[0], own[1], other[2], own[3], own[4]].join('.');
      const response = await fetch(`${attacks.stack.url}/decide/${mixed}`, {
        method: 'POST',
        ...CLICK,
      });
      expect(response.status).toBe(404);
      const stranger = await attacks.stack.store.owners.create({
        name: 'Mallory',
        email: 'mallory@elsewhere.example',
        timeZone: 'UTC',
        password: null,
      });
      const { approval } = await attacks.approvalOf(it);
      const forged = attacks.stack.store.links.token(
        { ...approval, ownerId: stranger.id },
        'approve',
        Date.now() + 60_000,
      );
      const asOwner = await fetch(`${attacks.stack.url}/decide/${forged}`, {
        method: 'POST',
        ...CLICK,
      });
      expect(asOwner.status).toBe(404);
      await attacks.refused('token of another owner', it, 'forged');
    },
  );

  it('guessed token', { timeout: 120_000 }, async () => {
    const it = await attacks.victim();
    const right = linkIn(attacks.stack, it.digest, 'approve');
    const last = right.at(-1) === 'A' ? 'B' : 'A';
    for (const guess of [
      `${right.slice(0, -2)}${last}${last}`,
      `${attacks.stack.url}/decide/x`,
      right.toUpperCase(),
    ]) {
      expect((await fetch(guess, { method: 'POST', ...CLICK })).status).toBe(404);
    }
    await attacks.refused('guessed token', it, 'forged');
  });

  it(
    'link scanners: GET, HEAD, prefetch, a POST without the button',
    { timeout: 120_000 },
    async () => {
      const it = await attacks.victim();
      for (const action of ['approve', 'skip'] as const) {
        const url = linkIn(attacks.stack, it.digest, action);
        const page = await fetch(url);
        expect(page.status).toBe(200);
        const html = await page.text();
        expect(html).toContain('Nothing has been changed');
        expect(html).not.toMatch(/<script|onload|http-equiv/i);
        expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
        await fetch(url, { method: 'HEAD' });
        await fetch(url, { headers: { 'Sec-Purpose': 'prefetch', Purpose: 'prefetch' } });
      }
      await attacks.refused('link scanners (GET, HEAD, prefetch)', it, 'link_opened');
      const other = await attacks.victim();
      const bare = await fetch(linkIn(attacks.stack, other.digest, 'approve'), { method: 'POST' });
      expect(bare.status).toBe(400);
      expect(
        (await timelineOf(attacks.stack, it.id)).filter(({ type }) => type === 'link_opened'),
      ).toHaveLength(1);
      await attacks.refused('link scanners: a POST without the button', other, 'no-click');
    },
  );

  it.skipIf(noBrowser !== null)(
    `a headless Chromium that waits and clicks nothing ${noBrowser ?? ''}`,
    { timeout: 120_000 },
    async () => {
      const it = await attacks.victim();
      const browser = await startBrowser();
      try {
        const page = await (await browser.context()).newPage();
        await page.goto(linkIn(attacks.stack, it.digest, 'approve'));
        await page.waitForTimeout(3_000);
        expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(1);
      } finally {
        await browser.stop();
      }
      await attacks.refused('headless Chromium that waits', it, 'link_opened');
    },
  );

  it('cross-site POST', { timeout: 120_000 }, async () => {
    const it = await attacks.victim();
    const url = linkIn(attacks.stack, it.digest, 'approve');
    for (const headers of [
      { Origin: 'https://attacker.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ]) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { ...CLICK.headers, ...headers },
        body: CLICK.body,
      });
      expect(response.status).toBe(403);
    }
    await attacks.refused('cross-site POST', it, 'cross-site');
  });

  it('approval of a changed text, by link and by reply', { timeout: 120_000 }, async () => {
    const it = await attacks.victim();
    const { letter } = await attacks.approvalOf(it);
    await attacks.stack.store.outbox.edit(
      attacks.stack.ownerId,
      letter.id,
      {
        subject: letter.subject,
        text: `${letter.text}\nP.S. New.`,
        html: letter.html,
        findings: [],
      },
      Date.now(),
      ({ stepId, hash }) => [
        { id: crypto.randomUUID(), at: Date.now(), type: 'letter_edited', stepId, hash },
      ],
    );
    await attacks.stack.workflows.deliver(it.id);
    const link = linkIn(attacks.stack, it.digest, 'approve');
    const response = await fetch(link, { method: 'POST', ...CLICK });
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('text was changed');
    await ownerSends(attacks.stack, replyTo(it.digest, [it.line]).raw);
    await eventually('the reply says so', async () =>
      attacks.stack.sink.messages.find(({ raw }) =>
        /text was\s+changed|text was=\r\n changed/.test(raw.toString()),
      ),
    );
    await attacks.refused('approval of a changed text', it, 'other-text');
  });

  const click = async (url: string, decision: string, headers: Record<string, string> = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...CLICK.headers, ...headers },
      body: `decision=${decision}`,
    });
    return { status: response.status, says: (await response.text()).replace(/\s+/g, ' ') };
  };

  it(
    'the proposed outcome of an answer: every try but the owner’s click is refused',
    { timeout: 120_000 },
    async () => {
      const { stack } = attacks;
      const it = await proposedAnswer(stack, 'asked', REQUEST);
      const [confirm, dismiss] = [it.link('confirm'), it.link('dismiss')];
      for (const url of [confirm, dismiss]) {
        const page = await fetch(url);
        const html = await page.text();
        expect(page.status).toBe(200);
        expect(html).toContain('two references by Friday');
        expect(html).toContain('Nothing has been changed');
        expect(html).not.toMatch(/<script|onload|http-equiv/i);
        await fetch(url, { method: 'HEAD' });
        await fetch(url, { headers: { 'Sec-Purpose': 'prefetch' } });
        expect((await fetch(url, { method: 'POST' })).status).toBe(400);
        const site = await click(url, 'confirm', { Origin: 'https://attacker.example' });
        expect(site.status).toBe(403);
      }
      expect((await click(confirm, 'dismiss')).status).toBe(400);
      expect((await click(confirm.replace('.c', '.d'), 'dismiss')).status).toBe(404);
      const stranger = await stack.store.owners.create({
        name: 'Mallory',
        email: 'mallory.two@elsewhere.example',
        timeZone: 'UTC',
        password: null,
      });
      const notice = await stack.store.notices.byMessageId(stack.ownerId, [
        it.digest.parsed.messageId ?? '',
      ]);
      const [proposal] = notice?.items.proposals ?? [];
      if (notice === null || proposal === undefined) throw new Error('nothing was proposed');
      const token = (of: typeof proposal, ownerId: string) =>
        stack.store.links.answerToken(
          { id: notice.id, ownerId },
          of,
          'dismiss',
          Date.now() + 60_000,
        );
      for (const forged of [
        token(proposal, stranger.id),
        token({ ...proposal, intent: 'offer' }, stack.ownerId),
      ])
        expect((await click(`${stack.url}/decide/${forged}`, 'dismiss')).status).toBe(404);
      expect((await it.answer())?.state).toBe('proposed');
      const told = (await timelineOf(stack, it.id)).flatMap(({ type, detail }) =>
        type === 'link_opened' ? [type] : type === 'link_refused' ? [detail['why']] : [],
      );
      expect(told.map(String).toSorted()).toEqual([
        'cross-site',
        'forged',
        'link_opened',
        'no-click',
      ]);

      const done = await click(confirm, 'confirm');
      expect(done).toMatchObject({ status: 200 });
      expect(done.says).toContain(
        'The answer of Dana Lee: taken as a request for something, as you say',
      );
      expect(await it.answer()).toMatchObject({ state: 'applied', intent: 'request' });
      const again = await click(confirm, 'confirm');
      expect(again.status).toBe(410);
      expect(again.says).toMatch(
        /This link was used on .+\. The answer of Dana Lee: taken as a request/,
      );
      const late = await click(dismiss, 'dismiss');
      expect(late.status).toBe(410);
      expect(late.says).toMatch(
        /The answer of Dana Lee: it was taken as a request for something already on .+\d:\d\d/,
      );
      expect((await it.answer())?.state).toBe('applied');
      const after = await timelineOf(stack, it.id);
      expect(after.some(({ detail }) => detail['why'] === 'late')).toBe(true);
    },
  );

  it(
    'an answer refused by link, and then by reply: the first word counts at both doors',
    { timeout: 120_000 },
    async () => {
      const { stack } = attacks;
      const it = await proposedAnswer(stack, 'refusing', REQUEST);
      const [first, second] = await Promise.all([
        click(it.link('dismiss'), 'dismiss'),
        click(it.link('confirm'), 'confirm'),
      ]);
      expect([first.status, second.status].filter((status) => status === 200)).toHaveLength(1);
      const state = first.status === 200 ? 'dismissed' : 'applied';
      expect((await it.answer())?.state).toBe(state);
      const other = first.status === 200 ? second : first;
      expect(other.says).toMatch(/already on .+\d:\d\d/);
      await ownerSends(stack, replyTo(it.digest, [`confirm ${it.n}`]).raw);
      await noticeWith(
        stack,
        state === 'applied'
          ? 'it was taken as a request for something already on'
          : 'it was said to be no answer already on',
      );
      expect((await it.answer())?.state).toBe(state);
    },
  );
});
