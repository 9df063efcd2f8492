import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { backupTo } from '../../../store/backup.ts';
import { catchUpEngine } from '../../../engine/catchUp.ts';
import type { App, AppDeps, AppEnv } from '../deps.ts';
import { json, problems } from '../openapi.ts';
import { Problem } from '../problems.ts';

const backupRoute = createRoute({
  method: 'get',
  path: '/api/backup',
  tags: ['data'],
  description: 'Everything of all owners; for the command line on this machine alone.',
  responses: {
    200: { description: 'The backup.', content: { 'application/octet-stream': {} } },
    ...problems('not-signed-in', 'forbidden'),
  },
});
const rebuildRoute = createRoute({
  method: 'post',
  path: '/api/rebuild',
  tags: ['data'],
  description:
    'Brings the engine in line with the store; for the command line on this machine alone.',
  responses: {
    200: json(z.object({ applications: z.number() }), 'How many applications were looked at.'),
    ...problems('not-signed-in', 'forbidden', 'engine-away'),
  },
});

/** What concerns the whole installation: whoever can read the data folder may do it, a browser's session may not. */
export function adminRoutes(app: App, deps: AppDeps): void {
  app.openapi(backupRoute, async (c) => {
    refuseBrowsers(c);
    const folder = await mkdtemp(join(tmpdir(), 'followthrough-backup-'));
    try {
      const file = join(folder, 'backup');
      await backupTo(deps.store, file);
      c.header('Content-Type', 'application/octet-stream');
      return c.body(Uint8Array.from(await readFile(file)), 200);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  app.openapi(rebuildRoute, async (c) => {
    refuseBrowsers(c);
    return c.json({ applications: await catchUpEngine(deps.store, deps.workflows) }, 200);
  });
}

function refuseBrowsers(c: Context<AppEnv>): void {
  if (c.var.by !== 'cli')
    throw new Problem('forbidden', 'This is for the command line on the machine itself.');
}
