import { connect, createServer, type Socket } from 'node:net';

/** Passes a loopback port on to `address`, so that a server can seem to come up late. */
export async function startProxy(
  port: number,
  address: string,
): Promise<{ stop(): Promise<void> }> {
  const [host = '', to = ''] = address.split(':');
  const sockets = new Set<Socket>();
  const server = createServer((incoming) => {
    const outgoing = connect(Number(to), host);
    for (const socket of [incoming, outgoing]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
    }
    incoming.pipe(outgoing).pipe(incoming);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    stop() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
