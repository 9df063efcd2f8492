import { createRoute, z } from '@hono/zod-openapi';
import type { App, AppDeps } from '../deps.ts';
import { instantIn, json, problems } from '../openapi.ts';
import { invalidField } from '../problems.ts';
import { ownerAgenda } from '../ownerAgenda.ts';
import { agendaItemSchema } from '../schemas/agenda.ts';

/** The longest stretch asked for at once: a month with the ends of its weeks, or a quarter as a list. */
const MOST_DAYS = 100;
const DAY_MS = 86_400_000;

const agendaRoute = createRoute({
  method: 'get',
  path: '/api/agenda',
  tags: ['calendar'],
  description: 'Interviews, planned letters and tasks of all open applications, soonest first.',
  request: { query: z.strictObject({ from: instantIn, to: instantIn }) },
  responses: {
    200: json(z.object({ items: z.array(agendaItemSchema) }), 'What lies in between.'),
    ...problems('not-signed-in', 'invalid'),
  },
});

/** What the calendar page shows; calendar programs take `calendar.ics`. */
export function agendaRoutes(app: App, deps: AppDeps): void {
  app.openapi(agendaRoute, async (c) => {
    const query = c.req.valid('query');
    const from = Date.parse(query.from);
    const to = Date.parse(query.to);
    if (to <= from || to - from > MOST_DAYS * DAY_MS)
      throw invalidField('to', `to must be after from, by ${MOST_DAYS} days at most.`);
    return c.json({ items: await ownerAgenda(deps, c.var.owner, from, to) }, 200);
  });
}
