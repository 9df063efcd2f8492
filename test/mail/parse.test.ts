import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMessage } from '../../mail/parse.ts';

const HEAD = [
  'From: Dana Lee <dana@employer.example>',
  'Subject: Hello',
  'Message-ID: <1@employer.example>',
  'MIME-Version: 1.0',
  '',
].join('\r\n');

const parse = (text: string) => parseMessage(Buffer.from(text, 'latin1'));

const mixed = (...parts: string[]): string =>
  `${HEAD}Content-Type: multipart/mixed; boundary="x"\r\n\r\n${parts.map((part) => `--x\r\n${part}\r\n`).join('')}--x--\r\n`;

/** Matchers without vitest's `any`. */
const containing = (text: string): unknown => expect.stringContaining(text);
const closeTo25MB: unknown = expect.closeTo(25_000_000, -5);

const TEXT = 'Content-Type: text/plain; charset=utf-8\r\n\r\nThe words.';

describe('a message taken apart', () => {
  test('headers are unfolded and decoded, addresses and ids are bare', async () => {
    const parsed = await parse(
      [
        'From: =?utf-8?q?J=C3=BCrgen?= =?utf-8?q?_Gro=C3=9F?= <J.Gross@EMPLOYER.example>',
        'To: "Muster, Mira" <mira@example.org>, team: a@b.example, c@d.example;',
        'Cc: c@xn--bcher-kva.example',
        'Reply-To: hr@employer.example',
        'Subject: =?iso-8859-1?q?R=FCckfrage?=',
        '\tzum Termin',
        'Message-ID:',
        ' <abc@employer.example>',
        'In-Reply-To: <letter-1@example.org>',
        'References: <zero@x.example>',
        ' <letter-1@example.org>',
        'Date: Mon, 16 Nov 2026 10:00:00 -0830 (local time)',
        '',
        'Text',
      ].join('\r\n'),
    );
    expect(parsed).toMatchObject({
      from: [{ name: 'Jürgen Groß', address: 'J.Gross@employer.example' }],
      replyTo: [{ address: 'hr@employer.example' }],
      subject: 'Rückfrage zum Termin',
      messageId: 'abc@employer.example',
      inReplyTo: 'letter-1@example.org',
      references: ['zero@x.example', 'letter-1@example.org'],
      date: Date.parse('2026-11-16T18:30:00Z'),
      dateOffsetMinutes: -510,
      truncated: false,
    });
    expect(parsed.to.map(({ address }) => address)).toEqual([
      'mira@example.org',
      'a@b.example',
      'c@d.example',
    ]);
    expect(parsed.headers.find(({ name }) => name === 'subject')?.value).toBe(
      'Rückfrage zum Termin',
    );
  });

  test('a message inside the message is an attachment with its text, never part of our text', async () => {
    const parsed = await parse(
      mixed(TEXT, 'Content-Type: message/rfc822\r\n\r\nSubject: Old\r\n\r\nOld words.'),
    );
    expect(parsed.text).toBe('The words.\n');
    expect(parsed.attachments).toMatchObject([{ contentType: 'message/rfc822' }]);
    expect(parsed.attachments[0]?.content).toContain('Old words.');
  });

  test('a calendar part keeps its text, a PDF its name (RFC 2231) and size', async () => {
    const parsed = await parse(
      mixed(
        TEXT,
        'Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR',
        `Content-Type: application/pdf\r\nContent-Disposition: attachment; filename*=UTF-8''Lebenslauf%20M%C3%BCller.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.alloc(3000).toString('base64')}`,
      ),
    );
    expect(parsed.attachments).toMatchObject([
      { contentType: 'text/calendar', content: containing('BEGIN:VCALENDAR') },
      { filename: 'Lebenslauf Müller.pdf', content: null, size: 3000 },
    ]);
  });

  test.each([
    ['an unknown charset', 'text/plain; charset=klingon', 'caf\xe9', 'caf'],
    ['no charset and Windows bytes', 'text/plain', 'caf\xe9', 'caf'],
    ['UTF-8 that breaks off', 'text/plain; charset=utf-8', 'caf\xc3', 'caf'],
  ])('%s still gives text', async (_name, type, body, text) => {
    const parsed = await parse(`${HEAD}Content-Type: ${type}\r\n\r\n${body}`);
    expect(parsed.text).toContain(text);
  });
});

