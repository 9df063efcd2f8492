import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterFor, mail, openApproval, source } from '../../store/samples.ts';
import { APPLICATION, cookieOf, PASSWORD, startApi } from './support/api.ts';
import type { Answer, Api, Ask } from './support/api.ts';
import { MAILBOX, startDesk } from './support/desk.ts';

let api: Api;
let kim: { id: string; cookie: string; email: string };
let mailboxId: string;
let applicationId: string;
beforeAll(async () => {
  ({ api, kim, mailboxId, applicationId } = await startDesk());
});
afterAll(() => api.stop());

const COACH = {
  name: 'Carol Coach',
  email: 'carol@coaches.example',
  timeZone: 'Europe/London',
};

/** Kim invites, Carol comes in with the token. */
async function joinAsCoach(mayApprove: boolean, email: string): Promise<string> {
  const invited = await api.ask('/api/invitations', {
    cookie: kim.cookie,
    body: { as: 'coach', mayApprove },
  });
  const joined = await api.ask('/api/invitations/redeem', {
    body: { token: invited.at('token'), owner: { ...COACH, email }, password: PASSWORD },
  });
  expect(joined.status, joined.text).toBe(201);
  return cookieOf(joined);
}

const forKim = (cookie: string, path: string, ask: Ask = {}): Promise<Answer> =>
  api.ask(path, { ...ask, cookie, headers: { 'followthrough-client': kim.id, ...ask.headers } });

describe('an invitation', () => {
  it('works once, says who invites to what, and is never kept as it is', async () => {
    const invited = await api.ask('/api/invitations', {
      cookie: kim.cookie,
      body: { as: 'owner' },
    });
    const token = String(invited.at('token'));
    expect(invited.at('link')).toBe(`http://localhost/invitation#${token}`);
    const looked = await api.ask('/api/invitations/look', { body: { token } });
    expect(looked.json).toEqual({ as: 'owner', mayApprove: false, by: 'kim' });
    expect((await api.ask('/api/invitations', { cookie: kim.cookie })).text).not.toContain(token);

    const body = {
      token,
      owner: { ...COACH, name: 'Noa New', email: 'noa@owner.example' },
      password: PASSWORD,
    };
    const joined = await api.ask('/api/invitations/redeem', { body });
    expect(joined.status, joined.text).toBe(201);
    const mine = await api.ask('/api/applications', { cookie: cookieOf(joined) });
    expect(mine.json).toMatchObject({ items: [] });
    const again = await api.ask('/api/invitations/redeem', {
      body: { ...body, owner: { ...body.owner, email: 'second@owner.example' } },
    });
    expect(again.status).toBe(409);
    expect(again.at('detail')).toMatch(/was used/);
    // An invitation to be an owner shares nothing.
    const coaches = await api.ask('/api/coaches', { cookie: kim.cookie });
    expect(coaches.json).toEqual({ items: [] });
  });

  it('ends after a week, and when it is taken back', async () => {
    const invite = async () =>
      api.ask('/api/invitations', { cookie: kim.cookie, body: { as: 'coach' } });
    const [old, back] = [await invite(), await invite()];
    await api.ask(`/api/invitations/${String(back.at('invitation.id'))}`, {
      cookie: kim.cookie,
      method: 'DELETE',
    });
    const look = async (answer: Answer) =>
      (await api.ask('/api/invitations/look', { body: { token: answer.at('token') } })).status;
    expect(await look(back)).toBe(404);
    expect(await look(old)).toBe(200);
    const then = api.clock.now;
    api.clock.now += 8 * 24 * 3_600_000;
    expect(await look(old)).toBe(404);
    api.clock.now = then;
  });
});

