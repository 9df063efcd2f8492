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
  outcomes: { number: number; says: string }[];
  answers: { number: number; says: string }[];
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
          ...model.outcomes.map(({ number, says }) => `${words.letter} ${number}: ${says}`),
          ...model.answers.map(({ number, says }) => `${words.answer} ${number}: ${says}`),
        ].join('\n'),
      });
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

interface Words {
  letter: string;
  answer: string;
  warning: string;
  unproven: string;
  unclear(passage: string | null, why: Why | null): string;
}

const english: Words = {
  letter: 'Letter',
  answer: 'Answer',
  warning: 'A reply that may not be yours was set aside',
  unproven:
    'A mail that claims to come from you answered one of my mails. Its copy is not in your Sent folder and your provider did not vouch for it, so nothing was done and it was set aside.\n\nIf it was yours, decide in the dashboard or by the links, or reply from the program whose sent mail lies in this mailbox.',
  unclear: (passage, why) =>
    passage === null
      ? 'I found no command in your reply, so nothing was done. Write a line such as "approve 1", "skip 2", "later 1 3 days", or "edit 1:" with your text under it.'
      : `I am not certain what you meant by “${passage}”${ENGLISH_WHY[why ?? 'words']}, so nothing was done. Write a line such as "approve 1" with nothing else in it.`,
};

const ENGLISH_WHY: Record<Why, string> = {
  words: '',
  number: ' (nothing in the mail you answered has that number)',
  which: ' (which number?)',
  twice: ' (two different things were asked for this number)',
  'no-text': ' (there is no new text under it)',
  letter: ' (that number is a letter: approve, skip, later or edit it)',
  answer: ' (that number is an answer that came: “confirm” it, or say “no”)',
};

const german: Words = {
  letter: 'Brief',
  answer: 'Antwort',
  warning: 'Eine Antwort, die vielleicht nicht von Ihnen ist, wurde beiseitegelegt',
  unproven:
    'Eine Mail, die von Ihnen zu kommen behauptet, hat auf eine meiner Mails geantwortet. Ihre Kopie liegt nicht in Ihrem Gesendet-Ordner, und Ihr Anbieter hat sich nicht für sie verbürgt. Es wurde nichts getan, und sie liegt beiseite.\n\nWar sie von Ihnen, entscheiden Sie in der Übersicht oder über die Links, oder antworten Sie aus dem Programm, dessen gesendete Mails in diesem Postfach liegen.',
  unclear: (passage, why) =>
    passage === null
      ? 'In Ihrer Antwort war keine Anweisung; es wurde nichts getan. Schreiben Sie eine Zeile wie „freigeben 1“, „überspringen 2“, „später 1 3 Tage“ oder „ändern 1:“ mit Ihrem Text darunter.'
      : `Ich bin nicht sicher, was Sie mit „${passage}“ meinen${GERMAN_WHY[why ?? 'words']}; es wurde nichts getan. Schreiben Sie eine Zeile wie „freigeben 1“ und sonst nichts darin.`,
};

const GERMAN_WHY: Record<Why, string> = {
  words: '',
  number: ' (nichts in der beantworteten Mail hat diese Nummer)',
  which: ' (welche Nummer?)',
  twice: ' (für diese Nummer wurde zweierlei verlangt)',
  'no-text': ' (darunter steht kein neuer Text)',
  letter: ' (diese Nummer ist ein Brief: freigeben, überspringen, später oder ändern)',
  answer: ' (diese Nummer ist eine Antwort, die kam: „bestätigen“ oder „nein“)',
};

const WORDS: Record<Language, Words> = { en: english, de: german };
