import { asc, getTableColumns, sql } from 'drizzle-orm';
import { applications } from '../../store/schema/applications.ts';
import { APPLICATION, startApi } from '../../test/dashboard/server/support/api.ts';
import { judged, rounded, type Row } from '../part.ts';
import { quantile } from '../statistics.ts';

/** Fewer for a look while the benchmark itself is changed. */
const APPLICATIONS = Number(process.env['BENCH_APPLICATIONS'] ?? 100_000);
/** Applications made through the API, with their people and their state; the rest are copies of them. */
const MODELS = 50;
const REQUESTS = 60;

/** What a person looks for, with a different word, page or application each time. */
const REQUEST_KINDS: Record<string, (n: number, ids: string[], deep: string) => string> = {
  'list, first page': (n) => `/api/applications?limit=${50 + (n % 3)}`,
  'list, sorted by employer': (n) =>
    `/api/applications?sort=employer&descending=${String(n % 2 === 0)}`,
  'list, a page from the middle': (n, _ids, deep) =>
    `/api/applications?sort=created&limit=${50 + (n % 3)}&cursor=${deep}`,
  'how many of each stage': () => '/api/applications/counts',
  'search, a name that 2,000 have, next to each other': (n) =>
    `/api/applications?search=northwind${10 + (n % MODELS)}`,
  'search, the beginning of a name that 20,000 have, last in the order': (n) =>
    `/api/applications?search=northwind5&limit=${50 + (n % 3)}`,
  'search, two letters that everyone has': (n) =>
    `/api/applications?search=${['da', 'no', 'sa', 'le'][n % 4] ?? ''}`,
  'search, a word that everyone has and one that 2,000 have': (n) =>
    `/api/applications?search=sales%20northwind${10 + (n % MODELS)}`,
  'search, what nobody has': (n) => `/api/applications?search=zz${n}`,
  'search, two words that one has': (n) =>
    `/api/applications?search=role${(n * 1_511) % APPLICATIONS}%20sal`,
  'filter by stage and outcome': (n) =>
    `/api/applications?outcome=${n % 2 === 0 ? 'none' : 'rejected'}&stage=${n % 2 === 0 ? 'waiting' : 'ended'}`,
  'one application': (n, ids) => `/api/applications/${ids[n % ids.length] ?? ''}`,
};

/**
 * The dashboard's questions with 100,000 applications of one owner in PGlite on disk, through HTTP in process: session,
 * validation and JSON included. Goal (issue 8): p95 under 50 ms.
 */
export async function measureLists(): Promise<Row[]> {
  const api = await startApi();
  try {
    const { cookie } = await api.signIn('coach');
    for (let n = 0; n < MODELS; n += 1) {
      const employer = {
        ...APPLICATION.employer,
        name: `Northwind${10 + n}`,
        domain: `nw${n}.example`,
      };
      const made = await api.ask('/api/applications', {
        body: { ...APPLICATION, employer },
        cookie,
      });
      if (made.status >= 300) throw new Error(`an application was refused: ${made.text}`);
    }
    const ids = await multiply(api.store);
    const deep = await middle(api.store);
    const ask = async (path: string): Promise<number> => {
      const started = performance.now();
      const answer = await api.ask(path, { cookie });
      const ms = performance.now() - started;
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
      return ms;
    };
    const rows: Row[] = [];
    for (const [what, path] of Object.entries(REQUEST_KINDS)) {
      for (let n = 0; n < 5; n += 1) await ask(path(n, ids, deep));
      const times: number[] = [];
      const busy = process.cpuUsage();
      for (let n = 0; n < REQUESTS; n += 1) times.push(await ask(path(n, ids, deep)));
      // The database is in this process: unlike the times, this does not depend on who else keeps the machine busy.
      const { user, system } = process.cpuUsage(busy);
      const processor = rounded((user + system) / 1000 / REQUESTS);
      const note = `p50 ${rounded(quantile(times, 0.5))} ms; ${processor} ms of processor`;
      rows.push(
        judged({ what, value: quantile(times, 0.95), unit: 'ms p95', note }, { atMost: 50 }),
      );
    }
    return rows;
  } finally {
    await api.stop();
  }
}

/** The cursor of a page in the middle of the list by creation, as the page before it would have given it out. */
async function middle({
  database,
}: Awaited<ReturnType<typeof startApi>>['store']): Promise<string> {
  const rows = await database.read((q) =>
    q
      .select({ at: applications.createdAt, id: applications.id })
      .from(applications)
      .orderBy(asc(applications.createdAt), asc(applications.id))
      .offset(APPLICATIONS / 2)
      .limit(1),
  );
  return Buffer.from(JSON.stringify([rows[0]?.at, rows[0]?.id])).toString('base64url');
}

/** Copies the models with all their columns, each copy with its own role, times and stage. Some ids of what is there. */
async function multiply(store: Awaited<ReturnType<typeof startApi>>['store']): Promise<string[]> {
  const copies = APPLICATIONS / MODELS - 1;
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
