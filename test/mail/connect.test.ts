import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint, MailboxAuth, MailboxRecord } from '../../activities/ports/records.ts';
import { createMail } from '../../mail/createMail.ts';
import { checkHost, isLoopback, mayConnect } from '../../mail/hostPolicy.ts';
import { makeCertificate, type TestCertificate } from '../support/certificate.ts';
import { dovecotMissing, startDovecot, type Dovecot } from '../support/dovecot.ts';
import { startSmtpSink, type SmtpSink } from '../support/smtpSink.ts';
import { letter, mailbox, ME, PASSWORD, QUICK } from './mailbox.ts';

const missing = dovecotMissing();
const endings: (() => Promise<void>)[] = [];
const mail = createMail({ settings: QUICK });

afterAll(async () => {
  await Promise.all(endings.map((end) => end()));
});

const search = (box: MailboxRecord) => mail.find(box, 'x@y.example');

async function send(box: MailboxRecord, by = mail) {
  const raw = await by.compose(letter(), 0, []);
  const envelope = { from: ME, to: ['dana@employer.example'] };
  return by.send(box, envelope, raw, new AbortController().signal);
}

describe('which hosts may be connected to', () => {
  test.each([
    ['8.8.8.8', true, true],
    ['2001:4860:4860::8888', true, true],
    ['127.0.0.1', false, true],
    ['::1', false, true],
    ['::ffff:127.0.0.1', false, true],
    ['10.1.2.3', false, true],
    ['192.168.0.1', false, true],
    ['172.16.0.1', false, true],
    ['100.64.0.1', false, true],
    ['fd12::1', false, true],
    ['169.254.1.1', false, true],
    ['fe80::1', false, true],
    ['169.254.169.254', false, false],
    ['::ffff:169.254.169.254', false, false],
    ['fd00:ec2::254', false, false],
    ['0.0.0.0', false, false],
    ['::', false, false],
    ['255.255.255.255', false, false],
    ['224.0.0.1', false, false],
    ['64:ff9b::7f00:1', false, false],
    ['2002:7f00:1::', false, false],
    ['not an address', false, false],
  ])('%s: public only %s, private allowed %s', (address, strict, lenient) => {
    expect(mayConnect(address, false)).toBe(strict);
    expect(mayConnect(address, true)).toBe(lenient);
  });

  test('a name that resolves to loopback is refused, and says what to do', async () => {
    const failure = checkHost('localhost', false);
    await expect(failure).rejects.toMatchObject({ kind: 'refused-host' });
    await expect(failure).rejects.toThrow(/allow private hosts/);
    expect((await checkHost('localhost', true)).addresses.every(isLoopback)).toBe(true);
  });

  test.each(['2130706433', '0x7f.1', '0177.0.0.1', '127.1'])(
    'another spelling of loopback is no way round: %s',
    async (host) => {
      await expect(checkHost(host, false)).rejects.toMatchObject({ name: 'MailFailure' });
    },
  );

  test.each(['no-such-host.invalid', '', 'a b', 'user@host'])('unknown: "%s"', async (host) => {
    await expect(checkHost(host, true)).rejects.toMatchObject({ kind: 'unknown-host' });
  });

  test('a mailbox on loopback is refused for IMAP and SMTP before a byte is sent', async () => {
    const sink = await startSmtpSink();
    endings.push(() => sink.stop());
    const box = mailbox({ imap: sink.port, smtp: sink.port }, { allowPrivateHosts: false });
    await expect(search(box)).rejects.toMatchObject({ kind: 'refused-host' });
    expect(await send(box)).toMatchObject({
      result: 'not-sent',
      failure: 'refused-host',
      permanent: true,
    });
    expect(sink.connections()).toBe(0);
  });

  test('without encryption only this machine is spoken to', async () => {
    const box = mailbox({}, { imapEndpoint: { host: '192.168.77.77' } });
    await expect(search(box)).rejects.toMatchObject({ kind: 'refused-host' });
  });

  test('a port where nobody listens', async () => {
    await expect(search(mailbox({ imap: 1 }))).rejects.toMatchObject({ kind: 'cannot-connect' });
  });
});

