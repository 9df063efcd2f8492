import type { Language } from '../domain/sentences/clock.ts';

/** Our own words in a digest: few, plain, second person. */
export interface DigestWords {
  /** Names of those that letters go to, answers come from and letters did not reach. */
  subject(news: { letters: string[]; answers: string[]; stuck: string[]; tasks: number }): string;
  opening(letters: number): string;
  howTo(letters: number): string;
  letter(number: number, reminder: number): string;
  to: string;
  from: string;
  about: string;
  subjectLine: string;
  why: string;
  check: string;
  noFindings: string;
  wrong: string;
  lookAt: string;
  leaves: string;
  leavesAt(when: string | null): string;
  ifNothing: string;
  nothingHappens(endsAt: string | null, kept: boolean): string;
  approve(number: number): string;
  skip(number: number): string;
  answers: string;
  says: string;
  quoted(text: string): string;
  proposed: string;
  applied: string;
  confirm(number: number): string;
  confirmLink(number: number, meaning: string): string;
  dismissLink(number: number): string;
  untilSaid: string;
  answer(number: number): string;
  undo: string;
  stuck: string;
  whyStuck: string;
  remedy: string;
  tasks: string;
  task: string;
  due: string;
  dashboard: string;
  intents: Record<string, string>;
  subjects: Record<string, string>;
}

const english: DigestWords = {
  subject: ({ letters, answers, stuck, tasks }) =>
    said(
      some(
        letters,
        (who) => `A letter to ${who} waits for you`,
        (n) => `${n} letters wait for you`,
      ),
      some(
        answers,
        (who) => `${who} answered`,
        (n) => `${n} answers came`,
      ),
      some(
        stuck,
        (who) => `a letter to ${who} came to a stop`,
        (n) => `${n} letters came to a stop`,
      ),
      tasks === 0 ? null : tasks === 1 ? 'one task' : `${tasks} tasks`,
    ),
  opening: (letters) =>
    letters === 0
      ? 'Here is what is new. None of it goes out.'
      : 'Nothing below leaves without your word. Read each letter; it goes out exactly as it stands.',
  howTo: (letters) =>
    letters === 1
      ? 'To decide, answer this mail with one line, such as "approve", "skip", "later 3 days", or "edit:" with your own text under it.'
      : 'To decide, answer this mail with a line for each, such as "approve 1 2", "skip 2", "later 1 3 days", or "edit 2:" with your own text under it. "approve" alone means all of them.',
  letter: (number, reminder) =>
    reminder === 0 ? `Letter ${number}` : `Letter ${number} (still waiting)`,
  to: 'To',
  from: 'From',
  about: 'About',
  subjectLine: 'Subject',
  why: 'Why now',
  check: 'Check',
  noFindings: 'nothing found.',
  wrong: 'Wrong',
  lookAt: 'Look at',
  leaves: 'Leaves',
  leavesAt: (when) =>
    when === null
      ? 'once you approve it, at the next good hour.'
      : `on ${when}, or once you approve it after that.`,
  ifNothing: 'If you do nothing',
  nothingHappens: (endsAt, kept) =>
    endsAt === null
      ? 'it is not sent and goes on waiting.'
      : kept
        ? `it is not sent; on ${endsAt} it is laid in your Drafts.`
        : `it is not sent, and its moment ends on ${endsAt}.`,
  approve: (number) => `Approve letter ${number}`,
  skip: (number) => `Skip letter ${number}`,
  answers: 'Answers',
  says: 'Says',
  quoted: (text) => `“${text}”`,
  proposed: 'Seems to be',
  applied: 'Taken as',
  confirm: (number) =>
    `If that is right, reply "confirm ${number}". If it is something else, reply "no ${number}, an offer" (or a rejection, an invitation, a delay, a request). If it is no answer at all, reply "no ${number}": the letters go on as planned.`,
  confirmLink: (number, meaning) => `Yes, answer ${number} is ${meaning}`,
  dismissLink: (number) => `Answer ${number} is no answer at all`,
  untilSaid: 'nothing more goes out there until you say what it is.',
  answer: (number) => `Answer ${number}`,
  undo: 'You can take that back in the dashboard.',
  stuck: 'Letters that came to a stop',
  whyStuck: 'Why',
  remedy: 'What you can do',
  tasks: 'Yours to do',
  task: 'What',
  due: 'Due',
  dashboard: 'Open the dashboard',
  intents: {
    rejection: 'a rejection',
    'position-closed': 'the position being closed',
    offer: 'an offer',
    invitation: 'an invitation',
    delay: 'a delay',
    request: 'a request for something',
    acknowledgement: 'a mere thank-you',
    referral: 'a referral to somebody else',
    'do-not-contact': 'a wish not to be written to',
    other: 'an answer of some other kind',
  },
  subjects: {
    call: 'A call',
    card: 'A card by post',
    'ask-contact': 'Ask another contact',
    'thank-you': 'A thank-you',
    'status-check': 'A question how things stand',
    'last-resort': 'A last question',
    'close-out': 'A farewell',
    'offer-in-hand': 'News of your other offer',
    'second-choice': 'Thanks, should it not work out with the other',
    'keep-in-mind': 'Thanks after a no',
    'reference-heads-up': 'A word to your reference',
    reply: 'A reply',
  },
};

