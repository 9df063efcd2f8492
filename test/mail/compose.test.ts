import { describe, expect, test } from 'vitest';
import type { OutboxLetter } from '../../activities/ports/records.ts';
import { composeLetter } from '../../mail/compose.ts';
import { parseMessage } from '../../mail/parse.ts';
import { letter } from './mailbox.ts';

const DATE = Date.parse('2026-11-16T22:41:00Z');

const GOLDEN = [
  'X-Letter-Ref: <letter-1.2026@example.org>',
  'From: =?UTF-8?Q?Mira_M=C3=BCller?= <mira@example.org>',
  'To: Dana Lee <dana@xn--bcher-kva.example>',
  'In-Reply-To: <invitation@employer.example>',
  'References: <first@employer.example> <invitation@employer.example>',
  'Subject: =?UTF-8?Q?Vielen_Dank_f=C3=BCr_das_Gespr=C3=A4ch?=',
  'Message-ID: <letter-1.2026@example.org>',
  'Date: Mon, 16 Nov 2026 22:41:00 +0000',
  'MIME-Version: 1.0',
];

const german = letter({
  from: { name: 'Mira Müller', address: 'mira@example.org' },
  to: { name: 'Dana Lee', address: 'dana@bücher.example' },
  subject: 'Vielen Dank für das Gespräch',
  text: 'Guten Tag,\n\nschön war es.\n',
  inReplyTo: 'invitation@employer.example',
  references: ['first@employer.example', 'invitation@employer.example'],
});

const PDF = {
  filename: 'Lebenslauf Müller – 2026.pdf',
  contentType: 'application/pdf',
  content: new Uint8Array([37, 80, 68, 70, 0, 255]),
};

async function compose(change: Partial<OutboxLetter> = {}): Promise<string> {
  return Buffer.from(await composeLetter({ ...german, ...change }, DATE, [])).toString('latin1');
}

describe('the bytes of a letter', () => {
  test('head as written down here, text before HTML', async () => {
    const raw = await compose();
    const head = raw
      .slice(0, raw.indexOf('\r\n\r\n'))
      .replace(/\r\n[ \t]/g, ' ')
      .split('\r\n');
    expect(head.slice(0, GOLDEN.length)).toEqual(GOLDEN);
    expect(raw.indexOf('text/plain')).toBeLessThan(raw.indexOf('text/html'));
    expect(raw.split('\r\n').every((line) => line.length <= 998 && !line.includes('\n'))).toBe(
      true,
    );
  });

  test('the same input gives the same bytes, another letter other ones', async () => {
    const [once, twice] = await Promise.all([
      composeLetter(german, DATE, [PDF]),
      composeLetter(german, DATE, [PDF]),
    ]);
    expect(Buffer.from(once).equals(twice)).toBe(true);
    const other = await composeLetter({ ...german, messageId: 'other@example.org' }, DATE, [PDF]);
    expect(Buffer.from(once).equals(other)).toBe(false);
  });

  test('what is composed is what is read back, attachments with their names included', async () => {
    const parsed = await parseMessage(await composeLetter(german, DATE, [PDF]));
    expect(parsed).toMatchObject({
      messageId: german.messageId,
      inReplyTo: 'invitation@employer.example',
      references: german.references,
      from: [german.from],
      to: [{ name: 'Dana Lee', address: 'dana@xn--bcher-kva.example' }],
      subject: german.subject,
      date: DATE,
      attachments: [{ filename: PDF.filename, contentType: 'application/pdf', size: 6 }],
    });
    expect(parsed.text?.trim()).toBe(german.text.trim());
    expect(parsed.html?.trim()).toBe(german.html.trim());
  });

  test('a long name and subject survive their folding', async () => {
    const subject = 'Rückfrage '.repeat(30).trim();
    const to = { name: 'Äöü '.repeat(40).trim(), address: 'dana@employer.example' };
    const parsed = await parseMessage(Buffer.from(await compose({ subject, to }), 'latin1'));
    expect(parsed.subject).toBe(subject);
    expect(parsed.to).toEqual([to]);
  });

  test('names with specials cannot become a second recipient', async () => {
    const to = { name: 'Lee", <evil@x.example>, "Dana', address: 'dana@employer.example' };
    const parsed = await parseMessage(Buffer.from(await compose({ to }), 'latin1'));
    expect(parsed.to.map(({ address }) => address)).toEqual(['dana@employer.example']);
  });
});

describe('header injection is refused', () => {
  const evil = 'x\r\nBcc: evil@x.example';
  const injections: [string, Partial<OutboxLetter>, string][] = [
    ['subject', { subject: evil }, 'bad-header'],
    ['bare line feed in the subject', { subject: 'x\nBcc: evil@x.example' }, 'bad-header'],
    ['NUL in the subject', { subject: 'x\0y' }, 'bad-header'],
    ["sender's name", { from: { name: evil, address: 'a@b.example' } }, 'bad-header'],
    ["recipient's name", { to: { name: evil, address: 'a@b.example' } }, 'bad-header'],
    ["recipient's address", { to: { name: 'x', address: `a@b.example\r\nBcc: c` } }, 'bad-address'],
    [
      'two addresses in one',
      { to: { name: 'x', address: 'a@b.example,c@d.example' } },
      'bad-address',
    ],
    ['Message-ID', { messageId: 'a@b>\r\nBcc: <c@d.example' }, 'bad-header'],
    ['In-Reply-To', { inReplyTo: 'a b' }, 'bad-header'],
    ['References', { references: ['a@b', 'c@d>\r\nX: <y'] }, 'bad-header'],
  ];
  test.each(injections)('in the %s', async (_where, change, kind) => {
    await expect(compose(change)).rejects.toMatchObject({ name: 'MailFailure', kind });
  });

  test.each([
    { filename: 'a\r\nX: y.pdf', contentType: 'application/pdf' },
    { filename: 'a.pdf', contentType: 'application/pdf\r\nX: y' },
    { filename: 'a.pdf', contentType: 'nonsense' },
  ])('in an attachment: $filename, $contentType', async (bad) => {
    const composing = composeLetter(german, DATE, [{ ...bad, content: new Uint8Array() }]);
    await expect(composing).rejects.toMatchObject({ kind: 'bad-header' });
  });
});
