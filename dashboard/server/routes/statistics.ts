import { createRoute, z } from '@hono/zod-openapi';
import type { App, AppDeps } from '../deps.ts';
import { json, problems } from '../openapi.ts';

const counts = z.record(z.string(), z.number());
const DAY_MS = 86_400_000;

const route = createRoute({
  method: 'get',
  path: '/api/statistics',
  tags: ['statistics'],
  request: { query: z.strictObject({ days: z.coerce.number().int().min(1).max(3660).optional() }) },
  responses: {
    200: json(
      z
        .object({
          applications: z.object({ open: z.number(), closed: z.number(), byOutcome: counts }),
          lettersSent: counts,
          answers: counts,
          approvalsPending: z.number(),
          tasksOpen: z.number(),
        })
        .openapi('Statistics'),
      'Counts, letters and answers of the last `days` (365).',
    ),
    ...problems('not-signed-in', 'invalid'),
  },
});

/** How it went, in numbers. */
export function statisticsRoutes(app: App, deps: AppDeps): void {
  app.openapi(route, async (c) => {
    const since = deps.clock() - (c.req.valid('query').days ?? 365) * DAY_MS;
    return c.json(await deps.store.statistics.counts(c.var.owner.id, since), 200);
  });
}
