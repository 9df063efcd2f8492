import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterHash } from '../../../activities/ports/letterHash.ts';
import { decide } from '../../../domain/decide.ts';
import type { Api } from './support/api.ts';
import { MAILBOX, startDesk } from './support/desk.ts';

let api: Api;
let kim: { id: string; cookie: string };
let mailboxId: string;
let id: string;
beforeAll(async () => {
  ({ api, kim, mailboxId, applicationId: id } = await startDesk());
});
afterAll(() => api.stop());

/** Lets the thank-you be written, as the workflow would. */
async function draft(): Promise<void> {
  const record = await api.store.applications.load(id);
  const state = record.snapshot;
  const step = state?.steps.length === 0 ? plannedIn(state) : null;
  if (state === null || step === null) throw new Error('nothing to draft');
  const contact = record.contacts[0];
  const letter = {
    from: { name: 'kim', address: 'kim@owner.example' },
    to: { name: 'Dana Lee', address: 'dana.lee@northwind.example' },
    subject: 'Thank you',
    text: 'Dear Ms. Lee,\n\nThank you.\n',
    html: '<p>Thank you.</p>',
    attachments: [],
  };
  const hash = letterHash(letter);
  await api.store.outbox.draft({
    ...letter,
    id: '6f1f9a0e-0000-4000-8000-000000000001',
    applicationId: id,
    mailboxId,
    stepId: step.id,
    what: 'thank-you',
    contactId: contact?.id ?? '',
    mode: 'approve',
    messageId: 'one@owner.example',
    inReplyTo: null,
    references: [],
    hash,
    findings: [],
    wording: 'w',
    language: 'en',
    createdAt: api.clock.now,
  });
  await api.workflows.happens(id, {
    id: 'drafted',
    at: api.clock.now,
    type: 'letter_drafted',
    step,
    mode: 'approve',
    outboxId: '6f1f9a0e-0000-4000-8000-000000000001',
    hash,
  });
  await api.store.approvals.open({
    id: '6f1f9a0e-0000-4000-8000-000000000002',
    ownerId: kim.id,
    applicationId: id,
    outboxId: '6f1f9a0e-0000-4000-8000-000000000001',
    stepId: step.id,
    hash,
    expiresAt: null,
    createdAt: api.clock.now,
  });
}

function plannedIn(
  state: Parameters<typeof decide>[0],
): Extract<ReturnType<typeof decide>, { kind: 'draft' }>['step'] {
  const decision = decide({ ...state, holidaysUntil: '2028-01-01' }, api.clock.now);
  if (decision.kind !== 'draft') throw new Error(`no draft but ${decision.kind}`);
  return decision.step;
}

