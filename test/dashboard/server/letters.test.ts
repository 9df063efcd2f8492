import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { letterFor, openApproval } from '../../store/samples.ts';
import type { Answer, Api } from './support/api.ts';
import { startDesk } from './support/desk.ts';

let api: Api;
let kim: { id: string; cookie: string };
let mailboxId: string;
let applicationId: string;
beforeAll(async () => {
  ({ api, kim, mailboxId, applicationId } = await startDesk());
});
afterAll(() => api.stop());

const upload = (filename: string, raw: string | Uint8Array<ArrayBuffer>): Promise<Answer> =>
  api.ask(`/api/documents?filename=${encodeURIComponent(filename)}`, {
    cookie: kim.cookie,
    raw,
    headers: { 'content-type': 'application/pdf' },
  });

describe('documents', () => {
  it('are kept, listed, given back as files and deleted', async () => {
    const added = await upload('Lebenslauf é.pdf', 'my life');
    expect(added.status, added.text).toBe(201);
    expect(added.at('document')).toMatchObject({
      filename: 'Lebenslauf é.pdf',
      contentType: 'application/pdf',
      size: 7,
      applicationId: null,
    });
    const id = String(added.at('document.id'));
    const file = await api.ask(`/api/documents/${id}`, { cookie: kim.cookie });
    expect(file.text).toBe('my life');
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''Lebenslauf%20%C3%A9.pdf",
    );
    const listed = await api.ask(`/api/documents?application=${applicationId}`, {
      cookie: kim.cookie,
    });
    expect(listed.at('items.0.id')).toBe(id);
    const gone = await api.ask(`/api/documents/${id}`, { cookie: kim.cookie, method: 'DELETE' });
    expect(gone.status).toBe(204);
    expect((await api.ask(`/api/documents/${id}`, { cookie: kim.cookie })).status).toBe(404);
  });

  it.each([
    ['a path for a name', '../../etc/passwd', 'x', 422],
    ['an empty file', 'empty.pdf', '', 400],
    ['more than mail servers take', 'large.pdf', new Uint8Array(19 * 1024 * 1024), 413],
  ])('refuse %s', async (_what, name, content, status) => {
    const answer = await upload(name, content);
    expect(answer.status, answer.text).toBe(status);
  });

  it('go onto a letter with a new hash and a new approval, and stay while it has not left (P3)', async () => {
    const [mailbox, application] = await Promise.all([
      api.store.mailboxes.load(mailboxId),
      api.store.applications.load(applicationId),
    ]);
    const letter = await api.store.outbox.draft(
      letterFor(application, mailbox, { mode: 'approve' }),
    );
    const approval = await openApproval(api.store, letter);
    const id = String((await upload('cv.pdf', 'my life')).at('document.id'));
    const put = async (approvalId: string, attachments: string[]) =>
      api.ask(`/api/approvals/${approvalId}/letter`, {
        cookie: kim.cookie,
        method: 'PUT',
        body: { subject: letter.subject, text: letter.text, attachments },
      });
    const edited = await put(approval.id, [id]);
    expect(edited.status, edited.text).toBe(200);
    expect(edited.at('approval.letter.attachments')).toEqual([
      { id, filename: 'cv.pdf', contentType: 'application/pdf', size: 7 },
    ]);
    expect(edited.at('approval.id')).not.toBe(approval.id);
    expect(edited.at('approval.hash')).not.toBe(letter.hash);
    const old = await api.ask(`/api/approvals/${approval.id}/approve`, {
      cookie: kim.cookie,
      body: {},
    });
    expect(old.status).toBe(409);

    const held = await api.ask(`/api/documents/${id}`, { cookie: kim.cookie, method: 'DELETE' });
    expect(held.status).toBe(409);
    expect(held.at('detail')).toMatch(/has not left yet carries this document/);
    const newest = String(edited.at('approval.id'));
    expect((await put(newest, ['no-such-document'])).at('errors.0.field')).toBe('attachments[0]');
    const bare = await put(newest, []);
    expect(bare.at('approval.letter.attachments')).toEqual([]);
    const gone = await api.ask(`/api/documents/${id}`, { cookie: kim.cookie, method: 'DELETE' });
    expect(gone.status).toBe(204);
  });

  it('of another owner cannot be attached', async () => {
    const mallory = await api.signIn('mallory');
    const theirs = await api.ask('/api/documents?filename=trap.pdf', {
      cookie: mallory.cookie,
      raw: 'trap',
      headers: { 'content-type': 'application/pdf' },
    });
    const waiting = await api.ask('/api/approvals', { cookie: kim.cookie });
    const answer = await api.ask(`/api/approvals/${String(waiting.at('items.0.id'))}/letter`, {
      cookie: kim.cookie,
      method: 'PUT',
      body: { subject: 'x', text: 'y', attachments: [theirs.at('document.id')] },
    });
    expect(answer.status).toBe(422);
    const foreign = await api.ask(`/api/documents?application=${applicationId}`, {
      cookie: mallory.cookie,
    });
    expect(foreign.status).toBe(404);
  });
});

