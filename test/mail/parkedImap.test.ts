import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMail } from '../../mail/createMail.ts';
import { dovecotMissing, startDovecot, type Dovecot } from '../support/dovecot.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcpProxy.ts';
import { mailbox as mailboxOf, ME, PASSWORD } from './mailbox.ts';

const missing = dovecotMissing();
const RAW = Buffer.from(
  'From: kim@owner.example\r\nTo: lee@northwind.example\r\nSubject: Thank you\r\nMessage-ID: <a@owner.example>\r\n\r\nThank you.\r\n',
);
const look = () => AbortSignal.timeout(10_000);

describe.skipIf(missing !== null)('one connection for the look and the copy', () => {
  let dovecot: Dovecot;
  let proxy: TcpProxy;
  beforeAll(async () => {
    dovecot = await startDovecot({ users: { [ME]: PASSWORD } });
    proxy = await startTcpProxy(dovecot.port);
  });
  afterAll(async () => {
    await proxy.stop();
    await dovecot.stop();
  });

  test('the copy after a look needs no second login; the next look is on a new connection', async () => {
    const mail = createMail({ settings: { sentCopy: { lookMs: 0, everyMs: 100 } } });
    const mailbox = mailboxOf({ imap: proxy.port }, { savesSentCopy: null });
    const before = proxy.connections();
    const checkpoint = await mail.catchUp(mailbox, { folders: {} }, async () => undefined, look());
    await mail.keepSentCopy(mailbox, RAW, 'a@owner.example', Date.now());
    expect(proxy.connections() - before).toBe(1);
    await mail.catchUp(mailbox, checkpoint, async () => undefined, look());
    expect(proxy.connections() - before).toBe(2);
    expect(await dovecot.count(ME, 'Sent')).toBe(1);
  });

  test('a parked connection that died meanwhile is replaced, and the copy is kept once', async () => {
    const mail = createMail({ settings: { sentCopy: { lookMs: 0, everyMs: 100 } } });
    const mailbox = mailboxOf({ imap: proxy.port }, { savesSentCopy: null });
    await mail.catchUp(mailbox, { folders: {} }, async () => undefined, look());
    const before = await dovecot.count(ME, 'Sent');
    proxy.blackHole();
    // What asks whether the connection lives is swallowed; the new one finds the link whole again.
    setTimeout(() => proxy.heal(), 500);
    await mail.keepSentCopy(
      mailbox,
      Buffer.from(RAW.toString().replace('<a@', '<b@').replace('Thank you', 'Another letter')),
      'b@owner.example',
      Date.now(),
    );
    expect((await dovecot.count(ME, 'Sent')) - before).toBe(1);
  });
});
