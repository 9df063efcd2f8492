import { createRoute, z } from '@hono/zod-openapi';
import type { App, AppDeps } from '../deps.ts';
import { json, jsonBody, problems } from '../openapi.ts';
import { Problem } from '../problems.ts';
import { createRateLimit } from '../rateLimit.ts';
import { remoteAddress } from '../remoteAddress.ts';
import { ownerInput, ownerSchema, ownerView, passwordSchema } from '../schemas/owner.ts';
import { openSession } from '../sessions.ts';

const tags = ['sharing'];
const token = z.string().min(1).max(200);
const TOO_OLD = 'This invitation was used, taken back or is too old. Ask for a new one.';

const lookRoute = createRoute({
  method: 'post',
  path: '/api/invitations/look',
  tags,
  description: 'What a token invites to; nothing is used up.',
  request: { body: jsonBody(z.strictObject({ token })) },
  responses: {
    200: json(
      z.object({ as: z.enum(['owner', 'coach']), mayApprove: z.boolean(), by: z.string() }),
      'To what, and by whom.',
    ),
    ...problems('not-found', 'too-many-tries'),
  },
});
const redeemRoute = createRoute({
  method: 'post',
  path: '/api/invitations/redeem',
  tags,
  description: 'Makes the invited person an owner of this installation, and opens a session.',
  request: {
    body: jsonBody(z.strictObject({ token, owner: ownerInput, password: passwordSchema })),
  },
  responses: {
    201: json(z.object({ owner: ownerSchema }), 'The owner; the session cookie is set.'),
    ...problems('refused', 'conflict', 'invalid', 'too-many-tries'),
  },
});

/** How somebody who was invited comes in: without a session, by the one-time token alone. */
export function joiningRoutes(app: App, deps: AppDeps): void {
  const limit = createRateLimit(deps.clock, { tries: 20, windowMs: 10 * 60_000 });

  app.openapi(lookRoute, async (c) => {
    const key = remoteAddress(c) ?? 'unknown';
    limit.attempt(key);
    const found = await deps.store.sharing.find(c.req.valid('json').token, deps.clock());
    if (found === null) throw new Problem('not-found', TOO_OLD);
    limit.passed(key);
    return c.json(found, 200);
  });

  app.openapi(redeemRoute, async (c) => {
    const key = remoteAddress(c) ?? 'unknown';
    limit.attempt(key);
    const { token: given, owner, password } = c.req.valid('json');
    const known = await deps.store.sharing.find(given, deps.clock());
    if (known === null) throw new Problem('refused', TOO_OLD);
    const created = await deps.store.sharing.redeem(given, { ...owner, password }, deps.clock());
    limit.passed(key);
    await openSession(c, deps, created);
    return c.json({ owner: ownerView(created) }, 201);
  });
}
