import { createRoute, z } from '@hono/zod-openapi';
import type { App, AppDeps } from '../deps.ts';
import { json, jsonBody, problems } from '../openapi.ts';
import { nextView } from '../nextView.ts';
import { planView } from '../planView.ts';
import { playbookNamed, stateOf } from '../stateOf.ts';
import { previewChange } from '../previewPlaybook.ts';
import { planChangeSchema, planSchema } from '../schemas/plan.ts';
import { usualPlaybook } from '../../../domain/playbooks/builtIn.ts';
import { playbookSchema } from '../../../domain/playbookSchema.ts';
import { previewApplication } from '../previewApplication.ts';
import { applicationInput, nextSchema } from '../schemas/application.ts';
import { timelineSchema } from '../schemas/timeline.ts';
import { timelineView } from '../timelineView.ts';

const tags = ['applications'];
const params = z.object({ id: z.string() });

const nextRoute = createRoute({
  method: 'get',
  path: '/api/applications/{id}/next',
  tags,
  description: 'What happens next, when and why; or what is waited for (P8).',
  request: { params },
  responses: {
    200: json(nextSchema, 'What comes next.'),
    ...problems('not-signed-in', 'not-found'),
  },
});
const planRoute = createRoute({
  method: 'get',
  path: '/api/applications/{id}/plan',
  tags,
  description: 'The whole timeline ahead, for one of three endings.',
  request: {
    params,
    query: z.strictObject({ if: z.enum(['silence', 'answer', 'late']).optional() }),
  },
  responses: {
    200: json(planSchema, 'The plan.'),
    ...problems('not-signed-in', 'not-found', 'invalid'),
  },
});
const previewRoute = createRoute({
  method: 'post',
  path: '/api/applications/preview',
  tags,
  description:
    'The plan of an application as it is being entered; nothing is stored. `playbook` may hold a whole one.',
  request: {
    body: jsonBody(
      z.strictObject({
        application: applicationInput,
        playbook: playbookSchema.optional(),
        if: z.enum(['silence', 'answer', 'late']).optional(),
      }),
    ),
  },
  responses: { 200: json(planSchema, 'The plan.'), ...problems('not-signed-in', 'invalid') },
});
const changeRoute = createRoute({
  method: 'get',
  path: '/api/applications/{id}/plan/change',
  tags,
  description: 'What another playbook would do to the plan, before it is chosen.',
  request: { params, query: z.strictObject({ playbook: z.string().max(60) }) },
  responses: {
    200: json(planChangeSchema, 'The difference, and both plans.'),
    ...problems('not-signed-in', 'not-found', 'invalid'),
  },
});
const timelineRoute = createRoute({
  method: 'get',
  path: '/api/applications/{id}/timeline',
  tags,
  request: {
    params,
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).optional(),
      before: z.string().max(500).optional(),
    }),
  },
  responses: {
    200: json(
      z.object({ items: z.array(timelineSchema), next: z.string().nullable() }),
      'Newest first.',
    ),
    ...problems('not-signed-in', 'not-found'),
  },
});

/** What was and what comes: timeline, next and plan, with their reasons. */
export function aheadRoutes(app: App, deps: AppDeps): void {
  app.openapi(nextRoute, async (c) => {
    const record = await deps.store.applications.get(c.var.owner.id, c.req.valid('param').id);
    return c.json(nextView(record, await stateOf(deps, record), deps.clock()), 200);
  });
  app.openapi(planRoute, async (c) => {
    const record = await deps.store.applications.get(c.var.owner.id, c.req.valid('param').id);
    const state = await stateOf(deps, record);
    return c.json(planView(record, state, deps.clock(), c.req.valid('query').if ?? 'silence'), 200);
  });
  app.openapi(previewRoute, async (c) => {
    const { application, playbook, if: ending } = c.req.valid('json');
    const { owner } = c.var;
    const name = application.playbook ?? usualPlaybook(application.employer.kind ?? 'company');
    const chosen = playbook ?? (await playbookNamed(deps, owner.id, name));
    const now = deps.clock();
    return c.json(previewApplication(owner, application, chosen, now, ending ?? 'silence'), 200);
  });
  app.openapi(changeRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { owner } = c.var;
    const playbook = await playbookNamed(deps, owner.id, c.req.valid('query').playbook);
    return c.json(await previewChange(deps, owner.id, id, playbook), 200);
  });
  app.openapi(timelineRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { limit, before } = c.req.valid('query');
    const record = await deps.store.applications.get(c.var.owner.id, id);
    const page = await deps.store.applications.timeline(c.var.owner.id, id, {
      ...(limit === undefined ? {} : { limit }),
      ...(before === undefined ? {} : { before }),
    });
    return c.json(
      { items: page.items.map((entry) => timelineView(record, entry)), next: page.next },
      200,
    );
  });
}