describe.skipIf(missing)(`who the server is, on Dovecot${missing ? ` (${missing})` : ''}`, () => {
  let tls: TestCertificate;
  let other: TestCertificate;
  let server: Dovecot;
  let plain: Dovecot;

  beforeAll(async () => {
    tls = await makeCertificate(['DNS:localhost', 'IP:127.0.0.1']);
    other = await makeCertificate(['DNS:mail.example.org']);
    const users = { [ME]: PASSWORD };
    server = await startDovecot({ users, tls });
    plain = await startDovecot({ users });
    endings.push(
      () => server.stop(),
      () => plain.stop(),
    );
  });

  const implicit = (change: Partial<Endpoint>): MailboxRecord =>
    mailbox({ imap: server.tlsPort }, { imapEndpoint: { security: 'tls', ...change } });
  const upgraded = (change: Partial<Endpoint>): MailboxRecord =>
    mailbox({ imap: server.port }, { imapEndpoint: { security: 'starttls', ...change } });

  test('a private CA or a fingerprint is trusted, over TLS and STARTTLS', async () => {
    const wrongName = { host: '127.0.0.1' };
    for (const make of [implicit, upgraded]) {
      for (const trust of [
        { ca: tls.cert },
        { fingerprint: tls.fingerprint },
        { fingerprint: tls.fingerprint.replaceAll(':', '').toLowerCase() },
      ]) {
        expect(await search(make({ ...wrongName, ...trust }))).toMatchObject({ sent: false });
      }
    }
  });

  test('anything else is not: no CA, another CA, another fingerprint', async () => {
    for (const make of [implicit, upgraded]) {
      for (const trust of [{}, { ca: other.cert }, { fingerprint: other.fingerprint }]) {
        await expect(search(make(trust))).rejects.toMatchObject({ kind: 'certificate' });
      }
    }
  });

  test('a certificate for another name is refused though its CA is trusted', async () => {
    const stranger = await startDovecot({ users: { [ME]: PASSWORD }, tls: other });
    endings.push(() => stranger.stop());
    const box = mailbox(
      { imap: stranger.tlsPort },
      { imapEndpoint: { security: 'tls', ca: other.cert } },
    );
    await expect(search(box)).rejects.toMatchObject({ kind: 'certificate' });
  });

  test('a server without STARTTLS gets no password', async () => {
    const box = mailbox({ imap: plain.port }, { imapEndpoint: { security: 'starttls' } });
    await expect(search(box)).rejects.toMatchObject({ kind: 'starttls-missing' });
  });

  test('TLS to a port that does not speak it says so', async () => {
    const box = mailbox({ imap: plain.port }, { imapEndpoint: { security: 'tls' } });
    await expect(search(box)).rejects.toMatchObject({ kind: 'tls-failed' });
  });

  test('a wrong password is named, never shown', async () => {
    const auth: MailboxAuth = { kind: 'password', user: ME, password: 'hunter2-secret' };
    const failure = await search(mailbox({ imap: plain.port }, { auth })).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ kind: 'credentials' });
    expect(String(failure) + JSON.stringify(failure)).not.toContain('hunter2');
  });
});

describe('who the SMTP server is', () => {
  let tls: TestCertificate;
  let other: TestCertificate;

  beforeAll(async () => {
    tls = await makeCertificate();
    other = await makeCertificate(['DNS:mail.example.org']);
  });

  async function sinkWith(options: Parameters<typeof startSmtpSink>[0]): Promise<SmtpSink> {
    const sink = await startSmtpSink({ users: { [ME]: PASSWORD }, ...options });
    endings.push(() => sink.stop());
    return sink;
  }

  test.each(['tls', 'starttls'] as const)(
    '%s: trusted by CA or fingerprint alone',
    async (security) => {
      const sink = await sinkWith({ tls, implicitTls: security === 'tls' });
      const box = (trust: Partial<Endpoint>): MailboxRecord =>
        mailbox({ smtp: sink.port }, { smtpEndpoint: { security, ...trust } });
      for (const trust of [{ ca: tls.cert }, { fingerprint: tls.fingerprint }]) {
        expect(await send(box(trust))).toMatchObject({ result: 'sent' });
      }
      for (const trust of [{}, { ca: other.cert }, { fingerprint: other.fingerprint }]) {
        expect(await send(box(trust))).toMatchObject({
          result: 'not-sent',
          failure: 'certificate',
          permanent: true,
        });
      }
      expect(sink.commands.filter((line) => line.startsWith('AUTH'))).toHaveLength(2);
      expect(sink.messages.every(({ secure }) => secure)).toBe(true);
    },
  );

  test('a stripped STARTTLS gets neither password nor letter', async () => {
    const sink = await sinkWith({
      tls,
      stripStartTls: true,
      fault: { phase: 'starttls', behaviour: '5xx' },
    });
    const box = mailbox(
      { smtp: sink.port },
      { smtpEndpoint: { security: 'starttls', ca: tls.cert } },
    );
    expect(await send(box)).toMatchObject({ result: 'not-sent', failure: 'starttls-missing' });
    expect(sink.commands.some((line) => /AUTH|MAIL/.test(line))).toBe(false);
  });

  test('a wrong password is final and not shown', async () => {
    const sink = await sinkWith({});
    const auth: MailboxAuth = { kind: 'password', user: ME, password: 'hunter2-secret' };
    const result = await send(mailbox({ smtp: sink.port }, { auth }));
    expect(result).toMatchObject({ result: 'not-sent', failure: 'credentials', permanent: true });
    expect(JSON.stringify(result)).not.toContain('hunter2');
  });
});

