import { createServer } from 'node:net';

/** A port on loopback that nothing listens on at this moment. */
export async function freePort(): Promise<number> {
  return probe(0);
}

/** Whether something else holds the loopback port. */
export async function isTaken(port: number): Promise<boolean> {
  try {
    await probe(port);
    return false;
  } catch {
    return true;
  }
}

function probe(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const got = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(got));
    });
  });
}
