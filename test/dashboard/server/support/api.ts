import { rm } from 'node:fs/promises';
import { Registry } from 'prom-client';
import type { MailboxCheck } from '../../../../activities/ports/mailPort.ts';
import { createApp } from '../../../../dashboard/server/createApp.ts';
import type { App, DashboardSettings } from '../../../../dashboard/server/deps.ts';
import { loadEncryptionKeys } from '../../../../store/encryptionKey.ts';
import { openStore } from '../../../../store/openStore.ts';
import type { Store } from '../../../../store/openStore.ts';
import type { HeaderScan } from '../../../../activities/ports/mailPort.ts';
import { parseMessage } from '../../../../mail/parse.ts';
import { createLetters } from '../../../../templates/createLetters.ts';
import { emptyDataFolder } from '../../../support/dataFolder.ts';
import { actingWorkflows } from './actingWorkflows.ts';
import type { ActingWorkflows } from './actingWorkflows.ts';

const LOOPBACK = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
export const CLI_TOKEN = 'token-of-the-command-line';
export const PASSWORD = 'correct horse battery';

/** One request as a browser or the command line makes it; `body` is sent as JSON. */
export interface Ask {
  method?: string;
  body?: unknown;
  raw?: string | Uint8Array<ArrayBuffer>;
  cookie?: string;
  headers?: Record<string, string>;
  env?: object;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The whole JSON answer; null where it is none. */
  json: unknown;
  /** What stands at a path such as `application.contacts.0.id`; undefined where nothing does. */
  at(path: string): unknown;
}

export interface Api {
  app: App;
  store: Store;
  workflows: ActingWorkflows;
  clock: { now: number };
  checks: MailboxCheck[];
  /** What a look back into a mailbox finds. */
  oldMail: { scan: (scan: HeaderScan) => Promise<void> };
  ask(path: string, ask?: Ask): Promise<Answer>;
  /** Makes an owner and signs in; the cookie to send. */
  signIn(name: string): Promise<{ id: string; cookie: string; email: string }>;
  stop(): Promise<void>;
}

/** The whole API in process over PGlite on disk; only the engine is replaced, by one that obeys at once. */
export async function startApi(settings: Partial<DashboardSettings> = {}): Promise<Api> {
  const folder = await emptyDataFolder();
  const store = await openStore({ dataFolder: folder, key: await loadEncryptionKeys(folder, {}) });
  const clock = { now: Date.parse('2026-11-17T09:00:00Z') };
  const checks: MailboxCheck[] = [{ part: 'imap-login', ok: true, says: 'Signed in.' }];
  const oldMail: Api['oldMail'] = { scan: () => Promise.resolve() };
  const workflows = actingWorkflows(store, () => clock.now);
  const app = createApp({
    store,
    workflows,
    letters: createLetters({}),
    mail: {
      check: () => Promise.resolve(checks),
      parse: parseMessage,
      scanHeaders: (_mailbox, scan) => oldMail.scan(scan),
    },
    clock: () => clock.now,
    metrics: new Registry(),
    settings: {
      version: '0.1.0',
      publicUrl: null,
      cliToken: CLI_TOKEN,
      webFolder: null,
      ...settings,
    },
    log: {
      warn: () => undefined,
      error: (fields) => void process.stderr.write(`${JSON.stringify(fields)}\n`),
    },
  });

  const ask = async (path: string, given: Ask = {}): Promise<Answer> => {
    const method =
      given.method ?? (given.body === undefined && given.raw === undefined ? 'GET' : 'POST');
    const body = given.raw ?? (given.body === undefined ? undefined : JSON.stringify(given.body));
    const response = await app.request(
      path.startsWith('http') ? path : `http://localhost${path}`,
      {
        method,
        headers: {
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(given.cookie === undefined ? {} : { cookie: given.cookie }),
          ...given.headers,
        },
        ...(body === undefined ? {} : { body }),
      },
      given.env ?? LOOPBACK,
    );
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    const json: unknown = isJson && text !== '' ? JSON.parse(text) : null;
    return {
      status: response.status,
      headers: response.headers,
      text,
      json,
      at: (place) =>
        place
          .split('.')
          .reduce<unknown>(
            (value, key) => (value as Record<string, unknown> | undefined)?.[key],
            json,
          ),
    };
  };

  return {
    app,
    store,
    workflows,
    clock,
    checks,
    oldMail,
    ask,
    async signIn(name) {
      const email = `${name}@owner.example`;
      const owner = await store.owners.create({
        name,
        email,
        timeZone: 'Europe/Berlin',
        country: 'DE',
        phone: '+49 30 1234567',
        address: '1 Linden Street, Berlin',
        password: PASSWORD,
      });
      const answer = await ask('/api/session', { body: { email, password: PASSWORD } });
      return { id: owner.id, email, cookie: cookieOf(answer) };
    },
    async stop() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The cookie that an answer sets, as the next request sends it. */
export function cookieOf(answer: Answer): string {
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** An application as a person would enter it on the day after the interview. */
export const APPLICATION = {
  role: 'Sales Manager',
  employer: {
    name: 'Northwind Traders',
    domain: 'northwind.example',
    country: 'US',
    region: 'WA',
    timeZone: 'America/Los_Angeles',
  },
  contacts: [
    {
      id: 'lee',
      name: 'Dana Lee',
      honorific: 'Ms.',
      title: 'Head of Sales',
      email: 'dana.lee@northwind.example',
      phone: '+1 206 555 0100',
      role: 'hiring-manager',
    },
  ],
  interviews: [
    {
      id: 'first',
      startsAt: '2026-11-16T10:00:00-08:00',
      endsAt: '2026-11-16T11:00:00-08:00',
      with: ['lee'],
      notes: { lee: 'We talked about the Portland office.' },
      decisionBy: '2026-11-30',
    },
  ],
};
