import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { facts, mail, source } from '../../store/samples.ts';
import { APPLICATION } from './support/api.ts';
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

describe('what the pages show', () => {
  it('an application as it is typed has its plan, and nothing is stored', async () => {
    const body = {
      application: { ...APPLICATION, role: 'Unheard Of' },
      if: 'silence',
    };
    const answer = await api.ask('/api/applications/preview', { cookie: kim.cookie, body });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.at('steps.0')).toMatchObject({ what: 'thank-you', to: 'lee', rule: 'R3' });
    expect(String(answer.at('steps.0.at'))).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(answer.at('ends.outcome')).toBe('no-response');
    const listed = await api.ask('/api/applications?search=Unheard', { cookie: kim.cookie });
    expect(listed.json).toMatchObject({ items: [] });
    const nobody = { ...APPLICATION.interviews[0], with: ['nobody'], notes: {} };
    const wrong = await api.ask('/api/applications/preview', {
      cookie: kim.cookie,
      body: { application: { ...APPLICATION, interviews: [nobody] } },
    });
    expect(wrong.status).toBe(422);
  });

  it('a line of the list says why, like the application’s own page, and what waits (P8)', async () => {
    const [listed, next] = await Promise.all([
      api.ask('/api/applications', { cookie: kim.cookie }),
      api.ask(`/api/applications/${applicationId}/next`, { cookie: kim.cookie }),
    ]);
    expect(String(listed.at('items.0.next.reason'))).toMatch(/Dana Lee/);
    expect(listed.at('items.0.next.reason')).toBe(next.at('reason'));
    expect(listed.at('items.0')).toMatchObject({ waits: null, next: { late: false } });
  });

  it('the inbox holds what waits for the owner’s word: unmatched mail and proposed answers', async () => {
    const mailbox = await api.store.mailboxes.load(mailboxId);
    const understood = async (subject: string, application: string | null): Promise<string> => {
      const { message } = await api.store.messages.insertOnce(mail(mailbox, { subject }), source());
      await api.store.messages.understood(
        message.id,
        { facts: facts(), applicationId: application, contactId: null, guesses: [] },
        [],
      );
      return message.id;
    };
    await understood('Whose is this?', null);
    await understood('Settled long ago', applicationId);
    const answer = await understood('An invitation', applicationId);
    await api.workflows.happens(applicationId, {
      id: 'answer:1',
      at: api.clock.now,
      type: 'answer',
      messageId: answer,
      from: null,
      intent: 'invitation',
      date: null,
      sure: false,
    });
    const subjects = async () =>
      (
        (await api.ask('/api/messages?box=inbox', { cookie: kim.cookie })).at('items') as {
          subject: string;
        }[]
      ).map(({ subject }) => subject);
    expect((await subjects()).toSorted()).toEqual(['An invitation', 'Whose is this?']);
    const listed = await api.ask('/api/applications?stage=answered', { cookie: kim.cookie });
    expect(listed.at('items.0.waits')).toBe('proposal');
    await api.ask(`/api/messages/${answer}/dismiss`, { cookie: kim.cookie, method: 'POST' });
    expect(await subjects()).toEqual(['Whose is this?']);
  });
});
