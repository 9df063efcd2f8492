import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, startBrowser } from '../dashboard/web/support/browser.ts';
import { dovecotMissing } from '../support/dovecot.ts';
import { eventually } from '../support/eventually.ts';
import { OWNER } from '../support/stackSettings.ts';
import { startBothDoors, type BothDoors } from './door.ts';
import {
  applyAsking,
  lettersAt,
  lettersOf,
  linkIn,
  noticeFor,
  numberOf,
  ownerSends,
  replyTo,
  timelineOf,
  type Mail,
} from './owner.ts';

const missing = dovecotMissing();
const noBrowser = browserMissing();
const AUTHSERV = 'mx.owner.example';

describe.skipIf(missing !== null)(`attacks on the approval ${missing ?? ''}`, () => {
  let stack: BothDoors;
  const table: { attack: string; sent: number; told: string }[] = [];
  let number = 0;

  beforeAll(async () => {
    stack = await startBothDoors();
    await stack.store.mailboxes.saveLearned(stack.mailbox.id, { authservId: AUTHSERV });
  }, 60_000);
  afterAll(async () => {
    await stack.stop();
    const width = Math.max(...table.map(({ attack }) => attack.length));
    const lines = table.map(
      ({ attack, sent, told }) =>
        `${attack.padEnd(width)}  letters sent: ${sent}  timeline: ${told}`,
    );
    process.stdout.write(`\n${lines.join('\n')}\n`);
  });

  interface Victim {
    id: string;
    address: string;
    digest: Mail;
    line: string;
  }

  async function victim(): Promise<Victim> {
    number += 1;
    const name = `employer${number}`;
    const id = await applyAsking(stack, name);
    const digest = await noticeFor(stack, id);
    return {
      id,
      address: `dana.lee@${name}.example`,
      digest,
      line: `approve ${await numberOf(stack, digest, id)}`,
    };
  }

  /** Nothing left, the letter waits as before, and the timeline says that somebody tried. */
  async function refused(
    attack: string,
    { id, address }: Victim,
    told: string | null,
  ): Promise<void> {
    if (told !== null) {
      await eventually(
        `${attack}: ${told} in the timeline`,
        async () =>
          (await timelineOf(stack, id)).find(
            ({ type, detail }) => type.endsWith('_refused') && detail['why'] === told,
          ),
        20_000,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 800));
    const [letter] = await lettersOf(stack, id);
    expect({ attack, state: letter?.state, sent: lettersAt(stack, address) }).toEqual({
      attack,
      state: 'drafted',
      sent: 0,
    });
    table.push({
      attack,
      sent: lettersAt(stack, address),
      told: told ?? 'none: looking changes nothing',
    });
    const { steps } = (await stack.store.applications.load(id)).snapshot ?? { steps: [] };
    await stack.workflows.control(id, { type: 'skip', stepId: steps[0]?.id ?? '' }, 'cli');
  }

  /** Delivers and waits until it is stored, so that no mail is overlooked behind another of the same second. */
  const arrives = async (raw: string): Promise<void> => {
    await stack.dovecot.deliver(OWNER.user, raw);
    const id = /^Message-ID: <([^>]+)>/im.exec(raw)?.[1];
    await eventually(
      'the mail in the store',
      async () => {
        const { items } = await stack.store.messages.list(stack.ownerId, { limit: 20 });
        return items.some(({ folder, messageId }) => folder === 'INBOX' && messageId === id);
      },
      40_000,
    );
  };

  it('forged From', { timeout: 60_000 }, async () => {
    const it = await victim();
    await arrives(replyTo(it.digest, [it.line]).raw);
    await refused('forged From', it, 'unproven');
    await eventually('the owner is told', async () =>
      stack.sink.messages.find(({ raw }) => raw.toString().includes('may not be yours')),
    );
    const aside = await stack.store.messages.list(stack.ownerId, { unmatched: true });
    expect(aside.items.some(({ state }) => state === 'aside')).toBe(true);
  });

  it('forged Authentication-Results', { timeout: 60_000 }, async () => {
    const it = await victim();
    const pass = 'dmarc=pass header.from=owner.example';
    const forgeries: string[][] = [
      [`mx.attacker.example; ${pass}`],
      // Below the provider's own word.
      [`${AUTHSERV}; dmarc=fail header.from=owner.example`, `${AUTHSERV}; ${pass}`],
      [`mx.attacker.example; ${pass}`, `${AUTHSERV}; ${pass}`],
      [`${AUTHSERV}; dmarc=fail (${pass})`],
      [`${AUTHSERV}; dmarc=pass header.from=attacker.example`],
      [`${AUTHSERV}; dmarc=fail; ${pass}`],
      [`${AUTHSERV}.attacker.example; ${pass}`],
    ];
    for (const results of forgeries) {
      const head = results.map((result) => `Authentication-Results: ${result}`).join('\r\n');
      await arrives(`${head}\r\n${replyTo(it.digest, [it.line]).raw}`);
    }
    await eventually('each in the timeline', async () => {
      const lines = await timelineOf(stack, it.id);
      return lines.filter(({ detail }) => detail['why'] === 'unproven').length === forgeries.length;
    });
    await refused(`forged Authentication-Results, ${forgeries.length} ways`, it, 'unproven');
  });

  it('replay of an old approval', { timeout: 90_000 }, async () => {
    const old = await victim();
    const { raw, messageId } = replyTo(old.digest, [old.line]);
    await ownerSends(stack, raw);
    await eventually('the approved letter', () => lettersAt(stack, old.address) === 1);
    const it = await victim();
    await arrives(raw);
    await arrives(raw.replace(messageId, `${crypto.randomUUID()}@program.example`));
    await arrives(
      raw
        .replaceAll(old.digest.parsed.messageId ?? '', it.digest.parsed.messageId ?? '')
        .replace(messageId, `${crypto.randomUUID()}@program.example`),
    );
    await refused('replay of an old approval', it, 'unproven');
    expect(lettersAt(stack, old.address)).toBe(1);
  });

  it(
    'token of another owner, and a token with another letter’s name',
    { timeout: 60_000 },
    async () => {
      const [mine, it] = [await victim(), await victim()];
      const token = (mail: Mail) => linkIn(stack, mail, 'approve').split('/').at(-1) ?? '';
      const [own, other] = [token(mine.digest).split('.'), token(it.digest).split('.')];
      const mixed = [own[0], own[1], other[2], own[3], own[4]].join('.');
      const response = await fetch(`${stack.url}/decide/${mixed}`, { method: 'POST', ...CLICK });
      expect(response.status).toBe(404);
      const stranger = await stack.store.owners.create({
        name: 'Mallory',
        email: 'mallory@elsewhere.example',
        timeZone: 'UTC',
        password: null,
      });
      const { approval } = await approvalOf(it);
      const forged = stack.store.links.token(
        { ...approval, ownerId: stranger.id },
        'approve',
        Date.now() + 60_000,
      );
      const asOwner = await fetch(`${stack.url}/decide/${forged}`, { method: 'POST', ...CLICK });
      expect(asOwner.status).toBe(404);
      await refused('token of another owner', it, 'forged');
    },
  );

  it('guessed token', { timeout: 60_000 }, async () => {
    const it = await victim();
    const right = linkIn(stack, it.digest, 'approve');
    const last = right.at(-1) === 'A' ? 'B' : 'A';
    for (const guess of [
      `${right.slice(0, -2)}${last}${last}`,
      `${stack.url}/decide/x`,
      right.toUpperCase(),
    ]) {
      expect((await fetch(guess, { method: 'POST', ...CLICK })).status).toBe(404);
    }
    await refused('guessed token', it, 'forged');
  });

  it(
    'link scanners: GET, HEAD, prefetch, a POST without the button',
    { timeout: 60_000 },
    async () => {
      const it = await victim();
      for (const action of ['approve', 'skip'] as const) {
        const url = linkIn(stack, it.digest, action);
        const page = await fetch(url);
        expect(page.status).toBe(200);
        const html = await page.text();
        expect(html).toContain('Nothing has been changed');
        expect(html).not.toMatch(/<script|onload|http-equiv/i);
        expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
        await fetch(url, { method: 'HEAD' });
        await fetch(url, { headers: { 'Sec-Purpose': 'prefetch', Purpose: 'prefetch' } });
        expect((await fetch(url, { method: 'POST' })).status).toBe(400);
      }
      await refused('link scanners (GET, HEAD, prefetch, bare POST)', it, null);
    },
  );

  it.skipIf(noBrowser !== null)(
    `a headless Chromium that waits and clicks nothing ${noBrowser ?? ''}`,
    { timeout: 90_000 },
    async () => {
      const it = await victim();
      const browser = await startBrowser();
      try {
        const page = await (await browser.context()).newPage();
        await page.goto(linkIn(stack, it.digest, 'approve'));
        await page.waitForTimeout(3_000);
        expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(1);
      } finally {
        await browser.stop();
      }
      await refused('headless Chromium that waits', it, null);
    },
  );

  it('cross-site POST', { timeout: 60_000 }, async () => {
    const it = await victim();
    const url = linkIn(stack, it.digest, 'approve');
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
    await refused('cross-site POST', it, 'cross-site');
  });

  it('approval of a changed text, by link and by reply', { timeout: 60_000 }, async () => {
    const it = await victim();
    const { letter } = await approvalOf(it);
    await stack.store.outbox.edit(
      stack.ownerId,
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
    await stack.workflows.deliver(it.id);
    const link = linkIn(stack, it.digest, 'approve');
    const response = await fetch(link, { method: 'POST', ...CLICK });
    expect(response.status).toBe(410);
    expect(await response.text()).toContain('text was changed');
    await ownerSends(stack, replyTo(it.digest, [it.line]).raw);
    await eventually('the reply says so', async () =>
      stack.sink.messages.find(({ raw }) =>
        /text was\s+changed|text was=\r\n changed/.test(raw.toString()),
      ),
    );
    await refused('approval of a changed text', it, 'other-text');
  });

  it('an approval in a forwarded thread', { timeout: 60_000 }, async () => {
    const it = await victim();
    const forward = replyTo(it.digest, [it.line], { To: 'friend@elsewhere.example' });
    await stack.dovecot.deliver(OWNER.user, forward.raw, { folder: 'Sent', seen: true });
    await arrives(
      replyTo(it.digest, [it.line], {
        From: 'Friend <friend@elsewhere.example>',
        'In-Reply-To': `<${forward.messageId}>`,
      }).raw,
    );
    // The forward's own Message-ID is in Sent: a forgery under it has a twin there, yet not this text to this address.
    await arrives(
      replyTo(it.digest, [it.line], { 'Message-ID': `<${forward.messageId}>` }).raw.replace(
        it.line,
        `${it.line} `,
      ),
    );
    await refused('an approval in a forwarded thread', it, 'not-to-us');
  });

  it('an auto-reply to the digest', { timeout: 60_000 }, async () => {
    const it = await victim();
    const auto = replyTo(it.digest, [it.line], { 'Auto-Submitted': 'auto-replied' }).raw;
    await ownerSends(stack, auto);
    await refused('an auto-reply to the digest', it, 'automatic');
    const id = /^Message-ID: <([^>]+)>/im.exec(auto)?.[1] ?? '';
    const answers = stack.sink.messages.filter(({ raw }) =>
      raw.toString().includes(`In-Reply-To: <${id}>`),
    );
    expect(answers).toHaveLength(0);
  });

  it('a bounce of the digest', { timeout: 60_000 }, async () => {
    const it = await victim();
    await arrives(bounceOf(it.digest, it.line));
    await refused('a bounce of the digest', it, 'automatic');
    const { unreachable } = (await stack.store.applications.load(it.id)).contacts[0] ?? {};
    expect(unreachable).toBe(false);
  });

  it('a digest that is quoted in a mailing list', { timeout: 60_000 }, async () => {
    const it = await victim();
    const list = { To: 'list@lists.example', 'List-Id': '<list.lists.example>' };
    await arrives(replyTo(it.digest, [it.line], list).raw);
    await refused('a digest quoted in a mailing list', it, 'automatic');
    const again = await victim();
    await arrives(replyTo(again.digest, [again.line], { To: 'list@lists.example' }).raw);
    await refused('a digest quoted to others', again, 'not-to-us');
  });

  it(
    'the right ones pass: DMARC by the owner’s own provider, and a click',
    { timeout: 90_000 },
    async () => {
      const it = await victim();
      await arrives(
        `Authentication-Results: ${AUTHSERV}; dmarc=pass header.from=owner.example\r\n${replyTo(it.digest, [it.line]).raw}`,
      );
      await eventually('the letter by DMARC', () => lettersAt(stack, it.address) === 1);
      const other = await victim();
      const link = linkIn(stack, other.digest, 'approve');
      const clicked = await fetch(link, { method: 'POST', ...CLICK });
      expect(clicked.status).toBe(200);
      await eventually('the letter by link', () => lettersAt(stack, other.address) === 1);
      const again = await fetch(link, { method: 'POST', ...CLICK });
      expect(again.status).toBe(410);
      expect(await again.text()).toMatch(/This link was used on/);
    },
  );

  async function approvalOf({ digest, id }: Victim) {
    const notice = await stack.store.notices.byMessageId(stack.ownerId, [
      digest.parsed.messageId ?? '',
    ]);
    const item = notice?.items.letters.find(({ applicationId }) => applicationId === id);
    return stack.store.approvals.get(stack.ownerId, item?.approvalId ?? '');
  }
});

const CLICK = {
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: 'decision=approve',
};

function bounceOf(digest: Mail, line: string): string {
  const id = digest.parsed.messageId ?? '';
  return [
    'From: Mail Delivery System <mailer-daemon@owner.example>',
    `To: ${OWNER.address}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Message-ID: <${crypto.randomUUID()}@owner.example>`,
    `In-Reply-To: <${id}>`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    line,
    `<${OWNER.address}>: user unknown`,
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.owner.example',
    '',
    `Final-Recipient: rfc822; ${OWNER.address}`,
    'Action: failed',
    'Status: 5.1.1',
    '--b',
    'Content-Type: message/rfc822',
    '',
    `Message-ID: <${id}>`,
    'Subject: One letter waits for you',
    '',
    'x',
    '--b--',
    '',
  ].join('\r\n');
}
