import type { OutboxLetter } from '../../activities/ports/records.ts';
import { markup } from '../../approvals/noticeMail.ts';
import type { Language } from '../../domain/sentences/clock.ts';

/** The page behind a link: the letter in full and one button. No script, no picture, no other link; fits a phone. */
export function letterPage(
  language: Language,
  action: 'approve' | 'skip' | 'later',
  { to, subject, text }: Pick<OutboxLetter, 'to' | 'subject' | 'text'>,
): string {
  const words = pageWords[language];
  return page(language, [
    `<p>${markup(words.ask[action])}</p>`,
    `<p><span class="quiet">${markup(words.to)}</span> <b>${markup(to.name)}</b> &lt;${markup(to.address)}&gt;<br><span class="quiet">${markup(words.subject)}</span> <b>${markup(subject)}</b></p>`,
    `<div class="letter">${markup(text.trim())}</div>`,
    form(action, words.button[action]),
    `<p class="quiet">${markup(words.untouched)}</p>`,
  ]);
}

/** The page behind a link about an answer: what came, what it was taken for, what follows, and one button. */
export function answerPage(
  language: Language,
  action: 'confirm' | 'dismiss',
  shown: {
    from: { name: string; address: string };
    about: string;
    /** Under which the mail named it. */
    number: number;
    text: string;
    meaning: string;
    follows: string;
  },
): string {
  const words = pageWords[language];
  const { from, about, number, text, meaning, follows } = shown;
  return page(language, [
    `<p>${markup(words.asks[action](meaning))} ${markup(follows)}</p>`,
    `<p><span class="quiet">${markup(words.from)}</span> <b>${markup(from.name)}</b> &lt;${markup(from.address)}&gt;<br><span class="quiet">${markup(words.about)}</span> <b>${markup(about)}</b></p>`,
    `<div class="letter">${markup(text.trim())}</div>`,
    form(action, words.does[action](meaning)),
    `<p class="quiet">${markup(words.otherwise(number))} ${markup(words.untouched)}</p>`,
  ]);
}

/** Posts to its own address what its one button says; a POST without that is no click. */
function form(action: string, label: string): string {
  return `<form method="post"><button name="decision" value="${action}">${markup(label)}</button></form>`;
}

/** A page that says what happened. */
export function messagePage(language: Language, says: string): string {
  return page(language, [`<p>${markup(says.charAt(0).toUpperCase() + says.slice(1))}</p>`]);
}

/** The dashboard's colours: paper, ink, and one accent for what waits for the owner. */
const STYLE = [
  ':root{color-scheme:light dark;--paper:#fff;--desk:#f4f2ee;--ink:#1b1a18;--quiet:#6b665c;--line:#d3cec4;--accent:#9a4d0e;--on:#fff}',
  '@media(prefers-color-scheme:dark){:root{--paper:#2b2a27;--desk:#1b1a18;--ink:#e8e5de;--quiet:#b3ada1;--line:#524e46;--accent:#e6944c;--on:#1b1a18}}',
  'body{font:17px/1.5 system-ui,sans-serif;background:var(--desk);color:var(--ink);max-width:38em;margin:0 auto;padding:1.5em 1em;overflow-wrap:anywhere}',
  '.letter{font-family:Georgia,serif;background:var(--paper);border:1px solid var(--line);padding:1.5em}',
  '.quiet{color:var(--quiet)}',
  'button{font:inherit;font-weight:600;color:var(--on);background:var(--accent);border:0;border-radius:4px;padding:.7em 2em;margin:1.2em 0 .4em;min-height:48px}',
  '@media(max-width:30em){button{width:100%}.letter{padding:1em}}',
].join('');