describe('hostile mail: what can be had, within a second', () => {
  const cases: [name: string, message: () => string, expectation: object][] = [
    [
      'a 25 MB attachment',
      () =>
        mixed(
          TEXT,
          `Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'A'.repeat(76)}\r\n`.repeat(438_600)}`,
          'Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR',
        ),
      {
        text: 'The words.\n',
        truncated: false,
        attachments: [{ filename: 'a.pdf', size: closeTo25MB }, { contentType: 'text/calendar' }],
      },
    ],
    [
      'a header of 300 KB',
      () => `${HEAD}X-Long: ${'x'.repeat(300_000)}\r\n\r\nThe words.`,
      { text: 'The words.\n', subject: 'Hello' },
    ],
    [
      'a header of 3 MB',
      () => `${HEAD}X-Long: ${'x'.repeat(3_000_000)}\r\n\r\nThe words.`,
      { subject: 'Hello', truncated: true },
    ],
    [
      '40,000 headers',
      () => `${HEAD}${'X-A: b\r\n'.repeat(40_000)}\r\nThe words.`,
      { subject: 'Hello', truncated: true },
    ],
    [
      '10,000 recipients',
      () =>
        `${HEAD}To: ${Array.from({ length: 10_000 }, (_, i) => `"P ${i}" <p${i}@x.example>`).join(',\r\n ')}\r\n\r\nThe words.`,
      { text: 'The words.\n', truncated: true },
    ],
    [
      'parts nested 2,000 deep',
      () =>
        `${HEAD}${Array.from({ length: 2_000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join('')}${TEXT}\r\n`,
      { text: containing('The words.'), subject: 'Hello', truncated: true },
    ],
    [
      '20,000 parts',
      () => mixed(TEXT, ...Array.from({ length: 20_000 }, () => 'Content-Type: a/b\r\n\r\nx')),
      { text: 'The words.\n', truncated: true },
    ],
    [
      '5 MB of HTML',
      () =>
        `${HEAD}Content-Type: text/html\r\n\r\n${'<p>word <b>bold</b></p>\r\n'.repeat(200_000)}`,
      { html: containing('<p>word'), truncated: true },
    ],
    [
      '5 MB of HTML beside text',
      () => mixed(TEXT, `Content-Type: text/html\r\n\r\n${'<!--'.repeat(1_200_000)}`),
      { text: containing('The words.'), truncated: true },
    ],
    [
      '25 MB of empty lines',
      () => `${HEAD}\r\n${'\n'.repeat(25_000_000)}`,
      { subject: 'Hello', truncated: true },
    ],
    [
      '25 MB of text',
      () => `${HEAD}\r\n${'lorem ipsum dolor\r\n'.repeat(1_300_000)}`,
      { text: containing('lorem'), truncated: true },
    ],
    [
      'brackets without end',
      () =>
        `${HEAD}To: ${'<'.repeat(100_000)}\r\nReferences: ${'<'.repeat(100_000)}\r\n\r\nThe words.`,
      { text: 'The words.\n' },
    ],
    ['nothing at all', () => '', { subject: '', text: null, from: [] }],
  ];

  test.each(cases)('%s', async (_name, message, expectation) => {
    const raw = Buffer.from(message(), 'latin1');
    const began = performance.now();
    const parsed = await parseMessage(raw);
    const took = performance.now() - began;
    expect(parsed).toMatchObject(expectation);
    expect(took).toBeLessThan(1_000);
    expect(parsed.to.length).toBeLessThanOrEqual(2_000);
    expect(JSON.stringify(parsed).length).toBeLessThan(6_000_000);
  });

  test('bytes of any kind never make it throw', async () => {
    const line = fc.oneof(
      fc.constantFrom('--x', '--x--', '', 'Content-Type: multipart/mixed; boundary=x'),
      fc.constantFrom('Content-Transfer-Encoding: base64', 'Subject: =?utf-8?b?4p?='),
      fc.string({ unit: 'binary', maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const parsed = await parseMessage(Buffer.from(lines.join('\r\n')));
        expect(Array.isArray(parsed.headers)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
