import { serveStatic } from '@hono/node-server/serve-static';
import type { App, AppDeps } from '../deps.ts';

/** The built pages. Every address that is no file and no API belongs to the single page, which knows the way from there. */
export function webRoutes(app: App, deps: AppDeps): void {
  const root = deps.settings.webFolder;
  if (root === null) return;
  app.get('/assets/*', async (c, next) => {
    c.header('Cache-Control', 'public, max-age=31536000, immutable');
    await next();
  });
  app.get('*', serveStatic({ root, precompressed: true }));
  app.get('*', async (c, next) => {
    const page = /^\/(api|assets)(\/|$)/.test(c.req.path)
      ? null
      : serveStatic({ root, path: 'index.html' });
    if (page === null) return next();
    c.header('Cache-Control', 'no-cache');
    return page(c, next);
  });
}
