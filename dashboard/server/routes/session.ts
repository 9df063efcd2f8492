import { createRoute, z } from '@hono/zod-openapi';
import type { App, AppDeps } from '../deps.ts';
import { idIn, json, jsonBody, problems } from '../openapi.ts';
import { Problem } from '../problems.ts';
import { createRateLimit } from '../rateLimit.ts';
import { remoteAddress } from '../remoteAddress.ts';
import { ownerChanges, ownerSchema, ownerView, passwordSchema } from '../schemas/owner.ts';
import { endSession, openSession, signedIn } from '../sessions.ts';
import { tryUnwritten } from '../tryUnwritten.ts';

const answer = json(z.object({ owner: ownerSchema }), 'Who is signed in.');

const signInRoute = createRoute({
  method: 'post',
  path: '/api/session',
  tags: ['session'],
  request: {
    body: jsonBody(z.strictObject({ email: idIn().max(254), password: z.string().max(1000) })),
  },
  responses: { 201: answer, ...problems('wrong-password', 'invalid', 'too-many-tries') },
});

const whoRoute = createRoute({
  method: 'get',
  path: '/api/session',
  tags: ['session'],
  responses: { 200: answer, ...problems('not-signed-in') },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/api/session',
  tags: ['session'],
  description: "Changes the owner's own details.",
  request: { body: jsonBody(ownerChanges) },
  responses: { 200: answer, ...problems('not-signed-in', 'invalid') },
});

const passwordRoute = createRoute({
  method: 'put',
  path: '/api/session/password',
  tags: ['session'],
  description: 'Sets a new password and ends every session but this one.',
  request: {
    body: jsonBody(z.strictObject({ current: z.string().max(1000), password: passwordSchema })),
  },
  responses: { 200: answer, ...problems('not-signed-in', 'wrong-password', 'too-many-tries') },
});

const signOutRoute = createRoute({
  method: 'delete',
  path: '/api/session',
  tags: ['session'],
  description: 'Signs out here, or with `everywhere=true` in every browser.',
  request: { query: z.strictObject({ everywhere: z.enum(['true', 'false']).optional() }) },
  responses: { 204: { description: 'Signed out.' }, ...problems('not-signed-in') },
});

/** Signing in and out, and the owner's own details. */
export function sessionRoutes(app: App, deps: AppDeps): void {
  const byAddress = createRateLimit(deps.clock, { tries: 30, windowMs: 15 * 60_000 });
  const byEmail = createRateLimit(deps.clock, { tries: 5, windowMs: 15 * 60_000 });

  app.openapi(signInRoute, async (c) => {
    const { email, password } = c.req.valid('json');
    const address = remoteAddress(c) ?? 'unknown';
    byAddress.attempt(address);
    byEmail.attempt(email.toLowerCase());
    const owner = await deps.store.owners.verifyPassword(email, password);
    if (owner === null)
      throw new Problem('wrong-password', 'Address and password do not go together.');
    byEmail.passed(email.toLowerCase());
    byAddress.passed(address);
    await openSession(c, deps, owner);
    return c.json({ owner: ownerView(owner) }, 201);
  });

  const needsOwner = signedIn(deps);
  for (const method of ['GET', 'PATCH', 'DELETE']) app.on(method, '/api/session', needsOwner);
  app.use('/api/session/*', needsOwner);

  app.openapi(whoRoute, (c) => c.json({ owner: ownerView(c.var.owner) }, 200));

  app.openapi(changeRoute, async (c) => {
    const owner = await deps.store.owners.update(c.var.owner.id, c.req.valid('json'));
    await tryUnwritten(deps, owner.id);
    return c.json({ owner: ownerView(owner) }, 200);
  });

  app.openapi(passwordRoute, async (c) => {
    const { current, password } = c.req.valid('json');
    const { owner } = c.var;
    byEmail.attempt(owner.email.toLowerCase());
    if ((await deps.store.owners.verifyPassword(owner.email, current)) === null)
      throw new Problem('wrong-password', 'The current password is another one.');
    byEmail.passed(owner.email.toLowerCase());
    await deps.store.owners.setPassword(owner.id, password);
    await openSession(c, deps, owner);
    return c.json({ owner: ownerView(owner) }, 200);
  });

  app.openapi(signOutRoute, async (c) => {
    if (c.req.valid('query').everywhere === 'true')
      await deps.store.sessions.deleteAll(c.var.owner.id);
    await endSession(c, deps);
    return c.body(null, 204);
  });
}
