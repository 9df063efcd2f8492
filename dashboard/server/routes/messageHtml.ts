import type { MiddlewareHandler } from 'hono';
import type { App, AppDeps } from '../deps.ts';
import { Problem } from '../problems.ts';

const PATH = '/api/messages/:id/html';

/**
 * Somebody else's HTML under our own address: it may show pictures and styles and nothing else. `sandbox` takes it every
 * script, form, plug-in, refresh and our origin, however it was opened; nothing of it is trusted to be clean.
 */
const HEADERS = {
  'content-security-policy':
    "sandbox allow-popups; default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'",
  'x-frame-options': 'SAMEORIGIN',
  'cache-control': 'no-store',
};

/** Puts the headers of such a page over the ones that every page gets; register it before `headerGuard`. */
export function messageHtmlGuard(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (!/^\/api\/messages\/[^/]+\/html$/.test(c.req.path) || c.res.status !== 200) return;
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  };
}

/** A message with its remote pictures, for an owner who asked to see them: loading them tells the sender. */
export function messageHtmlRoutes(app: App, deps: AppDeps): void {
  app.get(PATH, async (c) => {
    const message = await deps.store.messages.get(c.var.owner.id, c.req.param('id'));
    if (message.html === null) throw new Problem('not-found', 'This message has no HTML part.');
    return c.html(message.html);
  });
}
