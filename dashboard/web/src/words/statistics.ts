import { byName, inBoth } from './language.ts';

export const statisticsWords = inBoth(
  {
    title: 'Statistics',
    days: 'Of the last',
    ranges: byName({ '30': '30 days', '90': '90 days', '365': 'year' }),
    stages: 'Where your applications stand',
    outcomes: 'How they ended',
    letters: 'Letters sent',
    answers: 'What the answers said',
    none: 'Nothing yet.',
    count: 'How many',
    name: 'What',
    answered: (answers: number, letters: number) => `${answers} answers to ${letters} letters.`,
  },
  {
    title: 'Statistik',
    days: 'In den letzten',
    ranges: { '30': '30 Tagen', '90': '90 Tagen', '365': 'zwölf Monaten' },
    stages: 'Wo Ihre Bewerbungen stehen',
    outcomes: 'Wie sie endeten',
    letters: 'Verschickte Briefe',
    answers: 'Was die Antworten sagten',
    none: 'Noch nichts.',
    count: 'Wie viele',
    name: 'Was',
    answered: (answers, letters) => `${answers} Antworten auf ${letters} Briefe.`,
  },
);