describe('XOAUTH2', () => {
  let issuer: TokenServer;
  beforeAll(async () => {
    issuer = await startTokenServer();
    endings.push(() => issuer.stop());
  });

  const oauth = (change: Partial<Extract<MailboxAuth, { kind: 'xoauth2' }>> = {}): MailboxAuth => ({
    kind: 'xoauth2',
    user: ME,
    accessToken: null,
    accessTokenExpiresAt: null,
    refreshToken: 'refresh-good',
    clientId: 'client',
    clientSecret: null,
    tokenUrl: issuer.url,
    ...change,
  });

  test('a token is fetched, kept and stored; a revoked one is renewed once', async () => {
    const sink = await startSmtpSink({ tokens: ['access-1'] });
    endings.push(() => sink.stop());
    issuer.next('access-1');
    const stored: MailboxAuth[] = [];
    const by = createMail({
      settings: QUICK,
      onTokenRefreshed: async (_id, auth) => void stored.push(auth),
    });
    const box = mailbox({ smtp: sink.port }, { auth: oauth() });
    expect(await send(box, by)).toMatchObject({ result: 'sent' });
    expect(await send(box, by)).toMatchObject({ result: 'sent' });
    expect(stored).toMatchObject([{ accessToken: 'access-1' }]);

    const revoked = mailbox(
      { smtp: sink.port },
      { id: 'box-2', auth: oauth({ accessToken: 'access-0', accessTokenExpiresAt: null }) },
    );
    expect(await send(revoked, by)).toMatchObject({ result: 'sent' });
    expect(sink.messages).toHaveLength(3);
  });

  test('a refresh token that ran out is a matter of credentials, and is not shown', async () => {
    const sink = await startSmtpSink({ tokens: ['access-1'] });
    endings.push(() => sink.stop());
    const box = mailbox({ smtp: sink.port }, { auth: oauth({ refreshToken: 'refresh-expired' }) });
    const result = await send(box);
    expect(result).toMatchObject({ result: 'not-sent', failure: 'credentials', permanent: true });
    expect(JSON.stringify(result)).not.toContain('refresh-expired');
    expect(sink.connections()).toBe(0);
  });

  test('a token server on a private network is not asked unless allowed', async () => {
    const box = mailbox({}, { auth: oauth(), allowPrivateHosts: false });
    expect(await send(box)).toMatchObject({ result: 'not-sent', failure: 'refused-host' });
  });

  test.skipIf(missing)('logs in to Dovecot by a token', async () => {
    const server = await startDovecot({
      users: { [ME]: PASSWORD },
      introspectionUrl: issuer.introspectionUrl,
    });
    endings.push(() => server.stop());
    issuer.next('access-imap');
    const by = createMail({ settings: QUICK });
    const box = mailbox(
      { imap: server.port },
      { auth: oauth({ accessToken: 'access-revoked', accessTokenExpiresAt: null }) },
    );
    expect(await by.find(box, 'x@y.example')).toMatchObject({ sent: false });
  });
});

interface TokenServer {
  url: string;
  introspectionUrl: string;
  next(token: string): void;
  stop(): Promise<void>;
}

/** Issues the token it was told to for `refresh-good` (RFC 6749 §6) and confirms it to Dovecot (RFC 7662). */
async function startTokenServer(): Promise<TokenServer> {
  let token = 'access-1';
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const form = new URLSearchParams(body);
      const answer = (status: number, value: object): void => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(value));
      };
      if (request.url === '/introspect') {
        return answer(
          200,
          form.get('token') === token ? { active: true, email: ME } : { active: false },
        );
      }
      return form.get('refresh_token') === 'refresh-good' &&
        form.get('grant_type') === 'refresh_token'
        ? answer(200, { access_token: token, expires_in: 3600 })
        : answer(400, { error: 'invalid_grant' });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  const base = `http://127.0.0.1:${address.port}`;
  return {
    url: `${base}/token`,
    introspectionUrl: `${base}/introspect`,
    next: (value) => void (token = value),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
