import { OpenAPIHono } from '@hono/zod-openapi';
import type { App, AppDeps, AppEnv } from './deps.ts';
import { addressGuard, bodyGuard, headerGuard, hostGuard, originGuard } from './guards.ts';
import { measureRequests } from './measureRequests.ts';
import { answerProblem } from './answerProblem.ts';
import { refuseInvalid } from './refuseInvalid.ts';
import { Problem, problemResponse } from './problems.ts';
import { signedIn } from './sessions.ts';
import { actionRoutes } from './routes/actions.ts';
import { adminRoutes } from './routes/admin.ts';
import { agendaRoutes } from './routes/agenda.ts';
import { aheadRoutes } from './routes/ahead.ts';
import { applicationRoutes } from './routes/applications.ts';
import { approvalLinkRoutes, LINK_PATH, linkPageGuard } from './routes/approvalLinks.ts';
import { approvalRoutes } from './routes/approvals.ts';
import { calendarRoutes } from './routes/calendar.ts';
import { classifyRoutes } from './routes/classify.ts';
import { dataRoutes } from './routes/data.ts';
import { archiveRoutes } from './routes/archive.ts';
import { discoveryRoutes } from './routes/discovery.ts';
import { delegationRoutes } from './routes/delegations.ts';
import { documentRoutes } from './routes/documents.ts';
import { eventRoutes } from './routes/events.ts';
import { joiningRoutes } from './routes/joining.ts';
import { letterRoutes } from './routes/letters.ts';
import { mailServerRoutes } from './routes/mailServers.ts';
import { mailboxRoutes } from './routes/mailboxes.ts';
import { messageHtmlGuard, messageHtmlRoutes } from './routes/messageHtml.ts';
import { messageRoutes } from './routes/messages.ts';
import { ownMatterRoutes } from './routes/ownMatters.ts';
import { ownWordingRoutes } from './routes/ownWordings.ts';
import { peopleRoutes } from './routes/people.ts';
import { playbookRoutes } from './routes/playbooks.ts';
import { sampleRoutes } from './routes/sample.ts';
import { sessionRoutes } from './routes/session.ts';
import { settingsRoutes } from './routes/settings.ts';
import { setupRoutes } from './routes/setup.ts';
import { sharingRoutes } from './routes/sharing.ts';
import { statisticsRoutes } from './routes/statistics.ts';
import { systemRoutes } from './routes/system.ts';
import { taskRoutes } from './routes/tasks.ts';
import { wordingRoutes } from './routes/wordings.ts';
import { webRoutes } from './routes/web.ts';

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
  app.use(`${LINK_PATH}/*`, linkPageGuard(deps));
  app.use('/api/messages/*', messageHtmlGuard());
  app.use(headerGuard());
  app.use(hostGuard(deps.settings.publicUrl));
  app.use(originGuard(deps.settings.publicUrl));
  app.use(addressGuard());
  app.use(bodyGuard());

  approvalLinkRoutes(app, deps);
  systemRoutes(app, deps);
  setupRoutes(app, deps);
  sampleRoutes(app, deps);
  sessionRoutes(app, deps);
  joiningRoutes(app, deps);

  app.use('/api/*', signedIn(deps));
  ownMatterRoutes(app, deps);
  sharingRoutes(app, deps);
  mailServerRoutes(app);
  mailboxRoutes(app, deps);
  discoveryRoutes(app, deps);
  applicationRoutes(app, deps);
  peopleRoutes(app, deps);
  aheadRoutes(app, deps);
  actionRoutes(app, deps);
  letterRoutes(app, deps);
  approvalRoutes(app, deps);
  delegationRoutes(app, deps);
  taskRoutes(app, deps);
  messageRoutes(app, deps);
  messageHtmlRoutes(app, deps);
  playbookRoutes(app, deps);
  settingsRoutes(app, deps);
  statisticsRoutes(app, deps);
  dataRoutes(app, deps);
  archiveRoutes(app, deps);
  adminRoutes(app, deps);
  eventRoutes(app, deps);
  calendarRoutes(app, deps);
  agendaRoutes(app, deps);
  ownWordingRoutes(app, deps);
  wordingRoutes(app, deps);
  documentRoutes(app, deps);
  classifyRoutes(app, deps);

  webRoutes(app, deps);
  return app;
}
