import { createRoute, z } from '@hono/zod-openapi';
import { exportRecords } from '../../../store/exportRecords.ts';
import { StoreFailure } from '../../../store/failures.ts';
import type { App, AppDeps } from '../deps.ts';
import { isoInstant } from '../isoInstant.ts';
import { instantOut, json, problems } from '../openapi.ts';
import { Problem } from '../problems.ts';
import { FILE_BODY, rawBody } from '../rawBody.ts';
import { restoreArchive } from '../restoreArchive.ts';

const tags = ['data'];

const recordsRoute = createRoute({
  method: 'get',
  path: '/api/records.csv',
  tags,
  description: 'Everything of the owner as a spreadsheet reads it, a line a thing.',
  responses: {
    200: { description: 'CSV.', content: { 'text/csv': { schema: z.string() } } },
    ...problems('not-signed-in'),
  },
});
const archiveRoute = createRoute({
  method: 'get',
  path: '/api/archive',
  tags,
  description: 'Everything of the owner as one file that can be restored. No password is in it.',
  responses: {
    200: { description: 'The archive.', content: { 'application/octet-stream': {} } },
    ...problems('not-signed-in', 'too-large'),
  },
});
const lookRoute = createRoute({
  method: 'post',
  path: '/api/archive/look',
  tags,
  description: 'What an archive (at most 100 MB) holds. Nothing is changed.',
  request: { body: FILE_BODY },
  responses: {
    200: json(
      z.object({
        madeAt: instantOut,
        owner: z.object({ name: z.string(), email: z.string() }),
        applications: z.number(),
        letters: z.number(),
        messages: z.number(),
        documents: z.number(),
      }),
      'It can be restored.',
    ),
    ...problems('not-signed-in', 'bad-request', 'invalid', 'refused', 'too-large'),
  },
});
const restoreRoute = createRoute({
  method: 'post',
  path: '/api/archive/restore',
  tags,
  description:
    'Restores an archive (at most 100 MB) into an account without applications, all of it or nothing. Open applications come back paused.',
  request: { body: FILE_BODY },
  responses: {
    200: json(
      z.object({ applications: z.number(), engine: z.enum(['running', 'pending']) }),
      'Restored.',
    ),
    ...problems('not-signed-in', 'bad-request', 'invalid', 'refused', 'too-large'),
  },
});

/** Everything of an owner, to take along and to bring back. */
export function archiveRoutes(app: App, deps: AppDeps): void {
  app.openapi(recordsRoute, async (c) => {
    c.header('Content-Disposition', 'attachment; filename="followthrough-everything.csv"');
    c.header('Content-Type', 'text/csv; charset=utf-8');
    return c.body(await exportRecords(deps.store, c.var.owner.id), 200);
  });

  app.openapi(archiveRoute, async (c) => {
    const now = deps.clock();
    const bytes = await deps.store.archives.write(c.var.owner.id, now);
    const day = isoInstant(now).slice(0, 10);
    c.header('Content-Disposition', `attachment; filename="followthrough-${day}.archive"`);
    // Not as gzip: some browsers would unfold it while saving.
    c.header('Content-Type', 'application/octet-stream');
    return c.body(bytes, 200);
  });

  app.openapi(lookRoute, async (c) => {
    const bytes = await rawBody(c);
    const found = await ofFile(deps.store.archives.look(c.var.owner.id, bytes));
    return c.json({ ...found, madeAt: isoInstant(found.madeAt) }, 200);
  });

  app.openapi(restoreRoute, async (c) => {
    const bytes = await rawBody(c);
    return c.json(await ofFile(restoreArchive(deps, c.var.owner.id, bytes)), 200);
  });
}

/** Here it is the file that is damaged or too new, and not the store. */
async function ofFile<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (
      error instanceof StoreFailure &&
      (error.kind === 'corrupt' || error.kind === 'newer-schema')
    )
      throw new Problem('invalid', error.message);
    throw error;
  }
}
