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
    share: 'Answered',
    of: (answered: number, sent: number) => `${answered} of ${sent}`,
    range: (low: number, high: number) => `(${low} to ${high} %)`,
    funnel: 'How far your applications came',
    funnelSteps: byName({
      applied: 'Applied',
      interviewed: 'Interview held',
      answered: 'Heard back after it',
      offered: 'Offer',
    }),
    wait: 'How long answers took',
    median: (days: string, answers: number) =>
      answers < 10
        ? `Half within ${days} days, of only ${answers}.`
        : `Half came within ${days} days.`,
    waits: byName({
      upTo1: 'Within a day',
      upTo3: '2 to 3 days',
      upTo7: '4 to 7 days',
      upTo14: 'In the second week',
      upTo30: 'Within a month',
      upToMore: 'Longer',
    }),
    whichTitle: 'Which letters were answered',
    howToRead:
      'A letter counts as answered when somebody there wrote before your next one. The dot is what happened, the line is where the true share may lie; lines that overlap mean no difference. Under ten letters only the numbers are shown.',
    tooFew: (sent: number) =>
      `${sent} letters are too few to say what works. The numbers are here; wait for more before you read anything into them.`,
    byLetter: 'By letter',
    byEmployer: 'By employer',
    byWeekday: 'By day of sending, where it was read',
    byHour: 'By hour of sending, where it was read',
    byWording: 'By wording',
    wordingNumber: (number: string) => `wording ${number}`,
    hours: (from: number, to: number) => `${from}:00 to ${to}:00`,
    night: 'At night',
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
    share: 'Beantwortet',
    of: (answered, sent) => `${answered} von ${sent}`,
    range: (low, high) => `(${low} bis ${high} %)`,
    funnel: 'Wie weit Ihre Bewerbungen kamen',
    funnelSteps: {
      applied: 'Beworben',
      interviewed: 'Gespräch geführt',
      answered: 'Danach etwas gehört',
      offered: 'Angebot',
    },
    wait: 'Wie lange Antworten brauchten',
    median: (days, answers) =>
      answers < 10
        ? `Die Hälfte binnen ${days} Tagen, bei nur ${answers}.`
        : `Die Hälfte kam binnen ${days} Tagen.`,
    waits: {
      upTo1: 'Binnen eines Tages',
      upTo3: '2 bis 3 Tage',
      upTo7: '4 bis 7 Tage',
      upTo14: 'In der zweiten Woche',
      upTo30: 'Binnen eines Monats',
      upToMore: 'Länger',
    },
    whichTitle: 'Welche Briefe beantwortet wurden',
    howToRead:
      'Ein Brief gilt als beantwortet, wenn dort jemand vor Ihrem nächsten schrieb. Der Punkt ist, was geschah, die Linie, wo der wahre Anteil liegen kann; Linien, die sich überlappen, bedeuten keinen Unterschied. Unter zehn Briefen stehen nur die Zahlen da.',
    tooFew: (sent) =>
      `${sent} Briefe sind zu wenige, um zu sagen, was wirkt. Die Zahlen stehen hier; warten Sie auf mehr, bevor Sie etwas daraus lesen.`,
    byLetter: 'Nach Brief',
    byEmployer: 'Nach Arbeitgeber',
    byWeekday: 'Nach Wochentag beim Empfänger',
    byHour: 'Nach Uhrzeit beim Empfänger',
    byWording: 'Nach Wortlaut',
    wordingNumber: (number) => `Fassung ${number}`,
    hours: (from, to) => `${from} bis ${to} Uhr`,
    night: 'Nachts',
  },
);
