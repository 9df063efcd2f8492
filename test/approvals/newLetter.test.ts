import { describe, expect, it } from 'vitest';
import { parseCommands } from '../../approvals/commands.ts';
import { digestMail } from '../../approvals/digest.ts';
import { parseMessage } from '../../mail/parse.ts';
import { plainText } from '../../replies/text/plainText.ts';
import { STYLES } from './styles.ts';

const THREE = { letters: [1, 2, 3], answers: [] };
const LONG =
  'Thank you for walking me through the regional plan on Monday, and for your frank answer about the second warehouse.';
const LETTER = `Dear Ms. Lee,\n\n${LONG}\n\nBest regards,\nKim Owner`;
const OURS = digestMail({
  language: 'en',
  letters: [],
  tasks: [],
  answers: [],
  stuck: [],
  dashboard: 'https://x.example',
});

function edited(body: string) {
  const understood = parseCommands(body, THREE);
  const commands = understood.kind === 'commands' ? understood.commands : [];
  const found = commands.find((command) => command.action === 'edit');
  if (found === undefined) throw new Error(JSON.stringify(understood));
  return found;
}

async function bodyOf(headers: string[], body: string): Promise<string> {
  const raw = ['MIME-Version: 1.0', ...headers, '', body].join('\r\n');
  return plainText(await parseMessage(Buffer.from(raw)));
}

const HTML = ['Content-Type: text/html; charset=utf-8'];
const each = (line: (words: string) => string): string =>
  `edit 2:\n${LETTER}`.split('\n').map(line).join('\n');
const wrapped = LETTER.replace('and for your frank', 'and\nfor your frank');

