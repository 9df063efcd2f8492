import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPLICATION, CLI_TOKEN, PASSWORD, startApi } from './support/api.ts';
import type { Api, Ask } from './support/api.ts';
import type { ApprovalRecord } from '../../../activities/ports/records.ts';
import { letterFor, newMailbox, openApproval } from '../../store/samples.ts';

let api: Api;
let kim: { id: string; cookie: string; email: string };
beforeAll(async () => {
  api = await startApi({ publicUrl: 'https://jobs.example.com', webFolder: 'dashboard/web' });
  kim = await api.signIn('kim');
});
afterAll(() => api.stop());

interface Attack {
  name: string;
  path: string;
  ask: (given: { cookie: string }) => Ask;
  status: number;
}

const pause = { method: 'PATCH', body: { name: 'Mallory' } };
const ATTACKS: Attack[] = [
  { name: 'no session', path: '/api/applications', ask: () => ({}), status: 401 },
  {
    name: 'a made-up session',
    path: '/api/applications',
    ask: () => ({ cookie: 'followthrough=guessed' }),
    status: 401,
  },
  {
    name: 'a cross-site post',
    path: '/api/session',
    ask: ({ cookie }) => ({ ...pause, cookie, headers: { origin: 'https://evil.example' } }),
    status: 403,
  },
  {
    name: 'a post from a sandboxed frame',
    path: '/api/session',
    ask: ({ cookie }) => ({ ...pause, cookie, headers: { origin: 'null' } }),
    status: 403,
  },
  {
    name: 'a cross-site fetch',
    path: '/api/session',
    ask: ({ cookie }) => ({ ...pause, cookie, headers: { 'sec-fetch-site': 'cross-site' } }),
    status: 403,
  },
  {
    name: 'a post from another port',
    path: '/api/session',
    ask: ({ cookie }) => ({ ...pause, cookie, headers: { origin: 'http://localhost:9999' } }),
    status: 403,
  },
  {
    name: 'a form post',
    path: '/api/session',
    ask: ({ cookie }) => ({
      method: 'PATCH',
      cookie,
      raw: 'name=Mallory',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
    status: 415,
  },
  {
    name: 'a rebound DNS name',
    path: 'http://evil.example/api/session',
    ask: ({ cookie }) => ({ cookie }),
    status: 421,
  },
  {
    name: 'another host that ends like ours',
    path: 'http://localhost.evil.example/healthz',
    ask: () => ({}),
    status: 421,
  },
  {
    name: "the command line's token from elsewhere",
    path: '/api/applications',
    ask: () => ({
      headers: { authorization: `Bearer ${CLI_TOKEN}` },
      env: { incoming: { socket: { remoteAddress: '192.0.2.7' } } },
    }),
    status: 401,
  },
  {
    name: "the command line's token without a socket",
    path: '/api/applications',
    ask: () => ({ headers: { authorization: `Bearer ${CLI_TOKEN}` }, env: {} }),
    status: 401,
  },
  {
    name: 'a guessed token',
    path: '/api/applications',
    ask: () => ({ headers: { authorization: 'Bearer guessed' } }),
    status: 401,
  },
  {
    name: 'a backup by a browser',
    path: '/api/backup',
    ask: ({ cookie }) => ({ cookie }),
    status: 403,
  },
  {
    name: 'a path that climbs',
    path: '/api/applications/..%2f..%2fetc%2fpasswd',
    ask: ({ cookie }) => ({ cookie }),
    status: 404,
  },
  {
    name: 'an id with SQL in it',
    path: `/api/applications/${encodeURIComponent("x' or '1'='1")}`,
    ask: ({ cookie }) => ({ cookie }),
    status: 404,
  },
  {
    name: 'an id with a null byte',
    path: '/api/applications/%00',
    ask: ({ cookie }) => ({ cookie }),
    status: 404,
  },
  {
    name: 'a search with a null byte',
    path: '/api/applications?search=%00',
    ask: ({ cookie }) => ({ cookie }),
    status: 400,
  },
  {
    name: 'a null byte in a body',
    path: '/api/session',
    ask: () => ({ raw: '{"email": "kim\\u0000", "password": "x"}' }),
    status: 422,
  },
  {
    name: 'a body of 10 MB',
    path: '/api/applications',
    ask: ({ cookie }) => ({ cookie, body: { role: 'x'.repeat(10 * 1024 * 1024) } }),
    status: 413,
  },
  {
    name: 'a broken body',
    path: '/api/applications',
    ask: ({ cookie }) => ({ cookie, raw: '{"role": ' }),
    status: 400,
  },
  {
    name: 'a polluted prototype',
    path: '/api/applications',
    ask: ({ cookie }) => ({
      cookie,
      raw: '{"__proto__": {"role": "x"}, "role": "x", "employer": {"name": "y"}, "contacts": []}',
    }),
    status: 422,
  },
  {
    name: 'a header in a name',
    path: '/api/applications',
    ask: ({ cookie }) => ({
      cookie,
      body: { ...APPLICATION, contacts: [{ id: 'lee', name: 'Dana\r\nBcc: all@evil.example' }] },
    }),
    status: 422,
  },
  {
    name: 'a method that is not there',
    path: '/api/applications',
    ask: ({ cookie }) => ({ cookie, method: 'PUT', body: {} }),
    status: 404,
  },
];

describe('attacks on the API', () => {
  it.each(ATTACKS)('refuses $name with $status', async ({ path, ask, status }) => {
    const answer = await api.ask(path, ask({ cookie: kim.cookie }));
    expect(answer.status, answer.text).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.at('detail')).toMatch(/^\S.*[.?]$/s);
    expect(answer.text).not.toMatch(/node_modules|\bat .*\.ts:/);
    expect((await api.store.owners.get(kim.id)).name).toBe('kim');
  });

  it('lets the page itself and the public address through', async () => {
    for (const origin of ['http://localhost', 'https://jobs.example.com']) {
      const done = await api.ask('/api/session', {
        method: 'PATCH',
        cookie: kim.cookie,
        body: { phone: '+49 30 7654321' },
        headers: { origin, 'sec-fetch-site': 'same-origin' },
      });
      expect(done.status, done.text).toBe(200);
    }
    const cli = { headers: { authorization: `Bearer ${CLI_TOKEN}` } };
    expect((await api.ask('/api/applications', cli)).status).toBe(200);
  });

  it('answers with headers that keep foreign script and frames out', async () => {
    const { headers } = await api.ask('/healthz');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('ends a session it did not open itself, and the old one at each sign-in', async () => {
    const planted = await api.ask('/api/session', {
      cookie: 'followthrough=planted-by-mallory',
      body: { email: kim.email, password: PASSWORD },
    });
    expect(planted.headers.get('set-cookie')).not.toContain('planted-by-mallory');
    const lee = await api.signIn('lee');
    await api.ask('/api/session', {
      cookie: lee.cookie,
      body: { email: lee.email, password: PASSWORD },
    });
    expect((await api.ask('/api/session', { cookie: lee.cookie })).status).toBe(401);
  });

  it('signs out here and everywhere', async () => {
    const roe = await api.signIn('roe');
    expect((await api.ask('/api/session', { method: 'DELETE', cookie: roe.cookie })).status).toBe(
      204,
    );
    expect((await api.ask('/api/session', { cookie: roe.cookie })).status).toBe(401);
  });

  it('stops guessing after five tries, also when they come at once, and says when to go on', async () => {
    const max = await api.signIn('max');
    const guess = () => api.ask('/api/session', { body: { email: max.email, password: 'wrong' } });
    const answers = await Promise.all(Array.from({ length: 12 }, guess));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
    const right = { body: { email: max.email, password: PASSWORD } };
    const blocked = await api.ask('/api/session', right);
    expect(blocked.status).toBe(429);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
    api.clock.now += 16 * 60_000;
    expect((await api.ask('/api/session', right)).status).toBe(201);
  });
});

describe('tries at the links of digests', () => {
  let approval: ApprovalRecord;
  beforeAll(async () => {
    const made = await api.ask('/api/applications', { cookie: kim.cookie, body: APPLICATION });
    const application = await api.store.applications.load(String(made.at('application.id')));
    const mailbox = await newMailbox(api.store, kim.id);
    const letter = await api.store.outbox.draft(
      letterFor(application, mailbox, { mode: 'approve' }),
    );
    approval = await openApproval(api.store, letter);
  });

  it('take the one use of a link once, however many click at the same moment', async () => {
    const token = api.store.links.token(approval, 'approve', api.clock.now + 60_000);
    const link = await api.store.links.find(token);
    if (link === null) throw new Error('our own link is not known');
    const clicks = Array.from({ length: 5 }, () => api.store.links.use(token, link, api.clock.now));
    expect((await Promise.all(clicks)).filter((taken) => taken)).toHaveLength(1);
    expect((await api.store.links.find(token))?.use).not.toBeNull();
  });

  it('show in the metrics by status, never by token (P6)', async () => {
    const right = api.store.links.token(approval, 'approve', api.clock.now + 60_000);
    const foreign = api.store.links.token(
      { ...approval, ownerId: 'somebody-else' },
      'approve',
      api.clock.now + 60_000,
    );
    const click = {
      raw: 'decision=approve',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    };
    const guessed = `${right.slice(0, -2)}${right.endsWith('A') ? 'BB' : 'AA'}`;
    for (const token of [guessed, foreign, 'x'])
      expect((await api.ask(`/decide/${token}`, click)).status).toBe(404);
    expect((await api.ask(`/decide/${guessed}`)).status).toBe(404);
    const site = { ...click.headers, origin: 'https://evil.example' };
    expect((await api.ask(`/decide/${right}`, { ...click, headers: site })).status).toBe(403);
    expect((await api.ask(`/decide/${right}`, { method: 'POST' })).status).toBe(400);
    const { text } = await api.ask('/metrics');
    const counted = [...text.matchAll(/_seconds_count\{(.*\/decide\/.*)\} (\d+)/g)];
    expect(
      Object.fromEntries(counted.map(([, labels = '', count]) => [labels, Number(count)])),
    ).toEqual({
      'method="POST",route="/decide/:token",status="404"': 3,
      'method="GET",route="/decide/:token",status="404"': 1,
      'method="POST",route="/decide/:token",status="403"': 1,
      'method="POST",route="/decide/:token",status="400"': 1,
    });
    for (const token of [right, foreign, guessed]) expect(text).not.toContain(token.slice(20));
  });
});
