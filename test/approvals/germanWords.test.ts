import { describe, expect, it } from 'vitest';
import { answerMail, type AnswerModel } from '../../approvals/answer.ts';
import { answeredWords } from '../../approvals/answered.ts';
import type { Why } from '../../approvals/command.ts';
import { sayStuck } from '../../approvals/stuckWords.ts';
import { proposals } from '../../proofreading/proposals.ts';
import { FIELD_OF } from '../../templates/letterValues.ts';
import { INTENTS } from '../../domain/vocabulary.ts';
import { decidedWords } from '../../approvals/decided.ts';
import { digestMail, type DigestLetter } from '../../approvals/digest.ts';
import { pageWords } from '../../dashboard/server/decisionPage.ts';
import { explain } from '../../domain/explain.ts';
import { REASON_CODES } from '../../domain/reason.ts';

/** Words to the owner in the familiar form: its pronouns, its verbs, and its imperatives. */
const FAMILIAR =
  /(?<!\p{L})(?:du|dich|dir|dein(?:e[nmrs]?)?|euch|(?:kannst|hast|musst|willst|sollst|wirst|bist|möchtest|meinst|tust|sagst)|(?:antworte|entscheide|schreib|schreibe|lies|gib|sieh|öffne|drücke|versuch|versuche|füge|wähle|prüfe|warte|nimm|ruf|rufe|bestätige|ändere))(?!\p{L})/iu;

const letter = (number: number, change: Partial<DigestLetter> = {}): DigestLetter => ({
  number,
  to: { name: 'Dana Lee', address: 'dana.lee@northwind.example' },
  about: 'Northwind Traders',
  subject: 'Dank',
  text: 'Guten Tag',
  why: null,
  rule: null,
  findings: [{ severity: 'blocking', rule: 'essential', text: 'Guten Tag', proposal: '' }],
  leavesAt: 'heute',
  endsAt: '26. November',
  kept: true,
  reminder: 1,
  links: { approve: 'https://x.example/decide/a', skip: 'https://x.example/decide/b' },
  ...change,
});

const answer: AnswerModel = {
  language: 'de',
  subject: 'Ein Brief',
  kind: 'done',
  passage: null,
  why: null,
  outcomes: [{ number: 1, says: 'freigegeben.', to: 'Dana Lee' }],
  waiting: { letters: [2], answers: [3] },
  answers: [],
  letters: [letter(1)],
};
const WHYS: Why[] = ['words', 'number', 'which', 'twice', 'no-text', 'letter', 'answer'];
const reader = {
  nameOf: () => 'Dana Lee',
  language: 'de',
  zone: 'UTC',
  readerZone: 'UTC',
} as const;
const says = decidedWords.de;
const answered = answeredWords.de;
const page = pageWords.de;

const proposal = {
  from: 'Dana Lee',
  about: 'Northwind',
  evidence: 'x',
  number: 2,
  links: { confirm: 'https://x.example/decide/c', dismiss: 'https://x.example/decide/d' },
};
const STUCK = [
  ...Object.values(FIELD_OF).map((field) => `missing-value:${field}`),
  'uncertain',
  'bounced',
  'too-large',
  'credentials',
];
const mails = [
  digestMail({
    language: 'de',
    letters: [letter(1), letter(2, { endsAt: null }), letter(3, { kept: false, findings: [] })],
    tasks: [{ what: 'call', contact: 'Lee', phone: null, about: 'x', due: 'heute', script: null }],
    answers: [
      { ...proposal, intent: 'other' },
      { ...proposal, intent: 'offer', number: null, links: null },
    ],
    stuck: STUCK.map((failure) => ({
      what: 'thank-you',
      to: 'Dana Lee',
      about: 'Northwind',
      ...sayStuck('de', failure, 'Dana Lee'),
    })),
    dashboard: 'https://x.example',
  }),
  digestMail({
    language: 'de',
    letters: [letter(1)],
    tasks: [],
    answers: [],
    stuck: [],
    dashboard: null,
  }),
  answerMail(answer),
  answerMail({ ...answer, kind: 'unproven', subject: null }),
  answerMail({ ...answer, kind: 'unclear' }),
  ...WHYS.map((why) => answerMail({ ...answer, kind: 'unclear', passage: 'x', why })),
];

const SAID: [string, string[]][] = [
  ['mails', mails.flatMap(({ subject, text }) => [subject, text])],
  [
    'what became of a letter',
    [
      ...Object.values(says).filter((one) => typeof one === 'string'),
      says.laterNow('morgen'),
      ...(
        ['dashboard', 'email-link', 'email-reply', 'cli', 'rule', 'clock', 'answer'] as const
      ).map((by) => says.settled('approved', by, 'heute')),
      ...(['skipped', 'expired', 'replaced'] as const).map((state) =>
        says.settled(state, null, null),
      ),
      ...(['sent', 'cancelled', 'failed', 'uncertain', 'in-drafts'] as const).map(
        (state) => says.since(state, null) ?? '',
      ),
      says.refused('An answer has come; say first what it means.'),
    ],
  ],
  [
    'what became of an answer',
    [
      answered.confirmed('offer'),
      answered.dismissed,
      answered.goesOn,
      ...INTENTS.map((intent) => answered.follows(intent)),
      answered.left(null, null),
      ...(['applied', 'dismissed', 'proposed'] as const).map((state) =>
        answered.left({ state, intent: 'offer' }, 'heute'),
      ),
    ],
  ],
  [
    'the pages of links',
    [
      ...Object.values(page).filter((one) => typeof one === 'string'),
      ...Object.values(page.ask),
      ...Object.values(page.asks).map((ask) => ask('ein Angebot')),
      ...Object.values(page.does).map((does) => does('ein Angebot')),
      ...Object.values(page.named).map((named) => named('Dana Lee')),
      page.otherwise(2),
      page.used('heute', 'Der Brief', 'x'),
      page.ended('heute'),
    ],
  ],
  [
    'what the gate proposes',
    Object.values(proposals).flatMap((one) => (typeof one === 'function' ? [] : [one.de])),
  ],
  [
    'reasons',
    REASON_CODES.map((code) =>
      explain({ code, contactId: 'lee', at: 0, date: '2026-12-04' }, reader),
    ),
  ],
];

describe('German words to the owner are in the polite form', () => {
  it.each(SAID)('%s', (_, sentences) => {
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) expect(sentence).not.toMatch(FAMILIAR);
  });

  it('would be noticed otherwise', () => {
    for (const wrong of ['Wenn du nichts tust', 'Antworte auf diese Mail', 'in deinem Ordner'])
      expect(wrong).toMatch(FAMILIAR);
  });
});
