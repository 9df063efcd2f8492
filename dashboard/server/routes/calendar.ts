import { createRoute, z } from '@hono/zod-openapi';
import type { App, AppDeps } from '../deps.ts';
import { problems } from '../openapi.ts';
import { ownerCalendar } from '../ownerCalendar.ts';

const calendarRoute = createRoute({
  method: 'get',
  path: '/api/calendar.ics',
  tags: ['calendar'],
  description: 'Interviews, tasks and planned letters of all open applications (RFC 5545).',
  responses: {
    200: { description: 'A calendar.', content: { 'text/calendar': { schema: z.string() } } },
    ...problems('not-signed-in'),
  },
});

/** The calendar as it is now, for a calendar program to open; behind the session like all else, so none can subscribe to it. */
export function calendarRoutes(app: App, deps: AppDeps): void {
  app.openapi(calendarRoute, async (c) => {
    c.header('Content-Type', 'text/calendar; charset=utf-8');
    c.header('Content-Disposition', 'inline; filename="followthrough.ics"');
    return c.body(await ownerCalendar(deps, c.var.owner), 200);
  });
}
