import { asc } from 'drizzle-orm';
import { applications } from '../../store/schema/applications.ts';
import { startApi } from '../../test/dashboard/server/support/api.ts';
import { MODELS, populate } from '../world/manyApplications.ts';
import { judged, rounded, type Row } from '../part.ts';
import { quantile } from '../statistics.ts';

/** Fewer for a look while the benchmark itself is changed. */
const APPLICATIONS = Number(process.env['BENCH_APPLICATIONS'] ?? 100_000);
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
    const ids = await populate(api, cookie, APPLICATIONS);
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
