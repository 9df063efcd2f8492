import { createRoute, z } from '@hono/zod-openapi';
import { OUTCOMES } from '../../../domain/vocabulary.ts';
import { STAGES } from '../../../domain/stage.ts';
import { summaryView } from '../applicationView.ts';
import { showApplication } from '../showApplication.ts';
import { createApplication } from '../createApplication.ts';
import { changeApplication } from '../changeApplication.ts';
import type { App, AppDeps } from '../deps.ts';
import { json, jsonBody, problems } from '../openapi.ts';
import {
  applicationChanges,
  applicationInput,
  applicationSchema,
  summarySchema,
} from '../schemas/application.ts';
import { withoutUndefined } from '../schemas/owner.ts';

const tags = ['applications'];
const params = z.object({ id: z.string() });
const one = json(z.object({ application: applicationSchema }), 'The application.');

const listRoute = createRoute({
  method: 'get',
  path: '/api/applications',
  tags,
  description: 'A page of the pipeline. Search looks at role, employer and contacts.',
  request: {
    query: z.strictObject({
      search: z.string().max(200).optional(),
      stage: z.enum(STAGES).optional(),
      outcome: z.enum([...OUTCOMES, 'none']).optional(),
      sort: z.enum(['next', 'created', 'activity', 'employer', 'role']).optional(),
      descending: z.enum(['true', 'false']).optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
      cursor: z.string().max(500).optional(),
    }),
  },
  responses: {
    200: json(
      z.object({ items: z.array(summarySchema), next: z.string().nullable() }),
      'A page; `next` is the cursor of the one after it.',
    ),
    ...problems('not-signed-in', 'invalid'),
  },
});

const countsRoute = createRoute({
  method: 'get',
  path: '/api/applications/counts',
  tags,
  responses: {
    200: json(
      z.object({
        byStage: z.record(z.string(), z.number()),
        byOutcome: z.record(z.string(), z.number()),
      }),
      'How many there are, for the board.',
    ),
    ...problems('not-signed-in'),
  },
});

const createRoute_ = createRoute({
  method: 'post',
  path: '/api/applications',
  tags,
  description: 'The shape of application.json; `owner`, `events` and `now` may be left out.',
  request: { body: jsonBody(applicationInput) },
  responses: {
    201: json(
      z.object({ application: applicationSchema, engine: z.enum(['running', 'pending']) }),
      'Stored. `engine: pending`: the engine is away, it starts by itself later.',
    ),
    ...problems('not-signed-in', 'invalid', 'conflict', 'too-large'),
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/api/applications/{id}',
  tags,
  request: { params },
  responses: { 200: one, ...problems('not-signed-in', 'not-found') },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/api/applications/{id}',
  tags,
  request: { params, body: jsonBody(applicationChanges) },
  responses: { 200: one, ...problems('not-signed-in', 'not-found', 'invalid') },
});

const eraseRoute = createRoute({
  method: 'delete',
  path: '/api/applications/{id}',
  tags,
  description: 'Withdraws it and erases everything about it. This cannot be undone.',
  request: { params },
  responses: {
    204: { description: 'Erased.' },
    ...problems('not-signed-in', 'not-found', 'refused'),
  },
});

/** The pipeline: list, create, look, change, erase. */
export function applicationRoutes(app: App, deps: AppDeps): void {
  app.openapi(listRoute, async (c) => {
    const { descending, ...query } = c.req.valid('query');
    await deps.store.applications.renewStages(c.var.owner.id, deps.clock());
    const page = await deps.store.applications.list(c.var.owner.id, {
      ...withoutUndefined(query),
      ...(descending === undefined ? {} : { descending: descending === 'true' }),
    });
    return c.json(
      {
        items: page.items.map((summary) => summaryView(summary, c.var.owner, deps.clock())),
        next: page.next,
      },
      200,
    );
  });

  app.openapi(countsRoute, async (c) => {
    await deps.store.applications.renewStages(c.var.owner.id, deps.clock());
    return c.json(await deps.store.applications.counts(c.var.owner.id), 200);
  });

  app.openapi(createRoute_, async (c) => {
    const created = await createApplication(deps, c.var.owner, c.req.valid('json'));
    c.header('Location', `/api/applications/${created.id}`);
    return c.json(
      {
        application: await showApplication(deps, c.var.owner.id, created.id),
        engine: created.engine,
      },
      201,
    );
  });

  app.openapi(getRoute, async (c) => {
    const { id } = c.req.valid('param');
    return c.json({ application: await showApplication(deps, c.var.owner.id, id) }, 200);
  });

  app.openapi(changeRoute, async (c) => {
    const { id } = c.req.valid('param');
    await changeApplication(c, deps, id, c.req.valid('json'));
    return c.json({ application: await showApplication(deps, c.var.owner.id, id) }, 200);
  });

  app.openapi(eraseRoute, async (c) => {
    const { id } = c.req.valid('param');
    const record = await deps.store.applications.get(c.var.owner.id, id);
    if (record.snapshot !== null && record.snapshot.outcome === null)
      await deps.workflows.control(id, { type: 'withdraw' }, c.var.by);
    await deps.store.applications.delete(c.var.owner.id, id);
    return c.body(null, 204);
  });
}
