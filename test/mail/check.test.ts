import { afterEach, describe, expect, test } from 'vitest';
import type { MailboxCheck } from '../../activities/ports/mailPort.ts';
import { createMail } from '../../mail/createMail.ts';
import { dovecotMissing, startDovecot } from '../support/dovecot.ts';
import { startSmtpSink } from '../support/smtpSink.ts';
import { mailbox, ME, PASSWORD, QUICK } from './mailbox.ts';

const missing = dovecotMissing();
const mail = createMail({ settings: QUICK });
const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

const parts = (checks: MailboxCheck[]): Record<string, boolean> =>
  Object.fromEntries(checks.map(({ part, ok }) => [part, ok]));

describe.skipIf(missing)(`doctor's look at a mailbox${missing ? ` (${missing})` : ''}`, () => {
  async function servers(sinkOptions: Parameters<typeof startSmtpSink>[0] = {}) {
    const users = { [ME]: PASSWORD };
    const imap = await startDovecot({ users, idle: false });
    const smtp = await startSmtpSink({ users, ...sinkOptions });
    endings.push(
      () => imap.stop(),
      () => smtp.stop(),
    );
    return { imap, smtp };
  }

  test('all is well: every part has its sentence, nothing is sent', async () => {
    const { imap, smtp } = await servers();
    const checks = await mail.check(mailbox({ imap: imap.port, smtp: smtp.port }));
    expect(parts(checks)).toEqual({
      address: true,
      'imap-connect': true,
      'imap-tls': true,
      'imap-login': true,
      folders: true,
      idle: true,
      'smtp-connect': true,
      'smtp-tls': true,
      'smtp-login': true,
      'smtp-send': true,
    });
    expect(checks.find(({ part }) => part === 'idle')?.says).toMatch(/asked every/);
    expect(smtp.messages).toEqual([]);
    expect(smtp.commands).not.toContain('DATA');
    expect(smtp.commands).toContain('RSET');
  });

  test('a refused sender is found without sending', async () => {
    const { imap, smtp } = await servers({ refuseSenders: [ME] });
    const checks = await mail.check(mailbox({ imap: imap.port, smtp: smtp.port }));
    const sending = checks.find(({ part }) => part === 'smtp-send');
    expect(sending?.ok).toBe(false);
    expect(sending?.says).toMatch(/does not let this mailbox send.*sender not allowed/);
  });

  test('a wrong password fails the logins alone, says what to do and never shows itself', async () => {
    const { imap, smtp } = await servers();
    const checks = await mail.check(
      mailbox(
        { imap: imap.port, smtp: smtp.port },
        { auth: { kind: 'password', user: ME, password: 'hunter2-secret' } },
      ),
    );
    expect(parts(checks)).toEqual({
      address: true,
      'imap-connect': true,
      'imap-tls': true,
      'imap-login': false,
      'smtp-connect': true,
      'smtp-tls': true,
      'smtp-login': false,
    });
    expect(checks.find(({ part }) => part === 'imap-login')?.says).toMatch(/app password/);
    expect(JSON.stringify(checks)).not.toContain('hunter2');
  });

  test('servers that are not there and a bad address are told apart', async () => {
    const checks = await mail.check(mailbox({ imap: 1, smtp: 1 }, { address: 'nobody' }));
    expect(parts(checks)).toEqual({ address: false, 'imap-connect': false, 'smtp-connect': false });
  });
});
