import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface SmtpServer {
  port: number;
  stop(): Promise<void>;
}

/** The sample's outgoing mail: takes every letter on loopback and hands it to `onMail` before it says 250. */
export async function startSmtp(
  user: string,
  password: string,
  onMail: (recipients: string[], raw: Buffer) => Promise<void>,
): Promise<SmtpServer> {
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth(auth, _session, callback) {
      if (auth.username === user && auth.password === password) callback(null, { user });
      else callback(new Error('Wrong user or password'));
    },
    onData(stream, session, callback) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      void take(stream, recipients, callback);
    },
  });
  const take = async (
    stream: Readable,
    recipients: string[],
    done: (refusal?: Error) => void,
  ): Promise<void> => {
    try {
      await onMail(recipients, await buffer(stream));
      done();
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  };
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
