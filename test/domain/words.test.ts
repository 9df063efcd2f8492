import { describe, expect, test } from 'vitest';
import { explain } from '../../domain/explain.ts';
import { promisedDate } from '../../domain/promisedDate.ts';
import { REASON_CODES } from '../../domain/reason.ts';
import { next } from '../../domain/next.ts';
import { after, application, instant, interview, INTERVIEW, NOON, SEATTLE } from './lives.ts';

const reader = {
  nameOf: (id: string) => (id === 'lee' ? 'Dana Lee' : null),
  language: 'en' as const,
  zone: SEATTLE,
  readerZone: 'Europe/Berlin',
};

describe('every reason has a sentence', () => {
  const reason = { contactId: 'lee', at: NOON, date: '2026-11-30', count: 2 };
  test.each(REASON_CODES)('%s', (code) => {
    for (const language of ['en', 'de'] as const) {
      const sentence = explain({ ...reason, code }, { ...reader, language });
      expect(sentence).toMatch(/^\p{Lu}.+[.]$/u);
      expect(sentence).not.toMatch(
        language === 'en' ? /undefined|null|NaN|\b(he|she|his|her)\b/i : /undefined|null|NaN/,
      );
      expect(explain({ code }, { ...reader, language })).toMatch(/^\p{Lu}.+[.]$/u);
    }
  });
});

test('a promise that lies ahead is told as a person would', () => {
  const state = after(
    application({ interviews: [interview(INTERVIEW, ['lee'], { decisionBy: '2026-11-30' })] }),
    [NOON, { type: 'owner_wrote', what: 'thank-you', to: 'lee' }],
  );
  const now = instant('2026-11-25T09:00:00-08:00');
  expect(explain(next(state, now).reason, { ...reader, readerZone: SEATTLE })).toBe(
    'Nothing to do until Monday 30 November: Dana Lee promised news by Monday 30 November.',
  );
});

test('a moment is told by both clocks, and by one where they agree', () => {
  const code = 'snoozed' as const;
  expect(explain({ code, at: NOON }, reader)).toBe(
    'You have put this aside until Monday 16 November, 12:00 in Los Angeles (21:00 for you).',
  );
  expect(explain({ code, at: NOON }, { ...reader, readerZone: SEATTLE })).toBe(
    'You have put this aside until Monday 16 November, 12:00.',
  );
});

describe('promised days, as said on Monday 16 November 2026', () => {
  test.each([
    ['by the 15th', '2026-12-15'],
    ['by the 20th', '2026-11-20'],
    ['bis zum 15.', '2026-12-15'],
    ['in two weeks', '2026-11-30'],
    ['in a couple of weeks', '2026-11-30'],
    ['within 10 business days', '2026-11-30'],
    ['within a week', '2026-11-23'],
    ['in a month', '2026-12-16'],
    ['end of next week', '2026-11-27'],
    ['by the end of the week', '2026-11-20'],
    ['end of the month', '2026-11-30'],
    ['by Friday', '2026-11-20'],
    ['in a fortnight', '2026-11-30'],
    ['a week from Tuesday', '2026-11-24'],
    ['two weeks from Friday', '2026-12-04'],
    ['by the end of the year', '2026-12-31'],
    ['early December', '2026-12-10'],
    ['early in January', '2027-01-10'],
    ['late January', '2027-01-31'],
    ['end of January', '2027-01-31'],
    ['Ende Januar', '2027-01-31'],
    ['Anfang Dezember', '2026-12-10'],
    ['in January', '2027-01-31'],
    ['before Christmas', '2026-12-23'],
    ['vor Weihnachten', '2026-12-23'],
    ['next Tuesday', '2026-11-24'],
    ['by Nov 30th', '2026-11-30'],
    ['December 4', '2026-12-04'],
    ['mid-December', '2026-12-15'],
    ['the week of December 7', '2026-12-11'],
    ['bis Freitag', '2026-11-20'],
    ['in zwei Wochen', '2026-11-30'],
    ['Ende nächster Woche', '2026-11-27'],
    ['2026-11-30', '2026-11-30'],
  ])('%s', (text, date) => {
    expect(promisedDate(text, '2026-11-16')).toEqual({ kind: 'date', date });
  });

  test.each([
    ['30 to 60 days', '2026-12-16', '2027-01-15'],
    ['30–60 days', '2026-12-16', '2027-01-15'],
    ['in the next 2-3 weeks', '2026-11-30', '2026-12-07'],
    ['between Nov 30 and Dec 4', '2026-11-30', '2026-12-04'],
  ])('%s', (text, from, to) => {
    expect(promisedDate(text, '2026-11-16')).toEqual({ kind: 'range', from, to });
  });

  test.each([
    'soon',
    'sometime',
    'we will let you know',
    'yesterday',
    '2026-02-30',
    '2020-01-01',
    '60 to 30 days',
    '',
  ])('vague: %s', (text) => {
    expect(promisedDate(text, '2026-11-16')).toEqual({ kind: 'vague' });
  });

  test('the 31st is looked for in a month that has one', () => {
    expect(promisedDate('by the 31st', '2026-11-16')).toEqual({ kind: 'date', date: '2026-12-31' });
  });
});
