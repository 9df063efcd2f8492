import type { Why } from './command.ts';
import type { Language } from '../domain/sentences/clock.ts';
import { letterBlocks, type DigestLetter } from './digest.ts';
import { digestWords } from './digestWords.ts';
import { mailOf, type Block, type NoticeMail } from './noticeMail.ts';

/** What the owner is told about a reply. */
export interface AnswerModel {
  language: Language;
  /** Of the mail that was replied to; null: not in its thread. */
  subject: string | null;
  kind: 'done' | 'unclear' | 'unproven';
  /** The words that were not certain, and what about them. */
  passage: string | null;
  why: Why | null;
  /** `to` names the recipient, where it is known. */
  outcomes: { number: number; says: string; to: string | null }[];
  answers: { number: number; says: string }[];
  /** Numbers that the reply did not name and that still wait. */
  waiting: { letters: number[]; answers: number[] };
  /** Letters that have another text now. */
  letters: DigestLetter[];
}

/** The mail that says what was done; never more than the owner asked for. */
export function answerMail(model: AnswerModel): NoticeMail {
  const words = WORDS[model.language];
  const blocks: Block[] = [];
  switch (model.kind) {
    case 'done':
      blocks.push({
        kind: 'text',
        text: [
          ...model.outcomes.map(
            ({ number, says, to }) =>
              `${words.letter} ${number}: ${says}${to === null ? '' : ` (${words.to(to)})`}`,
          ),
          ...model.answers.map(({ number, says }) => `${words.answer} ${number}: ${says}`),
        ].join('\n'),
      });
      blocks.push(...stillWaiting(model, words));
      break;
    case 'unclear':
      blocks.push({ kind: 'text', text: words.unclear(model.passage, model.why) });
      break;
    case 'unproven':
      blocks.push({ kind: 'text', text: words.unproven });
      break;
  }
  for (const letter of model.letters) {
    blocks.push(...letterBlocks(letter, digestWords[model.language]));
  }
  const subject =
    model.subject === null ? words.warning : `Re: ${model.subject.replace(/^(?:re|aw):\s*/iu, '')}`;
  return mailOf(model.language, subject, blocks);
}

/** "Approve 1" leaves the others as they were; said, so that nobody takes it for all. */
function stillWaiting({ waiting }: AnswerModel, words: Words): Block[] {
  const named = [
    ...waiting.letters.map((number) => `${words.letter} ${number}`),
    ...waiting.answers.map((number) => `${words.answer} ${number}`),
  ];
  return named.length === 0 ? [] : [{ kind: 'text', text: words.waiting(named.join(', ')) }];
}

interface Words {
  letter: string;
  to(name: string): string;
  waiting(what: string): string;
  answer: string;
  warning: string;
  unproven: string;
  unclear(passage: string | null, why: Why | null): string;
}

const english: Words = {
  letter: 'Letter',
  to: (name) => `to ${name}`,
  waiting: (what) => `Still waiting for your word: ${what}.`,
  answer: 'Answer',
  warning: 'A reply that may not be yours was set aside',
  unproven:
    'A mail that claims to come from you answered one of my mails. Its copy is not in your Sent folder and your provider did not vouch for it, so nothing was done and it was set aside.\n\nIf it was yours, decide in the dashboard or by the links, or reply from the program whose sent mail lies in this mailbox.',
  unclear: (passage, why) =>
    passage === null
      ? 'I found no command in your reply, so nothing was done. Write a line such as "approve 1", "skip 2", "later 1 3 days", or "edit 1:" with your text under it.'
      : `I am not certain what you meant by “${passage}”, so nothing in your reply was done. ${ENGLISH_WHY[why ?? 'words']}`,
};

const ENGLISH_WHY: Record<Why, string> = {
  words:
    'Write a line such as "approve 1" with nothing else in it. To change a letter, write "edit 1:" with your whole text under it.',
  number:
    'Nothing in the mail that you answered has that number. Look for the number above each letter.',
  which: 'Say the number too, such as "approve 1" or "skip 2".',
  twice: 'Two different things were asked for this number. Say one of them, such as "approve 1".',
  'no-text': 'There is no new text under it. Write your whole text under "edit 1:".',
  letter: 'That number is a letter. Write "approve", "skip", "later" or "edit" with it.',
  answer: 'That number is an answer that came. Write "confirm" or "no" with it.',
};

const german: Words = {
  letter: 'Brief',
  to: (name) => `an ${name}`,
  waiting: (what) => `Noch auf Ihr Wort warten: ${what}.`,
  answer: 'Antwort',
  warning: 'Eine Antwort, die vielleicht nicht von Ihnen ist, wurde beiseitegelegt',
  unproven:
    'Eine Mail, die von Ihnen zu kommen behauptet, hat auf eine meiner Mails geantwortet. Ihre Kopie liegt nicht in Ihrem Gesendet-Ordner, und Ihr Anbieter hat sich nicht für sie verbürgt. Es wurde nichts getan, und sie liegt beiseite.\n\nWar sie von Ihnen, entscheiden Sie in der Übersicht oder über die Links, oder antworten Sie aus dem Programm, dessen gesendete Mails in diesem Postfach liegen.',
  unclear: (passage, why) =>
    passage === null
      ? 'In Ihrer Antwort war keine Anweisung; es wurde nichts getan. Schreiben Sie eine Zeile wie „freigeben 1“, „überspringen 2“, „später 1 3 Tage“ oder „ändern 1:“ mit Ihrem Text darunter.'
      : `Ich bin nicht sicher, was Sie mit „${passage}“ meinen; nichts aus Ihrer Antwort wurde getan. ${GERMAN_WHY[why ?? 'words']}`,
};

const GERMAN_WHY: Record<Why, string> = {
  words:
    'Schreiben Sie eine Zeile wie „freigeben 1“ und sonst nichts darin. Um einen Brief zu ändern, schreiben Sie „ändern 1:“ und darunter Ihren ganzen Text.',
  number: 'Nichts in der beantworteten Mail hat diese Nummer. Sie steht über jedem Brief.',
  which: 'Nennen Sie auch die Nummer, etwa „freigeben 1“ oder „überspringen 2“.',
  twice:
    'Für diese Nummer wurde zweierlei verlangt. Schreiben Sie eines davon, etwa „freigeben 1“.',
  'no-text': 'Darunter steht kein neuer Text. Schreiben Sie Ihren ganzen Text unter „ändern 1:“.',
  letter:
    'Diese Nummer ist ein Brief. Schreiben Sie „freigeben“, „überspringen“, „später“ oder „ändern“ dazu.',
  answer: 'Diese Nummer ist eine Antwort, die kam. Schreiben Sie „bestätigen“ oder „nein“ dazu.',
};

const WORDS: Record<Language, Words> = { en: english, de: german };
