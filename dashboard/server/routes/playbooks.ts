import { createRoute, z } from '@hono/zod-openapi';
import { builtInPlaybooks, usualPlaybook } from '../../../domain/playbooks/builtIn.ts';
import { playbookSchema } from '../../../domain/playbookSchema.ts';
import type { Playbook } from '../../../domain/playbook.ts';
import { EMPLOYER_KINDS } from '../../../domain/vocabulary.ts';
import type { StoredPlaybook } from '../../../store/repositories/playbooks.ts';
import type { App, AppDeps } from '../deps.ts';
import { isoInstant } from '../isoInstant.ts';
import { idIn, instantOut, json, jsonBody, problems } from '../openapi.ts';
import { previewOnApplication, previewOnSample } from '../previewPlaybook.ts';
import { Problem } from '../problems.ts';
import { planSchema } from '../schemas/plan.ts';

const tags = ['playbooks'];
const params = z.object({ name: z.string().max(60) });

const playbookOut = z
  .object({
    name: z.string(),
    builtIn: z.boolean(),
    usualFor: z.array(z.enum(EMPLOYER_KINDS)).openapi({
      description: 'Kinds of employer whose applications follow it when they name none.',
    }),
    version: z.number(),
    updatedAt: instantOut.nullable(),
    playbook: z.looseObject({ name: z.string() }),
  })
  .openapi('Playbook');

const listRoute = createRoute({
  method: 'get',
  path: '/api/playbooks',
  tags,
  responses: {
    200: json(
      z.object({ items: z.array(playbookOut) }),
      "Built-in ones first, then the owner's own. That of the sample is listed in the sample alone.",
    ),
    ...problems('not-signed-in'),
  },
});
const getRoute = createRoute({
  method: 'get',
  path: '/api/playbooks/{name}',
  tags,
  request: { params },
  responses: {
    200: json(z.object({ playbook: playbookOut }), 'The playbook.'),
    ...problems('not-signed-in', 'not-found'),
  },
});
const putRoute = createRoute({
  method: 'put',
  path: '/api/playbooks/{name}',
  tags,
  description:
    'Stores a playbook of the owner; running applications keep theirs until asked to change.',
  request: { params, body: jsonBody(playbookSchema) },
  responses: {
    200: json(z.object({ playbook: playbookOut }), 'Stored.'),
    ...problems('not-signed-in', 'invalid', 'conflict'),
  },
});
const previewRoute = createRoute({
  method: 'post',
  path: '/api/playbooks/preview',
  tags,
  description:
    'The plan that a playbook would make, as one types: of a sample application, or of one of the owner.',
  request: {
    body: jsonBody(z.strictObject({ playbook: playbookSchema, application: idIn().optional() })),
  },
  responses: {
    200: json(planSchema, 'The plan if nobody answers.'),
    ...problems('not-signed-in', 'not-found', 'invalid'),
  },
});
const deleteRoute = createRoute({
  method: 'delete',
  path: '/api/playbooks/{name}',
  tags,
  request: { params },
  responses: { 204: { description: 'Gone.' }, ...problems('not-signed-in', 'not-found') },
});

/** Cadences as data: the built-in ones to read, the owner's own to change. */
export function playbookRoutes(app: App, deps: AppDeps): void {
  app.openapi(listRoute, async (c) => {
    const own = await deps.store.playbooks.list(c.var.owner.id);
    const items = [
      ...Object.values(builtInPlaybooks)
        .filter(({ name }) => name !== 'sample' || deps.settings.sampleOf !== undefined)
        .map(builtIn),
      ...own.map(ownersOwn),
    ];
    return c.json({ items }, 200);
  });

  app.openapi(getRoute, async (c) => {
    const { name } = c.req.valid('param');
    const found = Object.values(builtInPlaybooks).find((playbook) => playbook.name === name);
    if (found !== undefined) return c.json({ playbook: builtIn(found) }, 200);
    const stored = await deps.store.playbooks.get(c.var.owner.id, name);
    if (stored === null) throw new Problem('not-found', 'There is no playbook of that name.');
    return c.json({ playbook: ownersOwn(stored) }, 200);
  });

  app.openapi(putRoute, async (c) => {
    const { name } = c.req.valid('param');
    if (Object.values(builtInPlaybooks).some((playbook) => playbook.name === name))
      throw new Problem('conflict', 'This playbook is built in. Save yours under another name.');
    const wanted = c.req.valid('json');
    const stored = await deps.store.playbooks.put(
      c.var.owner.id,
      { ...wanted, name },
      deps.clock(),
    );
    return c.json({ playbook: ownersOwn(stored) }, 200);
  });

  app.openapi(previewRoute, async (c) => {
    const { playbook, application } = c.req.valid('json');
    const { owner } = c.var;
    return c.json(
      application === undefined
        ? previewOnSample(owner, playbook, deps.clock())
        : await previewOnApplication(deps, owner.id, application, playbook),
      200,
    );
  });

  app.openapi(deleteRoute, async (c) => {
    await deps.store.playbooks.delete(c.var.owner.id, c.req.valid('param').name);
    return c.body(null, 204);
  });
}

function builtIn(playbook: Playbook): z.infer<typeof playbookOut> {
  const { name, version } = playbook;
  return {
    name,
    builtIn: true,
    usualFor: EMPLOYER_KINDS.filter((kind) => usualPlaybook(kind) === name),
    version,
    updatedAt: null,
    playbook: { ...playbook },
  };
}

function ownersOwn({
  name,
  version,
  playbook,
  updatedAt,
}: StoredPlaybook): z.infer<typeof playbookOut> {
  return {
    name,
    builtIn: false,
    usualFor: [],
    version,
    updatedAt: isoInstant(updatedAt),
    playbook: plain(playbook),
  };
}

/** As JSON: what is not set is not there. */
function plain({ unapproved, ...rest }: Playbook) {
  return unapproved === undefined ? rest : { ...rest, unapproved };
}
