import { describe, expect, test } from 'vitest';
import { parseMessage } from '../../mail/parse.ts';

const read = (lines: string[]): ReturnType<typeof parseMessage> =>
  parseMessage(new TextEncoder().encode(lines.join('\r\n')));

describe('flowed text (RFC 3676)', () => {
  test('an answer below a quote that ends in a space stays an answer', async () => {
    const { text } = await read([
      'From: lee@acme.example',
      'Content-Type: text/plain; charset="us-ascii"; format="flowed"',
      '',
      'On 04/02/2012 06:26 PM, Alex wrote:',
      '> Hi ',
      'Hello',
    ]);
    expect(text?.trimEnd().split('\n').slice(-2)).toEqual(['> Hi ', 'Hello']);
  });

  test('soft breaks are joined, the signature dashes and stuffed spaces are kept apart', async () => {
    const { text } = await read([
      'From: lee@acme.example',
      'Content-Type: text/plain; format=flowed',
      '',
      'We would like ',
      'to see you.',
      ' >not a quote',
      '-- ',
      'Dana',
    ]);
    expect(text?.trimEnd()).toBe('We would like to see you.\n>not a quote\n-- \nDana');
  });

  test('DelSp=yes: the space at the end is not part of the text', async () => {
    const { text } = await read([
      'From: lee@acme.example',
      'Content-Type: text/plain; format=flowed; delsp=yes',
      '',
      'Donnerstags ',
      'termin',
    ]);
    expect(text?.trimEnd()).toBe('Donnerstagstermin');
  });
});

describe('multiparts that do not close', () => {
  test('a boundary that occurs nowhere: the body as it stands', async () => {
    const { text } = await read([
      'From: lee@acme.example',
      'Content-Type: multipart/mixed; boundary="one"',
      '',
      '--two',
      'Content-Type: text/plain',
      '',
      'We chose somebody else.',
      '--two--',
    ]);
    expect(text).toContain('We chose somebody else.');
  });
});
