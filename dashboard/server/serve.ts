import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** A server that listens; `close` ends open event streams too and resolves when the port is free. */
export interface Serving {
  url: string;
  close(): Promise<void>;
}

/** The port cannot be listened on; `kind` says why, the message what to do. */
class ServeFailure extends Error {
  readonly kind: 'port-in-use' | 'not-permitted' | 'no-such-address' | 'other';

  constructor(kind: ServeFailure['kind'], message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'ServeFailure';
    this.kind = kind;
  }
}

/**
 * Listens with an app. `port` 0 takes any free one. Throws ServeFailure with what to do when the port is taken,
 * not permitted, or the address is none of this machine's.
 */
export async function serve(
  app: { fetch: (request: Request, env: object) => Response | Promise<Response> },
  { host, port }: { host: string; port: number },
): Promise<Serving> {
  const listener = getRequestListener((request, env) => app.fetch(request, env));
  const server = createServer((request, response) => void listener(request, response));
  // A client that trickles its headers must not hold a connection for ever; event streams send no more headers.
  server.headersTimeout = 10_000;
  server.requestTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(listenFailure(error, host, port)),
    );
    server.listen(port, host, () => resolve());
  });
  const address = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${address.port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}

function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): ServeFailure {
  const code: string = error.code ?? 'unknown';
  switch (code) {
    case 'EADDRINUSE':
      return new ServeFailure(
        'port-in-use',
        `Port ${port} on ${host} is already in use. Is Followthrough running already? Otherwise choose another with FOLLOWTHROUGH_PORT.`,
        error,
      );
    case 'EACCES':
      return new ServeFailure(
        'not-permitted',
        `Port ${port} may not be used by this account. Choose one above 1023 with FOLLOWTHROUGH_PORT.`,
        error,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ServeFailure(
        'no-such-address',
        `${host} is no address of this machine. Use 127.0.0.1, or set FOLLOWTHROUGH_HOST to one it has.`,
        error,
      );
    default:
      return new ServeFailure(
        'other',
        `The server cannot listen on ${host}:${port}: ${error.message}`,
        error,
      );
  }
}