describe('a coach', () => {
  it('sees the applications of who invited them, and on every other route nothing and changes nothing', async () => {
    const carol = await joinAsCoach(false, 'carol@coaches.example');
    const clients = await api.ask('/api/clients', { cookie: carol });
    expect(clients.json).toMatchObject({ items: [{ id: kim.id, mayApprove: false }] });
    expect((await api.ask('/api/applications', { cookie: carol })).text).not.toMatch(/Northwind/);
    const seen = await forKim(carol, '/api/applications');
    expect(seen.at('items.0.employer.name')).toBe('Northwind Traders');
    expect((await forKim(carol, `/api/applications/${applicationId}`)).status).toBe(200);

    const document = await api.ask('/api/openapi.json');
    const before = JSON.stringify(await api.store.applications.load(applicationId));
    let refused = 0;
    for (const [path, methods] of Object.entries(document.at('paths') as Record<string, object>))
      for (const name of Object.keys(methods)) {
        const method = name.toUpperCase();
        const mayLook = method === 'GET' && LOOKS.test(path);
        if (mayLook || OWN.test(path) || !path.startsWith('/api/')) continue;
        const answer = await forKim(
          carol,
          path
            .replace('{id}', path.includes('mailboxes') ? mailboxId : applicationId)
            .replace('{contact}', 'lee')
            .replace('{interview}', 'first'),
          { method, ...(method === 'GET' || method === 'DELETE' ? {} : { body: {} }) },
        );
        expect(answer.status, `${method} ${path}: ${answer.text}`).toBe(403);
        expect(answer.text).not.toMatch(/Northwind|imap\.owner/);
        refused += 1;
      }
    expect(refused).toBeGreaterThan(45);
    expect(JSON.stringify(await api.store.applications.load(applicationId))).toBe(before);
  });

  it('sees no mail that belongs to no application', async () => {
    const carol = await joinAsCoach(false, 'cleo@coaches.example');
    const mailbox = await api.store.mailboxes.load(mailboxId);
    const { message } = await api.store.messages.insertOnce(
      mail(mailbox, { subject: 'From my doctor' }),
      source(),
    );
    for (const path of [
      '/api/messages',
      '/api/messages?unmatched=true',
      `/api/messages/${message.id}`,
    ]) {
      const answer = await forKim(carol, path);
      expect(answer.status, path).toBe(403);
      expect(answer.text).not.toContain('doctor');
    }
    const ours = await forKim(carol, `/api/messages?application=${applicationId}`);
    expect(ours.status).toBe(200);
  });

  it('approves only where the owner allows it, until the owner says no more', async () => {
    const carol = await joinAsCoach(false, 'cora@coaches.example');
    const mailbox = await api.store.mailboxes.load(mailboxId);
    const application = await api.store.applications.load(applicationId);
    const letter = await api.store.outbox.draft(
      letterFor(application, mailbox, { mode: 'approve' }),
    );
    const approval = await openApproval(api.store, letter);
    const skip = async () =>
      forKim(carol, `/api/approvals/${approval.id}/skip`, { method: 'POST', body: {} });
    expect((await skip()).status).toBe(403);

    const coaches = await api.ask('/api/coaches', { cookie: kim.cookie });
    const items = coaches.at('items') as { id: string; email: string }[];
    const id = items.find(({ email }) => email === 'cora@coaches.example')?.id ?? '';
    const coach = { cookie: kim.cookie, method: 'PATCH', body: { mayApprove: true } };
    await api.ask(`/api/coaches/${id}`, coach);
    // The workflow knows no such step: that it is asked at all is what was to be seen.
    expect((await skip()).at('type')).toBe('urn:followthrough:problem:refused');

    await api.ask(`/api/coaches/${id}`, { cookie: kim.cookie, method: 'DELETE' });
    expect((await skip()).status).toBe(404);
    expect((await forKim(carol, '/api/applications')).status).toBe(404);
  });

  it('is nobody to an owner who did not invite them', async () => {
    const mallory = await api.signIn('mallory');
    const answer = await forKim(mallory.cookie, '/api/applications');
    expect(answer.status).toBe(404);
    const stream = await api.ask(`/api/events?client=${kim.id}`, { cookie: mallory.cookie });
    expect(stream.status).toBe(404);
    // One's own matters stay one's own, whoever is named.
    const session = await forKim(mallory.cookie, '/api/session');
    expect(session.at('owner.email')).toBe('mallory@owner.example');
  });
});

const LOOKS =
  /^\/api\/(applications|approvals|tasks|letters|agenda|statistics|playbooks|events|messages|calendar\.ics)(\/|$)/;
const OWN = /^\/api\/(setup|session|sessions|owner|invitations|coaches|clients)(\/|$)/;

describe('private hosts', () => {
  it('on an installation with a public address are the operator’s to allow', async () => {
    const open = await startApi({ publicUrl: 'https://jobs.example.com' });
    try {
      const owner = await open.signIn('kim');
      const body = { ...MAILBOX, imap: { host: '10.0.0.7' }, allowPrivateHosts: true };
      for (const path of ['/api/mailboxes', '/api/mailboxes/check']) {
        const answer = await open.ask(path, { cookie: owner.cookie, body });
        expect(answer.at('errors.0.field'), answer.text).toBe('allowPrivateHosts');
      }
    } finally {
      await open.stop();
    }
  });
});

describe('sessions', () => {
  it('are listed with their browser, and one is ended from another', async () => {
    const signIn = async (browser: string) =>
      cookieOf(
        await api.ask('/api/session', {
          body: { email: kim.email, password: PASSWORD },
          headers: { 'user-agent': browser },
        }),
      );
    const phone = await signIn('A phone');
    const laptop = await signIn('A laptop');
    const listed = await api.ask('/api/sessions', { cookie: laptop });
    const items = listed.at('items') as { id: string; browser: string | null; current: boolean }[];
    expect(items.find(({ browser }) => browser === 'A laptop')?.current).toBe(true);
    const other = items.find(({ browser }) => browser === 'A phone');
    expect(other?.current).toBe(false);
    await api.ask(`/api/sessions/${other?.id ?? ''}`, { cookie: laptop, method: 'DELETE' });
    expect((await api.ask('/api/session', { cookie: phone })).status).toBe(401);
    expect((await api.ask('/api/session', { cookie: laptop })).status).toBe(200);
  });
});

describe('erasing everything', () => {
  it('asks for the password, stops what works, and leaves nothing of the owner', async () => {
    const eve = await api.signIn('eve');
    await api.ask('/api/mailboxes', {
      cookie: eve.cookie,
      body: { ...MAILBOX, address: 'eve@owner.example' },
    });
    await api.ask('/api/applications', { cookie: eve.cookie, body: APPLICATION });
    await api.ask('/api/settings', {
      cookie: eve.cookie,
      method: 'PATCH',
      body: { defaultPlaybook: 'light' },
    });
    const erase = async (password: string) =>
      api.ask('/api/owner/erase', { cookie: eve.cookie, body: { password } });
    expect((await erase('not this one')).status).toBe(401);
    expect((await api.store.applications.list(eve.id)).items).toHaveLength(1);
    const done = await erase(PASSWORD);
    expect(done.status, done.text).toBe(204);
    expect(api.workflows.calls).toContain('control withdraw');
    expect((await api.ask('/api/session', { cookie: eve.cookie })).status).toBe(401);
    expect((await api.store.applications.list(eve.id)).items).toEqual([]);
    expect(await api.store.mailboxes.list(eve.id)).toEqual([]);
    expect(await api.store.settings.all(eve.id)).toEqual({});
    expect(await api.store.owners.findByEmail(eve.email)).toBeNull();
  });
});
