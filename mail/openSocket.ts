import { connect as connectTcp, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { Endpoint } from '../activities/ports/records.ts';
import { MailFailure } from './failures.ts';
import { checkHost, isLoopback } from './hostPolicy.ts';
import { isCertificateError, provePinned, serverOf, tlsOptions } from './identity.ts';

/**
 * A connected socket to the endpoint, with TLS already proven where it is implicit. It is paused, so that the greeting
 * waits for whoever takes it over.
 *
 * @throws MailFailure `unknown-host` | `refused-host` | `cannot-connect` | `timed-out` | `tls-failed` | `certificate`
 */
export async function openSocket(
  endpoint: Endpoint,
  policy: { allowPrivateHosts: boolean; connectMs: number },
  signal?: AbortSignal,
): Promise<Socket> {
  const server = serverOf(endpoint);
  const { addresses } = await checkHost(endpoint.host, policy.allowPrivateHosts, server);
  const usable = endpoint.security === 'none' ? addresses.filter(isLoopback) : addresses;
  if (usable.length === 0) throw new MailFailure('refused-host', server);
  let failure = new MailFailure('cannot-connect', server);
  for (const address of usable.slice(0, 4)) {
    if (signal?.aborted === true) throw new MailFailure('stopped', server);
    try {
      const socket = await dial(address, endpoint, policy.connectMs, signal);
      return endpoint.security === 'tls'
        ? await secure(socket, endpoint, policy.connectMs)
        : socket;
    } catch (error) {
      if (!(error instanceof MailFailure)) throw error;
      if (error.kind !== 'cannot-connect' && error.kind !== 'timed-out') throw error;
      failure = error;
    }
  }
  throw failure;
}

/** TLS over a connected socket; the certificate is proven when it resolves. */
async function secure(plain: Socket, endpoint: Endpoint, ms: number): Promise<TLSSocket> {
  const server = serverOf(endpoint);
  const socket = connectTls({ ...tlsOptions(endpoint), socket: plain });
  try {
    await ready(socket, 'secureConnect', ms);
    provePinned(socket, endpoint);
    return socket;
  } catch (error) {
    socket.destroy();
    if (error instanceof MailFailure) throw error;
    if (error === TIMED_OUT) throw new MailFailure('timed-out', server);
    throw new MailFailure(isCertificateError(codeOf(error)) ? 'certificate' : 'tls-failed', server);
  }
}

async function dial(
  address: string,
  endpoint: Endpoint,
  ms: number,
  signal: AbortSignal | undefined,
): Promise<Socket> {
  const socket = connectTcp({ host: address, port: endpoint.port, keepAlive: true });
  const stop = (): void => void socket.destroy(new Error('stopped'));
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await ready(socket, 'connect', ms);
    return socket;
  } catch (error) {
    socket.destroy();
    const server = serverOf(endpoint);
    if (signal?.aborted === true) throw new MailFailure('stopped', server);
    throw new MailFailure(error === TIMED_OUT ? 'timed-out' : 'cannot-connect', server);
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

const TIMED_OUT = new Error('timed out');

function ready(socket: Socket, event: 'connect' | 'secureConnect', ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => done(TIMED_OUT), ms);
    const onReady = (): void => done(null);
    const onClose = (): void => done(new Error('closed'));
    const done = (error: Error | null): void => {
      clearTimeout(timer);
      socket.off(event, onReady).off('error', done).off('close', onClose);
      if (error === null) resolve();
      else {
        socket.on('error', () => undefined);
        reject(error);
      }
    };
    socket.once(event, onReady).once('error', done).once('close', onClose);
  });
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
