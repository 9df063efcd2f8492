import { describe, expect, test } from 'vitest';
import type { ApplicationRecord } from '../../activities/ports/records.ts';
import { dateRule } from '../../proofreading/dateRule.ts';
import { contactOf, interviewOf } from '../../proofreading/people.ts';
import { readingOf } from '../../proofreading/reading.ts';
import { sampleRequest, SAMPLE_NOW } from '../../templates/sampleLetters.ts';

const { record } = sampleRequest('en', 'thank-you.interviewer');
const DAY = 86_400_000;
const TEXT =
  'Dear Ms. Lee,\n\nThank you for the interview on Tuesday, November 17.\n\nSincerely,\nMiriam Sanders\n';

describe('the day on which one was there', () => {
  test('another day is found, and the day of the latest meeting proposed', () => {
    const [first] = record.interviews;
    if (first === undefined) throw new Error('no interview');
    const earlier = { ...first, id: 'zero', key: 'zero', startsAt: first.startsAt - 7 * DAY };
    const found = dates({ ...record, interviews: [earlier, first] });
    expect(found).toMatchObject([
      { text: 'Tuesday, November 17', proposal: 'The interview was on Monday, November 16.' },
    ]);
  });

  test('where no interview was held there is none to contradict, and nothing empty is proposed', () => {
    const cancelled = record.interviews.map((one) => ({ ...one, cancelled: true }));
    expect(dates({ ...record, interviews: cancelled })).toEqual([]);
    expect(dates({ ...record, interviews: [] })).toEqual([]);
  });

  test('a letter thanks for the interview that has been, not for the one to come', () => {
    const next = record.interviews.map((one) => ({
      ...one,
      id: 'second',
      startsAt: one.startsAt + 7 * DAY,
    }));
    const both = { ...record, interviews: [...record.interviews, ...next] };
    const lee = contactOf(both, 'lee');
    expect(interviewOf(both, lee, null, SAMPLE_NOW)?.id).toBe('first');
    expect(interviewOf(both, lee, 'second', SAMPLE_NOW)?.id).toBe('second');
    expect(interviewOf(both, lee, null, SAMPLE_NOW + 8 * DAY)?.id).toBe('second');
    expect(interviewOf({ ...both, interviews: next }, lee, null, SAMPLE_NOW)?.id).toBe('second');
  });
});

function dates(of: ApplicationRecord) {
  return dateRule(
    readingOf({
      record: of,
      contactId: 'lee',
      what: 'thank-you',
      subject: null,
      text: TEXT,
      attachments: [],
      siblings: [],
      now: SAMPLE_NOW,
    }),
  );
}
