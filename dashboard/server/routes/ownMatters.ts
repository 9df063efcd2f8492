import { createRoute, z } from '@hono/zod-openapi';
import { getCookie } from 'hono/cookie';
import type { App, AppDeps } from '../deps.ts';
import { eraseOwner } from '../eraseOwner.ts';
import { isoInstant } from '../isoInstant.ts';
import { instantOut, json, jsonBody, problems } from '../openapi.ts';
import { Problem } from '../problems.ts';
import { createRateLimit } from '../rateLimit.ts';
import { cookieName, endSession } from '../sessions.ts';

const tags = ['session'];

const sessionSchema = z
  .object({
    id: z.string(),
    browser: z.string().nullable(),
    createdAt: instantOut,
    expiresAt: instantOut,
    current: z.boolean(),
  })
  .openapi('Session');

const listRoute = createRoute({
  method: 'get',
  path: '/api/sessions',
  tags,
  responses: {
    200: json(
      z.object({ items: z.array(sessionSchema) }),
      'Where you are signed in, latest first.',
    ),
    ...problems('not-signed-in'),
  },
});
const endRoute = createRoute({
  method: 'delete',
  path: '/api/sessions/{id}',
  tags,
  request: { params: z.object({ id: z.string() }) },
  responses: {
    204: { description: 'Signed out there.' },
    ...problems('not-signed-in', 'not-found'),
  },
});
const eraseRoute = createRoute({
  method: 'post',
  path: '/api/owner/erase',
  tags,
  description:
    'Ends everything and erases all that is yours: applications, letters, mail, mailboxes with their passwords. This cannot be undone.',
  request: { body: jsonBody(z.strictObject({ password: z.string().max(1000) })) },
  responses: {
    204: { description: 'Nothing of yours is left.' },
    ...problems('not-signed-in', 'wrong-password', 'too-many-tries'),
  },
});

/** An owner's own sessions, and the end of everything. */
export function ownMatterRoutes(app: App, deps: AppDeps): void {
  const limit = createRateLimit(deps.clock, { tries: 5, windowMs: 15 * 60_000 });

  app.openapi(listRoute, async (c) => {
    const token = getCookie(c, cookieName(c, deps)) ?? null;
    const found = await deps.store.sessions.list(c.var.owner.id, token, deps.clock());
    const items = found.map(({ createdAt, expiresAt, ...rest }) => ({
      ...rest,
      createdAt: isoInstant(createdAt),
      expiresAt: isoInstant(expiresAt),
    }));
    return c.json({ items }, 200);
  });

  app.openapi(endRoute, async (c) => {
    await deps.store.sessions.end(c.var.owner.id, c.req.valid('param').id);
    return c.body(null, 204);
  });

  app.openapi(eraseRoute, async (c) => {
    const { owner } = c.var;
    limit.attempt(owner.id);
    const { password } = c.req.valid('json');
    if ((await deps.store.owners.verifyPassword(owner.email, password)) === null)
      throw new Problem('wrong-password', 'That is not your password, so nothing was erased.');
    await eraseOwner(deps, owner.id, c.var.by);
    await endSession(c, deps);
    return c.body(null, 204);
  });
}
