import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCommands } from '../../approvals/commands.ts';
import { momentOf } from '../../approvals/putOff.ts';
import { digestMail, type DigestLetter } from '../../approvals/digest.ts';
import { parseMessage } from '../../mail/parse.ts';
import { plainText } from '../../replies/text/plainText.ts';
import { CORPORA, corporaAbsent } from '../replies/given.ts';
import { STYLES } from './styles.ts';

const DAY = 86_400_000;
const LETTERS = { letters: [1, 2, 3], answers: [] };

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
    leavesAt: null,
    endsAt: 'Thursday 26 November, 9:40',
    kept: false,
    reminder: 0,
    links: { approve: 'https://x.example/decide/a', skip: 'https://x.example/decide/b' },
  };
}

const digest = digestMail({
  language: 'en',
  letters: [letter(1), letter(2), letter(3)],
  tasks: [],
  answers: [],
  stuck: [],
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
        { action: 'later', numbers: [3], until: { forMs: 3 * DAY } },
      ],
    ],
    ['later 3 days', [{ action: 'later', numbers: [1, 2, 3], until: { forMs: 3 * DAY } }]],
    ['later 2 a week', [{ action: 'later', numbers: [2], until: { forMs: 7 * DAY } }]],
    ['later 1', [{ action: 'later', numbers: [1], until: { forMs: DAY } }]],
    ['Freigeben 1 und 2, bitte. Danke!', [{ action: 'approve', numbers: [1, 2] }]],
    ['überspringen 3', [{ action: 'skip', numbers: [3] }]],
    ['später 2 3 Tage', [{ action: 'later', numbers: [2], until: { forMs: 3 * DAY } }]],
    [
      'edit 2:\nDear Dana,\n\nMany thanks.\n\nBest regards,\nKim Owner\n+49 30 1234567',
      [
        {
          action: 'edit',
          number: 2,
          subject: null,
          text: 'Dear Dana,\n\nMany thanks.\n\nBest regards,\nKim Owner\n+49 30 1234567',
          sure: true,
        },
      ],
    ],
    [
      'ändern 2: Liebe Dana,\nvielen Dank.\nfreigeben 1',
      [
        { action: 'approve', numbers: [1] },
        {
          action: 'edit',
          number: 2,
          subject: null,
          text: 'Liebe Dana,\nvielen Dank.',
          sure: true,
        },
      ],
    ],
  ])('%j', (said, commands) => {
    expect(parseCommands(said, LETTERS)).toEqual({ kind: 'commands', commands });
  });

  it.each([
    "don't approve 2",
    'do not approve 1',
    'approve 1 if Dana agrees',
    'approve 1 tomorrow',
    'Should I approve 1?',
    'approve 1?',
    'approve 1 ?',
    'approve all, ok?',
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
    'approve all\nnot 2',
    'approve all – not 2',
    'approve 1, no 2',
    'nicht 2\nfreigeben',
    'yes 1',
    'confirm 1',
    'later 1 3 days until Monday',
  ])('%j is not certain, so nothing is done (P3)', (said) => {
    expect(parseCommands(said, LETTERS).kind).toBe('unclear');
  });

  it.each(['', 'Thanks, I will look at it later today.', 'ok', 'Yes!'])(
    '%j asks for nothing that is done',
    (said) => {
      expect(parseCommands(said, LETTERS).kind).not.toBe('commands');
    },
  );
});

describe('the digest as text', () => {
  it('fits a terminal of 80 columns, links apart', () => {
    const long = digest.text.split('\n').filter((line) => line.length > 78);
    expect(long.filter((line) => !line.startsWith('https://'))).toEqual([]);
    expect(digest.text).toContain('    Dear Ms. Lee,');
  });
});

