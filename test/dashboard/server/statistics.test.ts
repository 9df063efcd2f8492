import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerStatistics } from '../../../dashboard/server/answerStatistics.ts';
import type { AnsweredLetter } from '../../../store/repositories/answeredLetters.ts';
import { facts, letterFor, mail, source } from '../../store/samples.ts';
import { APPLICATION, startApi, type Api } from './support/api.ts';

const DAY = 86_400_000;
/** A Tuesday, 17:30 in Berlin and 8:30 in Seattle. */
const TUESDAY = Date.parse('2026-11-17T16:30:00Z');

function letter(changes: Partial<AnsweredLetter> = {}): AnsweredLetter {
  return {
    what: 'status-check',
    wording: 'en/status-check.first/formal',
    employerId: 'one',
    employer: 'Northwind',
    timeZone: 'America/Los_Angeles',
    sentAt: TUESDAY,
    answeredAt: null,
    ...changes,
  };
}

describe('what letters and answers come to', () => {
  it('counts by letter, employer and the clock of who read it, and says no share of few', () => {
    const found = answerStatistics(
      [
        letter({ answeredAt: TUESDAY + 2 * DAY }),
        letter(),
        letter({ what: 'thank-you', timeZone: null, employerId: 'two', answeredAt: TUESDAY + DAY }),
      ],
      'Europe/Berlin',
    );
    expect(found.all).toEqual({ key: 'all', sent: 3, answered: 2, range: null });
    expect(found.byLetter).toEqual([
      { key: 'status-check', sent: 2, answered: 1, range: null },
      { key: 'thank-you', sent: 1, answered: 1, range: null },
    ]);
    // Two employers of one name stay two.
    expect(found.byEmployer.map(({ key, sent }) => [key, sent])).toEqual([
      ['Northwind', 2],
      ['Northwind', 1],
    ]);
    expect(found.byWeekday).toMatchObject([{ key: '2', sent: 3 }]);
    expect(found.byHour).toMatchObject([
      { key: '06', sent: 2, answered: 1 },
      { key: '15', sent: 1, answered: 1 },
    ]);
    expect(found.wait).toMatchObject({ answers: 2, medianDays: 1.5 });
    expect(found.wait.steps.map(({ answers }) => answers)).toEqual([1, 1, 0, 0, 0, 0]);
  });

  it.each([
    [0, 10, 0, 0.278],
    [5, 10, 0.237, 0.763],
    [10, 10, 0.722, 1],
    [30, 100, 0.219, 0.396],
  ])('%i of %i: the true share lies between %f and %f', (answered, sent, low, high) => {
    const letters = Array.from({ length: sent }, (_, n) =>
      letter({ answeredAt: n < answered ? TUESDAY + DAY : null }),
    );
    const { range } = answerStatistics(letters, 'UTC').all;
    expect(range?.low).toBeCloseTo(low, 2);
    expect(range?.high).toBeCloseTo(high, 2);
  });

  it('has nothing to say of nothing', () => {
    const none = answerStatistics([], 'UTC');
    expect(none.all).toEqual({ key: 'all', sent: 0, answered: 0, range: null });
    expect(none.wait.medianDays).toBeNull();
  });
});

describe('statistics through the API', () => {
  let api: Api;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  it('give each answer to the letter before it, once, and leave out machines and what was dismissed', async () => {
    const kim = await api.signIn('kim');
    const box = await api.ask('/api/mailboxes', {
      cookie: kim.cookie,
      body: {
        address: kim.email,
        imap: { host: 'imap.owner.example' },
        smtp: { host: 'smtp.owner.example' },
        auth: { kind: 'password', user: 'kim', password: 'x' },
      },
    });
    const mailbox = await api.store.mailboxes.load(String(box.at('mailbox.id')));
    const made = await api.ask('/api/applications', { cookie: kim.cookie, body: APPLICATION });
    const application = await api.store.applications.load(String(made.at('application.id')));
    const now = api.clock.now;
    const sent = async (at: number, what: 'thank-you' | 'status-check'): Promise<void> => {
      const drafted = await api.store.outbox.draft(letterFor(application, mailbox, { what }));
      await api.store.outbox.move(drafted.id, ['drafted'], 'sent', { sentAt: at });
    };
    const received = async (at: number, kind: 'answer' | 'auto_reply'): Promise<string> => {
      const { message } = await api.store.messages.insertOnce(
        mail(mailbox, { id: randomUUID(), receivedAt: at }),
        source(),
      );
      await api.store.messages.understood(
        message.id,
        { facts: facts({ kind }), applicationId: application.id, contactId: null, guesses: [] },
        [],
      );
      return message.id;
    };
    await sent(now - 20 * DAY, 'thank-you');
    await received(now - 19 * DAY, 'auto_reply');
    await sent(now - 10 * DAY, 'status-check');
    await received(now - 6 * DAY, 'answer');
    await received(now - 5 * DAY, 'answer');
    await sent(now - 400 * DAY, 'thank-you');

    const found = await api.ask('/api/statistics/answers', { cookie: kim.cookie });
    expect(found.json, found.text).toMatchObject({
      all: { sent: 2, answered: 1 },
      byLetter: [
        { key: 'status-check', sent: 1, answered: 1 },
        { key: 'thank-you', sent: 1, answered: 0 },
      ],
      wait: { answers: 1, medianDays: 4 },
      funnel: { applied: 1, interviewed: 1, answered: 1, offered: 0 },
    });
    const longer = await api.ask('/api/statistics/answers?days=500', { cookie: kim.cookie });
    expect(longer.at('all.sent')).toBe(3);
    const other = await api.signIn('mallory');
    const theirs = await api.ask('/api/statistics/answers', { cookie: other.cookie });
    expect(theirs.json).toMatchObject({ all: { sent: 0 }, funnel: { applied: 0 } });
  });
});
