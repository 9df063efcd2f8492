import type { Language } from '../domain/sentences/clock.ts';
import { MISSING } from '../domain/unwritten.ts';

/** Why a letter came to a stop, and what its owner can do about it: two sentences. */
export interface Stuck {
  why: string;
  remedy: string;
}

/**
 * `failure` is what the step ended with: `missing-value:` and names of values, a failure of the mail room, `bounced`, or
 * `uncertain` for a letter of which nobody knows whether it left.
 */
export function sayStuck(language: Language, failure: string, who: string): Stuck {
  const words = WORDS[language];
  if (failure.startsWith(MISSING)) {
    const places = fieldsOf(failure).map((field) => words.places[placeOf(field)]);
    return {
      why: words.missing(sayMissing(language, failure)),
      remedy: words.fillIn([...new Set(places)]),
    };
  }
  return words.failures[kindOf(failure)](who);
}

/** The values that a letter lacks, as their owner calls them; empty where the failure is another. */
export function sayMissing(language: Language, failure: string): string[] {
  if (!failure.startsWith(MISSING)) return [];
  const { values, otherValue } = WORDS[language];
  return [...new Set(fieldsOf(failure).map((field) => values[field] ?? otherValue))];
}

function fieldsOf(failure: string): string[] {
  return failure.slice(MISSING.length).split(',');
}

type Place = 'people' | 'interviews' | 'details' | 'settings';

function placeOf(field: string): Place {
  const room = field.split('.')[0];
  if (room === 'contact') return 'people';
  if (room === 'interview') return 'interviews';
  return room === 'owner' ? 'settings' : 'details';
}

type Kind = 'uncertain' | 'address' | 'letter' | 'mailbox';

function kindOf(failure: string): Kind {
  switch (failure) {
    case 'uncertain':
      return 'uncertain';
    case 'bounced':
    case 'recipient-refused':
    case 'bad-address':
      return 'address';
    case 'too-large':
    case 'message-refused':
    case 'bad-header':
      return 'letter';
    default:
      return 'mailbox';
  }
}

interface Words {
  missing(values: string[]): string;
  fillIn(places: string[]): string;
  values: Record<string, string>;
  otherValue: string;
  places: Record<Place, string>;
  failures: Record<Kind, (who: string) => Stuck>;
}

const english: Words = {
  missing: (values) =>
    `it could not be written, because this is not known: ${values.join(' and ')}.`,
  fillIn: (places) =>
    `fill that in on the dashboard, under ${places.join(' and ')}. The letter is then written and shown to you.`,
  values: {
    contact: 'who it goes to',
    'contact.name': 'the name of the person it goes to',
    'contact.email': 'the email address of the person it goes to',
    mailbox: 'the mailbox it should leave from',
    'owner.name': 'your name',
    'owner.email': 'your email address',
    'owner.phone': 'your phone number',
    'employer.name': 'the name of the employer',
    role: 'the role',
    assets: 'what you bring to the job',
    'interview.startsAt': 'the day of the interview',
    'interview.notes': 'what was said in the interview',
    'interview.toAdd': 'what you forgot in the interview',
    'promise.date': 'the day for which they promised news',
    'otherOffer.deadline': 'the deadline of your other offer',
  },
  otherValue: 'something that the wording needs',
  places: {
    people: 'People',
    interviews: 'Interviews',
    details: 'the details of the application',
    settings: 'Settings',
  },
  failures: {
    uncertain: (who) => ({
      why: 'the connection broke while it was being handed over, and it was not found in your mailbox. Nobody knows whether it left, so it is not sent again.',
      remedy: `look whether ${who} has it, and say so on the page of the application.`,
    }),
    address: (who) => ({
      why: `nothing can be delivered to the address that is known of ${who}.`,
      remedy:
        'put the right address under People. This letter is not tried again; its text stands on the page of the application.',
    }),
    letter: () => ({
      why: 'the mail server did not take it as it stands.',
      remedy:
        'it is not tried again. Its text stands on the page of the application, for you to send yourself.',
    }),
    mailbox: () => ({
      why: 'your mailbox did not let it out.',
      remedy:
        'look under Mailboxes what is wrong there. This letter is not tried again; its text stands on the page of the application.',
    }),
  },
};

const german: Words = {
  missing: (values) =>
    `Er konnte nicht geschrieben werden, denn das ist nicht bekannt: ${values.join(' und ')}.`,
  fillIn: (places) =>
    `Tragen Sie das in der Übersicht ein, unter ${places.join(' und ')}. Der Brief wird dann geschrieben und Ihnen gezeigt.`,
  values: {
    contact: 'an wen er geht',
    'contact.name': 'der Name der Person, an die er geht',
    'contact.email': 'die Mailadresse der Person, an die er geht',
    mailbox: 'das Postfach, aus dem er hinausgehen soll',
    'owner.name': 'Ihr Name',
    'owner.email': 'Ihre Mailadresse',
    'owner.phone': 'Ihre Telefonnummer',
    'employer.name': 'der Name des Arbeitgebers',
    role: 'die Stelle',
    assets: 'was Sie für die Stelle mitbringen',
    'interview.startsAt': 'der Tag des Gesprächs',
    'interview.notes': 'was im Gespräch gesagt wurde',
    'interview.toAdd': 'was Sie im Gespräch vergessen haben',
    'promise.date': 'der Tag, für den Nachricht versprochen ist',
    'otherOffer.deadline': 'bis wann das andere Angebot gilt',
  },
  otherValue: 'eine Angabe, die der Text braucht',
  places: {
    people: 'Personen',
    interviews: 'Gespräche',
    details: 'den Einzelheiten der Bewerbung',
    settings: 'Einstellungen',
  },
  failures: {
    uncertain: (who) => ({
      why: 'Die Verbindung brach bei der Übergabe ab, und in Ihrem Postfach war er nicht zu finden. Niemand weiß, ob er hinausging; er wird nicht noch einmal gesendet.',
      remedy: `Sehen Sie nach, ob er bei ${who} angekommen ist, und sagen Sie es auf der Seite der Bewerbung.`,
    }),
    address: (who) => ({
      why: `An die bekannte Adresse von ${who} kann nichts zugestellt werden.`,
      remedy:
        'Tragen Sie unter Personen die richtige Adresse ein. Dieser Brief wird nicht noch einmal versucht; sein Text steht auf der Seite der Bewerbung.',
    }),
    letter: () => ({
      why: 'Der Mailserver nahm ihn so nicht an.',
      remedy:
        'Er wird nicht noch einmal versucht. Sein Text steht auf der Seite der Bewerbung; Sie können ihn selbst senden.',
    }),
    mailbox: () => ({
      why: 'Ihr Postfach ließ ihn nicht hinaus.',
      remedy:
        'Sehen Sie unter Postfächer nach, was dort nicht stimmt. Dieser Brief wird nicht noch einmal versucht; sein Text steht auf der Seite der Bewerbung.',
    }),
  },
};

const WORDS: Record<Language, Words> = { en: english, de: german };
