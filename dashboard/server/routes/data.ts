import { createRoute, z } from '@hono/zod-openapi';
import { exportCsv, exportOwner } from '../../../store/exportAll.ts';
import { COLUMNS } from '../csvImport/columns.ts';
import { importCsv } from '../csvImport/importCsv.ts';
import type { App, AppDeps } from '../deps.ts';
import { idIn, json, jsonBody, problems } from '../openapi.ts';
import { sayTo } from '../readerLanguage.ts';

const importRoute = createRoute({
  method: 'post',
  path: '/api/import',
  tags: ['data'],
  description:
    'Reads applications from CSV. `columns` says which header fills what; the rest is matched by name. `preview` stores nothing. What is there already is left alone.',
  request: {
    body: jsonBody(
      z.strictObject({
        csv: z.string().max(2_000_000),
        columns: z.partialRecord(z.enum(COLUMNS), z.string().max(200)).optional(),
        preview: z.boolean().optional(),
        mailboxId: idIn().optional(),
      }),
    ),
  },
  responses: {
    200: json(
      z.object({
        columns: z.record(z.string(), z.string()),
        unused: z.array(z.string()),
        imported: z.number(),
        already: z.number(),
        failed: z.number(),
        rows: z.array(
          z.object({
            line: z.number(),
            state: z.enum(['imported', 'good', 'already', 'failed']),
            id: z.string().nullable(),
            role: z.string().nullable(),
            employer: z.string().nullable(),
            errors: z.array(z.object({ field: z.string(), says: z.string() })),
          }),
        ),
      }),
      'What became of each row, by its line in the file.',
    ),
    ...problems('not-signed-in', 'bad-request', 'invalid', 'too-large'),
  },
});

const exportRoute = createRoute({
  method: 'get',
  path: '/api/export.json',
  tags: ['data'],
  description: 'Everything of the owner.',
  responses: { 200: json(z.looseObject({}), 'Everything.'), ...problems('not-signed-in') },
});

const exportCsvRoute = createRoute({
  method: 'get',
  path: '/api/export.csv',
  tags: ['data'],
  description: 'The applications, as a spreadsheet reads them.',
  responses: {
    200: { description: 'CSV.', content: { 'text/csv': { schema: z.string() } } },
    ...problems('not-signed-in'),
  },
});

/** In and out: CSV import with a preview, export of everything. */
export function dataRoutes(app: App, deps: AppDeps): void {
  app.openapi(importRoute, async (c) => {
    const { rows, ...result } = await importCsv(deps, c.var.owner, c.req.valid('json'));
    const say = sayTo(c);
    const told = rows.map((row) => ({
      ...row,
      errors: row.errors.map(({ field, says }) => ({ field, says: say(says) })),
    }));
    return c.json({ ...result, rows: told }, 200);
  });

  app.openapi(exportRoute, async (c) => {
    c.header('Content-Disposition', 'attachment; filename="followthrough.json"');
    return c.json({ ...(await exportOwner(deps.store, c.var.owner.id)) }, 200);
  });

  app.openapi(exportCsvRoute, async (c) => {
    c.header('Content-Disposition', 'attachment; filename="followthrough.csv"');
    c.header('Content-Type', 'text/csv; charset=utf-8');
    return c.body(await exportCsv(deps.store, c.var.owner.id), 200);
  });
}
