import { createRoute, z } from '@hono/zod-openapi';
import { LETTER_KINDS, OTHER_KINDS } from '../../../templates/letterKind.ts';
import { FIELD_OF } from '../../../templates/letterValues.ts';
import { previewWording, type Preview } from '../../../templates/preview.ts';
import { builtInSource } from '../../../templates/wordings.ts';
import type { App, AppDeps } from '../deps.ts';
import { json, jsonBody, problems } from '../openapi.ts';
import { invalidField } from '../problems.ts';

const VALUES = Object.keys(FIELD_OF);
const tags = ['letters'];
const kind = z.enum([...LETTER_KINDS, ...OTHER_KINDS]);
const language = z.enum(['en', 'de']);
const params = z.object({ language, kind });
const body = jsonBody(z.strictObject({ source: z.string().min(1, 'is empty').max(50_000) }));

const wordingSchema = z
  .object({
    kind: z.string(),
    language,
    own: z.boolean().openapi({ description: 'The owner has words of their own here.' }),
    source: z.string().openapi({ description: 'What is used.' }),
    builtIn: z.string(),
    values: z.array(z.string()).openapi({ description: 'What may stand between {{ and }}.' }),
  })
  .openapi('Wording');

const previewSchema = z
  .object({
    ok: z.boolean(),
    line: z.number().nullable(),
    reason: z.string().nullable(),
    letters: z.array(
      z.object({
        wording: z.string(),
        subject: z.string(),
        text: z.string(),
        html: z.string(),
      }),
    ),
  })
  .openapi('WordingPreview');

const one = json(z.object({ wording: wordingSchema }), 'The wording.');

const listRoute = createRoute({
  method: 'get',
  path: '/api/wordings/own',
  tags,
  responses: {
    200: json(
      z.object({ items: z.array(z.object({ kind: z.string(), language, source: z.string() })) }),
      "The owner's own wordings.",
    ),
    ...problems('not-signed-in'),
  },
});
const getRoute = createRoute({
  method: 'get',
  path: '/api/wordings/{language}/{kind}',
  tags,
  request: { params },
  responses: { 200: one, ...problems('not-signed-in', 'invalid') },
});
const putRoute = createRoute({
  method: 'put',
  path: '/api/wordings/{language}/{kind}',
  tags,
  description:
    'Keeps words of the owner for this letter. Faulty ones are refused with line and reason, and the former stay.',
  request: { params, body },
  responses: { 200: one, ...problems('not-signed-in', 'invalid') },
});
const previewRoute = createRoute({
  method: 'post',
  path: '/api/wordings/{language}/{kind}/preview',
  tags,
  description: 'The letters these words make, with invented people; nothing is kept.',
  request: { params, body },
  responses: {
    200: json(previewSchema, 'The letters, or the line and the reason why there are none.'),
    ...problems('not-signed-in', 'invalid'),
  },
});
const removeRoute = createRoute({
  method: 'delete',
  path: '/api/wordings/{language}/{kind}',
  tags,
  description: 'Back to the built-in words.',
  request: { params },
  responses: { 204: { description: 'Gone.' }, ...problems('not-signed-in', 'not-found') },
});

/** The owner's own words for letters and scripts; the built-in ones stay as the fallback. */
export function ownWordingRoutes(app: App, deps: AppDeps): void {
  const { templates } = deps.store;
  const view = async (
    ownerId: string,
    wanted: z.infer<typeof params>,
  ): Promise<z.infer<typeof wordingSchema>> => {
    const own = (await templates.list(ownerId)).find(
      (found) => found.name === wanted.kind && found.language === wanted.language,
    );
    const builtIn = builtInSource(wanted.language, wanted.kind) ?? '';
    return {
      ...wanted,
      own: own !== undefined,
      source: own?.text ?? builtIn,
      builtIn,
      values: VALUES,
    };
  };

  app.openapi(listRoute, async (c) => {
    const items = await templates.list(c.var.owner.id);
    return c.json(
      { items: items.map(({ name, text, ...rest }) => ({ kind: name, source: text, ...rest })) },
      200,
    );
  });

  app.openapi(getRoute, async (c) =>
    c.json({ wording: await view(c.var.owner.id, c.req.valid('param')) }, 200),
  );

  app.openapi(putRoute, async (c) => {
    const wanted = c.req.valid('param');
    const { source } = c.req.valid('json');
    const preview = previewWording(wanted.kind, wanted.language, source);
    if (!preview.ok) throw invalidField('source', sentence(preview));
    await templates.put(
      c.var.owner.id,
      { name: wanted.kind, language: wanted.language, text: source },
      deps.clock(),
    );
    return c.json({ wording: await view(c.var.owner.id, wanted) }, 200);
  });

  app.openapi(previewRoute, (c) => {
    const wanted = c.req.valid('param');
    const preview = previewWording(wanted.kind, wanted.language, c.req.valid('json').source);
    return c.json(
      preview.ok
        ? { ok: true, line: null, reason: null, letters: preview.letters }
        : { ok: false, line: preview.line, reason: withoutLine(preview), letters: [] },
      200,
    );
  });

  app.openapi(removeRoute, async (c) => {
    const { kind: name, language: spoken } = c.req.valid('param');
    await templates.delete(c.var.owner.id, name, spoken);
    return c.body(null, 204);
  });
}

/** The reason alone, for whoever is given the line beside it. */
function withoutLine({ reason }: Extract<Preview, { ok: false }>): string {
  return reason.replace(/^line \d+: /u, '');
}

/** "Line 3: there is no value called …" */
function sentence({ reason }: Extract<Preview, { ok: false }>): string {
  return `${reason.charAt(0).toUpperCase()}${reason.slice(1).replace(/\.$/u, '')}.`;
}
