import { inBoth } from './language.ts';

/** The sample: the way in, its own entry, and the line that says where one is. */
export const sampleWords = inBoth(
  {
    look: 'Look around first',
    lookSays: 'An invented job search with a mailbox of its own. Nothing of yours is touched.',
    starting: 'The sample is being laid out. That takes some seconds …',
    title: 'Look around',
    says: 'This is the sample: an invented Jordan Avery, a mailbox on this machine, and three employers who answer by script. Three interviews have just ended; within about a minute you see an answer, an out-of-office note, a rejection and a polite close. Nothing leaves this machine.',
    enter: 'Show me the desk',
    here: 'This is the sample. Everything in it is invented, and nothing leaves this machine.',
    home: 'Back to your own desk',
    noToken:
      'Open the address that the sample’s terminal printed: it carries the token that lets you in.',
  },
  {
    look: 'Erst umsehen',
    lookSays:
      'Eine erfundene Stellensuche mit eigenem Postfach. Von Ihren Daten wird nichts berührt.',
    starting: 'Das Beispiel wird ausgebreitet. Das dauert einige Sekunden …',
    title: 'Umsehen',
    says: 'Das ist das Beispiel: ein erfundener Jordan Avery, ein Postfach auf diesem Rechner und drei Arbeitgeber, die nach Drehbuch antworten. Drei Gespräche sind eben zu Ende; in etwa einer Minute sehen Sie eine Antwort, eine Abwesenheitsnotiz, eine Absage und einen höflichen Abschluss. Nichts verlässt diesen Rechner.',
    enter: 'Zum Schreibtisch',
    here: 'Das ist das Beispiel. Alles darin ist erfunden, und nichts verlässt diesen Rechner.',
    home: 'Zurück zu Ihrem Schreibtisch',
    noToken:
      'Öffnen Sie die Adresse, die das Beispiel im Terminal nennt: in ihr steht der Code, der Sie einlässt.',
  },
);
