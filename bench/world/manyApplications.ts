import { getTableColumns, sql } from 'drizzle-orm';
import { applications } from '../../store/schema/applications.ts';
import { APPLICATION, type Api } from '../../test/dashboard/server/support/api.ts';

/** Applications made through the API, with their people and their state; the rest are copies of them. */
export const MODELS = 50;

/** `total` applications of one owner at fifty employers. Some of their ids. */
export async function populate(api: Api, cookie: string, total: number): Promise<string[]> {
  for (let n = 0; n < MODELS; n += 1) {
    const employer = {
      ...APPLICATION.employer,
      name: `Northwind${10 + n}`,
      domain: `nw${n}.example`,
    };
    const made = await api.ask('/api/applications', { body: { ...APPLICATION, employer }, cookie });
    if (made.status >= 300) throw new Error(`an application was refused: ${made.text}`);
  }
  return multiply(api, total);
}

/** Copies the models with all their columns, each copy with its own role, times and stage. Some ids of what is there. */
async function multiply({ store }: Api, total: number): Promise<string[]> {
  const copies = total / MODELS - 1;
  // What the database makes by itself is not written.
  const written = Object.values(getTableColumns(applications))
    .filter(({ generated }) => generated === undefined)
    .map(({ name }) => sql.identifier(name));
  await store.database.write(async (q) => {
    await q.execute(sql`
      insert into applications (${sql.join(written, sql`, `)})
      select ${sql.join(
        written.map((name) => sql`r.${name}`),
        sql`, `,
      )}
      from (select *, row_number() over (order by id) as place from applications) m
      join applications a on a.id = m.id
      cross join generate_series(1, ${copies}::int) n
      cross join lateral (select (m.place - 1) * ${copies + 1}::int + n as number) k
      cross join lateral jsonb_populate_record(a, jsonb_build_object(
        'id', a.id || '-' || n,
        'role', 'Sales Role' || k.number,
        'open_key', null,
        'snapshot', null,
        'created_at', a.created_at - k.number * 60000,
        'last_activity_at', a.created_at - k.number * 30000,
        'sort_next', a.created_at + k.number * 60000,
        'sort_role', 'sales role' || k.number,
        'stage', case when n % 5 = 0 then 'ended' else a.stage end,
        'outcome', case when n % 5 = 0 then 'rejected' end,
        'search_text', a.search_text || ' role' || k.number)) r`);
    for (const table of ['contacts', 'interviews'])
      await q.execute(sql`
        insert into ${sql.identifier(table)}
        select r.* from ${sql.identifier(table)} t
        cross join generate_series(1, ${copies}::int) n
        cross join lateral jsonb_populate_record(t, jsonb_build_object(
          'id', t.id || '-' || n, 'application_id', t.application_id || '-' || n)) r`);
  });
  // As happens by itself within minutes; the planner knows nothing of a table that was filled a moment ago.
  await store.database.read((q) => q.execute(sql`vacuum analyze`));
  return (await store.applications.ids({ started: true }, 1_000)).concat(
    await store.applications.ids({ started: false }, 1_000),
  );
}
