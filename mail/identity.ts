import type { ConnectionOptions, TLSSocket } from 'node:tls';
import type { Endpoint } from '../activities/ports/records.ts';
import { MailFailure } from './failures.ts';

/**
 * How the server must prove who it is: by the system's authorities, by the owner's own CA, or by being the very
 * certificate of `fingerprint`. The name is always the host the owner wrote.
 */
export function tlsOptions(endpoint: Endpoint): ConnectionOptions {
  const literal = /^[\d.]+$|:/.test(endpoint.host);
  return {
    host: endpoint.host,
    ...(literal ? {} : { servername: endpoint.host }),
    minVersion: 'TLSv1.2',
    ...(endpoint.ca === null ? {} : { ca: endpoint.ca }),
    // A pinned certificate needs no chain; `provePinned` compares it before anything secret is said.
    rejectUnauthorized: endpoint.fingerprint === null,
  };
}

/**
 * Compares the certificate of a finished handshake with the pinned one; to be called before credentials are sent.
 *
 * @throws MailFailure `certificate`
 */
export function provePinned(socket: TLSSocket, endpoint: Endpoint): void {
  if (endpoint.fingerprint === null) return;
  const seen = socket.getPeerCertificate().fingerprint256 ?? '';
  if (seen === '' || plain(seen) !== plain(endpoint.fingerprint)) {
    throw new MailFailure('certificate', serverOf(endpoint));
  }
}

export function serverOf(endpoint: Endpoint): string {
  return `${endpoint.host}:${endpoint.port}`;
}

/** Codes of OpenSSL and Node that mean: spoke TLS well, but is not who it should be. */
export function isCertificateError(code: string): boolean {
  return /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_PURPOSE/.test(
    code,
  );
}

function plain(fingerprint: string): string {
  return fingerprint
    .replace(/^sha-?256[:=]/i, '')
    .replace(/[^0-9a-f]/gi, '')
    .toLowerCase();
}
