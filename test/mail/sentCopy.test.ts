import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { MailboxRecord } from '../../activities/ports/records.ts';
import { createMail } from '../../mail/createMail.ts';
import {
  dovecotMissing,
  startDovecot,
  type Dovecot,
  type DovecotOptions,
} from '../support/dovecot.ts';
import { startTcpProxy } from '../support/tcpProxy.ts';
import { letter, mailbox, ME, PASSWORD, QUICK } from './mailbox.ts';

const missing = dovecotMissing();
const endings: (() => Promise<void>)[] = [];
const mail = createMail({ settings: QUICK });
const SENT_AT = Date.now();
const ID = letter().messageId;

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function dovecot(options: Partial<DovecotOptions> = {}): Promise<Dovecot> {
  const server = await startDovecot({ users: { [ME]: PASSWORD }, ...options });
  endings.push(() => server.stop());
  return server;
}

const raw = async (): Promise<Uint8Array> => mail.compose(letter(), SENT_AT, []);

async function keep(box: MailboxRecord) {
  return mail.keepSentCopy(box, await raw(), ID, SENT_AT);
}

/** What a provider makes of our letter when it files it into Sent itself. */
async function rewritten(change: { keepRef: boolean }): Promise<string> {
  const own = Buffer.from(await raw()).toString('latin1');
  const renamed = own.replace(/^Message-ID: .*$/m, 'Message-ID: <AM0PR01@provider.example>');
  return change.keepRef ? renamed : renamed.replace(/^X-Letter-Ref: .*\r\n/m, '');
}

describe.skipIf(missing)(`the copy in Sent, exactly once${missing ? ` (${missing})` : ''}`, () => {
  test('is appended as seen, with the time of sending, and a repeated call changes nothing', async () => {
    const server = await dovecot();
    const box = mailbox({ imap: server.port });
    expect(await keep(box)).toMatchObject({ kept: 'appended' });
    expect(await keep(box)).toMatchObject({ kept: 'already-there', providerMessageId: null });
    const files = await server.files(ME, 'Sent');
    expect(files).toHaveLength(1);
    expect(files[0]).toMatch(/:2,S/);
    expect(await readFile(files[0] ?? '', 'latin1')).toContain(`Message-ID: <${ID}>`);
  });

  test('a crash or a lost link between the append and its answer leaves one copy', async () => {
    const server = await dovecot();
    const proxy = await startTcpProxy(server.port);
    endings.push(() => proxy.stop());
    const box = mailbox({ imap: proxy.port });
    const cutting = (async () => {
      for (let i = 0; i < 400 && (await server.count(ME, 'Sent')) === 0; i += 1) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      proxy.cut();
    })();
    await keep(box).catch(() => undefined);
    await cutting;
    await keep(box);
    expect(await server.count(ME, 'Sent')).toBe(1);
  });

  test('a provider that saves copies itself is waited for and gets no second one', async () => {
    const server = await dovecot();
    const saving = mailbox({ imap: server.port }, { savesSentCopy: true });
    setTimeout(() => void raw().then((own) => server.deliver(ME, own, { folder: 'Sent' })), 200);
    expect(await keep(saving)).toMatchObject({ kept: 'provider' });
    expect(await server.count(ME, 'Sent')).toBe(1);
  });

  test('one known to save is trusted even when its copy is late', async () => {
    const server = await dovecot();
    expect(await keep(mailbox({ imap: server.port }, { savesSentCopy: true }))).toEqual({
      kept: 'provider',
      providerMessageId: null,
    });
    expect(await server.count(ME, 'Sent')).toBe(0);
  });

  test('whether it saves is found out by looking', async () => {
    const server = await dovecot();
    const unknown = mailbox({ imap: server.port }, { savesSentCopy: null });
    setTimeout(() => void raw().then((own) => server.deliver(ME, own, { folder: 'Sent' })), 200);
    expect(await keep(unknown)).toMatchObject({ kept: 'provider' });
    const other = await dovecot();
    const silent = mailbox({ imap: other.port }, { savesSentCopy: null });
    expect(await keep(silent)).toMatchObject({ kept: 'appended' });
    expect(await other.count(ME, 'Sent')).toBe(1);
  });

  test.each([{ keepRef: true }, { keepRef: false }])(
    'a rewritten Message-ID is read back ($keepRef)',
    async (change) => {
      const server = await dovecot();
      await server.deliver(ME, await rewritten(change), { folder: 'Sent' });
      const box = mailbox({ imap: server.port }, { savesSentCopy: null });
      expect(await keep(box)).toEqual({
        kept: 'provider',
        providerMessageId: 'AM0PR01@provider.example',
      });
      expect(await server.count(ME, 'Sent')).toBe(1);
    },
  );

  test('another letter with the same subject to somebody else is not taken for it', async () => {
    const server = await dovecot();
    const other = letter({
      messageId: 'other@example.org',
      to: { name: 'Kim', address: 'kim@employer.example' },
    });
    await server.deliver(ME, await mail.compose(other, SENT_AT, []), { folder: 'Sent' });
    expect(await keep(mailbox({ imap: server.port }))).toMatchObject({ kept: 'appended' });
    expect(await server.count(ME, 'Sent')).toBe(2);
  });

  test.each([
    ['by special use', [{ name: 'Postausgang', specialUse: '\\Sent' }], 'Postausgang'],
    ['by its German name', [{ name: 'Gesendet' }], 'Gesendet'],
    ['by its French name', [{ name: 'Messages envoyés' }], 'Messages envoy&AOk-s'],
    ['by being made', [{ name: 'Invoices' }], 'Sent'],
  ])('Sent is found %s', async (_how, folders, path) => {
    const server = await dovecot({ folders });
    expect(await keep(mailbox({ imap: server.port }))).toMatchObject({ kept: 'appended' });
    expect(await server.count(ME, path)).toBe(1);
  });
});

describe.skipIf(missing)('drafts and finding', () => {
  test('a draft is laid once', async () => {
    const server = await dovecot();
    const box = mailbox({ imap: server.port });
    await mail.layDraft(box, await raw(), ID);
    await mail.layDraft(box, await raw(), ID);
    const files = await server.files(ME, 'Drafts');
    expect(files).toHaveLength(1);
    expect(files[0]).toMatch(/:2,D/);
  });

  test('a letter is found in Sent, in INBOX and not where it is not', async () => {
    const server = await dovecot();
    const box = mailbox({ imap: server.port });
    expect(await mail.find(box, ID)).toEqual({
      sent: false,
      inbox: false,
      providerMessageId: null,
    });
    await server.deliver(ME, await raw());
    expect(await mail.find(box, ID)).toMatchObject({ sent: false, inbox: true });
    await server.deliver(ME, await rewritten({ keepRef: true }), { folder: 'Sent' });
    expect(await mail.find(box, ID)).toEqual({
      sent: true,
      inbox: true,
      providerMessageId: 'AM0PR01@provider.example',
    });
    expect(await mail.find(box, `${ID}x`)).toMatchObject({ sent: false, inbox: false });
  });

  test('a search that could not be made throws: it is never "not found"', async () => {
    const server = await dovecot();
    const proxy = await startTcpProxy(server.port);
    endings.push(() => proxy.stop());
    proxy.blackHole();
    const hung = mail.find(mailbox({ imap: proxy.port }), ID);
    await expect(hung).rejects.toMatchObject({ name: 'MailFailure', kind: 'timed-out' });
  });
});
