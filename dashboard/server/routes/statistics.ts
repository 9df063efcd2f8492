import { createRoute, z } from '@hono/zod-openapi';
import { answerStatistics } from '../answerStatistics.ts';
import type { App, AppDeps } from '../deps.ts';
import { json, problems } from '../openapi.ts';

const counts = z.record(z.string(), z.number());
const days = z.coerce.number().int().min(1).max(3660).optional();
const DAY_MS = 86_400_000;

const route = createRoute({
  method: 'get',
  path: '/api/statistics',
  tags: ['statistics'],
  request: { query: z.strictObject({ days }) },
  responses: {
    200: json(
      z
        .object({
          applications: z.object({ open: z.number(), closed: z.number(), byOutcome: counts }),
          lettersSent: counts,
          answers: counts,
          approvalsPending: z.number(),
          tasksOpen: z.number(),
        })
        .openapi('Statistics'),
      'Counts, letters and answers of the last `days` (365).',
    ),
    ...problems('not-signed-in', 'invalid'),
  },
});

const group = z.object({
  key: z.string(),
  sent: z.number(),
  answered: z.number(),
  range: z.object({ low: z.number(), high: z.number() }).nullable().openapi({
    description: 'Where the true share lies (95 %); null with fewer than ten letters.',
  }),
});
const answersRoute = createRoute({
  method: 'get',
  path: '/api/statistics/answers',
  tags: ['statistics'],
  description:
    'Which letters were answered, and when. A letter counts as answered when a person there wrote before the next letter of the same application left.',
  request: { query: z.strictObject({ days }) },
  responses: {
    200: json(
      z
        .object({
          all: group,
          byLetter: z.array(group),
          byWording: z.array(group),
          byEmployer: z.array(group),
          byWeekday: z.array(group),
          byHour: z.array(group),
          wait: z.object({
            answers: z.number(),
            medianDays: z.number().nullable(),
            steps: z.array(z.object({ upToDays: z.number().nullable(), answers: z.number() })),
          }),
          funnel: z.object({
            applied: z.number(),
            interviewed: z.number(),
            answered: z.number(),
            offered: z.number(),
          }),
        })
        .openapi('AnswerStatistics'),
      'Of the letters sent, and the applications made, in the last `days` (365).',
    ),
    ...problems('not-signed-in', 'invalid'),
  },
});

/** How it went, in numbers. */
export function statisticsRoutes(app: App, deps: AppDeps): void {
  app.openapi(route, async (c) => {
    const since = deps.clock() - (c.req.valid('query').days ?? 365) * DAY_MS;
    return c.json(await deps.store.statistics.counts(c.var.owner.id, since), 200);
  });

  app.openapi(answersRoute, async (c) => {
    const { id, timeZone } = c.var.owner;
    const now = deps.clock();
    const since = now - (c.req.valid('query').days ?? 365) * DAY_MS;
    const letters = await deps.store.statistics.answeredLetters(id, since);
    const funnel = await deps.store.statistics.funnel(id, since, now);
    return c.json({ ...answerStatistics(letters, timeZone), funnel }, 200);
  });
}
