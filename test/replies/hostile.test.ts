import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseMessage } from '../../mail/parse.ts';
import { match } from '../../replies/match.ts';
import { understand } from '../../replies/understand.ts';
import { application, factsOf, message, owner } from './given.ts';
import { HOSTILE_MAILS } from './hostileMails.ts';

/** Of processor time, which other work on the machine does not lengthen; ms. */
const SECOND = 1000;
const WHOLE_WAY = 2000;
const busy = (since?: NodeJS.CpuUsage): number => process.cpuUsage(since).user / 1000;

/** Expressions are compiled at their first use, which is no mail's fault. */
beforeAll(() => {
  factsOf('Thank you. We have not decided yet and will let you know by Friday, 4 December.');
});

describe('hostile mail is understood or set aside within a second', () => {
  test.each(HOSTILE_MAILS)('%s', async (_name, make) => {
    const parsed = await parseMessage(make());
    const started = process.cpuUsage();
    const facts = understand(parsed, owner);
    const matched = match(parsed, facts, [application()], owner);
    expect(busy(started)).toBeLessThan(SECOND);
    expect(facts.confidence).toBeGreaterThan(0);
    expect(facts.text.length).toBeLessThan(210_000);
    expect(matched.confidence).toBeLessThanOrEqual(1);
  });

  const beside = HOSTILE_MAILS.filter(([name]) => name.endsWith('beside the answer'));
  test.each(beside)('%s: the answer is read, and little memory is kept', async (_name, make) => {
    const raw = make();
    const before = process.memoryUsage().rss;
    const started = process.cpuUsage();
    const parsed = await parseMessage(raw);
    const facts = understand(parsed, owner);
    expect(busy(started)).toBeLessThan(WHOLE_WAY);
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
