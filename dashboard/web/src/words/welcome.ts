import { inBoth } from './language.ts';

export const welcomeWords = inBoth(
  {
    mailboxTitle: 'Your mailbox',
    applicationTitle: 'Your first application',
    applicationSays:
      'Think of an interview you had, or have ahead. You then see every letter that is planned, before anything is sent.',
    later: 'Later: plan first, connect a mailbox afterwards',
    step: (n: number) => `Step ${n} of 2`,
  },
  {
    mailboxTitle: 'Ihr Postfach',
    applicationTitle: 'Ihre erste Bewerbung',
    applicationSays:
      'Denken Sie an ein Gespräch, das Sie hatten oder vor sich haben. Dann sehen Sie jeden geplanten Brief, bevor etwas hinausgeht.',
    later: 'Später: erst planen, dann ein Postfach verbinden',
    step: (n) => `Schritt ${n} von 2`,
  },
);
