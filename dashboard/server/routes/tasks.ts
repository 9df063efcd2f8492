import { createRoute, z } from '@hono/zod-openapi';
import type { TaskWithNames } from '../../../store/repositories/tasks.ts';
import { CALL_RESULTS } from '../../../domain/vocabulary.ts';
import type { App, AppDeps } from '../deps.ts';
import { isoInstant, isoOrNull } from '../isoInstant.ts';
import { obey } from '../obey.ts';
import { idIn, instantOut, json, jsonBody, problems } from '../openapi.ts';

const tags = ['tasks'];
const params = z.object({ id: z.string() });

const taskSchema = z
  .object({
    id: z.string(),
    applicationId: z.string(),
    stepId: z.string(),
    role: z.string(),
    employer: z.string(),
    contact: z.string().nullable(),
    phone: z.string().nullable(),
    what: z.string(),
    script: z.string().nullable(),
    dueAt: instantOut,
    late: z.boolean(),
    state: z.enum(['open', 'done', 'skipped', 'overtaken']),
    result: z.string().nullable(),
    doneAt: instantOut.nullable(),
    createdAt: instantOut,
  })
  .openapi('Task');

const one = json(z.object({ task: taskSchema }), 'The task.');

const listRoute = createRoute({
  method: 'get',
  path: '/api/tasks',
  tags,
  request: {
    query: z.strictObject({
      state: z.enum(['open', 'done', 'skipped', 'overtaken']).optional(),
      application: idIn().optional(),
    }),
  },
  responses: {
    200: json(z.object({ items: z.array(taskSchema) }), 'Tasks; open ones unless asked otherwise.'),
    ...problems('not-signed-in'),
  },
});
const getRoute = createRoute({
  method: 'get',
  path: '/api/tasks/{id}',
  tags,
  request: { params },
  responses: { 200: one, ...problems('not-signed-in', 'not-found') },
});
const doneRoute = createRoute({
  method: 'post',
  path: '/api/tasks/{id}/done',
  tags,
  description: 'Says how it went; each result of a call leads to its own next step (R13).',
  request: {
    params,
    body: jsonBody(
      z.strictObject({ result: z.enum(CALL_RESULTS).optional(), date: z.iso.date().optional() }),
    ),
  },
  responses: { 200: one, ...problems('not-signed-in', 'not-found', 'refused', 'engine-away') },
});
const skipRoute = createRoute({
  method: 'post',
  path: '/api/tasks/{id}/skip',
  tags,
  request: { params },
  responses: { 200: one, ...problems('not-signed-in', 'not-found', 'refused', 'engine-away') },
});

/** What the owner does by hand: calls, cards, asking others. */
export function taskRoutes(app: App, deps: AppDeps): void {
  const find = async (ownerId: string, id: string) => deps.store.tasks.get(ownerId, id);

  app.openapi(listRoute, async (c) => {
    const { state, application } = c.req.valid('query');
    const found = await deps.store.tasks.list(c.var.owner.id, {
      state: state ?? 'open',
      ...(application === undefined ? {} : { applicationId: application }),
    });
    return c.json({ items: found.map((task) => view(task, deps.clock())) }, 200);
  });

  app.openapi(getRoute, async (c) => {
    const found = await find(c.var.owner.id, c.req.valid('param').id);
    return c.json({ task: view(found, deps.clock()) }, 200);
  });

  app.openapi(doneRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { result, date } = c.req.valid('json');
    const { task } = await find(c.var.owner.id, id);
    await obey(c, deps, task.applicationId, {
      type: 'task-done',
      stepId: task.stepId,
      result: result ?? null,
      date: date ?? null,
    });
    return c.json({ task: view(await find(c.var.owner.id, id), deps.clock()) }, 200);
  });

  app.openapi(skipRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { task } = await find(c.var.owner.id, id);
    await obey(c, deps, task.applicationId, { type: 'skip', stepId: task.stepId });
    return c.json({ task: view(await find(c.var.owner.id, id), deps.clock()) }, 200);
  });
}

function view(found: TaskWithNames, now: number): z.infer<typeof taskSchema> {
  const { task, role, employerName, contactName, contactPhone } = found;
  return {
    id: task.id,
    applicationId: task.applicationId,
    stepId: task.stepId,
    role,
    employer: employerName,
    contact: contactName,
    phone: contactPhone,
    what: task.what,
    script: task.script,
    dueAt: isoInstant(task.dueAt),
    late: task.state === 'open' && task.dueAt < now,
    state: task.state,
    result: task.result,
    doneAt: isoOrNull(task.doneAt),
    createdAt: isoInstant(task.createdAt),
  };
}
