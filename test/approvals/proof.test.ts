import { describe, expect, it } from 'vitest';
import { dmarcProves, sameMail, shapeOfReply } from '../../approvals/proof.ts';
import { parseMessage } from '../../mail/parse.ts';
import type { ParsedMessage } from '../../replies/facts.ts';

const NOTICE = { messageIds: ['notice@owner.example'], address: 'kim@owner.example' };
const AUTHSERV = 'mx.owner.example';

/** A reply of the owner's; `headers` override or add, null leaves one out, a list says one more than once. */
async function reply(
  headers: Record<string, string | string[] | null> = {},
  text = 'approve 1',
): Promise<ParsedMessage> {
  const all: Record<string, string | string[] | null> = {
    From: 'Kim Owner <kim@owner.example>',
    To: 'Followthrough <kim@owner.example>',
    'Message-ID': '<reply@program.example>',
    'In-Reply-To': '<notice@owner.example>',
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    (value === null ? [] : [value].flat()).map((each) => `${name}: ${each}`),
  );
  return parseMessage(Buffer.from([...lines, '', text, ''].join('\r\n')));
}

describe('the shape of the owner’s reply to a notice', () => {
  it.each([
    ['as it is', {}],
    ['with a tag of the owner’s own', { To: 'kim+jobs@owner.example' }],
    ['with a copy to the owner', { Cc: 'kim@owner.example' }],
    ['with the owner as sender', { Sender: 'kim@owner.example' }],
    ['with a comma in the name', { From: '"Owner, Kim" <kim@owner.example>' }],
  ])('is one %s', async (_, headers) => {
    expect(shapeOfReply(await reply(headers), NOTICE)).toBeNull();
  });

  it.each<[string, Record<string, string | string[] | null>]>([
    ['from somebody else', { From: 'Mallory <mallory@elsewhere.example>' }],
    ['from a lookalike domain', { From: 'Kim <kim@owner.example.attacker.example>' }],
    ['from a lookalike letter', { From: 'Kim <kim@οwner.example>' }],
    ['with the address as the name alone', { From: '"kim@owner.example" <m@elsewhere.example>' }],
    ['from two', { From: 'kim@owner.example, mallory@elsewhere.example' }],
    ['with two From headers', { From: ['kim@owner.example', 'mallory@elsewhere.example'] }],
    ['without From', { From: null }],
    ['sent by another', { Sender: 'mallory@elsewhere.example' }],
    ['to others as well', { To: 'kim@owner.example, friend@elsewhere.example' }],
    ['with a copy to others', { Cc: 'list@lists.example' }],
    ['to nobody', { To: null }],
    ['resent', { 'Resent-From': 'mallory@elsewhere.example' }],
    ['in answer to nothing', { 'In-Reply-To': null }],
    ['in answer to another mail', { 'In-Reply-To': '<other@owner.example>' }],
    [
      'with the notice among its references alone',
      { 'In-Reply-To': '<other@owner.example>', References: '<notice@owner.example>' },
    ],
  ])('is none %s', async (_, headers) => {
    expect(shapeOfReply(await reply(headers), NOTICE)).toBe('not-to-us');
  });

  it.each<[string, Record<string, string>]>([
    ['Auto-Submitted', { 'Auto-Submitted': 'auto-replied' }],
    [
      'an out-of-office of Exchange',
      { 'X-Auto-Response-Suppress': 'All', 'Auto-Submitted': 'auto-generated' },
    ],
    ['a list', { 'List-Id': '<list.lists.example>' }],
    ['bulk', { Precedence: 'bulk' }],
    ['a report', { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b' }],
  ])('is a machine’s: %s', async (_, headers) => {
    expect(shapeOfReply(await reply(headers), NOTICE)).toBe('automatic');
  });
});

describe('DMARC by the owner’s own provider', () => {
  const PASS = `${AUTHSERV}; dmarc=pass header.from=owner.example`;
  const proves = async (results: string[], authservId: string | null = AUTHSERV) =>
    dmarcProves(await reply({ 'Authentication-Results': results }), authservId);

  it('proves it on top, and nothing where its name is not known', async () => {
    expect(await proves([PASS])).toBe(true);
    expect(await proves([PASS, 'mx.attacker.example; dmarc=fail'])).toBe(true);
    expect(await proves([PASS], null)).toBe(false);
  });

  it.each([
    ['below another', ['mx.attacker.example; dmarc=pass', PASS]],
    ['below its own fail', [`${AUTHSERV}; dmarc=fail`, PASS]],
    ['for another domain', [`${AUTHSERV}; dmarc=pass header.from=attacker.example`]],
    ['not at all', [`${AUTHSERV}; spf=pass; dkim=pass`]],
    ['none', []],
  ])('proves nothing %s', async (_, results) => {
    expect(await proves(results)).toBe(false);
  });
});

describe('the twin in Sent', () => {
  it('is the same mail: id, thread and words', async () => {
    expect(sameMail(await reply(), await reply())).toBe(true);
    for (const other of [
      await reply({ 'Message-ID': '<other@program.example>' }),
      await reply({ 'In-Reply-To': '<other@owner.example>' }),
      await reply({}, 'approve 2'),
    ])
      expect(sameMail(await reply(), other)).toBe(false);
    const nameless = await reply({ 'Message-ID': null });
    expect(sameMail(nameless, nameless)).toBe(false);
  });
});
