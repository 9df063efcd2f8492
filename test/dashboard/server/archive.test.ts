import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvedLetter, letterFor, mail, openApproval, source } from '../../store/samples.ts';
import { APPLICATION, startApi } from './support/api.ts';
import type { Answer, Api } from './support/api.ts';
import { MAILBOX } from './support/desk.ts';

/** A on the old installation, B on a new one. */
let old: Api;
let fresh: Api;
let kim: { id: string; cookie: string };
let archive: Uint8Array<ArrayBuffer>;
let applicationId: string;
let closedId: string;
beforeAll(async () => {
  [old, fresh] = await Promise.all([startApi(), startApi()]);
  kim = await old.signIn('kim');
  const mailbox = await old.ask('/api/mailboxes', { cookie: kim.cookie, body: MAILBOX });
  const made = await old.ask('/api/applications', { cookie: kim.cookie, body: APPLICATION });
  applicationId = String(made.at('application.id'));
  const other = await old.ask('/api/applications', {
    cookie: kim.cookie,
    body: { ...APPLICATION, role: 'Buyer' },
  });
  closedId = String(other.at('application.id'));
  await old.ask(`/api/applications/${closedId}/actions/close`, {
    cookie: kim.cookie,
    body: { outcome: 'rejected' },
  });
  await fill(String(mailbox.at('mailbox.id')));
  await old.ask(`/api/documents?filename=cv.pdf&application=${applicationId}`, {
    cookie: kim.cookie,
    raw: 'my whole life',
    headers: { 'content-type': 'application/pdf' },
  });
  archive = await download(old, kim.cookie);
});
afterAll(async () => {
  await old.stop();
  await fresh.stop();
});

/** One letter in each state that matters, a message and a decision that waits to be told. */
async function fill(mailboxId: string): Promise<void> {
  const { store, clock } = old;
  const application = await store.applications.load(applicationId);
  const mailbox = await store.mailboxes.load(mailboxId);
  const draft = (stepId: string) => letterFor(application, mailbox, { stepId, text: stepId });
  const begin = async (stepId: string) => {
    const letter = await store.outbox.draft({ ...draft(stepId), mode: 'approve' });
    await openApproval(store, letter);
    return letter;
  };
  await begin('waiting');
  const approved = await approvedLetter(store, draft('approved'));
  for (const stepId of ['on-its-way', 'gone']) {
    const letter = await approvedLetter(store, draft(stepId));
    const caps = { count: 100, within: 1 };
    const reserved = await store.outbox.reserve({
      id: letter.id,
      approvedHash: letter.hash,
      now: clock.now,
      caps: { perPerson: caps, perEmployer: caps, perMailboxDay: 100 },
    });
    expect(reserved.ok).toBe(true);
    if (stepId === 'gone')
      await store.outbox.move(letter.id, ['sending'], 'sent', { sentAt: clock.now });
  }
  const playbook = application.snapshot?.playbook;
  expect(playbook).toBeDefined();
  const state = application.snapshot;
  if (state === null) throw new Error('no state');
  await store.applications.record({
    id: applicationId,
    seq: application.snapshotSeq + 1,
    snapshot: {
      ...state,
      steps: [
        {
          id: 'approved',
          kind: 'letter',
          what: 'status-check',
          to: application.contacts[0]?.id ?? '',
          channel: 'email',
          mode: 'approve',
          interviewId: null,
          state: 'approved',
          outboxId: approved.id,
          hash: approved.hash,
          approvedHash: approved.hash,
          beganAt: clock.now,
          dueAt: clock.now,
          expiresAt: null,
          endedAt: null,
          result: null,
          round: 0,
          attempt: 1,
          anyHour: false,
          rule: 'R11',
          reason: { code: 'thanks-by-email' } as never,
        },
      ],
    },
    entries: [],
  });
  const { message } = await store.messages.insertOnce(mail(mailbox), source());
  await store.messages.assign(kim.id, message.id, { applicationId, contactId: null }, []);
}

