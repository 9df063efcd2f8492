import { createRoute, z } from '@hono/zod-openapi';
import type { App, AppDeps } from '../deps.ts';
import { unlessAway } from '../unlessAway.ts';
import { idIn, json, jsonBody, problems } from '../openapi.ts';

/** Settings of the owner that other rooms or the dashboard read; anything else is refused by name. */
const settingsInput = z.strictObject({
  /** How the dashboard looks: views, columns, theme. Opaque to the server. */
  dashboard: z.record(z.string(), z.unknown()).nullable().optional(),
  digest: z
    .strictObject({
      enabled: z.boolean(),
      hours: z
        .array(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time such as 08:30'))
        .max(6),
    })
    .nullable()
    .optional(),
  defaultPlaybook: z.string().max(60).nullable().optional(),
  defaultMailbox: idIn().nullable().optional(),
});

const answer = json(z.object({ settings: z.record(z.string(), z.unknown()) }), 'All settings.');

const getRoute = createRoute({
  method: 'get',
  path: '/api/settings',
  tags: ['settings'],
  responses: { 200: answer, ...problems('not-signed-in') },
});
const patchRoute = createRoute({
  method: 'patch',
  path: '/api/settings',
  tags: ['settings'],
  description: 'Changes the ones named; null takes one away.',
  request: { body: jsonBody(settingsInput) },
  responses: { 200: answer, ...problems('not-signed-in', 'invalid') },
});

/** The owner's settings. */
export function settingsRoutes(app: App, deps: AppDeps): void {
  app.openapi(getRoute, async (c) =>
    c.json({ settings: await deps.store.settings.all(c.var.owner.id) }, 200),
  );
  app.openapi(patchRoute, async (c) => {
    for (const [key, value] of Object.entries(c.req.valid('json')))
      await deps.store.settings.set(c.var.owner.id, key, value);
    // Other hours may make the next digest due sooner.
    if (c.req.valid('json').digest !== undefined)
      await unlessAway(deps.workflows.approvalsChanged(c.var.owner.id));
    return c.json({ settings: await deps.store.settings.all(c.var.owner.id) }, 200);
  });
}
