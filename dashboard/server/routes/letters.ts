import { createRoute, z } from '@hono/zod-openapi';
import type { App, AppDeps } from '../deps.ts';
import { json, jsonBody, problems } from '../openapi.ts';
import { obey } from '../obey.ts';
import { Problem } from '../problems.ts';
import { letterSchema, letterView } from '../schemas/letter.ts';

const tags = ['letters'];
const params = z.object({ id: z.string() });

const listRoute = createRoute({
  method: 'get',
  path: '/api/applications/{id}/letters',
  tags,
  request: { params },
  responses: {
    200: json(z.object({ items: z.array(letterSchema) }), 'All letters of the application.'),
    ...problems('not-signed-in', 'not-found'),
  },
});
const getRoute = createRoute({
  method: 'get',
  path: '/api/letters/{id}',
  tags,
  request: { params },
  responses: {
    200: json(z.object({ letter: letterSchema }), 'The letter.'),
    ...problems('not-signed-in', 'not-found'),
  },
});
const resolveRoute = createRoute({
  method: 'post',
  path: '/api/letters/{id}/resolve',
  tags,
  description:
    'Says what became of a letter whose sending had no clear end (P1): it was sent, or it may be sent again.',
  request: { params, body: jsonBody(z.strictObject({ was: z.enum(['sent', 'not-sent']) })) },
  responses: {
    200: json(z.object({ letter: letterSchema }), 'The letter after it.'),
    ...problems('not-signed-in', 'not-found', 'refused', 'engine-away'),
  },
});

/** Letters as they were written and sent. */
export function letterRoutes(app: App, deps: AppDeps): void {
  app.openapi(listRoute, async (c) => {
    const record = await deps.store.applications.get(c.var.owner.id, c.req.valid('param').id);
    const letters = await deps.store.outbox.list(c.var.owner.id, record.id);
    return c.json({ items: letters.map((letter) => letterView(letter, record)) }, 200);
  });

  const view = async (ownerId: string, id: string): Promise<z.infer<typeof letterSchema>> => {
    const letter = await deps.store.outbox.get(ownerId, id);
    return letterView(letter, await deps.store.applications.get(ownerId, letter.applicationId));
  };

  app.openapi(getRoute, async (c) =>
    c.json({ letter: await view(c.var.owner.id, c.req.valid('param').id) }, 200),
  );

  app.openapi(resolveRoute, async (c) => {
    const { id } = c.req.valid('param');
    const letter = await deps.store.outbox.get(c.var.owner.id, id);
    if (letter.state !== 'uncertain')
      throw new Problem('refused', 'Nothing is unclear about this letter.');
    await obey(c, deps, letter.applicationId, {
      type: 'resolve-uncertain',
      stepId: letter.stepId,
      was: c.req.valid('json').was,
    });
    return c.json({ letter: await view(c.var.owner.id, id) }, 200);
  });
}