async function download(api: Api, cookie: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await api.app.request(
    'http://localhost/api/archive',
    { headers: { cookie } },
    { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
  );
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

function give(
  api: Api,
  cookie: string,
  raw: Uint8Array<ArrayBuffer>,
  what: 'look' | 'restore' = 'restore',
): Promise<Answer> {
  return api.ask(`/api/archive/${what}`, {
    cookie,
    raw,
    headers: { 'content-type': 'application/octet-stream' },
  });
}

/** The archive with some lines changed, or left out for null. */
function altered(change: (line: Line) => Line | null): Uint8Array<ArrayBuffer> {
  const lines = gunzipSync(archive).toString().trimEnd().split('\n');
  const changed = lines.flatMap((line) => change(JSON.parse(line) as Line) ?? []);
  return Uint8Array.from(
    gzipSync(
      changed
        .map((line) => JSON.stringify(line))
        .join('\n')
        .concat('\n'),
    ),
  );
}
type Line = { t?: string; r?: Record<string, unknown>; [key: string]: unknown };

describe('everything, out and in again', () => {
  it('holds no password, and nothing of anybody else', async () => {
    const mallory = await old.signIn('mallory');
    const text = gunzipSync(archive).toString();
    expect(text).toContain('Northwind');
    expect(text).not.toMatch(/secret-of-kim|scrypt|"auth"|"ownerId"/);
    const theirs = gunzipSync(await download(old, mallory.cookie)).toString();
    expect(theirs).not.toMatch(/Northwind|Dana|imap\.owner/);
  });

  it('gives everything as one table', async () => {
    const csv = await old.ask('/api/records.csv', { cookie: kim.cookie });
    expect(csv.status).toBe(200);
    const kinds = new Set(csv.text.split('\r\n').map((line) => line.split(',')[0]));
    for (const kind of ['application', 'contact', 'interview', 'note', 'letter', 'message'])
      expect(kinds).toContain(kind);
    expect(kinds).toContain('approval');
    expect(csv.text).toContain('We talked about the Portland office.');
    expect(csv.text).not.toContain('secret-of-kim');
  });

  it.each([
    ['no archive', () => Uint8Array.from(Buffer.from('hello')), /is no archive/],
    ['another gzipped file', () => Uint8Array.from(gzipSync('hello')), /is no archive/],
    ['a file cut off', () => archive.slice(0, archive.length - 200), /damaged or cut off/],
    [
      'a line too few',
      () => altered((line) => (line.t === 'timeline' ? null : line)),
      /damaged or cut off/,
    ],
    [
      'a newer one',
      () => altered((line) => ('format' in line ? { ...line, schema: 9_999_999_999_999 } : line)),
      /newer version/,
    ],
    [
      'a letter of an application that is not in it',
      () =>
        altered((line) =>
          line.t === 'outbox' ? { ...line, r: { ...line.r, applicationId: 'another' } } : line,
        ),
      /damaged/,
    ],
    [
      'a state that names a letter outside',
      () =>
        altered((line) =>
          line.t === 'applications'
            ? (JSON.parse(
                JSON.stringify(line).replaceAll(/"outboxId":"[^"]+"/g, '"outboxId":"another"'),
              ) as Line)
            : line,
        ),
      /damaged/,
    ],
    [
      'an owner written into it',
      () =>
        altered((line) =>
          line.t === 'contacts' ? { ...line, r: { ...line.r, ownerId: 'another' } } : line,
        ),
      /damaged/,
    ],
  ])('refuses %s in one sentence and changes nothing', async (_what, file, says) => {
    const eve = await fresh.signIn(`eve-${Math.random()}`);
    for (const what of ['look', 'restore'] as const) {
      const answer = await give(fresh, eve.cookie, file(), what);
      expect(answer.status).toBe(422);
      expect(answer.at('detail')).toMatch(says);
      expect(answer.at('detail')).toMatch(/Nothing was changed/);
    }
    expect((await fresh.store.applications.list(eve.id)).items).toEqual([]);
    expect(await fresh.store.mailboxes.list(eve.id)).toEqual([]);
  });

  it('says what it holds, then brings all of it back for who is signed in, and sends nothing again', async () => {
    const ben = await fresh.signIn('ben');
    const look = await give(fresh, ben.cookie, archive, 'look');
    expect(look.json).toEqual({
      madeAt: '2026-11-17T09:00:00Z',
      owner: { name: 'kim', email: 'kim@owner.example' },
      applications: 2,
      letters: 4,
      messages: 1,
      documents: 1,
    });
    expect((await fresh.store.applications.list(ben.id)).items).toEqual([]);

    const done = await give(fresh, ben.cookie, archive);
    expect(done.json).toEqual({ applications: 2, engine: 'running' });
    const record = await fresh.store.applications.get(ben.id, applicationId);
    const before = await old.store.applications.get(kim.id, applicationId);
    expect(record.owner.id).toBe(ben.id);
    expect(record.snapshot?.owner.id).toBe(ben.id);
    expect(record.contacts).toEqual(before.contacts);
    expect(record.interviews).toEqual(before.interviews);

    const letters = await fresh.store.outbox.list(ben.id, applicationId);
    expect(Object.fromEntries(letters.map(({ stepId, state }) => [stepId, state]))).toEqual({
      waiting: 'drafted',
      approved: 'drafted',
      'on-its-way': 'uncertain',
      gone: 'sent',
    });
    expect(letters.find(({ stepId }) => stepId === 'approved')?.approvedHash).toBeNull();
    expect(record.snapshot?.steps[0]).toMatchObject({ state: 'drafted', approvedHash: null });
    const waiting = await fresh.ask('/api/approvals', { cookie: ben.cookie });
    expect(waiting.at('items')).toHaveLength(2);

    const list = await fresh.ask('/api/applications', { cookie: ben.cookie });
    const stages = (list.at('items') as { role: string; stage: string }[]).map(
      ({ role, stage }) => `${role}: ${stage}`,
    );
    expect(stages.toSorted()).toEqual(['Buyer: ended', 'Sales Manager: paused']);
    expect(fresh.workflows.calls).toContain(`start ${applicationId}`);
    expect(fresh.workflows.calls).not.toContain(`start ${closedId}`);

    const timeline = async (api: Api, id: string) =>
      (await api.store.applications.timeline(id, applicationId)).items.map(({ key }) => key);
    expect(await timeline(fresh, ben.id)).toEqual(
      expect.arrayContaining(await timeline(old, kim.id)),
    );
    const mails = await fresh.store.messages.list(ben.id, { applicationId });
    expect(mails.items.map(({ text }) => text)).toEqual(['We will decide next week.']);
    expect(await fresh.store.messages.source(ben.id, mails.items[0]?.id ?? '')).not.toBeNull();
    const [document] = await fresh.store.documents.list(ben.id, applicationId);
    const file = await fresh.ask(`/api/documents/${document?.id}`, { cookie: ben.cookie });
    expect(file.text).toBe('my whole life');
  });

  it('brings the mailbox back signed out, and gives nothing to another owner', async () => {
    const ben = await fresh.store.owners.list();
    const id = ben.find(({ name }) => name === 'ben')?.id ?? '';
    const [mailbox] = await fresh.store.mailboxes.list(id);
    expect(mailbox).toMatchObject({
      address: 'kim@owner.example',
      allowPrivateHosts: false,
      auth: { kind: 'password', password: '' },
      state: { status: 'needs-credentials' },
    });
    const eve = await fresh.signIn('eve');
    const theirs = await fresh.ask(`/api/applications/${applicationId}`, { cookie: eve.cookie });
    expect(theirs.status).toBe(404);
    const again = await give(fresh, eve.cookie, archive);
    expect(again.status).toBe(409);
    expect(again.at('detail')).toMatch(/in another account.*Nothing was changed/);
    expect(await fresh.store.mailboxes.list(eve.id)).toEqual([]);
  });

  it('refuses an account that has applications', async () => {
    for (const what of ['look', 'restore'] as const) {
      const answer = await give(old, kim.cookie, archive, what);
      expect(answer.status).toBe(409);
      expect(answer.at('detail')).toMatch(/applications in this account already.*restore into/);
    }
  });

  it('goes back into the account it came from once that is empty, into the mailbox that is still there', async () => {
    const [mine] = await old.store.mailboxes.list(kim.id);
    const [known] = (await old.store.messages.list(kim.id, { applicationId })).items;
    for (const id of [applicationId, closedId]) await old.store.applications.delete(kim.id, id);
    old.workflows.away = true;
    const done = await give(old, kim.cookie, archive);
    expect(done.json).toEqual({ applications: 2, engine: 'pending' });
    expect((await old.store.mailboxes.list(kim.id)).map(({ auth }) => auth)).toEqual([mine?.auth]);
    const mails = await old.store.messages.list(kim.id, { applicationId });
    expect(mails.items.map(({ id, mailboxId }) => [id, mailboxId])).toEqual([
      [known?.id, mine?.id],
    ]);
    const record = await old.store.applications.get(kim.id, applicationId);
    expect(record.mailboxId).toBe(mine?.id);
  });
});
