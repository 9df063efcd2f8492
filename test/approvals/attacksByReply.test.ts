import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dovecotMissing } from '../support/dovecot.ts';
import { eventually } from '../support/eventually.ts';
import { OWNER } from '../support/stackSettings.ts';
import { AUTHSERV, CLICK, startAttacks, type Attacks } from './attacks.ts';
import { lettersAt, linkIn, ownerSends, replyTo, timelineOf, type Mail } from './owner.ts';

const missing = dovecotMissing();

describe.skipIf(missing !== null)(`attacks on the approval by reply ${missing ?? ''}`, () => {
  let attacks: Attacks;
  beforeAll(async () => {
    attacks = await startAttacks('replied');
  }, 180_000);
  afterAll(async () => attacks.stop());

  it('forged From', { timeout: 120_000 }, async () => {
    const it = await attacks.victim();
    await attacks.arrives(replyTo(it.digest, [it.line]).raw);
    await attacks.refused('forged From', it, 'unproven');
    await eventually('the owner is told', async () =>
      attacks.stack.sink.messages.find(({ raw }) => raw.toString().includes('may not be yours')),
    );
    const aside = await attacks.stack.store.messages.list(attacks.stack.ownerId, {
      unmatched: true,
    });
    expect(aside.items.some(({ state }) => state === 'aside')).toBe(true);
  });

  it('forged Authentication-Results', { timeout: 120_000 }, async () => {
    const it = await attacks.victim();
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
      // The provider repeats what the sender chose as MAIL FROM.
      [`${AUTHSERV}; spf=pass smtp.mailfrom="; ${pass}"`],
      [`${AUTHSERV}; spf=pass smtp.mailfrom="; ${pass} ("; dmarc=fail`],
      [`${AUTHSERV};\r\n\tdmarc=fail\r\n\t(${pass});\r\n\tspf=pass`],
      [`(${AUTHSERV}; ${pass}) mx.attacker.example; ${pass}`],
      // The second letter is Cyrillic.
      [`=?utf-8?q?m=D1=85=2Eowner=2Eexample?=; ${pass}`],
      [`${AUTHSERV}; arc=pass; dkim=pass header.d=owner.example`],
      [`${AUTHSERV}; x-dmarc=pass header.from=owner.example`],
    ];
    for (const results of forgeries) {
      const head = results.map((result) => `Authentication-Results: ${result}`).join('\r\n');
      await attacks.stack.dovecot.deliver(
        OWNER.user,
        `${head}\r\n${replyTo(it.digest, [it.line]).raw}`,
      );
    }
    // In another second than the others, so that none is overlooked behind them.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const arc = `ARC-Authentication-Results: i=1; ${AUTHSERV}; ${pass}`;
    await attacks.arrives(`${arc}\r\n${replyTo(it.digest, [it.line]).raw}`);
    await eventually('each in the timeline', async () => {
      const lines = await timelineOf(attacks.stack, it.id);
      return (
        lines.filter(({ detail }) => detail['why'] === 'unproven').length === forgeries.length + 1
      );
    });
    await attacks.refused(
      `forged Authentication-Results, ${forgeries.length + 1} ways`,
      it,
      'unproven',
    );
  });

  it('replay of an old approval', { timeout: 120_000 }, async () => {
    const old = await attacks.victim();
    const { raw, messageId } = replyTo(old.digest, [old.line]);
    await ownerSends(attacks.stack, raw);
    await eventually('the approved letter', () => lettersAt(attacks.stack, old.address) === 1);
    const it = await attacks.victim();
    await attacks.arrives(raw);
    await attacks.arrives(raw.replace(messageId, `${crypto.randomUUID()}@program.example`));
    await attacks.arrives(
      raw
        .replaceAll(old.digest.parsed.messageId ?? '', it.digest.parsed.messageId ?? '')
        .replace(messageId, `${crypto.randomUUID()}@program.example`),
    );
    await attacks.refused('replay of an old approval', it, 'unproven');
    expect(lettersAt(attacks.stack, old.address)).toBe(1);
  });

  it('an approval in a forwarded thread', { timeout: 120_000 }, async () => {
    const it = await attacks.victim();
    const forward = replyTo(it.digest, [it.line], { To: 'friend@elsewhere.example' });
    await attacks.stack.dovecot.deliver(OWNER.user, forward.raw, { folder: 'Sent', seen: true });
    await attacks.arrives(
      replyTo(it.digest, [it.line], {
        From: 'Friend <friend@elsewhere.example>',
        'In-Reply-To': `<${forward.messageId}>`,
      }).raw,
    );
    // The forward's own Message-ID is in Sent: a forgery under it has a twin there, yet not this text to this address.
    await attacks.arrives(
      replyTo(it.digest, [it.line], { 'Message-ID': `<${forward.messageId}>` }).raw.replace(
        it.line,
        `${it.line} `,
      ),
    );
    await attacks.refused('an approval in a forwarded thread', it, 'not-to-us');
  });

  it('an auto-reply to the digest', { timeout: 120_000 }, async () => {
    const it = await attacks.victim();
    const auto = replyTo(it.digest, [it.line], { 'Auto-Submitted': 'auto-replied' }).raw;
    await ownerSends(attacks.stack, auto);
    await attacks.refused('an auto-reply to the digest', it, 'automatic');
    const id = /^Message-ID: <([^>]+)>/im.exec(auto)?.[1] ?? '';
    const answers = attacks.stack.sink.messages.filter(({ raw }) =>
      raw.toString().includes(`In-Reply-To: <${id}>`),
    );
    expect(answers).toHaveLength(0);
  });

  it('a bounce of the digest', { timeout: 120_000 }, async () => {
    const it = await attacks.victim();
    await attacks.arrives(bounceOf(it.digest, it.line));
    await attacks.refused('a bounce of the digest', it, 'automatic');
    const { unreachable } = (await attacks.stack.store.applications.load(it.id)).contacts[0] ?? {};
    expect(unreachable).toBe(false);
  });

  it('a digest that is quoted in a mailing list', { timeout: 120_000 }, async () => {
    const it = await attacks.victim();
    const list = { To: 'list@lists.example', 'List-Id': '<list.lists.example>' };
    await attacks.arrives(replyTo(it.digest, [it.line], list).raw);
    await attacks.refused('a digest quoted in a mailing list', it, 'automatic');
    const again = await attacks.victim();
    await attacks.arrives(replyTo(again.digest, [again.line], { To: 'list@lists.example' }).raw);
    await attacks.refused('a digest quoted to others', again, 'not-to-us');
  });

  it(
    'the right ones pass: DMARC by the owner’s own provider, and a click',
    { timeout: 120_000 },
    async () => {
      const it = await attacks.victim();
      await attacks.arrives(
        `Authentication-Results: ${AUTHSERV}; dmarc=pass header.from=owner.example\r\n${replyTo(it.digest, [it.line]).raw}`,
      );
      await eventually('the letter by DMARC', () => lettersAt(attacks.stack, it.address) === 1);
      const other = await attacks.victim();
      const link = linkIn(attacks.stack, other.digest, 'approve');
      const clicked = await fetch(link, { method: 'POST', ...CLICK });
      expect(clicked.status).toBe(200);
      await eventually('the letter by link', () => lettersAt(attacks.stack, other.address) === 1);
      const again = await fetch(link, { method: 'POST', ...CLICK });
      expect(again.status).toBe(410);
      expect(await again.text()).toMatch(/This link was used on/);
    },
  );
});

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
