import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseMessage } from '../../../mail/parse.ts';
import { understand } from '../../../replies/understand.ts';
import { mail } from '../../store/samples.ts';
import type { Api } from './support/api.ts';
import { startDesk } from './support/desk.ts';

let api: Api;
let kim: { id: string; cookie: string };
let mailboxId: string;
let applicationId: string;
beforeAll(async () => {
  ({ api, kim, mailboxId, applicationId } = await startDesk());
});
afterAll(() => api.stop());

/** An invitation by a scheduler that nothing connects with the application. */
function invitation(method: string, sequence: number): string {
  return [
    'From: Scheduler <invites@calendar.example>',
    'To: kim@owner.example',
    'Subject: Second round',
    `Message-ID: <${method}-${String(sequence)}@calendar.example>`,
    'MIME-Version: 1.0',
    `Content-Type: text/calendar; charset=utf-8; method=${method}`,
    '',
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    'UID:second@calendar.example',
    `SEQUENCE:${String(sequence)}`,
    'DTSTART:20261124T180000Z',
    'DTEND:20261124T190000Z',
    'SUMMARY:Second round',
    'ATTENDEE:mailto:kim@owner.example',
    'ATTENDEE:mailto:dana.lee@northwind.example',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

/** A message that was understood and belongs to no application yet; its id. */
async function unmatched(raw: string): Promise<string> {
  const bytes = new TextEncoder().encode(raw);
  const parsed = await parseMessage(bytes);
  const { messageId, subject } = parsed;
  const record = await api.store.mailboxes.load(mailboxId);
  const { message } = await api.store.messages.insertOnce(
    mail(record, { messageId, subject, from: parsed.from[0]?.address ?? '' }),
    bytes,
  );
  const facts = understand(parsed, {
    addresses: ['kim@owner.example'],
    timeZone: 'Europe/Berlin',
    folder: 'inbox',
    receivedAt: message.receivedAt,
  });
  await api.store.messages.understood(
    message.id,
    { facts, applicationId: null, contactId: null, guesses: [] },
    [],
  );
  return message.id;
}

const interviews = async () => {
  const answer = await api.ask(`/api/applications/${applicationId}`, { cookie: kim.cookie });
  return answer.at('application.interviews') as { startsAt: string; cancelled?: boolean }[];
};

describe('a message that the owner puts to an application', () => {
  it('makes the interview of its calendar entry, with those who are invited, and starts its clock', async () => {
    const id = await unmatched(invitation('REQUEST', 0));
    const before = (await interviews()).length;
    const answer = await api.ask(`/api/messages/${id}/assign`, {
      cookie: kim.cookie,
      body: { application: applicationId },
    });
    expect(answer.status, answer.text).toBe(200);
    const all = await interviews();
    expect(all).toHaveLength(before + 1);
    expect(all).toContainEqual(
      expect.objectContaining({ startsAt: '2026-11-24T18:00:00Z', with: ['lee'] }),
    );
    const { snapshot } = await api.store.applications.load(applicationId);
    expect(snapshot?.interviews.map(({ endsAt }) => new Date(endsAt).toISOString())).toContain(
      '2026-11-24T19:00:00.000Z',
    );
    // An answer by the owner's word is proposed, never applied at once (R24).
    expect(snapshot?.answers.map(({ state }) => state)).toEqual(['proposed']);
  });

  it('calls the interview off where it is a cancellation', async () => {
    const id = await unmatched(invitation('CANCEL', 1));
    await api.ask(`/api/messages/${id}/assign`, {
      cookie: kim.cookie,
      body: { application: applicationId },
    });
    const { snapshot } = await api.store.applications.load(applicationId);
    const second = snapshot?.interviews.find(
      ({ startsAt }) => startsAt === Date.UTC(2026, 10, 24, 18),
    );
    expect(second?.cancelled).toBe(true);
  });
});
