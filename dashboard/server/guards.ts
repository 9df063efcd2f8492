import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { MAX_ARCHIVE_BYTES } from '../../store/archive/format.ts';
import { Problem } from './problems.ts';

/** Largest body taken, in bytes. A letter is a few kilobytes; a CSV of 5,000 applications about 1 MB. */
const MAX_BODY_BYTES = 2 * 1024 * 1024;

/**
 * Refuses requests for a host name that is not ours, so that a page that rebinds its DNS name to 127.0.0.1 gets
 * nothing: loopback's names and the public address are served.
 */
export function hostGuard(publicUrl: string | null): MiddlewareHandler {
  const hosts = new Set(['localhost', '127.0.0.1', '[::1]']);
  if (publicUrl !== null) hosts.add(new URL(publicUrl).hostname.toLowerCase());
  return async (c, next) => {
    if (!hosts.has(new URL(c.req.url).hostname.toLowerCase()))
      throw new Problem(
        'wrong-host',
        'Followthrough is not served under this name. Open it by http://localhost, or set FOLLOWTHROUGH_PUBLIC_URL to this address.',
      );
    await next();
  };
}

/**
 * Refuses what changes something and comes from another site (CSRF): a browser's Origin must be our own and its
 * Sec-Fetch-Site must say same-origin. A request with neither header is no browser's of the last years; for older ones
 * the cookie is SameSite=Strict and bodies must be JSON, which a form cannot send.
 */
export function originGuard(publicUrl: string | null): MiddlewareHandler {
  const publicOrigin = publicUrl === null ? null : new URL(publicUrl).origin;
  return async (c, next) => {
    if (!changesSomething(c.req.method)) return next();
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const ours = origin === new URL(c.req.url).origin || origin === publicOrigin;
    const foreign =
      (origin !== undefined && !ours) || (site !== undefined && site !== 'same-origin');
    if (foreign)
      throw new Problem(
        'forbidden',
        'This request did not come from the Followthrough page itself, so nothing was changed.',
      );
    return next();
  };
}

/** Refuses control characters in paths and queries: no address of ours has one, and a database chokes on a null byte. */
export function addressGuard(): MiddlewareHandler {
  return async (c, next) => {
    const { pathname, searchParams } = new URL(c.req.url);
    if (/%[01][0-9a-f]|%7f/i.test(pathname))
      throw new Problem('not-found', 'There is nothing at this address.');
    if ([...searchParams.values()].some((value) => /\p{Cc}/u.test(value)))
      throw new Problem('bad-request', 'The address holds a control character.');
    await next();
  };
}

/** Where a whole file comes in: an attachment of 18 MB (documents.ts), a message as a mailbox would take it, an archive. */
const FILE_BYTES: Record<string, number> = {
  '/api/documents': 18 * 1024 * 1024,
  '/api/classify': 26 * 1024 * 1024,
  '/api/archive/look': MAX_ARCHIVE_BYTES,
  '/api/archive/restore': MAX_ARCHIVE_BYTES,
};

/** Refuses bodies over the limit, by their stated length and while reading, before anything parses them. */
export function bodyGuard(): MiddlewareHandler {
  return async (c, next) => {
    if (!changesSomething(c.req.method) || c.req.raw.body === null) return next();
    const maxBytes = FILE_BYTES[c.req.path] ?? MAX_BODY_BYTES;
    const stated = Number(c.req.header('content-length') ?? 0);
    if (stated > maxBytes) throw tooLarge(maxBytes);
    if (c.req.header('content-length') === undefined) {
      const body = await readUpTo(c.req.raw.body, maxBytes);
      c.req.raw = new Request(c.req.raw.url, {
        method: c.req.raw.method,
        headers: c.req.raw.headers,
        body,
      });
    }
    return next();
  };
}

/**
 * CSP and its companions. No script is inline and nothing comes from elsewhere; mail is shown in a sandboxed srcdoc frame.
 * Styles may be inline: Mantine writes some while it runs, and that frame inherits this policy with the mail's own styles.
 */
export function headerGuard(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      frameSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    // Plain HTTP on loopback is the normal case; a proxy with TLS sets its own.
    strictTransportSecurity: false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
}

function changesSomething(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
}

async function readUpTo(
  stream: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}

function tooLarge(maxBytes: number): Problem {
  return new Problem(
    'too-large',
    `The body is larger than ${Math.round(maxBytes / 1024 / 1024)} MB. Nothing was changed.`,
  );
}
