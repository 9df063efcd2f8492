import { connect, createServer, type Socket } from 'node:net';

export interface TcpProxy {
  host: string;
  port: number;
  /** Connections made so far. */
  connections(): number;
  /** Bytes that the target has sent so far. */
  received(): number;
  /** Stops forwarding without closing anything, new connections too: what a dead link looks like. */
  blackHole(): void;
  /** Forwards again; connections that were swallowed stay dead, as after a NAT table was lost. */
  heal(): void;
  /** Cuts every open connection with a reset. */
  cut(): void;
  stop(): Promise<void>;
}

/** A loopback TCP proxy in front of 127.0.0.1:`target` that can swallow traffic without closing. */
export async function startTcpProxy(target: number): Promise<TcpProxy> {
  let open = true;
  let count = 0;
  let bytes = 0;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((client) => {
    count += 1;
    keep(client);
    if (!open) return;
    const upstream = connect(target, '127.0.0.1');
    keep(upstream);
    let swallowed = false;
    const swallow = (): boolean => (swallowed ||= !open);
    client.on('data', (chunk) => void (swallow() || upstream.write(chunk)));
    upstream.on('data', (chunk) => {
      bytes += chunk.length;
      void (swallow() || client.write(chunk));
    });
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => void (swallow() || client.destroy()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  return {
    host: '127.0.0.1',
    port: address.port,
    connections: () => count,
    received: () => bytes,
    blackHole() {
      open = false;
    },
    heal() {
      open = true;
    },
    cut() {
      for (const socket of sockets) socket.resetAndDestroy();
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
