import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCommands } from '../../approvals/commands.ts';
import { digestMail, type DigestLetter } from '../../approvals/digest.ts';
import { parseMessage } from '../../mail/parse.ts';
import { plainText } from '../../replies/text/plainText.ts';
import { CORPORA, corporaAbsent } from '../replies/given.ts';
import { STYLES } from './styles.ts';

const DAY = 86_400_000;

function letter(number: number): DigestLetter {
  return {
    number,
    to: { name: 'Dana Lee', address: 'dana.lee@northwind.example' },
    about: 'Sales Manager, Northwind Traders',
    subject: 'Thank you',
    text: 'Dear Ms. Lee,\n\nThank you for the talk. Please approve 3 references, or skip 1.\n\nBest regards,\nKim Owner',
    why: 'Thanks are due the same day.',
    rule: 'R3',
    findings: [{ severity: 'warning', rule: 'tone', text: 'the talk', proposal: 'the interview' }],
    endsAt: 'Thursday 26 November, 9:40',
    reminder: 0,
    links: { approve: 'https://x.example/decide/a', skip: 'https://x.example/decide/b' },
  };
}

const digest = digestMail({
  language: 'en',
  letters: [letter(1), letter(2), letter(3)],
  tasks: [],
  answers: [],
  dashboard: 'https://x.example',
});

describe('what a reply asks for', () => {
  it.each<[string, unknown]>([
    ['approve', [{ action: 'approve', numbers: [1, 2, 3] }]],
    ['Approve all, please.', [{ action: 'approve', numbers: [1, 2, 3] }]],
    ['approve 1 3', [{ action: 'approve', numbers: [1, 3] }]],
    [
      'Hi,\n\nlooks good to me!\napprove #1 and 3, thanks\n\nKim',
      [{ action: 'approve', numbers: [1, 3] }],
    ],
    ['skip 2', [{ action: 'skip', numbers: [2] }]],
    [
      'approve 1\nskip 2\nlater 3 for 3 days',
      [
        { action: 'approve', numbers: [1] },
        { action: 'skip', numbers: [2] },
        { action: 'later', numbers: [3], forMs: 3 * DAY },
      ],
    ],
    ['later 3 days', [{ action: 'later', numbers: [1, 2, 3], forMs: 3 * DAY }]],
    ['later 2 a week', [{ action: 'later', numbers: [2], forMs: 7 * DAY }]],
    ['later 1', [{ action: 'later', numbers: [1], forMs: DAY }]],
    ['Freigeben 1 und 2, bitte. Danke!', [{ action: 'approve', numbers: [1, 2] }]],
    ['überspringen 3', [{ action: 'skip', numbers: [3] }]],
    ['später 2 3 Tage', [{ action: 'later', numbers: [2], forMs: 3 * DAY }]],
    [
      'edit 2:\nDear Dana,\n\nMany thanks.\n\nBest regards,\nKim Owner\n+49 30 1234567',
      [
        {
          action: 'edit',
          number: 2,
          text: 'Dear Dana,\n\nMany thanks.\n\nBest regards,\nKim Owner\n+49 30 1234567',
        },
      ],
    ],
    [
      'ändern 2: Liebe Dana,\nvielen Dank.\nfreigeben 1',
      [
        { action: 'approve', numbers: [1] },
        { action: 'edit', number: 2, text: 'Liebe Dana,\nvielen Dank.' },
      ],
    ],
  ])('%j', (said, commands) => {
    expect(parseCommands(said, [1, 2, 3])).toEqual({ kind: 'commands', commands });
  });

  it.each([
    "don't approve 2",
    'do not approve 1',
    'approve 1 if Dana agrees',
    'approve 1 tomorrow',
    'Should I approve 1?',
    'approve 1. But not before Tuesday.',
    'Approve 1, but change the date',
    'approve 4',
    'skip',
    'approve 1\nskip 1',
    'edit 2:',
    'edit: Dear Dana',
    'I would rather not approve this',
    'nicht freigeben 1',
    'freigeben 1, aber erst am Dienstag',
    'approve 1 -2',
  ])('%j is not certain, so nothing is done (P3)', (said) => {
    expect(parseCommands(said, [1, 2, 3]).kind).toBe('unclear');
  });

  it.each(['', 'Thanks, I will look at it later today.', 'ok', 'Yes!'])(
    '%j asks for nothing that is done',
    (said) => {
      expect(parseCommands(said, [1, 2, 3]).kind).not.toBe('commands');
    },
  );
});

describe('as mail programs write it', () => {
  const SAID: [string, unknown][] = [
    ['approve 1 3', [{ action: 'approve', numbers: [1, 3] }]],
    [
      'Danke!\nfreigeben 2\nüberspringen 1',
      [
        { action: 'approve', numbers: [2] },
        { action: 'skip', numbers: [1] },
      ],
    ],
    [
      'edit 2:\nDear Dana,\n\nMany thanks.\n\nKim',
      [{ action: 'edit', number: 2, text: 'Dear Dana,\n\nMany thanks.\n\nKim' }],
    ],
  ];
  it.each(Object.keys(STYLES))('%s', (style) => {
    for (const [said, commands] of SAID) {
      const body = STYLES[style]?.(said, digest.text) ?? '';
      expect({ said, ...parseCommands(body, [1, 2, 3]) }).toEqual({
        said,
        kind: 'commands',
        commands,
      });
    }
  });

  it.each(Object.keys(STYLES))('%s: an empty reply asks for nothing', (style) => {
    expect(parseCommands(STYLES[style]?.('', digest.text) ?? '', [1, 2, 3]).kind).toBe('nothing');
  });

  it('HTML alone, as Outlook and Gmail quote it', async () => {
    const inner = digest.html.replaceAll(/<!doctype html>|<\/?(?:html|body)[^>]*>/g, '');
    const html = [
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<div>approve 2</div><br><div class="gmail_quote"><div>On Mon, Nov 23, 2026 at 6:26 PM Followthrough &lt;kim@owner.example&gt; wrote:<br></div><blockquote>${inner}</blockquote></div>`,
    ].join('\r\n');
    const body = plainText(await parseMessage(Buffer.from(html)));
    expect(parseCommands(body, [1, 2, 3])).toEqual({
      kind: 'commands',
      commands: [{ action: 'approve', numbers: [2] }],
    });
  });
});

describe.skipIf(corporaAbsent !== false)(`real replies ${corporaAbsent || ''}`, () => {
  const folder = `${CORPORA}replies/talon/`;
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.eml'))
    : [];

  // The one reply in Thunderbird's flowed form has its words joined to the quote before them.
  it.each(files.filter((name) => name !== 'thunderbird.eml'))(
    '%s with a command in the place of its words',
    async (file) => {
      const message = await parseMessage(readFileSync(folder + file));
      const body = plainText(message);
      expect(parseCommands(body, [1, 2, 3])).toEqual({ kind: 'nothing' });
      const said = body.replace(/^Hello/m, 'approve 1 3');
      expect(parseCommands(said, [1, 2, 3])).toEqual({
        kind: 'commands',
        commands: [{ action: 'approve', numbers: [1, 3] }],
      });
    },
  );
});
