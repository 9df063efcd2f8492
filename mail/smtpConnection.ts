import { TLSSocket } from 'node:tls';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import XOAuth2 from 'nodemailer/lib/xoauth2';
import type { SmtpPhase } from '../activities/ports/mailPort.ts';
import type { MailboxRecord } from '../activities/ports/records.ts';
import { provePinned, tlsOptions } from './identity.ts';
import type { ImapDeps } from './imapConnection.ts';
import { openSocket } from './openSocket.ts';
import type { Login } from './tokens.ts';

/** A conversation with an SMTP server (RFC 5321); `phase` is where it stands. */
export interface SmtpTalk {
  connection: SMTPConnection;
  phase: SmtpPhase;
  /** Rejects when the connection fails or ends; race every step against it. */
  lost: Promise<never>;
  /** Ends at once; nothing more is written. */
  destroy(): void;
  /** What `converse` wants to say. */
  conversation: ((say: (command: string) => Promise<string>) => Promise<void>) | null;
}

/** The library lets plain commands through to custom authentication alone, so that is what they are dressed as. */
const ASK = 'ASK';

/** Connects and greets, with TLS as the endpoint wants it; never without it where it was asked for. */
export async function connectSmtp(
  mailbox: MailboxRecord,
  { settings }: ImapDeps,
  onPhase: (phase: SmtpPhase) => void,
  signal?: AbortSignal,
): Promise<SmtpTalk> {
  const { smtp: endpoint, allowPrivateHosts } = mailbox;
  onPhase('connect');
  const socket = await openSocket(
    endpoint,
    { allowPrivateHosts, connectMs: settings.connectMs },
    signal,
  );
  const { host: _host, ...tls } = tlsOptions(endpoint);
  const connection = new SMTPConnection({
    connection: socket,
    host: endpoint.host,
    port: endpoint.port,
    secure: endpoint.security === 'tls',
    secured: endpoint.security === 'tls',
    requireTLS: endpoint.security === 'starttls',
    ignoreTLS: endpoint.security === 'none',
    tls,
    // The machine's own name is nobody's business (RFC 5321 §4.1.3 allows a literal).
    name: '[127.0.0.1]',
    connectionTimeout: settings.connectMs,
    greetingTimeout: settings.connectMs,
    socketTimeout: settings.sendMs,
    transactionLog: true,
    logger: phaseLogger((phase) => move(phase)),
    // Closing means destroying, so that nothing leaves after a deadline.
    socketCloseTimeout: 0,
    customAuth: {
      [ASK]: async (context) => {
        const say = async (command: string): Promise<string> =>
          (await context.sendCommand(command)).response;
        await talk.conversation?.(say);
      },
    },
  });
  const talk: SmtpTalk = {
    connection,
    phase: 'greeting',
    lost: lossOf(connection),
    conversation: null,
    destroy: () => {
      connection.close();
      socket.destroy();
    },
  };
  signal?.addEventListener('abort', () => talk.destroy(), { once: true });
  talk.lost.catch(() => undefined);
  const move = (phase: SmtpPhase): void => {
    talk.phase = phase;
    onPhase(phase);
  };
  move('greeting');
  try {
    await Promise.race([talk.lost, step((done) => connection.connect(done))]);
    if (connection._socket instanceof TLSSocket) provePinned(connection._socket, endpoint);
    return talk;
  } catch (error) {
    talk.destroy();
    throw error;
  }
}

/** Logs in by password or XOAUTH2. */
export async function loginSmtp(talk: SmtpTalk, login: Login): Promise<void> {
  const auth =
    login.accessToken === null
      ? { user: login.user, pass: login.password }
      : {
          user: login.user,
          oauth2: new XOAuth2({ user: login.user, accessToken: login.accessToken }),
        };
  await Promise.race([talk.lost, step((done) => talk.connection.login(auth, done))]);
}

/** Commands of one's own and the replies to them, on a connection that is logged in. */
export async function converse(
  talk: SmtpTalk,
  conversation: NonNullable<SmtpTalk['conversation']>,
): Promise<void> {
  talk.conversation = conversation;
  const auth = { method: ASK, user: 'none', pass: 'none' };
  await Promise.race([talk.lost, step((done) => talk.connection.login(auth, done))]);
}

/** Says goodbye without making anybody wait for the answer. */
export function quit(talk: SmtpTalk): void {
  const timer = setTimeout(() => talk.destroy(), 2_000);
  talk.connection.once('end', () => clearTimeout(timer));
  talk.connection.quit();
}

function step(start: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    start((error) => (error ? reject(error) : resolve()));
  });
}

function lossOf(connection: SMTPConnection): Promise<never> {
  return new Promise((_resolve, reject) => {
    connection.on('error', reject);
    // The callback of a step that failed comes right after 'end' and knows more.
    connection.once('end', () => {
      const { lastServerResponse } = connection;
      setImmediate(() =>
        reject(
          Object.assign(new Error('closed'), { code: 'ECONNECTION', last: lastServerResponse }),
        ),
      );
    });
  });
}

/** Reads from the transaction log which command is under way; keeps nothing of it. */
function phaseLogger(onPhase: (phase: SmtpPhase) => void) {
  const listen = (data: unknown, text: unknown): void => {
    const bag: Record<string, unknown> =
      typeof data === 'object' && data !== null ? { ...data } : {};
    if (bag['tnx'] !== 'client' || typeof text !== 'string') return;
    const phase = PHASES.find(([verb]) => text.toUpperCase().startsWith(verb))?.[1];
    if (phase !== undefined) onPhase(phase);
  };
  const ignore = (): void => undefined;
  return {
    level: ignore,
    trace: ignore,
    debug: listen,
    info: ignore,
    warn: ignore,
    error: ignore,
    fatal: ignore,
  };
}

const PHASES: [string, SmtpPhase][] = [
  ['EHLO', 'ehlo'],
  ['HELO', 'ehlo'],
  ['STARTTLS', 'starttls'],
  ['AUTH', 'auth'],
  ['MAIL FROM', 'mail'],
  ['RCPT TO', 'rcpt'],
  ['DATA', 'data'],
];