describe('own wordings', () => {
  const CLOSE_OUT = '/api/wordings/en/close-out';
  const own =
    '=== 1\nsubject: Good luck with the {{ role }} position\n\nI wish you all the best.\n';
  const put = async (source: string) =>
    api.ask(CLOSE_OUT, { cookie: kim.cookie, method: 'PUT', body: { source } });

  it('stand in for the built-in one until they are deleted', async () => {
    const before = await api.ask(CLOSE_OUT, { cookie: kim.cookie });
    expect(before.at('wording')).toMatchObject({ own: false });
    expect(before.at('wording.values')).toContain('interview_day');
    const builtIn = String(before.at('wording.builtIn'));
    expect(builtIn).toMatch(/^#|^===/);
    expect((await put(own)).at('wording')).toMatchObject({ own: true, source: own, builtIn });
    expect((await api.ask('/api/wordings/own', { cookie: kim.cookie })).json).toEqual({
      items: [{ kind: 'close-out', language: 'en', source: own }],
    });
    const shown = await api.ask('/api/wordings?language=en', { cookie: kim.cookie });
    expect(shown.text).toContain('I wish you all the best.');
    expect(shown.text).toContain('Good luck with the Logistics Planner position');
    const gone = await api.ask(CLOSE_OUT, { cookie: kim.cookie, method: 'DELETE' });
    expect(gone.status).toBe(204);
    expect((await api.ask(CLOSE_OUT, { cookie: kim.cookie })).at('wording.own')).toBe(false);
    const after = await api.ask('/api/wordings?language=en', { cookie: kim.cookie });
    expect(after.text).not.toContain('Good luck with the');
  });

  it('are refused with line and reason, and the former stay', async () => {
    await put(own);
    const faulty = await put(own.replace('{{ role }}', '{{ salary }}'));
    expect(faulty.status).toBe(422);
    expect(faulty.at('errors.0.field')).toBe('source');
    expect(faulty.at('errors.0.says')).toMatch(/^Line \d+: there is no value called "salary"/);
    expect((await api.ask(CLOSE_OUT, { cookie: kim.cookie })).at('wording.source')).toBe(own);
  });

  it('are shown with invented people before they are kept', async () => {
    const shown = await api.ask(`${CLOSE_OUT}/preview`, {
      cookie: kim.cookie,
      body: { source: own },
    });
    expect(shown.at('ok'), shown.text).toBe(true);
    expect(String(shown.at('letters.0.text'))).toContain('I wish you all the best.');
    const faulty = await api.ask(`${CLOSE_OUT}/preview`, {
      cookie: kim.cookie,
      body: { source: 'Hello' },
    });
    expect(faulty.json).toMatchObject({ ok: false, line: 1, letters: [] });
    expect(String(faulty.at('reason'))).toMatch(/^text before the first wording/);
    const nonsense = await api.ask('/api/wordings/en/love-letter', { cookie: kim.cookie });
    expect(nonsense.status).toBe(422);
  });
});

describe('classify', () => {
  it('says what a message means, with the reasons, and keeps nothing of it', async () => {
    const answer = await api.ask('/api/classify?file=no.eml', {
      cookie: kim.cookie,
      raw: [
        'From: Dana Lee <dana.lee@northwind.example>',
        'To: kim@owner.example',
        'Subject: Your application',
        'Date: Mon, 23 Nov 2026 10:00:00 +0000',
        'Message-ID: <no@northwind.example>',
        '',
        'Dear Kim,',
        '',
        'Unfortunately we have decided to move forward with another candidate.',
        '',
      ].join('\r\n'),
      headers: { 'content-type': 'message/rfc822' },
    });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.json).toMatchObject({ file: 'no.eml', kind: 'answer', intent: 'rejection' });
    expect(String(answer.at('evidence.0'))).toMatch(/another candidate/);
    expect(answer.at('facts')).toMatchObject({ intent: 'rejection' });
    const kept = await api.ask('/api/messages', { cookie: kim.cookie });
    expect(kept.json).toMatchObject({ items: [] });
  });

  it('knows the owner’s own mail', async () => {
    const answer = await api.ask('/api/classify', {
      cookie: kim.cookie,
      raw: 'From: kim@owner.example\r\nTo: dana.lee@northwind.example\r\nSubject: x\r\n\r\nHello\r\n',
    });
    expect(answer.at('kind')).toBe('own');
  });
});
