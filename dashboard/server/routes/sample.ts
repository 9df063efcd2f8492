import { createRoute, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import type { App, AppDeps, AppEnv } from '../deps.ts';
import { json, jsonBody, problems } from '../openapi.ts';
import { Problem } from '../problems.ts';
import { createRateLimit } from '../rateLimit.ts';
import { remoteAddress } from '../remoteAddress.ts';
import { SampleFailure } from '../sampleDoor.ts';
import { signedIn } from '../sessions.ts';

const startRoute = createRoute({
  method: 'post',
  path: '/api/sample',
  tags: ['setup'],
  description:
    'Starts the sample, a world of its own beside this one, and answers when it is up. Before anybody is set up it takes the setup token; afterwards a session.',
  request: { body: jsonBody(z.strictObject({ token: z.string().max(200).optional() })) },
  responses: {
    200: json(z.object({ url: z.string() }), 'Where to look around.'),
    ...problems('not-signed-in', 'wrong-password', 'refused', 'too-many-tries'),
  },
});

/** "Look around first": from the page into the sample. */
export function sampleRoutes(app: App, deps: AppDeps): void {
  const limit = createRateLimit(deps.clock, { tries: 10, windowMs: 10 * 60_000 });
  const needsOwner = signedIn(deps);

  const onceSetUp: MiddlewareHandler<AppEnv> = async (c, next) =>
    (await deps.store.setup.pending()) ? next() : needsOwner(c, next);
  app.use('/api/sample', onceSetUp);
  app.openapi(startRoute, async (c) => {
    if (await deps.store.setup.pending()) {
      const key = remoteAddress(c) ?? 'unknown';
      limit.attempt(key);
      if (!(await deps.store.setup.isCurrent(c.req.valid('json').token?.trim() ?? '')))
        throw new Problem(
          'wrong-password',
          'The sample starts once the setup token stands above: it is printed in the terminal where you started Followthrough.',
        );
      limit.passed(key);
    }
    if (deps.sample === undefined)
      throw new Problem(
        'refused',
        'The sample can be started from the page only on the machine itself. In a terminal there: npm start -- --sample',
      );
    try {
      return c.json({ url: await deps.sample.start() }, 200);
    } catch (error) {
      if (error instanceof SampleFailure) throw new Problem('refused', error.message);
      throw error;
    }
  });
}
