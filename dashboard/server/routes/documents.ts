import { createRoute, z } from '@hono/zod-openapi';
import type { DocumentInfo } from '../../../store/repositories/documents.ts';
import type { App, AppDeps } from '../deps.ts';
import { isoInstant } from '../isoInstant.ts';
import { idIn, instantOut, json, problems } from '../openapi.ts';
import { Problem } from '../problems.ts';
import { FILE_BODY, rawBody } from '../rawBody.ts';

const tags = ['documents'];
const params = z.object({ id: z.string() });

const documentSchema = z
  .object({
    id: z.string(),
    applicationId: z.string().nullable().openapi({ description: 'null: for any application.' }),
    filename: z.string(),
    contentType: z.string(),
    size: z.number().openapi({ description: 'In bytes.' }),
    createdAt: instantOut,
  })
  .openapi('Document');

const listRoute = createRoute({
  method: 'get',
  path: '/api/documents',
  tags,
  request: { query: z.strictObject({ application: idIn().optional() }) },
  responses: {
    200: json(
      z.object({ items: z.array(documentSchema) }),
      'All, or what can be attached to the letters of one application.',
    ),
    ...problems('not-signed-in'),
  },
});
const addRoute = createRoute({
  method: 'post',
  path: '/api/documents',
  tags,
  description:
    'The body is the file as it is, at most 18 MB; its kind is the Content-Type. Without `application` it can be attached everywhere.',
  request: {
    query: z.strictObject({
      filename: z
        .string()
        .trim()
        .min(1, 'is empty')
        .max(200)
        .refine((name) => !/[\p{Cc}/\\]/u.test(name), 'is not the name of a file'),
      application: idIn().optional(),
    }),
    body: FILE_BODY,
  },
  responses: {
    201: json(z.object({ document: documentSchema }), 'Kept.'),
    ...problems('not-signed-in', 'not-found', 'invalid', 'too-large'),
  },
});
const getRoute = createRoute({
  method: 'get',
  path: '/api/documents/{id}',
  tags,
  description: 'The file itself, to save; a browser never shows it as a page of ours.',
  request: { params },
  responses: {
    200: { description: 'The file.', content: { 'application/octet-stream': {} } },
    ...problems('not-signed-in', 'not-found'),
  },
});
const removeRoute = createRoute({
  method: 'delete',
  path: '/api/documents/{id}',
  tags,
  request: { params },
  responses: {
    204: { description: 'Gone.' },
    ...problems('not-signed-in', 'not-found', 'refused'),
  },
});

/** What can be attached to letters: a CV, a certificate, what was asked for. */
export function documentRoutes(app: App, deps: AppDeps): void {
  const { documents } = deps.store;

  app.openapi(listRoute, async (c) => {
    const { application } = c.req.valid('query');
    if (application !== undefined) await deps.store.applications.get(c.var.owner.id, application);
    const found = await documents.list(c.var.owner.id, application);
    return c.json({ items: found.map(view) }, 200);
  });

  app.openapi(addRoute, async (c) => {
    const { filename, application } = c.req.valid('query');
    const added = await documents.add(
      c.var.owner.id,
      {
        filename,
        applicationId: application ?? null,
        contentType: contentTypeOf(c.req.header('content-type')),
        content: await rawBody(c),
      },
      deps.clock(),
    );
    return c.json({ document: view(added) }, 201);
  });

  app.openapi(getRoute, async (c) => {
    const { filename, content } = await documents.get(c.var.owner.id, c.req.valid('param').id);
    c.header('Content-Type', 'application/octet-stream');
    c.header(
      'Content-Disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(filename).replaceAll("'", '%27')}`,
    );
    return c.body(Uint8Array.from(content), 200);
  });

  app.openapi(removeRoute, async (c) => {
    await documents.delete(c.var.owner.id, c.req.valid('param').id);
    return c.body(null, 204);
  });
}

/** What goes into the letter's MIME part: a plain type, or none that a program would open by itself. */
function contentTypeOf(header: string | undefined): string {
  const type = (header ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (/^(multipart|message)\//.test(type))
    throw new Problem('unsupported-media-type', 'Send one file, as it is.');
  return /^[a-z0-9]+\/[a-z0-9.+-]{1,100}$/.test(type) ? type : 'application/octet-stream';
}

function view(info: DocumentInfo): z.infer<typeof documentSchema> {
  return { ...info, createdAt: isoInstant(info.createdAt) };
}
