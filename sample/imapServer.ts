import hoodiecrow from 'hoodiecrow-imap';
import type { AddressInfo, Socket } from 'node:net';

export interface ImapServer {
  port: number;
  /** Lays a message into INBOX, as if it had just arrived. */
  deliver(raw: Buffer): void;
  /** Everything in a folder, oldest first. */
  messages(folder: 'INBOX' | 'Sent' | 'Drafts'): Buffer[];
  stop(): Promise<void>;
}

/** The sample's mailbox: an IMAP server in memory on loopback, with IDLE and the usual folders. */
export async function startImap(user: string, password: string): Promise<ImapServer> {
  const server = hoodiecrow({
    plugins: ['ID', 'ENABLE', 'IDLE', 'UIDPLUS', 'SPECIAL-USE', 'UNSELECT', 'MOVE', 'LITERALPLUS'],
    users: { [user]: { password } },
    storage: {
      INBOX: { messages: [] },
      '': {
        separator: '/',
        folders: {
          Sent: { 'special-use': '\\Sent' },
          Drafts: { 'special-use': '\\Drafts' },
          Junk: { 'special-use': '\\Junk' },
        },
      },
    },
  });
  const sockets = new Set<Socket>();
  server.server.on('connection', (socket) => {
    sockets.add(socket);
    // A client that vanishes is the client's business; without a listener it would end the whole process.
    socket
      .on('error', () => undefined)
      .prependListener('close', () => {
        sockets.delete(socket);
        // A client that left in the midst of IDLE leaves a timer of half an hour behind, which would keep the process.
        socket.emit('data', Buffer.from('DONE\r\n'));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.server.address() as AddressInfo).port,
    deliver: (raw) => void server.appendMessage('INBOX', [], new Date(), raw.toString('latin1')),
    messages: (folder) =>
      server.getMailbox(folder).messages.map(({ raw }) => Buffer.from(raw, 'latin1')),
    stop() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