const german: DigestWords = {
  subject: ({ letters, answers, stuck, tasks }) =>
    said(
      some(
        letters,
        (who) => `Ein Brief an ${who} wartet auf Sie`,
        (n) => `${n} Briefe warten auf Sie`,
      ),
      some(
        answers,
        (who) => `${who} hat geantwortet`,
        (n) => `${n} Antworten sind da`,
      ),
      some(
        stuck,
        (who) => `ein Brief an ${who} kommt nicht weiter`,
        (n) => `${n} Briefe kommen nicht weiter`,
      ),
      tasks === 0 ? null : tasks === 1 ? 'eine Aufgabe' : `${tasks} Aufgaben`,
    ),
  opening: (letters) =>
    letters === 0
      ? 'Das ist neu. Nichts davon geht hinaus.'
      : 'Nichts hiervon geht ohne Ihr Wort hinaus. Lesen Sie jeden Brief; er geht genau so hinaus, wie er hier steht.',
  howTo: (letters) =>
    letters === 1
      ? 'Antworten Sie auf diese Mail mit einer Zeile, etwa „freigeben“, „überspringen“, „später 3 Tage“ oder „ändern:“ mit Ihrem eigenen Text darunter.'
      : 'Antworten Sie auf diese Mail mit je einer Zeile, etwa „freigeben 1 2“, „überspringen 2“, „später 1 3 Tage“ oder „ändern 2:“ mit Ihrem eigenen Text darunter. „freigeben“ allein meint alle.',
  letter: (number, reminder) =>
    reminder === 0 ? `Brief ${number}` : `Brief ${number} (wartet noch)`,
  to: 'An',
  from: 'Von',
  about: 'Betrifft',
  subjectLine: 'Betreff',
  why: 'Warum jetzt',
  check: 'Prüfung',
  noFindings: 'nichts gefunden.',
  wrong: 'Falsch',
  lookAt: 'Bitte ansehen',
  leaves: 'Geht hinaus',
  leavesAt: (when) =>
    when === null
      ? 'sobald Sie ihn freigeben, zur nächsten guten Stunde.'
      : `am ${when}, oder sobald Sie ihn danach freigeben.`,
  ifNothing: 'Wenn Sie nichts tun',
  nothingHappens: (endsAt, kept) =>
    endsAt === null
      ? 'wird er nicht gesendet und wartet weiter.'
      : kept
        ? `wird er nicht gesendet; am ${endsAt} kommt er in Ihre Entwürfe.`
        : `wird er nicht gesendet; sein Moment endet am ${endsAt}.`,
  approve: (number) => `Brief ${number} freigeben`,
  skip: (number) => `Brief ${number} überspringen`,
  answers: 'Antworten',
  says: 'Schreibt',
  quoted: (text) => `„${text}“`,
  proposed: 'Sieht aus wie',
  applied: 'Gewertet als',
  confirm: (number) =>
    `Stimmt das, antworten Sie „bestätigen ${number}“. Ist es etwas anderes, antworten Sie „nein ${number}, ein Angebot“ (oder eine Absage, eine Einladung, eine Verzögerung, eine Rückfrage). Ist es gar keine Antwort, antworten Sie „nein ${number}“: Die Briefe gehen dann weiter wie geplant.`,
  confirmLink: (number, meaning) => `Ja, Antwort ${number}: ${meaning}`,
  dismissLink: (number) => `Antwort ${number} ist gar keine Antwort`,
  untilSaid: 'geht dort nichts mehr hinaus, bis Sie sagen, was es ist.',
  answer: (number) => `Antwort ${number}`,
  undo: 'In der Übersicht können Sie das zurücknehmen.',
  stuck: 'Briefe, die nicht weiterkommen',
  whyStuck: 'Warum',
  remedy: 'Was Sie tun können',
  tasks: 'Für Sie zu tun',
  task: 'Was',
  due: 'Fällig',
  dashboard: 'Übersicht öffnen',
  intents: {
    rejection: 'eine Absage',
    'position-closed': 'die Stelle wird nicht besetzt',
    offer: 'ein Angebot',
    invitation: 'eine Einladung',
    delay: 'eine Verzögerung',
    request: 'eine Bitte um etwas',
    acknowledgement: 'ein bloßer Dank',
    referral: 'ein Verweis an jemand anderen',
    'do-not-contact': 'der Wunsch, nicht mehr angeschrieben zu werden',
    other: 'eine Antwort anderer Art',
  },
  subjects: {
    call: 'Ein Anruf',
    card: 'Eine Karte per Post',
    'ask-contact': 'Jemand anderen fragen',
    'thank-you': 'Ein Dank',
    'status-check': 'Eine Nachfrage',
    'last-resort': 'Eine letzte Nachfrage',
    'close-out': 'Ein Abschied',
    'offer-in-hand': 'Nachricht von Ihrem anderen Angebot',
    'second-choice': 'Ein Dank, falls es mit dem anderen nichts wird',
    'keep-in-mind': 'Ein Dank nach der Absage',
    'reference-heads-up': 'Ein Hinweis an Ihre Referenz',
    reply: 'Eine Antwort',
  },
};

export const digestWords: Record<Language, DigestWords> = { en: english, de: german };

function some(
  names: string[],
  one: (name: string) => string,
  many: (count: number) => string,
): string | null {
  const [name] = names;
  if (name === undefined) return null;
  return names.length === 1 ? one(name) : many(names.length);
}

function said(...parts: (string | null)[]): string {
  return parts
    .filter((part) => part !== null)
    .join(', ')
    .replace(/^./u, (first) => first.toUpperCase());
}