function page(language: Language, parts: string[]): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>Followthrough</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<style>${STYLE}</style>
</head><body><main>
${parts.join('\n')}
</main></body></html>
`;
}

interface PageWords {
  ask: Record<'approve' | 'skip' | 'later', string>;
  button: Record<'approve' | 'skip' | 'later', string>;
  asks: Record<'confirm' | 'dismiss', (meaning: string) => string>;
  does: Record<'confirm' | 'dismiss', (meaning: string) => string>;
  otherwise(number: number): string;
  to: string;
  from: string;
  about: string;
  subject: string;
  untouched: string;
  invalid: string;
  noClick: string;
  away: string;
  unknownOutcome: string;
  /** How a sentence on the matter begins. */
  named: Record<'letter' | 'answer', (who: string) => string>;
  used(when: string, named: string, outcome: string): string;
  ended(when: string): string;
}

const english: PageWords = {
  ask: {
    approve: 'Approve this letter? It goes out exactly as it stands here.',
    skip: 'Skip this letter? It is not sent.',
    later: 'Put this letter off for a day?',
  },
  button: { approve: 'Approve', skip: 'Skip', later: 'Later' },
  asks: {
    confirm: (meaning) => `Is this ${meaning}?`,
    dismiss: () => 'Is this no answer at all?',
  },
  does: {
    confirm: (meaning) => `Yes, ${meaning}`,
    dismiss: () => 'It is no answer',
  },
  otherwise: (number) =>
    `Is it something else? Then close this page and answer the mail, such as "no ${number}, an offer", or say so in the dashboard.`,
  to: 'To',
  from: 'From',
  about: 'About',
  subject: 'Subject',
  untouched: 'Nothing has been changed by opening this page.',
  invalid: 'This link is not valid. Open the newest mail, or decide in the dashboard.',
  noClick: 'Nothing was changed. Open the link and press its button.',
  away: 'Nothing was changed: Followthrough is not fully running just now. Try again in a minute.',
  unknownOutcome: 'What came of it stands in the dashboard.',
  named: { letter: (who) => `The letter to ${who}`, answer: (who) => `The answer of ${who}` },
  used: (when, named, outcome) => `This link was used on ${when}. ${named}: ${outcome}`,
  ended: (when) =>
    `This link ended on ${when}, so nothing was changed. Open the newest mail, or decide in the dashboard.`,
};

const german: PageWords = {
  ask: {
    approve: 'Diesen Brief freigeben? Er geht genau so hinaus, wie er hier steht.',
    skip: 'Diesen Brief überspringen? Er wird nicht gesendet.',
    later: 'Diesen Brief um einen Tag aufschieben?',
  },
  button: { approve: 'Freigeben', skip: 'Überspringen', later: 'Später' },
  asks: {
    confirm: (meaning) => `Richtig gelesen: ${meaning}?`,
    dismiss: () => 'Ist das gar keine Antwort?',
  },
  does: {
    confirm: (meaning) => `Ja, ${meaning}`,
    dismiss: () => 'Keine Antwort',
  },
  otherwise: (number) =>
    `Ist es etwas anderes? Dann schließen Sie diese Seite und antworten auf die Mail, etwa „nein ${number}, ein Angebot“, oder sagen es in der Übersicht.`,
  to: 'An',
  from: 'Von',
  about: 'Betrifft',
  subject: 'Betreff',
  untouched: 'Durch das Öffnen dieser Seite wurde nichts geändert.',
  invalid:
    'Dieser Link ist nicht gültig. Öffnen Sie die neueste Mail oder entscheiden Sie in der Übersicht.',
  noClick: 'Nichts wurde geändert. Öffnen Sie den Link und drücken Sie den Knopf.',
  away: 'Nichts wurde geändert: Followthrough läuft gerade nicht ganz. Versuchen Sie es in einer Minute noch einmal.',
  unknownOutcome: 'Was daraus wurde, steht in der Übersicht.',
  named: { letter: (who) => `Der Brief an ${who}`, answer: (who) => `Die Antwort von ${who}` },
  used: (when, named, outcome) => `Dieser Link wurde am ${when} benutzt. ${named}: ${outcome}`,
  ended: (when) =>
    `Dieser Link endete am ${when}; nichts wurde geändert. Öffnen Sie die neueste Mail oder entscheiden Sie in der Übersicht.`,
};

export const pageWords: Record<Language, PageWords> = { en: english, de: german };
