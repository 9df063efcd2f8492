import { createRoute, z } from '@hono/zod-openapi';
import type { App, AppDeps } from '../deps.ts';
import { json, jsonBody, problems } from '../openapi.ts';
import { Problem } from '../problems.ts';
import { createRateLimit } from '../rateLimit.ts';
import { remoteAddress } from '../remoteAddress.ts';
import { ownerInput, ownerSchema, ownerView, passwordSchema } from '../schemas/owner.ts';
import { openSession } from '../sessions.ts';

const stateRoute = createRoute({
  method: 'get',
  path: '/api/setup',
  tags: ['setup'],
  responses: {
    200: json(
      z.object({
        needed: z.boolean().openapi({ description: 'Whether the first owner is yet to be made.' }),
        sample: z.enum(['none', 'offered', 'here']).openapi({
          description: 'Whether the sample can be started from here, or this is the sample.',
        }),
        home: z.string().nullable().openapi({
          description: 'In the sample: the address of the installation it was started from.',
        }),
      }),
      'How far this installation is set up.',
    ),
  },
});

const redeemRoute = createRoute({
  method: 'post',
  path: '/api/setup',
  tags: ['setup'],
  description:
    'Makes the first owner with the one-time token that the start printed, and opens a session.',
  request: {
    body: jsonBody(
      z.strictObject({
        token: z.string().min(1).max(200),
        owner: ownerInput,
        password: passwordSchema,
      }),
    ),
  },
  responses: {
    201: json(z.object({ owner: ownerSchema }), 'The owner; the session cookie is set.'),
    ...problems('wrong-password', 'conflict', 'invalid', 'too-many-tries'),
  },
});

/** First run: the one-time setup token becomes the first owner. */
export function setupRoutes(app: App, deps: AppDeps): void {
  const limit = createRateLimit(deps.clock, { tries: 10, windowMs: 10 * 60_000 });

  const { sampleOf } = deps.settings;
  app.openapi(stateRoute, async (c) =>
    c.json(
      {
        needed: await deps.store.setup.pending(),
        sample: sampleOf !== undefined ? 'here' : deps.sample === undefined ? 'none' : 'offered',
        home: sampleOf?.home ?? null,
      } as const,
      200,
    ),
  );

  app.openapi(redeemRoute, async (c) => {
    const key = remoteAddress(c) ?? 'unknown';
    limit.attempt(key);
    const { token, owner, password } = c.req.valid('json');
    if (!(await deps.store.setup.pending()))
      throw new Problem('conflict', 'Followthrough is set up already. Sign in instead.');
    const created = await deps.store.setup
      .redeem(token, { ...owner, password }, deps.clock())
      .catch((error: unknown) => {
        throw wrongToken(error);
      });
    limit.passed(key);
    await openSession(c, deps, created);
    return c.json({ owner: ownerView(created) }, 201);
  });
}

function wrongToken(error: unknown): unknown {
  const refused =
    error instanceof Error &&
    'kind' in error &&
    (error.kind === 'refused' || error.kind === 'not-found');
  return refused
    ? new Problem(
        'wrong-password',
        'That setup token is not the one printed at the last start, or it was used already.',
      )
    : error;
}
