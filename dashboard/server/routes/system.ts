import { createRoute, z } from '@hono/zod-openapi';
import type { App, AppDeps } from '../deps.ts';
import { json } from '../openapi.ts';
import { PROBLEMS } from '../problems.ts';

const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  tags: ['system'],
  responses: {
    200: json(z.object({ status: z.literal('ok'), version: z.string() }), 'The process answers.'),
  },
});

const readySchema = z.object({
  status: z.enum(['ready', 'not-ready']),
  store: z.enum(['ok', 'away']),
  engine: z.enum(['ok', 'away']),
});

const readyRoute = createRoute({
  method: 'get',
  path: '/readyz',
  tags: ['system'],
  responses: {
    200: json(readySchema, 'Store and engine answer.'),
    503: {
      description: 'One of them is away (a problem document that says which).',
      content: { 'application/problem+json': { schema: z.object({ detail: z.string() }) } },
    },
  },
});

/** Health, metrics and the OpenAPI document: no owner needed, nothing personal in them. */
export function systemRoutes(app: App, deps: AppDeps): void {
  app.openapi(healthRoute, (c) =>
    c.json({ status: 'ok' as const, version: deps.settings.version }, 200),
  );

  app.openapi(readyRoute, async (c) => {
    const [store, engine] = await Promise.all([
      deps.store.ping().then(
        () => true,
        () => false,
      ),
      deps.workflows.available(),
    ]);
    const parts = {
      store: store ? ('ok' as const) : ('away' as const),
      engine: engine ? ('ok' as const) : ('away' as const),
    };
    if (store && engine) return c.json({ status: 'ready' as const, ...parts }, 200);
    const kind = store ? 'engine-away' : 'store-away';
    const body = {
      type: `urn:followthrough:problem:${kind}`,
      ...PROBLEMS[kind],
      detail: `Not ready: ${[store ? '' : 'the store', engine ? '' : 'the engine'].filter((part) => part !== '').join(' and ')} cannot be reached.`,
      ...parts,
    };
    c.header('Content-Type', 'application/problem+json');
    c.header('Retry-After', '5');
    return c.body(JSON.stringify(body), 503) as never;
  });

  app.get('/metrics', async (c) => {
    c.header('Content-Type', deps.metrics.contentType);
    return c.body(await deps.metrics.metrics());
  });

  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Followthrough', version: deps.settings.version },
  });
}