describe('approvals', () => {
  it('approve the very text that was shown, and nothing else (P3)', async () => {
    await draft();
    const { cookie } = kim;
    const listed = await api.ask('/api/approvals', { cookie });
    expect(listed.at('items.0')).toMatchObject({
      role: 'Sales Manager',
      contact: 'Dana Lee',
      letter: { subject: 'Thank you' },
      rule: 'R3',
    });
    const first = String(listed.at('items.0.id'));

    const edited = await api.ask(`/api/approvals/${first}/letter`, {
      cookie,
      method: 'PUT',
      body: {
        subject: 'Thank you, Ms. Lee',
        text: 'Dear Ms. Lee,\n\nThank you for [your time].\n',
      },
    });
    expect(edited.status, edited.text).toBe(200);
    expect(edited.at('approval.id')).not.toBe(first);
    expect(edited.at('approval.letter.findings.0')).toMatchObject({
      severity: 'blocking',
      rule: 'placeholder',
    });
    const stale = await api.ask(`/api/approvals/${first}/approve`, { cookie, body: {} });
    expect(stale.status).toBe(409);

    const second = String(edited.at('approval.id'));
    const other = await api.ask(`/api/approvals/${second}/approve`, {
      cookie,
      body: { hash: 'another' },
    });
    expect(other.at('type')).toBe('urn:followthrough:problem:text-changed');
    const approved = await api.ask(`/api/approvals/${second}/approve`, {
      cookie,
      body: { hash: edited.at('approval.hash') },
    });
    expect(approved.json, approved.text).toEqual({ ok: true, state: 'approved' });
    const step = (await api.store.applications.load(id)).snapshot?.steps[0];
    expect(step).toMatchObject({ state: 'approved', approvedHash: edited.at('approval.hash') });
  });

  it('can be taken back until the letter leaves, from anywhere, and says when it is too late', async () => {
    const { cookie } = kim;
    const outboxId = '6f1f9a0e-0000-4000-8000-000000000001';
    const settle = () => api.store.outbox.move(outboxId, ['drafted'], 'approved');
    const given = (await api.store.outbox.load(outboxId)).hash;
    await api.store.approvals.decide(outboxId, 'approved', 'dashboard', api.clock.now, given);
    await settle();
    const leaving = async () => await api.ask('/api/approvals?state=leaving', { cookie });
    expect((await leaving()).at('items.0')).toMatchObject({ state: 'approved', undoSeconds: 0 });
    const approval = String((await leaving()).at('items.0.id'));
    const undo = () => api.ask(`/api/approvals/${approval}/undo`, { cookie, method: 'POST' });

    const undone = await undo();
    expect(undone.json, undone.text).toEqual({ ok: true, state: 'pending' });
    expect((await leaving()).at('items')).toEqual([]);
    const waits = await api.ask('/api/approvals', { cookie });
    expect(waits.at('items.0')).toMatchObject({ id: approval, state: 'pending', undoSeconds: 0 });
    const state = (await api.store.applications.load(id)).snapshot?.steps[0];
    expect(state).toMatchObject({ state: 'drafted', approvedHash: null });
    expect((await undo()).at('detail')).toContain('not approved');

    const long = await api.ask(`/api/approvals/${approval}/approve`, {
      cookie,
      body: { undoSeconds: 3600 },
    });
    expect(long.status).toBe(422);
    const again = await api.ask(`/api/approvals/${approval}/approve`, {
      cookie,
      body: { hash: given, undoSeconds: 30 },
    });
    expect(again.json, again.text).toEqual({ ok: true, state: 'approved' });
    await api.store.approvals.decide(outboxId, 'approved', 'dashboard', api.clock.now, given);
    await settle();
    api.clock.now += 10_000;
    expect((await leaving()).at('items.0.undoSeconds')).toBe(20);
    const held = (await api.store.applications.load(id)).snapshot?.steps[0];
    expect(held?.notBefore).toBe(api.clock.now + 20_000);

    await api.store.outbox.move(outboxId, ['approved'], 'sending');
    const late = await undo();
    expect([late.status, late.at('detail')]).toEqual([
      409,
      'Too late: the letter is leaving at this very moment.',
    ]);
    expect((await api.store.outbox.load(outboxId)).state).toBe('sending');
  });
});

describe('mailboxes', () => {
  it('are refused with the part at fault and what to do, and never show the password', async () => {
    api.checks.splice(0, 1, {
      part: 'imap-login',
      ok: false,
      says: 'The server refused the password. Enter it again.',
    });
    const refused = await api.ask('/api/mailboxes', {
      cookie: kim.cookie,
      body: { ...MAILBOX, address: 'other@owner.example' },
    });
    expect(refused.status).toBe(422);
    expect(refused.at('errors')).toEqual([
      { field: 'auth', says: 'The server refused the password. Enter it again.' },
    ]);
    api.checks.splice(0, 1, { part: 'imap-login', ok: true, says: 'Signed in.' });
    const listed = await api.ask('/api/mailboxes', { cookie: kim.cookie });
    expect(listed.at('items.0')).toMatchObject({
      address: 'kim@owner.example',
      smtp: { port: 587, security: 'starttls' },
    });
    expect(listed.text).not.toContain('secret-of-kim');
    expect(api.workflows.calls).toContain(`watch ${mailboxId}`);
    const preset = await api.ask('/api/mailboxes/presets?address=kim@gmail.com', {
      cookie: kim.cookie,
    });
    expect(preset.at('preset.imap.host')).toBe('imap.gmail.com');
  });
});

