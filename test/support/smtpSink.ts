import { createServer, type Server, type Socket } from 'node:net';
import { createSecureContext, TLSSocket, type SecureContext } from 'node:tls';
import { SmtpSession } from './smtpSession.ts';

/**
 * Where a fault strikes: on connecting, at a command, `content`: within the data, `dot`: after the final dot and before
 * its 250, `after`: right after the 250.
 */
export type SinkPhase =
  'connect' | 'ehlo' | 'starttls' | 'auth' | 'mail' | 'rcpt' | 'data' | 'content' | 'dot' | 'after';

export interface SinkFault {
  phase: SinkPhase;
  behaviour: 'drop' | 'hang' | '4xx' | '5xx';
  /** For `drop` and `hang` at the dot: whether the message was taken all the same (the default) or lost. */
  accepts?: boolean;
}

export interface SinkMessage {
  from: string;
  to: string[];
  /** The message without dot-stuffing, lines ending in CRLF. */
  raw: Buffer;
  /** Who had logged in; null without a login. */
  user: string | null;
  secure: boolean;
  /** Number of the connection, from 1. */
  connection: number;
  at: number;
}

export interface SmtpSinkOptions {
  /** User → password; none: any login is right. */
  users?: Record<string, string>;
  /** Access tokens that XOAUTH2 takes. */
  tokens?: string[];
  /** Key and certificate: offers STARTTLS, or speaks TLS at once with `implicitTls`. */
  tls?: { key: string; cert: string };
  implicitTls?: boolean;
  /** With `tls`: does not offer STARTTLS, as a stripping middleman would make it look. */
  stripStartTls?: boolean;
  /** Senders that MAIL FROM refuses with 550, recipients that RCPT TO refuses with 550. */
  refuseSenders?: string[];
  refuseRecipients?: string[];
  /** Announced by SIZE. */
  maxSize?: number;
  fault?: SinkFault | null;
  /** Runs after a message was taken and before its 250, for instance to deliver it into a Dovecot mailbox. */
  deliver?: (message: SinkMessage) => Promise<void>;
}

export interface SmtpSink {
  host: string;
  port: number;
  /** Every message taken, whether or not the client heard of it. */
  messages: SinkMessage[];
  /** Commands as they came, without what follows AUTH. */
  commands: string[];
  connections(): number;
  /** The fault of the connection of that number (from 1), or of every later connection when no number is given. */
  setFault(fault: SinkFault | null, connection?: number): void;
  /** Messages whose Message-ID header is `id` (without angle brackets). */
  withMessageId(id: string): SinkMessage[];
  stop(): Promise<void>;
}

/** A small SMTP server on a real socket (RFC 5321, 4954, 3207) that can fail at every phase. */
export async function startSmtpSink(options: SmtpSinkOptions = {}): Promise<SmtpSink> {
  const context: SecureContext | null = options.tls ? createSecureContext(options.tls) : null;
  const sockets = new Set<Socket>();
  const faults = new Map<number, SinkFault | null>();
  let standing: SinkFault | null = options.fault ?? null;
  let count = 0;
  const messages: SinkMessage[] = [];
  const commands: string[] = [];

  const server: Server = createServer((socket) => {
    count += 1;
    const connection = count;
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    const session = new SmtpSession({
      options,
      context,
      connection,
      fault: faults.has(connection) ? (faults.get(connection) ?? null) : standing,
      commands,
      take: async (message) => {
        messages.push(message);
        await options.deliver?.(message);
      },
    });
    if (options.implicitTls === true && context !== null) {
      const secured = new TLSSocket(socket, { isServer: true, secureContext: context });
      secured.on('error', () => socket.destroy());
      session.start(secured, true);
    } else {
      session.start(socket, false);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');

  return {
    host: '127.0.0.1',
    port: address.port,
    messages,
    commands,
    connections: () => count,
    setFault(fault, connection) {
      if (connection === undefined) standing = fault;
      else faults.set(connection, fault);
    },
    withMessageId: (id) =>
      messages.filter(({ raw }) => {
        const head = raw.subarray(0, raw.indexOf('\r\n\r\n')).toString('utf8');
        const header = /^message-id:\s*<([^>]*)>/im.exec(head.replace(/\r\n[ \t]+/g, ' '));
        return header?.[1] === id;
      }),
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