describe('a new text arrives as its owner wrote it', () => {
  it.each(Object.entries(STYLES))('%s', (_, style) => {
    expect(edited(style(`edit 2:\n${LETTER}`, OURS.text))).toMatchObject({
      text: LETTER,
      sure: true,
    });
  });

  it.each<[string, string[], string]>([
    [
      'flowed',
      ['Content-Type: text/plain; charset=utf-8; format=flowed'],
      `edit 2:\n${LETTER.replace('on Monday, ', 'on Monday, \n')}`,
    ],
    [
      'quoted-printable with soft breaks',
      ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'],
      `edit 2:\n${LETTER.replace('on Monday, ', 'on Monday,=20=\n')}`,
    ],
    ['broken at 76 columns', ['Content-Type: text/plain; charset=utf-8'], `edit 2:\n${wrapped}`],
    [
      'copied from the digest',
      ['Content-Type: text/plain; charset=utf-8'],
      `edit 2:\n\n${wrapped
        .split('\n')
        .map((line) => `    ${line}`)
        .join('\n')}`,
    ],
    [
      'Outlook’s HTML, a paragraph a line',
      HTML,
      `<html><body><div>${each((line) => `<p class="MsoNormal">${line === '' ? '<o:p>&nbsp;</o:p>' : line}</p>`)}</div></body></html>`,
    ],
    ['Gmail’s HTML', HTML, each((line) => `<div>${line === '' ? '<br>' : line}</div>`)],
    [
      'HTML that quotes a whole document',
      HTML,
      `${each((line) => `<div>${line === '' ? '<br>' : line}</div>`)}<blockquote>${OURS.html}</blockquote>`,
    ],
  ])('%s', async (_, headers, body) => {
    expect(edited(await bodyOf(headers, body))).toMatchObject({ text: LETTER, sure: true });
  });

  it.each([
    'edit 2',
    'edit 2 -',
    '2 edit:',
    'Please edit letter #2:',
    'Brief 2 ändern:',
    'Bitte 2 ändern:',
  ])('under %j', (heading) => {
    expect(edited(`${heading}\n${LETTER}`)).toMatchObject({ number: 2, text: LETTER, sure: true });
  });

  it.each([
    ['lists', 'Dear Ms. Lee,\n\nThree points:\n\n1. The plan\n2. The warehouse\n\n- in May\n\nKim'],
    ['a P.S.', `${LETTER}\n\nP.S. The article that you mentioned is from May.`],
    [
      'words of ours',
      'Dear Ms. Lee,\n\nMr. Cole will approve the rest.\nSkip the second round.\n\nKim',
    ],
    ['a line of stars', 'Dear Ms. Lee,\n\nThank you.\n\n* * *\n\nI look forward to it.\n\nKim'],
    [
      'a line like a header',
      'Dear Ms. Lee,\n\nI can come:\n\nFrom: 3 December\nTo: 9 December\n\nKim',
    ],
    [
      'a word like a program’s',
      'Dear Ms. Lee,\n\nThe parcel was\nSent from Hamburg\non Tuesday.\n\nKim',
    ],
  ])('with %s', (_, text) => {
    expect(edited(`edit 2:\n${text}`)).toMatchObject({ text, sure: true });
  });

  it.each([
    ['a signature', `${LETTER}\n\n-- \nKim Owner\n+1 206 555 0134`],
    ['what a phone adds', `${LETTER}\n\nSent from my iPhone`],
    [
      'small print',
      `${LETTER}\n\nCONFIDENTIALITY NOTICE: This e-mail is for the person named above. Do not copy it.`,
    ],
  ])('without %s', (_, body) => {
    expect(edited(`edit 2:\n${body}`)).toMatchObject({ text: LETTER, sure: true });
  });

  it('without the second form of an address that programs add', () => {
    const text =
      'Dear Ms. Lee,\n\nWrite to kim@owner.example, or see https://kim.example/cv.\n\nKim';
    const body = text
      .replace('kim@owner.example', 'kim@owner.example<mailto:kim@owner.example>')
      .replace('https://kim.example/cv', 'https://kim.example/cv <https://kim.example/cv>');
    expect(edited(`edit 2:\n${body}`).text).toBe(text);
  });

  it('with a subject of its own on top', () => {
    expect(edited(`edit 2:\nSubject: Our talk on Monday\n\n${LETTER}`)).toMatchObject({
      subject: 'Our talk on Monday',
      text: LETTER,
    });
    expect(edited(`ändern 2:\nBetreff: Unser Gespräch\n\n${LETTER}`).subject).toBe(
      'Unser Gespräch',
    );
  });
});

describe('a text that may not be all of it, or no letter, is read by its owner once more (P3)', () => {
  it.each([
    ['a wish', 'edit 2: make it shorter'],
    ['a word after the name', `edit 2:\n${LETTER}\n\nAnd approve it, please.`],
    [
      'a quote in its midst',
      'edit 2:\nDear Ms. Lee,\n\nYou wrote:\n> We decide soon.\n\nThank you.\n\nKim',
    ],
    [
      'small print without closing words',
      'edit 2:\nDear Ms. Lee,\nhow are you?\n\nPrivacy notice: do not copy.',
    ],
    ['much below its dashes', `edit 2:\nDear Ms. Lee,\n--\n${'One more line.\n'.repeat(9)}\nKim`],
    [
      'somebody’s mail below',
      `edit 2:\n${LETTER}\n\nOn 23/11/2026 18:26, Dana wrote:\nWe decide soon.`,
    ],
  ])('%s', (_, body) => {
    expect(edited(body).sure).toBe(false);
  });

  it('keeps a quote in its midst', () => {
    const text = 'Dear Ms. Lee,\n\nYou wrote:\n\n> We decide soon.\n\nThank you.\n\nKim';
    expect(edited(`edit 2:\n${text}`).text).toBe(text);
  });

  it('a signature alone is no text', () => {
    const understood = parseCommands('edit 2:\n\n-- \nKim Owner\n+49 30 1234567', THREE);
    expect(understood).toMatchObject({ kind: 'unclear', why: 'no-text' });
  });
});
