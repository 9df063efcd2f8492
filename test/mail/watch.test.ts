import { readFile, rm } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import type { FetchedMessage, MailPort } from '../../activities/ports/mailPort.ts';
import type { Checkpoint, MailboxRecord, MailboxState } from '../../activities/ports/records.ts';
import { createMail } from '../../mail/createMail.ts';
import type { MailSettings } from '../../mail/settings.ts';
import {
  dovecotMissing,
  startDovecot,
  type Dovecot,
  type DovecotOptions,
} from '../support/dovecot.ts';
import { startTcpProxy } from '../support/tcpProxy.ts';
import { incoming, mailbox, ME, PASSWORD, QUICK } from './mailbox.ts';

const missing = dovecotMissing();
const endings: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function dovecot(options: Partial<DovecotOptions> = {}): Promise<Dovecot> {
  const server = await startDovecot({ users: { [ME]: PASSWORD }, ...options });
  endings.push(() => server.stop());
  return server;
}

interface Watched {
  /** Message-IDs with their folder, in the order they were handed over. */
  seen: string[];
  states: MailboxState[];
  checkpoint(): Checkpoint;
  mail: MailPort;
  box: MailboxRecord;
  stop(): Promise<void>;
}

/** Watches until the test ends; keeps each message once, as the store does. */
function watch(
  port: number,
  {
    from = { folders: {} },
    settings = {},
    onMessage = async () => undefined,
    box = mailbox({ imap: port }),
  }: {
    from?: Checkpoint;
    settings?: Partial<MailSettings>;
    onMessage?: (message: FetchedMessage) => Promise<void>;
    box?: MailboxRecord;
  } = {},
): Watched {
  const mail = createMail({ settings: { ...QUICK, ...settings } });
  const abort = new AbortController();
  const seen: string[] = [];
  const states: MailboxState[] = [];
  let checkpoint = from;
  const running = mail.watch(
    box,
    from,
    {
      onMessage: async (message) => {
        await onMessage(message);
        const { messageId } = await mail.parse(message.raw);
        const key = `${message.folder}:${messageId?.split('@')[0] ?? ''}`;
        if (!seen.includes(key)) seen.push(key);
      },
      onCheckpoint: async (reached) => {
        checkpoint = reached;
      },
      onState: async (state) => void states.push(state),
      onLearned: async () => undefined,
    },
    abort.signal,
  );
  running.catch(() => undefined);
  const stop = async (): Promise<void> => {
    abort.abort();
    await running.catch(() => undefined);
  };
  endings.push(stop);
  return { seen, states, checkpoint: () => checkpoint, mail, box, stop };
}

const ready = (watched: Watched): Promise<void> =>
  expect
    .poll(() => watched.states.at(-1)?.status, { timeout: 10_000, interval: 20 })
    .toMatch(/watching|polling/);

const sees = (watched: Watched, ...keys: string[]): Promise<void> =>
  expect
    .poll(() => [...watched.seen].sort(), { timeout: 15_000, interval: 20 })
    .toEqual(keys.sort());

