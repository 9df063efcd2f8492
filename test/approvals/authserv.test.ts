import { describe, expect, it } from 'vitest';
import { learnAuthservId, readResult } from '../../replies/authentication.ts';

const message = (...results: string[]) => ({
  headers: [
    ...results.map((value) => ({ name: 'authentication-results', value })),
    { name: 'received', value: 'from x by y' },
  ],
});
const provider = { imapHost: 'imap.owner.example', address: 'kim@owner.example' };
const five = (...results: string[]) => Array.from({ length: 5 }, () => message(...results));

describe('the provider’s own name in Authentication-Results (RFC 8601)', () => {
  it('is learned where every message carries it on top', () => {
    expect(learnAuthservId(five('mx.owner.example; dmarc=pass'), provider)).toEqual({
      known: true,
      id: 'mx.owner.example',
    });
    expect(
      learnAuthservId(five('mx.google.com; dmarc=pass'), {
        imapHost: 'imap.gmail.com',
        address: 'kim@owner.example',
      }),
    ).toEqual({ known: true, id: 'mx.google.com' });
  });

  it.each([
    [
      'one message lacks it: the server does not add it, so a sender may',
      [...five('mx.owner.example; dmarc=pass'), message()],
    ],
    [
      'another name stands on top of one',
      [
        ...five('mx.owner.example; none'),
        message('mx.attacker.example; dmarc=pass', 'mx.owner.example; none'),
      ],
    ],
    ['it is none of the provider’s', five('mx.attacker.example; dmarc=pass')],
  ])('is not believed: %s', (_, messages) => {
    expect(learnAuthservId(messages, provider)).toEqual({ known: false, sure: true });
  });

  it('is left as it was where there is too little mail to tell', () => {
    expect(learnAuthservId([message('mx.owner.example; dmarc=pass')], provider)).toEqual({
      known: false,
      sure: false,
    });
  });

  it('reads one result, and nothing within comments', () => {
    expect(
      readResult('mx.owner.example 1; spf=pass; dmarc=pass (p=none) header.from=owner.example'),
    ).toEqual({
      authservId: 'mx.owner.example',
      dmarc: 'pass',
      headerFrom: 'owner.example',
    });
    expect(readResult('mx.owner.example; dmarc=fail (dmarc=pass)').dmarc).toBe('fail');
    expect(readResult('mx.owner.example; dmarc=fail; dmarc=pass').dmarc).toBeNull();
    expect(readResult('dmarc=pass').authservId).toBeNull();
  });

  // What a sender may choose (MAIL FROM, HELO, a selector) is repeated there by the provider, in quotes.
  it.each([
    ['in quotes', 'spf=pass smtp.mailfrom="; dmarc=pass header.from=owner.example"'],
    ['in quotes with an escaped one', 'spf=pass smtp.mailfrom="\\"; dmarc=pass "; dkim=none'],
    ['in quotes that never end', 'spf=pass reason="; dmarc=pass header.from=owner.example'],
    ['in a comment that never ends', 'spf=pass (; dmarc=pass header.from=owner.example'],
    [
      'by a mark in quotes that hides the true word',
      'spf=pass smtp.mailfrom="; dmarc=pass ("; dmarc=fail',
    ],
    ['before a comment that never ends and hides the rest', 'dmarc=pass (; dmarc=fail'],
    ['as another method', 'x-dmarc=pass header.from=owner.example'],
    ['as a property', 'spf=pass policy.dmarc=pass'],
    ['twice', 'dmarc=pass header.from=owner.example; dmarc=fail'],
  ])('takes no word of the sender for the provider’s: %s', (_, results) => {
    expect(readResult(`mx.owner.example; ${results}`).dmarc).not.toBe('pass');
  });

  it.each([
    [
      'folded',
      'mx.owner.example;\r\n\tspf=pass;\r\n\tdmarc=pass (p=none)\r\n\theader.from=owner.example',
    ],
    ['in capitals', 'MX.Owner.Example; DMARC=Pass header.From=Owner.Example'],
    [
      'among others',
      'mx.owner.example; dkim=pass header.d="owner.example"; dmarc=pass header.from="owner.example"; spf=fail',
    ],
  ])('reads the provider’s word %s', (_, value) => {
    expect(readResult(value)).toEqual({
      authservId: 'mx.owner.example',
      dmarc: 'pass',
      headerFrom: 'owner.example',
    });
  });
});
