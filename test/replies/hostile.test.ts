import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMessage } from '../../mail/parse.ts';
import { match } from '../../replies/match.ts';
import { understand } from '../../replies/understand.ts';
import { application, message, owner } from './given.ts';
import { gzipSync } from 'node:zlib';

const SECOND = 1000;
/** Parsing and understanding together, also on a machine that is busy with other tests. */
const WHOLE_WAY = 2000;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEAD =
  'From: dana.lee@acmefreight.com\r\nTo: me@owner.example\r\nSubject: Re: Sales Manager\r\n';

function nested(depth: number): string {
  let body =
    'Content-Type: text/plain\r\n\r\nWe regret to inform you that you were not selected.\r\n';
  for (let i = 0; i < depth; i += 1)
    body = `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n${body}\r\n--b${i}--\r\n`;
  return HEAD + body;
}

const MIXED = `${HEAD}MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n`;
const ANSWER =
  '--b\r\nContent-Type: text/plain\r\n\r\nWe have decided to move forward with another candidate.\r\n';

const MAILS: readonly (readonly [string, () => Uint8Array])[] = [
  ['parts nested 400 deep', () => bytes(nested(400))],
  ['a header of 300 KB', () => bytes(`${HEAD}X-Long: ${'a '.repeat(150_000)}\r\n\r\nHello`)],
  [
    '10,000 recipients',
    () =>
      bytes(
        `${HEAD}Cc: ${Array.from({ length: 10_000 }, (_, i) => `p${i}@x.example`).join(', ')}\r\n\r\nHello`,
      ),
  ],
  [
    'an HTML part of 5 MB',
    () =>
      bytes(
        `${HEAD}Content-Type: text/html\r\n\r\n<html>${'<div><p>We are still deciding.</p>'.repeat(150_000)}`,
      ),
  ],
  [
    'HTML nested 20,000 deep',
    () => bytes(`${HEAD}Content-Type: text/html\r\n\r\n${'<div>'.repeat(20_000)}Hello`),
  ],
  [
    'HTML that opens and never closes',
    () => bytes(`${HEAD}Content-Type: text/html\r\n\r\n${'<!--<style><a '.repeat(60_000)}`),
  ],
  [
    'one line of 2 MB',
    () => bytes(`${HEAD}\r\n${'unfortunately we decided not to move '.repeat(55_000)}`),
  ],
  [
    '100,000 quoted lines',
    () => bytes(`${HEAD}\r\n${'> On Mon, Nov 16, 2026 Alex wrote:\n'.repeat(100_000)}`),
  ],
  [
    'attributions without end',
    () => bytes(`${HEAD}\r\n${'On Mon, Nov 16, 2026 Alex <a@b.c>\n'.repeat(60_000)}`),
  ],
  [
    'dates without end',
    () => bytes(`${HEAD}\r\n${'by Friday 3 Dec, in two weeks, '.repeat(40_000)}`),
  ],
  [
    'a calendar of 2 MB',
    () =>
      bytes(
        `${HEAD}Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261120T100000Z\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT\r\n'.repeat(20_000)}END:VCALENDAR`,
      ),
  ],
  [
    'a report of 2 MB',
    () =>
      bytes(
        `${HEAD}Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${'Final-Recipient: rfc822; a@b.c\r\nStatus: 5.1.1\r\n\r\n'.repeat(40_000)}--b--`,
      ),
  ],
  [
    'an unknown charset',
    () => bytes(`${HEAD}Content-Type: text/plain; charset=klingon-8\r\n\r\nHello`),
  ],
  [
    'a date that is none',
    () => bytes(`${HEAD}Date: Thu, 99 Foo 20206 99:99:99 +9999\r\n\r\nby Friday`),
  ],
  [
    'a 25 MB attachment beside the answer',
    () =>
      bytes(
        `${MIXED}${ANSWER}--b\r\nContent-Type: application/pdf; name=contract.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'QUJD'.repeat(19)}\r\n`.repeat(330_000)}--b--\r\n`,
      ),
  ],
  [
    'a zip bomb beside the answer',
    () => {
      const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024)).toString('base64');
      return bytes(
        `${MIXED}${ANSWER}--b\r\nContent-Type: application/zip; name=a.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${bomb}\r\n--b\r\nContent-Type: text/plain; name=b.txt\r\nContent-Encoding: gzip\r\nContent-Transfer-Encoding: base64\r\n\r\n${bomb}\r\n--b--\r\n`,
      );
    },
  ],
  ['bytes of no encoding', () => Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) % 256)],
  ['nothing', () => new Uint8Array(0)],
];

describe('hostile mail is understood or set aside within a second', () => {
  test.each(MAILS)('%s', async (_name, make) => {
    const parsed = await parseMessage(make());
    const started = performance.now();
    const facts = understand(parsed, owner);
    const matched = match(parsed, facts, [application()], owner);
    expect(performance.now() - started).toBeLessThan(SECOND);
    expect(facts.confidence).toBeGreaterThan(0);
    expect(facts.text.length).toBeLessThan(210_000);
    expect(matched.confidence).toBeLessThanOrEqual(1);
  });

  const beside = MAILS.filter(([name]) => name.endsWith('beside the answer'));
  test.each(beside)('%s: the answer is read, and little memory is kept', async (_name, make) => {
    const raw = make();
    const before = process.memoryUsage().rss;
    const started = performance.now();
    const parsed = await parseMessage(raw);
    const facts = understand(parsed, owner);
    expect(performance.now() - started).toBeLessThan(WHOLE_WAY);
    expect(facts).toMatchObject({ kind: 'answer', intent: 'rejection' });
    expect(JSON.stringify(parsed).length).toBeLessThan(1_000_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  test('what is cut short is never sure', () => {
    const text =
      'We have decided not to move forward with your application. You were not selected. Another candidate was chosen.';
    expect(understand(message({ text }), owner).sure).toBe(true);
    expect(understand(message({ text, truncated: true }), owner).sure).toBe(false);
  });
});

describe('any message at all gives facts', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom(
      '> quoted',
      'On Mon, Nov 16, 2026 Alex <a@b.c> wrote:',
      '-- ',
      'From: a@b.c',
      'Subject: x',
      'unfortunately we chose somebody else',
      'by the end of next week',
      '31/31/2026',
      'BEGIN:VCALENDAR',
      '\u0000',
      '\uD800',
    ),
  );
  const address = fc.record({
    name: fc.string(),
    address: fc.oneof(
      fc.string(),
      fc.constant('no-reply@greenhouse.io'),
      fc.constant('@'),
      fc.constant(''),
    ),
  });
  const anyMessage = fc.record({
    messageId: fc.option(fc.string()),
    inReplyTo: fc.option(fc.string()),
    references: fc.array(fc.string(), { maxLength: 3 }),
    from: fc.array(address, { maxLength: 2 }),
    sender: fc.option(address),
    replyTo: fc.array(address, { maxLength: 1 }),
    to: fc.array(address, { maxLength: 2 }),
    cc: fc.array(address, { maxLength: 2 }),
    subject: fc.string({ unit: 'binary' }),
    date: fc.option(fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.constant(8.64e15))),
    dateOffsetMinutes: fc.option(fc.integer({ min: -100_000, max: 100_000 })),
    headers: fc.array(
      fc.record({
        name: fc.constantFrom(
          'auto-submitted',
          'precedence',
          'return-path',
          'x-failed-recipients',
          'content-type',
        ),
        value: fc.string(),
      }),
      { maxLength: 4 },
    ),
    text: fc.option(fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'))),
    html: fc.option(
      fc.string({ unit: 'binary', maxLength: 300 }).map((text) => `<p>${text}</p><blockquote>`),
    ),
    attachments: fc.array(
      fc.record({
        filename: fc.option(fc.string()),
        contentType: fc.constantFrom(
          'text/calendar',
          'message/delivery-status',
          'message/rfc822',
          'message/feedback-report',
          'text/plain',
        ),
        content: fc.option(fc.array(line, { maxLength: 10 }).map((lines) => lines.join('\r\n'))),
        size: fc.nat(),
      }),
      { maxLength: 2 },
    ),
    truncated: fc.boolean(),
  });

  test('no throw, one kind, a confidence from 0 to 1, dates that are dates, the same facts again', () => {
    fc.assert(
      fc.property(anyMessage, (given) => {
        const facts = understand(given, owner);
        expect(facts.confidence).toBeGreaterThanOrEqual(0);
        expect(facts.confidence).toBeLessThanOrEqual(1);
        for (const { date } of facts.dates) expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(facts.sure && given.truncated).toBe(false);
        expect(JSON.stringify(understand(given, owner))).toBe(JSON.stringify(facts));
        expect(match(given, facts, [application()], owner).guesses.length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 400 },
    );
  });
});
