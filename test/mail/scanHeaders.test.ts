import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { createMail } from '../../mail/createMail.ts';
import { createDiscovery } from '../../replies/discovery.ts';
import { dovecotMissing, startDovecot, type Dovecot } from '../support/dovecot.ts';
import { startTcpProxy } from '../support/tcpProxy.ts';
import { mailbox, ME, PASSWORD, QUICK } from './mailbox.ts';

const missing = dovecotMissing();
const DAY = 24 * 60 * 60_000;
const endings: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

async function dovecot(): Promise<Dovecot> {
  const server = await startDovecot({ users: { [ME]: PASSWORD } });
  endings.push(() => server.stop());
  return server;
}

/** An old message; its body is large, so that loading bodies would show. */
function old(number: number, subject: string, more: string[] = []): string {
  return [
    `From: Careers <jobs@firm${number % 40}.example>`,
    `To: ${ME}`,
    `Subject: ${subject}`,
    `Message-ID: <old-${number}@firm.example>`,
    'Date: Mon, 2 Nov 2026 10:00:00 +0000',
    ...more,
    '',
    'x'.repeat(4_000),
    '',
  ].join('\r\n');
}

describe.skipIf(missing)(`looking back over headers${missing ? ` (${missing})` : ''}`, () => {
  test('3,000 old messages give headers in batches, no bodies, and stay unseen', async () => {
    const server = await dovecot();
    for (let number = 0; number < 3_000; number += 1)
      await server.deliver(
        ME,
        old(number, number % 100 === 0 ? `Your application at Firm ${number % 40}` : 'Weekly news'),
      );
    await server.deliver(ME, old(9_999, 'Application for Baker'), { folder: 'Sent' });
    const discovery = createDiscovery([ME]);
    const progress: [number, number][] = [];
    const line = await startTcpProxy(server.port);
    endings.push(() => line.stop());
    await createMail({ settings: QUICK }).scanHeaders(
      mailbox({ imap: line.port }),
      {
        since: Date.now() - 30 * DAY,
        onBatch: ({ headers, seen, total }) => {
          for (const header of headers) discovery.add(header);
          progress.push([seen, total]);
          return Promise.resolve(true);
        },
      },
      new AbortController().signal,
    );
    expect(discovery.seen()).toBe(3_001);
    expect(progress[0]).toEqual([0, 3_001]);
    expect(progress.at(-1)).toEqual([3_001, 3_001]);
    expect(progress.length).toBeGreaterThan(6);
    expect(discovery.proposals().length).toBeGreaterThan(0);
    // 12 MB of bodies lie on the server.
    expect(line.received()).toBeLessThan(2_500_000);
    for (const file of (await server.files(ME)).slice(0, 50)) expect(file).not.toMatch(/:2,.*S/);
  }, 60_000);

  test('subjects are decoded, threads are kept, and what arrived before is left alone', async () => {
    const server = await dovecot();
    await server.deliver(ME, old(1, 'too old'), { receivedAt: new Date(Date.now() - 200 * DAY) });
    await server.deliver(
      ME,
      old(2, '=?utf-8?Q?Gespr=C3=A4ch?=', [
        'In-Reply-To: <mine@example.org>',
        'References: <first@example.org> <mine@example.org>',
      ]),
    );
    const seen: unknown[] = [];
    await createMail({ settings: QUICK }).scanHeaders(
      mailbox({ imap: server.port }),
      {
        since: Date.now() - 90 * DAY,
        onBatch: ({ headers }) => {
          seen.push(...headers);
          return Promise.resolve(true);
        },
      },
      new AbortController().signal,
    );
    expect(seen).toMatchObject([
      {
        messageId: 'old-2@firm.example',
        subject: 'Gespräch',
        references: ['mine@example.org', 'first@example.org', 'mine@example.org'],
        from: { name: 'Careers', address: 'jobs@firm2.example' },
        to: [{ name: '', address: ME }],
      },
    ]);
    const [file] = await server.files(ME);
    expect(await readFile(file ?? '', 'utf8')).toContain('Subject');
  });

  test('a look back stops when it is told to', async () => {
    const server = await dovecot();
    for (let number = 0; number < 1_200; number += 1) await server.deliver(ME, old(number, 'x'));
    const reached: number[] = [];
    await createMail({ settings: QUICK }).scanHeaders(
      mailbox({ imap: server.port }),
      {
        since: Date.now() - DAY,
        onBatch: ({ seen }) => {
          reached.push(seen);
          return Promise.resolve(seen < 500);
        },
      },
      new AbortController().signal,
    );
    expect(reached).toEqual([0, 500]);
  });
});
