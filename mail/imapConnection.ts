import { connect as connectTls, type TLSSocket } from 'node:tls';
import { Socket } from 'node:net';
import { ImapFlow, type ImapTransport } from 'imapflow';
import type { Endpoint, MailboxRecord } from '../activities/ports/records.ts';
import { MailFailure } from './failures.ts';
import { provePinned, serverOf, tlsOptions } from './identity.ts';
import { imapFailure } from './imapFailure.ts';
import { openSocket } from './openSocket.ts';
import type { MailSettings } from './settings.ts';
import type { Tokens } from './tokens.ts';

export interface ImapDeps {
  settings: MailSettings;
  tokens: Tokens;
}

/**
 * A logged-in connection. Each is a new client object: imapflow does not reconnect, and a used one keeps its listeners.
 * The caller closes it; the server may be silent for `silenceMs`. A refused access token is renewed once.
 *
 * @throws MailFailure
 */
export async function connectImap(
  mailbox: MailboxRecord,
  deps: ImapDeps,
  signal?: AbortSignal,
  { silenceMs = deps.settings.commandMs }: { silenceMs?: number } = {},
): Promise<ImapFlow> {
  const login = (anew: boolean): Promise<ImapFlow> => open(mailbox, deps, silenceMs, anew, signal);
  try {
    return await login(false);
  } catch (error) {
    const refused = error instanceof MailFailure && error.kind === 'credentials';
    if (!refused || mailbox.auth.kind === 'password' || error.server !== serverOf(mailbox.imap)) {
      throw error;
    }
    return login(true);
  }
}

/** Runs `work` on a connection of its own and closes it whatever happens; an abort closes it at once. */
export async function withImap<T>(
  mailbox: MailboxRecord,
  deps: ImapDeps,
  signal: AbortSignal | undefined,
  work: (client: ImapFlow) => Promise<T>,
): Promise<T> {
  const client = await connectImap(mailbox, deps, signal);
  try {
    return await withClient(mailbox, client, signal, work, async () => {
      await client.logout().catch(() => undefined);
    });
  } finally {
    client.close();
  }
}

/** Runs `work` on a connection; `afterwards` decides what becomes of it, unless it failed: then it is closed. */
export async function withClient<T>(
  mailbox: MailboxRecord,
  client: ImapFlow,
  signal: AbortSignal | undefined,
  work: (client: ImapFlow) => Promise<T>,
  afterwards: () => Promise<void> | void,
): Promise<T> {
  const stop = (): void => client.close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const result = await work(client);
    await afterwards();
    return result;
  } catch (error) {
    client.close();
    if (signal?.aborted === true) throw new MailFailure('stopped', serverOf(mailbox.imap));
    throw imapFailure(error, mailbox.imap);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

const sockets = new WeakMap<ImapFlow, Socket>();

/** Whether an open connection keeps the process alive; one that only waits to be used again must not. */
export function keepsProcessAlive(client: ImapFlow, keeps: boolean): void {
  const socket = sockets.get(client);
  if (keeps) socket?.ref();
  else socket?.unref();
}

async function open(
  mailbox: MailboxRecord,
  { settings, tokens }: ImapDeps,
  silenceMs: number,
  anew: boolean,
  signal: AbortSignal | undefined,
): Promise<ImapFlow> {
  const endpoint = mailbox.imap;
  const { user, password, accessToken } = await tokens.login(mailbox, anew);
  const socket = await openSocket(
    endpoint,
    { allowPrivateHosts: mailbox.allowPrivateHosts, connectMs: settings.connectMs },
    signal,
  );
  const client = new ImapFlow({
    host: endpoint.host,
    port: endpoint.port,
    secure: endpoint.security === 'tls',
    doSTARTTLS: endpoint.security === 'starttls',
    transport: transportOver(socket, endpoint),
    auth: accessToken === null ? { user, pass: password } : { user, accessToken },
    clientInfo: { name: 'Followthrough' },
    logger: false,
    disableAutoIdle: true,
    disableCompression: true,
    connectionTimeout: settings.connectMs,
    greetingTimeout: settings.connectMs,
    socketTimeout: silenceMs,
    maxLiteralSize: settings.messageLimit * 2,
    maxResponseSize: settings.messageLimit * 2 + 1_048_576,
  });
  // Without a listener an 'error' event ends the process; whoever runs a command hears of it there.
  client.on('error', () => undefined);
  const stop = (): void => client.close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await client.connect();
    sockets.set(client, socket);
    return client;
  } catch (error) {
    client.close();
    socket.destroy();
    if (signal?.aborted === true) throw new MailFailure('stopped', serverOf(endpoint));
    throw imapFailure(error, endpoint);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

/** Hands imapflow the socket that was opened to the checked address, and proves pinned certificates after STARTTLS. */
function transportOver(socket: Socket, endpoint: Endpoint): ImapTransport {
  return {
    connect(_options, onConnect) {
      setImmediate(onConnect);
      return socket;
    },
    upgrade(plain, _options, onSecure) {
      if (!(plain instanceof Socket)) throw new MailFailure('tls-failed', serverOf(endpoint));
      const secured: TLSSocket = connectTls({ ...tlsOptions(endpoint), socket: plain }, () => {
        try {
          provePinned(secured, endpoint);
        } catch (error) {
          secured.destroy(error instanceof Error ? error : undefined);
          return;
        }
        onSecure();
      });
      return secured;
    },
  };
}