describe('what a reply says of answers', () => {
  const mixed = { letters: [1, 2], answers: [3, 4] };
  it.each<[string, unknown]>([
    ['confirm 3', [{ action: 'confirm', numbers: [3], intent: null }]],
    [
      'yes 3\nno 4',
      [
        { action: 'confirm', numbers: [3], intent: null },
        { action: 'dismiss', numbers: [4] },
      ],
    ],
    ['Yes, 3 and 4!', [{ action: 'confirm', numbers: [3, 4], intent: null }]],
    ['not 4', [{ action: 'dismiss', numbers: [4] }]],
    ['bestätigen 3, danke', [{ action: 'confirm', numbers: [3], intent: null }]],
    ['Ja 3', [{ action: 'confirm', numbers: [3], intent: null }]],
    ['nein 4', [{ action: 'dismiss', numbers: [4] }]],
    ['nicht 4.', [{ action: 'dismiss', numbers: [4] }]],
    ['no 3, it is an invitation', [{ action: 'confirm', numbers: [3], intent: 'invitation' }]],
    ['nein 3, eine Einladung', [{ action: 'confirm', numbers: [3], intent: 'invitation' }]],
    [
      'approve\nconfirm 3',
      [
        { action: 'approve', numbers: [1, 2] },
        { action: 'confirm', numbers: [3], intent: null },
      ],
    ],
  ])('%j', (said, commands) => {
    expect(parseCommands(said, mixed)).toEqual({ kind: 'commands', commands });
  });

  it.each<[string, string]>([
    ['approve 3', 'answer'],
    ['skip 4', 'answer'],
    ['edit 3: Dear Dana', 'answer'],
    ['confirm 1', 'letter'],
    ['no 2', 'letter'],
    ['confirm', 'which'],
    ['confirm 5', 'number'],
    ['confirm 3\nno 3', 'twice'],
    ['confirm 3?', 'words'],
    ['no 3, an offer or a rejection', 'words'],
    ['confirm 3 unless Dana calls', 'words'],
  ])('%j has no single meaning (%s)', (said, why) => {
    expect(parseCommands(said, mixed)).toMatchObject({ kind: 'unclear', why });
  });

  it('is certain without a number only where one answer waits', () => {
    expect(parseCommands('confirm', { letters: [1], answers: [2] })).toEqual({
      kind: 'commands',
      commands: [{ action: 'confirm', numbers: [2], intent: null }],
    });
    expect(parseCommands('yes', { letters: [1], answers: [2] }).kind).toBe('nothing');
  });
});

describe('until when a letter is put off', () => {
  const now = Date.parse('2026-11-28T16:00:00Z');
  it.each([
    ['later 3 days', '2026-12-01T16:00:00Z'],
    ['later until Monday', '2026-11-30T07:00:00Z'],
    ['later 1 until next Saturday', '2026-12-05T07:00:00Z'],
    ['später bis Dienstag', '2026-12-01T07:00:00Z'],
    ['verschieben bis zum 2026-12-24', '2026-12-24T07:00:00Z'],
    ['later, tomorrow please', '2026-11-29T16:00:00Z'],
  ])('%j', (said, at) => {
    const read = parseCommands(said, { letters: [1], answers: [] });
    const [command] = read.kind === 'commands' ? read.commands : [];
    if (command?.action !== 'later') throw new Error(JSON.stringify(read));
    expect(momentOf(command.until, now, 'Europe/Berlin')).toBe(Date.parse(at));
  });
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
      [
        {
          action: 'edit',
          number: 2,
          subject: null,
          text: 'Dear Dana,\n\nMany thanks.\n\nKim',
          sure: true,
        },
      ],
    ],
  ];
  it.each(Object.keys(STYLES))('%s', (style) => {
    for (const [said, commands] of SAID) {
      const body = STYLES[style]?.(said, digest.text) ?? '';
      expect({ said, ...parseCommands(body, LETTERS) }).toEqual({
        said,
        kind: 'commands',
        commands,
      });
    }
  });

  it.each(Object.keys(STYLES))('%s: an empty reply asks for nothing', (style) => {
    expect(parseCommands(STYLES[style]?.('', digest.text) ?? '', LETTERS).kind).toBe('nothing');
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
    expect(parseCommands(body, LETTERS)).toEqual({
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
      expect(parseCommands(body, LETTERS)).toEqual({ kind: 'nothing' });
      const said = body.replace(/^Hello/m, 'approve 1 3');
      expect(parseCommands(said, LETTERS)).toEqual({
        kind: 'commands',
        commands: [{ action: 'approve', numbers: [1, 3] }],
      });
    },
  );
});
