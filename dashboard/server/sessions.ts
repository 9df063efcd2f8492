import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { OwnerRecord } from '../../activities/ports/records.ts';
import type { AppDeps, AppEnv } from './deps.ts';
import { CLIENT_HEADER, ownerMeant } from './coachRights.ts';
import { Problem } from './problems.ts';
import { isLoopback, remoteAddress } from './remoteAddress.ts';

const LIFETIME_MS = 30 * 24 * 3_600_000;
/** Chooses the owner for the command line on an installation with several. */
const OWNER_HEADER = 'followthrough-owner';

/**
 * Lets only a signed-in owner through and sets `owner`, `coached` and `by`: by session cookie, or by the command line's
 * bearer token from loopback. Everybody else gets 401. A coach may name somebody who invited them (coachRights.ts).
 */
export function signedIn(deps: AppDeps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const bearer = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    if (bearer === undefined) {
      const self = await ownerOfCookie(c, deps);
      const client = c.req.header(CLIENT_HEADER) ?? clientOfStream(c);
      const { method, path } = c.req;
      c.set('owner', await ownerMeant(deps, self, { method, path, client }));
      c.set('coached', c.var.owner.id !== self.id);
      c.set('by', 'dashboard');
    } else {
      c.set('owner', await ownerOfToken(c, deps, bearer));
      c.set('coached', false);
      c.set('by', 'cli');
    }
    c.header('Cache-Control', 'no-store');
    await next();
  };
}

/** Opens a session and sets its cookie; whatever session the browser had before is ended (session fixation). */
export async function openSession(
  c: Context<AppEnv>,
  deps: AppDeps,
  owner: OwnerRecord,
): Promise<void> {
  await endSession(c, deps);
  const { token } = await deps.store.sessions.create(
    owner.id,
    deps.clock(),
    LIFETIME_MS,
    c.req.header('user-agent')?.slice(0, 300) ?? null,
  );
  setCookie(c, cookieName(c, deps), token, {
    httpOnly: true,
    sameSite: 'Strict',
    secure: isHttps(c, deps),
    path: '/',
    maxAge: LIFETIME_MS / 1000,
  });
}

/** Ends the browser's session; none there: does nothing. */
export async function endSession(c: Context<AppEnv>, deps: AppDeps): Promise<void> {
  const name = cookieName(c, deps);
  const token = getCookie(c, name);
  if (token === undefined) return;
  await deps.store.sessions.delete(token);
  deleteCookie(c, name, { path: '/', secure: isHttps(c, deps) });
}

async function ownerOfCookie(c: Context<AppEnv>, deps: AppDeps): Promise<OwnerRecord> {
  const token = getCookie(c, cookieName(c, deps));
  const session = token === undefined ? null : await deps.store.sessions.find(token, deps.clock());
  if (session === null)
    throw new Problem('not-signed-in', 'You are not signed in, or the session has ended.');
  return deps.store.owners.get(session.ownerId);
}

async function ownerOfToken(
  c: Context<AppEnv>,
  deps: AppDeps,
  token: string,
): Promise<OwnerRecord> {
  const { cliToken } = deps.settings;
  if (cliToken === null || !isLoopback(remoteAddress(c)) || !sameSecret(token, cliToken))
    throw new Problem('not-signed-in', 'That token is not valid here.');
  const email = c.req.header(OWNER_HEADER);
  const owner =
    email === undefined
      ? (await deps.store.owners.list())[0]
      : await deps.store.owners.findByEmail(email);
  if (owner === undefined || owner === null)
    throw new Problem(
      'not-signed-in',
      email === undefined
        ? 'Nobody has been set up yet. Open the dashboard and use the setup token first.'
        : 'No owner has that address.',
    );
  return owner;
}

/** An EventSource cannot send a header. */
function clientOfStream(c: Context<AppEnv>): string | undefined {
  return c.req.path === '/api/events' ? c.req.query('client') : undefined;
}

/**
 * `__Host-` binds the cookie to this very host, but browsers take it over TLS alone. Cookies know no ports: the sample's
 * has a name of its own, so that looking around signs nobody out.
 */
export function cookieName(c: Context, deps: AppDeps): string {
  if (deps.settings.sampleOf !== undefined) return 'followthrough-sample';
  return isHttps(c, deps) ? '__Host-followthrough' : 'followthrough';
}

function isHttps(c: Context, deps: AppDeps): boolean {
  const url = new URL(c.req.url);
  const publicUrl = deps.settings.publicUrl === null ? null : new URL(deps.settings.publicUrl);
  return (
    url.protocol === 'https:' || (publicUrl?.protocol === 'https:' && publicUrl.host === url.host)
  );
}

function sameSecret(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