describe.skipIf(missing)(`P4: no mail missed on Dovecot${missing ? ` (${missing})` : ''}`, () => {
  test('new mail is told, old mail is not, in INBOX, Junk and Sent', async () => {
    const server = await dovecot();
    await server.deliver(ME, incoming('old'));
    await server.deliver(ME, incoming('old-junk'), { folder: 'Junk' });
    const watched = watch(server.port);
    await ready(watched);
    await server.deliver(ME, incoming('answer'));
    await server.deliver(ME, incoming('spam'), { folder: 'Junk' });
    await server.deliver(ME, incoming('own'), { folder: 'Sent' });
    await sees(watched, 'INBOX:answer', 'Junk:spam', 'Sent:own');
  });

  test('mail that came between connecting the mailbox and the first look is new', async () => {
    const server = await dovecot();
    const since = Date.now();
    const weekAgo = new Date(since - 7 * 24 * 60 * 60_000);
    const hourAgo = new Date(since - 60 * 60_000);
    await server.deliver(ME, incoming('old'), { receivedAt: weekAgo });
    await server.deliver(ME, incoming('hour-old'), { receivedAt: hourAgo });
    await server.deliver(ME, incoming('answer'));
    await server.deliver(ME, incoming('own'), { folder: 'Sent' });
    const watched = watch(server.port, { from: { since, folders: {} } });
    await sees(watched, 'INBOX:answer', 'Sent:own');
    await server.deliver(ME, incoming('later'));
    await sees(watched, 'INBOX:answer', 'INBOX:later', 'Sent:own');
    expect(watched.checkpoint().since).toBe(since);
  });

  test('IDLE tells of new mail by itself, long before any timer', async () => {
    const server = await dovecot();
    const slow = { idleRefreshMs: 60_000, resyncMs: 60_000, pollMs: 60_000 };
    const watched = watch(server.port, { settings: slow });
    await ready(watched);
    await server.deliver(ME, incoming('first'));
    await sees(watched, 'INBOX:first');
    await server.deliver(ME, incoming('second'));
    await sees(watched, 'INBOX:first', 'INBOX:second');
  });

  test('mail that comes during a restart of the server is told once', async () => {
    const server = await dovecot();
    const watched = watch(server.port);
    await ready(watched);
    await server.deliver(ME, incoming('before'));
    await sees(watched, 'INBOX:before');
    await server.restart(() => server.deliver(ME, incoming('during')));
    await server.deliver(ME, incoming('after'));
    await sees(watched, 'INBOX:after', 'INBOX:before', 'INBOX:during');
    expect(watched.states.map(({ status }) => status)).toContain('retrying');
    // What lay there is told before the state is.
    await expect
      .poll(() => watched.states.at(-1), { timeout: 5_000 })
      .toMatchObject({ failure: null });
  });

  test('mail that comes while nobody watches is told at the next start, from the checkpoint', async () => {
    const server = await dovecot();
    const first = watch(server.port);
    await ready(first);
    await server.deliver(ME, incoming('one'));
    await sees(first, 'INBOX:one');
    await first.stop();
    await server.deliver(ME, incoming('two'));
    const second = watch(server.port, { from: first.checkpoint() });
    await sees(second, 'INBOX:two');
  });

  test('a black-holed link is noticed within the watchdog times and the mail behind it arrives', async () => {
    const server = await dovecot();
    const proxy = await startTcpProxy(server.port);
    endings.push(() => proxy.stop());
    const watched = watch(proxy.port);
    await ready(watched);
    proxy.blackHole();
    const began = Date.now();
    await server.deliver(ME, incoming('behind'));
    await expect
      .poll(() => watched.states.some(({ status }) => status === 'retrying'), { timeout: 10_000 })
      .toBe(true);
    // min(idleRefreshMs, resyncMs) + commandMs of QUICK, and some air.
    expect(Date.now() - began).toBeLessThan(700 + 1_500 + 1_500);
    proxy.heal();
    await sees(watched, 'INBOX:behind');
  });

  test('a connection that is reset is made anew each time, and connections do not pile up', async () => {
    const server = await dovecot();
    const proxy = await startTcpProxy(server.port);
    endings.push(() => proxy.stop());
    const watched = watch(proxy.port);
    await ready(watched);
    for (const id of ['a', 'b', 'c']) {
      proxy.cut();
      await server.deliver(ME, incoming(id));
      await expect.poll(() => watched.seen, { timeout: 10_000 }).toContain(`INBOX:${id}`);
    }
    await sees(watched, 'INBOX:a', 'INBOX:b', 'INBOX:c');
    expect(proxy.connections()).toBeLessThanOrEqual(6);
  });

  test('a changed UIDVALIDITY loses nothing and makes nothing old new', async () => {
    const server = await dovecot();
    const longAgo = new Date(Date.now() - 30 * 24 * 60 * 60_000);
    const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60_000);
    await server.deliver(ME, incoming('old-1'), { receivedAt: longAgo });
    await server.deliver(ME, incoming('old-2'), { receivedAt: twoDaysAgo });
    for (const id of ['gone-1', 'gone-2', 'gone-3']) {
      await server.deliver(ME, incoming(id), { receivedAt: longAgo });
    }
    const watched = watch(server.port);
    await ready(watched);
    await server.deliver(ME, incoming('known'));
    await sees(watched, 'INBOX:known');
    const before = watched.checkpoint().folders['INBOX']?.uidValidity;
    await server.restart(async () => {
      // Fewer messages than before: the new one gets a UID that the old numbering had passed.
      for (const file of await server.files(ME)) {
        if ((await readFile(file, 'utf8')).includes('Subject: Message gone')) await rm(file);
      }
      await server.bumpUidValidity(ME);
      await server.deliver(ME, incoming('new'));
    });
    await sees(watched, 'INBOX:known', 'INBOX:new');
    await expect.poll(() => watched.checkpoint().folders['INBOX']?.uidValidity).not.toBe(before);
    await server.deliver(ME, incoming('later'));
    await sees(watched, 'INBOX:known', 'INBOX:later', 'INBOX:new');
  });

  test('a UIDVALIDITY that changes under an open connection loses nothing', async () => {
    const server = await dovecot();
    const watched = watch(server.port);
    await ready(watched);
    await server.bumpUidValidity(ME);
    await server.deliver(ME, incoming('live'));
    await sees(watched, 'INBOX:live');
  });

  test('a server without IDLE is polled', async () => {
    const server = await dovecot({ idle: false });
    const watched = watch(server.port);
    await ready(watched);
    expect(watched.states.at(-1)?.status).toBe('polling');
    await server.deliver(ME, incoming('polled'));
    await sees(watched, 'INBOX:polled');
  });

  test('IDLE switched off by setting is polled as well', async () => {
    const server = await dovecot();
    const watched = watch(server.port, { settings: { useIdle: false } });
    await ready(watched);
    expect(watched.states.at(-1)?.status).toBe('polling');
    await server.deliver(ME, incoming('polled'));
    await sees(watched, 'INBOX:polled');
  });

  test('5,000 old messages at the first connect are passed over at once', async () => {
    const server = await dovecot();
    await Promise.all(
      Array.from({ length: 5_000 }, (_, i) =>
        server.deliver(ME, incoming(`o${i}`), { seen: true }),
      ),
    );
    const began = Date.now();
    const watched = watch(server.port);
    await ready(watched);
    expect(Date.now() - began).toBeLessThan(5_000);
    await server.deliver(ME, incoming('fresh'));
    await sees(watched, 'INBOX:fresh');
  });

  test('300 messages that came while we were away are told once each, in order', async () => {
    const server = await dovecot();
    const first = watch(server.port);
    await ready(first);
    await first.stop();
    const ids = Array.from({ length: 300 }, (_, i) => `n${String(i).padStart(3, '0')}`);
    for (const id of ids) await server.deliver(ME, incoming(id));
    const second = watch(server.port, { from: first.checkpoint() });
    await sees(second, ...ids.map((id) => `INBOX:${id}`));
  });

  test('the checkpoint never passes a message that was not dealt with', async () => {
    const server = await dovecot();
    let broken = true;
    const onMessage = async (): Promise<void> => {
      if (broken) throw new Error('the store is away');
    };
    const first = watch(server.port, { onMessage });
    await ready(first);
    await server.deliver(ME, incoming('kept'));
    await expect.poll(() => first.states.length, { timeout: 5_000 }).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await first.stop();
    expect(first.seen).toEqual([]);
    broken = false;
    const second = watch(server.port, { from: first.checkpoint() });
    await sees(second, 'INBOX:kept');
  });

  test('what a handler throws ends the watch as it is, not as a fault of the mail server', async () => {
    const server = await dovecot();
    const mail = createMail({ settings: QUICK });
    const box = mailbox({ imap: server.port });
    const start = await mail.catchUp(
      box,
      { folders: {} },
      async () => undefined,
      new AbortController().signal,
    );
    await server.deliver(ME, incoming('x'));
    const nothing = async (): Promise<void> => undefined;
    const failing = mail.watch(
      box,
      start,
      {
        onMessage: () => Promise.reject(new Error('the store is away')),
        onCheckpoint: nothing,
        onState: nothing,
        onLearned: nothing,
      },
      AbortSignal.timeout(5_000),
    );
    await expect(failing).rejects.toThrow('the store is away');
  });

  test('a message over the size limit comes as headers and first text, and says so', async () => {
    const server = await dovecot();
    const got: FetchedMessage[] = [];
    const watched = watch(server.port, {
      settings: { messageLimit: 100_000 },
      onMessage: async (message) => void got.push(message),
    });
    await ready(watched);
    await server.deliver(ME, withAttachment('large', 300_000));
    await sees(watched, 'INBOX:large');
    expect(got[0]?.truncated).toBe(true);
    expect(got[0]?.raw.length).toBeLessThan(20_000);
    const parsed = await watched.mail.parse(got[0]?.raw ?? new Uint8Array());
    expect(parsed).toMatchObject({ subject: 'Message large', text: 'Café at noon?\n' });
  });

  test('a folder that appears later is read from the beginning of the watch', async () => {
    const server = await dovecot({ folders: [{ name: 'Sent', specialUse: '\\Sent' }] });
    const watched = watch(server.port);
    await ready(watched);
    await watched.stop();
    await server.deliver(ME, incoming('caught'), { folder: 'Spam' });
    const again = watch(server.port, { from: watched.checkpoint() });
    await sees(again, 'Spam:caught');
  });

  test('a wrong password stops the watch and asks the owner', async () => {
    const server = await dovecot();
    const box = mailbox(
      { imap: server.port },
      { auth: { kind: 'password', user: ME, password: 'wrong secret' } },
    );
    const states: MailboxState[] = [];
    const nothing = async (): Promise<void> => undefined;
    const watching = createMail({ settings: QUICK }).watch(
      box,
      { folders: {} },
      {
        onMessage: nothing,
        onCheckpoint: nothing,
        onLearned: nothing,
        onState: async (state) => void states.push(state),
      },
      AbortSignal.timeout(10_000),
    );
    await expect(watching).rejects.toMatchObject({ name: 'MailFailure', kind: 'credentials' });
    expect(states.at(-1)).toMatchObject({ status: 'needs-credentials', failure: 'credentials' });
    expect(JSON.stringify(states)).not.toContain('wrong secret');
  });

  test('catching up finds an answer that landed a moment ago, and leaves it unseen', async () => {
    const server = await dovecot();
    const mail = createMail({ settings: QUICK });
    const box = mailbox({ imap: server.port });
    const { signal } = new AbortController();
    const start = await mail.catchUp(box, { folders: {} }, async () => undefined, signal);
    await server.deliver(ME, incoming('answer'));
    const found: number[] = [];
    const reached = await mail.catchUp(box, start, async ({ uid }) => void found.push(uid), signal);
    expect(found).toEqual([1]);
    await mail.catchUp(box, reached, async ({ uid }) => void found.push(uid), signal);
    expect(found).toEqual([1]);
    const [file] = await server.files(ME);
    expect(file).not.toMatch(/:2,.*S/);
  });
});

function withAttachment(id: string, size: number): string {
  return [
    'From: Dana Lee <dana@employer.example>',
    `Subject: Message ${id}`,
    `Message-ID: <${id}@employer.example>`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="outer"',
    '',
    '--outer',
    'Content-Type: multipart/alternative; boundary="inner"',
    '',
    '--inner',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'Caf=E9 at noon?',
    '--inner',
    'Content-Type: text/html',
    '',
    '<p>Café at noon?</p>',
    '--inner--',
    '--outer',
    'Content-Type: application/pdf; name="plan.pdf"',
    'Content-Disposition: attachment; filename="plan.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    ...Array.from({ length: Math.ceil(size / 76) }, () => 'A'.repeat(76)),
    '--outer--',
    '',
  ].join('\r\n');
}
