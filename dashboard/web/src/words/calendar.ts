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
    subscribe: 'For your calendar program',
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
    subscribe: 'Für Ihr Kalenderprogramm',
    more: (count) => `${count} weitere`,
    none: 'Nichts in diesen Tagen.',
    with: (what, names) => (names === '' ? what : `${what}: ${names}`),
  },
);
