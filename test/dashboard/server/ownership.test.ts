import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { APPLICATION, startApi } from './support/api.ts';
import type { Api } from './support/api.ts';

let api: Api;
let kim: { id: string; cookie: string };
let mallory: { id: string; cookie: string };
let routes: { method: string; path: string }[];
const ids: Record<string, string> = {};

beforeAll(async () => {
  api = await startApi();
  kim = await api.signIn('kim');
  mallory = await api.signIn('mallory');
  const made = await api.ask('/api/applications', { cookie: kim.cookie, body: APPLICATION });
  ids['application'] = String(made.at('application.id'));
  const mailbox = await api.ask('/api/mailboxes', { cookie: kim.cookie, body: MAILBOX });
  ids['mailbox'] = String(mailbox.at('mailbox.id'));
  const document = await api.ask('/api/openapi.json');
  routes = Object.entries(document.at('paths') as Record<string, object>).flatMap(
    ([path, methods]) =>
      Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
});
afterAll(() => api.stop());

const MAILBOX = {
  address: 'kim@owner.example',
  imap: { host: 'imap.owner.example' },
  smtp: { host: 'smtp.owner.example' },
  auth: { kind: 'password', user: 'kim', password: 'secret-of-kim' },
};
/** Whoever calls these needs no session; everything else must refuse without one. */
const OPEN = new Set([
  'GET /healthz',
  'GET /readyz',
  'GET /api/setup',
  'POST /api/setup',
  'POST /api/session',
]);

/** A body that passes the checks of every route, so that ownership is what refuses. */
const BODIES: Record<string, Record<string, unknown>> = {
  snooze: { until: '2027-01-04T10:00:00Z' },
  later: { until: '2027-01-04T10:00:00Z', step: 'x' },
  skip: { step: 'x' },
  'send-now': { step: 'x' },
  mode: { letter: 'thank-you', mode: 'auto' },
  'other-offer': { deadline: '2027-01-04T10:00:00Z' },
  promise: { date: '2027-01-04' },
  close: { outcome: 'rejected' },
  contacts: { id: 'eve', name: 'Eve' },
  interviews: { id: 'extra', startsAt: '2026-11-16T10:00:00Z', with: [] },
  resolve: { was: 'sent' },
  assign: { application: 'x' },
  letter: { subject: 'x', text: 'y' },
};

function concrete(path: string): string {
  const id = path.startsWith('/api/mailboxes') ? ids['mailbox'] : ids['application'];
  return path
    .replace('{id}', id ?? '')
    .replace('{contact}', 'lee')
    .replace('{interview}', 'first')
    .replace('{name}', 'mine');
}

describe('whose it is', () => {
  it('keeps every route but the open ones shut without a session', async () => {
    expect(routes.length).toBeGreaterThan(50);
    for (const { method, path } of routes) {
      if (OPEN.has(`${method} ${path}`)) continue;
      const answer = await api.ask(concrete(path), {
        method,
        ...(method === 'GET' || method === 'DELETE' ? {} : { body: {} }),
      });
      expect(answer.status, `${method} ${path}: ${answer.text}`).toBe(401);
    }
  });

  it('shows and changes nothing of another owner on any route', async () => {
    const before = await snapshot();
    let walked = 0;
    for (const { method, path } of routes.filter((route) => route.path.includes('{id}'))) {
      const name = path.split('/').at(-1) ?? '';
      const { step: _step, ...later } = BODIES['later'] ?? {};
      const body =
        path.startsWith('/api/approvals') && name === 'later' ? later : (BODIES[name] ?? {});
      const query = path.endsWith('/plan/change') ? '?playbook=light' : '';
      const answer = await api.ask(`${concrete(path)}${query}`, {
        method,
        cookie: mallory.cookie,
        ...(method === 'GET' || method === 'DELETE' ? {} : { body }),
      });
      expect(answer.status, `${method} ${path}: ${answer.text}`).toBe(404);
      expect(answer.text).not.toMatch(/Northwind|Dana|secret-of-kim/);
      walked += 1;
    }
    expect(walked).toBeGreaterThan(30);
    expect(await snapshot()).toEqual(before);
  });

  it('lists, exports and counts only what is ones own, and never a password', async () => {
    const lists = [
      'applications',
      'mailboxes',
      'approvals',
      'tasks',
      'messages',
      'statistics',
      'calendar.ics',
      'export.json',
      'export.csv',
      'applications/counts',
    ];
    for (const list of lists) {
      const theirs = await api.ask(`/api/${list}`, { cookie: mallory.cookie });
      expect(theirs.status, list).toBe(200);
      expect(theirs.text, list).not.toMatch(/Northwind|Dana|imap\.owner/);
      const ours = await api.ask(`/api/${list}`, { cookie: kim.cookie });
      expect(ours.text, list).not.toContain('secret-of-kim');
    }
  });
});

async function snapshot(): Promise<unknown> {
  const application = await api.store.applications.load(ids['application'] ?? '');
  return [application, await api.store.mailboxes.load(ids['mailbox'] ?? '')];
}