describe('import', () => {
  it('takes the good rows, says the bad ones by line, and nothing twice', async () => {
    const csv =
      'Job Title;Company;Contact;E-Mail;Interview\nBaker;Bread & Co;Ann Roe;ann@bread.example;16.11.2026 10:00\nSmith;;Bob;bob@iron.example;\nCook;Soup Ltd;Cy Poe;cy@;2026-11-16\n';
    const preview = await api.ask('/api/import', {
      cookie: kim.cookie,
      body: { csv, preview: true },
    });
    expect(preview.json, preview.text).toMatchObject({
      imported: 0,
      failed: 2,
      columns: { role: 'Job Title', email: 'E-Mail' },
    });
    const first = await api.ask('/api/import', { cookie: kim.cookie, body: { csv } });
    expect(first.json).toMatchObject({ imported: 1, already: 0, failed: 2 });
    expect(first.at('rows.1')).toMatchObject({
      line: 3,
      errors: [{ field: 'Company', says: 'Company is missing.' }],
    });
    expect(first.at('rows.2')).toMatchObject({
      line: 4,
      errors: [{ field: 'E-Mail', says: 'E-Mail is not an email address.' }],
    });
    const again = await api.ask('/api/import', { cookie: kim.cookie, body: { csv } });
    expect(again.json).toMatchObject({ imported: 0, already: 1, failed: 2 });
    const ahead = await api.ask('/api/import', {
      cookie: kim.cookie,
      body: { csv, preview: true },
    });
    expect(ahead.at('rows.0.state'), 'the preview says it too').toBe('already');
    const broken = await api.ask('/api/import', {
      cookie: kim.cookie,
      body: { csv: 'role,employer\n"x,y\n' },
    });
    expect(broken.status).toBe(400);
    expect(broken.at('detail')).toMatch(/line \d+: a quotation mark is opened and never closed/);
  });
});

describe('a row that says more than an application of its kind holds', () => {
  it('loses nothing of it: what fits nowhere stands in the story', async () => {
    const csv =
      'role,employer,phone,interview,decision by,notes\nMiller,Mill Ltd,0123,,2026-12-01,Ask for {who} at the gate.\nBrewer,Brew Ltd,,,,\n';
    const { rows } = (await api.ask('/api/import', { cookie: kim.cookie, body: { csv } })).json as {
      rows: { state: string; id: string }[];
    };
    expect(rows.map(({ state }) => state)).toEqual(['imported', 'imported']);
    const told = async (index: number) => {
      const { id = '' } = rows[index] ?? {};
      const timeline = await api.ask(`/api/applications/${id}/timeline`, { cookie: kim.cookie });
      return (timeline.at('items') as { type: string; says: string; reason: string }[]).filter(
        ({ type }) => type === 'noted',
      );
    };
    expect(await told(0)).toMatchObject([
      {
        says: 'Your notes.',
        reason: 'Ask for {who} at the gate.\ndecision by: 2026-12-01\nphone: 0123',
      },
    ]);
    expect(await told(1)).toEqual([]);
  });
});

describe('a row with several faults', () => {
  it('is told all of them at once, with what can be read of it', async () => {
    const csv =
      'role,employer,country,time zone,contact,email,interview,decision by,playbook\nClerk,Ink Ltd,Germany,Berlin,Di Ray,di@,soon,,usual\n';
    const answer = await api.ask('/api/import', {
      cookie: kim.cookie,
      body: { csv, preview: true },
    });
    expect(answer.at('rows.0'), answer.text).toMatchObject({
      state: 'failed',
      role: 'Clerk',
      employer: 'Ink Ltd',
    });
    const errors = answer.at('rows.0.errors') as { field: string }[];
    expect(errors.map(({ field }) => field)).toEqual([
      'country',
      'time zone',
      'email',
      'interview',
      'playbook',
    ]);
  });
});

describe('live changes', () => {
  it('reach the owner alone, and are resumed where they stopped', async () => {
    const mallory = await api.signIn('mallory');
    const theirs = await events(mallory.cookie);
    const ours = await events(kim.cookie);
    const hello = await ours.until('hello');
    await api.ask('/api/settings', {
      method: 'PATCH',
      cookie: kim.cookie,
      body: { defaultPlaybook: 'light' },
    });
    expect(await ours.until('change')).toContain('"kind":"settings"');
    await ours.close();
    const resumed = await events(kim.cookie, /id: (\S+)/.exec(hello)?.[1] ?? '');
    expect(await resumed.until('change')).toContain('"kind":"settings"');
    await resumed.close();
    const stale = await events(kim.cookie, '00000000-1');
    expect(await stale.until('resync')).toContain('resync');
    await stale.close();
    expect(await theirs.until('hello')).not.toContain('settings');
    await theirs.close();
  });
});

async function events(cookie: string, lastEventId?: string) {
  const response = await api.app.request('http://localhost/api/events', {
    headers: { cookie, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) },
  });
  const body: ReadableStream<Uint8Array> | null = response.body;
  if (body === null) throw new Error('no event stream');
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  return {
    async until(event: string): Promise<string> {
      while (!text.includes(`event: ${event}`)) {
        const { value, done } = await reader.read();
        if (done) break;
        text += decoder.decode(value);
      }
      return text;
    },
    close: () => reader.cancel(),
  };
}
