import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterFor, mail, openApproval, source } from '../../store/samples.ts';
import { APPLICATION, startApi } from './support/api.ts';
import type { Api } from './support/api.ts';
import { MAILBOX } from './support/desk.ts';

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
  Object.assign(ids, await belongings(ids['application'] ?? '', ids['mailbox'] ?? ''));
  const document = await api.ask('/api/openapi.json');
  routes = Object.entries(document.at('paths') as Record<string, object>).flatMap(
    ([path, methods]) =>
      Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  );
});
afterAll(() => api.stop());

/** Whoever calls these needs no session; everything else must refuse without one. */
const OPEN = new Set([
  'GET /healthz',
  'GET /readyz',
  'GET /api/setup',
  'POST /api/setup',
  'POST /api/session',
  'POST /api/invitations/look',
  'POST /api/invitations/redeem',
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
  discovery: { consent: true },
  coaches: { mayApprove: true },
};

/** One row of Kim's of every kind that a route can name. */
async function belongings(
  applicationId: string,
  mailboxId: string,
): Promise<Record<string, string>> {
  const { store } = api;
  const application = await store.applications.load(applicationId);
  const mailbox = await store.mailboxes.load(mailboxId);
  const letter = await store.outbox.draft(letterFor(application, mailbox, { mode: 'approve' }));
  const approval = await openApproval(store, letter);
  const task = await store.tasks.open({
    id: randomUUID(),
    ownerId: kim.id,
    applicationId,
    stepId: 'call:1',
    what: 'call',
    contactId: application.contacts[0]?.id ?? '',
    script: 'Good morning, Dana.',
    dueAt: api.clock.now,
    createdAt: api.clock.now,
  });
  const { message } = await store.messages.insertOnce(mail(mailbox), source());
  const file = await api.ask('/api/documents?filename=cv.pdf', {
    cookie: kim.cookie,
    raw: 'my whole life',
    headers: { 'content-type': 'application/pdf' },
  });
  const proposed = {
    employerName: 'Northwind Traders',
    employerDomain: 'northwind.example',
    role: 'Baker',
    contacts: [],
    stage: 'applied' as const,
    messageIds: [],
    firstAt: 0,
    lastAt: 0,
    confidence: 0.9,
    evidence: ['Your application'],
  };
  await store.proposals.put(kim.id, mailboxId, [proposed], api.clock.now);
  const invited = await api.ask('/api/invitations', { cookie: kim.cookie, body: { as: 'coach' } });
  const [session] = await store.sessions.list(kim.id, null, api.clock.now);
  return {
    letters: letter.id,
    approvals: approval.id,
    tasks: task.id,
    messages: message.id,
    documents: String(file.at('document.id')),
    proposals: (await store.proposals.list(kim.id))[0]?.id ?? '',
    invitations: String(invited.at('invitation.id')),
    sessions: session?.id ?? '',
    coaches: kim.id,
    clients: kim.id,
  };
}

function concrete(path: string): string {
  const kind = path.split('/')[2] ?? '';
  const id = kind === 'mailboxes' ? ids['mailbox'] : (ids[kind] ?? ids['application']);
  expect(id, `${path}: nothing of Kim's to try it with`).toMatch(/./);
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
      const isApproval = path.startsWith('/api/approvals');
      const body =
        isApproval && name === 'later'
          ? later
          : (BODIES[name === '{id}' ? (path.split('/')[2] ?? '') : name] ?? {});
      const query = path.endsWith('/plan/change') ? '?playbook=light' : '';
      const answer = await api.ask(`${concrete(path)}${query}`, {
        method,
        cookie: mallory.cookie,
        ...(method === 'GET' || method === 'DELETE' ? {} : { body }),
      });
      expect(answer.status, `${method} ${path}: ${answer.text}`).toBe(404);
      expect(answer.text).not.toMatch(/Northwind|Dana|secret-of-kim|my whole life/);
      walked += 1;
    }
    expect(walked).toBeGreaterThan(45);
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
      'statistics/answers',
      'approvals?state=leaving',
      'calendar.ics',
      'export.json',
      'export.csv',
      'records.csv',
      'archive',
      'applications/counts',
      'documents',
      'proposals',
      'invitations',
      'coaches',
      'clients',
      'sessions',
      'wordings/own',
      'settings',
      'playbooks',
      'session',
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
  const { store, clock } = api;
  return [
    application,
    await store.mailboxes.load(ids['mailbox'] ?? ''),
    await store.outbox.load(ids['letters'] ?? ''),
    await store.approvals.get(kim.id, ids['approvals'] ?? ''),
    await store.tasks.get(kim.id, ids['tasks'] ?? ''),
    await store.messages.load(ids['messages'] ?? ''),
    await store.documents.list(kim.id),
    await store.proposals.list(kim.id),
    await store.discoveries.list(kim.id),
    await store.sharing.invitations(kim.id, clock.now),
    await store.sharing.coachesOf(kim.id),
    await store.sessions.list(kim.id, null, clock.now),
  ];
}
