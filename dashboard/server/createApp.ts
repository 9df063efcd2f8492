import { OpenAPIHono } from '@hono/zod-openapi';
import type { App, AppDeps, AppEnv } from './deps.ts';
import { bodyGuard, headerGuard, hostGuard, originGuard } from './guards.ts';
import { measureRequests } from './measureRequests.ts';
import { answerProblem } from './answerProblem.ts';
import { refuseInvalid } from './refuseInvalid.ts';
import { Problem, problemResponse } from './problems.ts';
import { signedIn } from './sessions.ts';
import { sessionRoutes } from './routes/session.ts';
import { setupRoutes } from './routes/setup.ts';
import { systemRoutes } from './routes/system.ts';

/**
 * The whole HTTP server without a socket: API, health, metrics and the web pages. Tests call `app.request(…)`;
 * `serve` gives it a port. Every route under `/api` but setup, signing in and the OpenAPI document needs an owner.
 */
export function createApp(deps: AppDeps): App {
  const app: App = new OpenAPIHono<AppEnv>({
    defaultHook: (result, c) => refuseInvalid(app, result, c),
  });
  app.onError((error, c) => answerProblem(c, error, deps.log));
  app.notFound((c) =>
    problemResponse(c, new Problem('not-found', 'There is nothing at this address.')),
  );

  app.use(measureRequests(deps.metrics));
  app.use(headerGuard());
  app.use(hostGuard(deps.settings.publicUrl));
  app.use(originGuard(deps.settings.publicUrl));
  app.use(bodyGuard());

  systemRoutes(app, deps);
  setupRoutes(app, deps);
  sessionRoutes(app, deps);

  app.use('/api/*', signedIn(deps));
  return app;
}
