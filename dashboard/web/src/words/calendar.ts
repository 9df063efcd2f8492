import { inBoth } from './language.ts';

export const calendarWords = inBoth(
  {
    title: 'Calendar',
    before: 'Earlier',
    today: 'Today',
    after: 'Later',
    view: 'View',
    views: { month: 'Month', week: 'Week', agenda: 'List' },
    interview: 'Interview',
    file: 'As a file for your calendar program, as of now',
    more: (count: number) => `${count} more`,
    none: 'Nothing in these days.',
    with: (what: string, names: string) => (names === '' ? what : `${what}: ${names}`),
  },
  {
    title: 'Kalender',
    before: 'Früher',
    today: 'Heute',
    after: 'Später',
    view: 'Ansicht',
    views: { month: 'Monat', week: 'Woche', agenda: 'Liste' },
    interview: 'Gespräch',
    file: 'Als Datei für Ihr Kalenderprogramm, Stand jetzt',
    more: (count) => `${count} weitere`,
    none: 'Nichts in diesen Tagen.',
    with: (what, names) => (names === '' ? what : `${what}: ${names}`),
  },
);
