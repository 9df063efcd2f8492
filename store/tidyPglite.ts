import type { PGlite } from '@electric-sql/pglite';

const EVERY_MS = 10 * 60_000;

/**
 * Does what the autovacuum of a Postgres server does: PGlite has no process for it, so that tables would grow with every
 * change and the planner would never learn what is in them. By Postgres' own measure of when it is worth it.
 */
export async function tidy(engine: PGlite): Promise<string[]> {
  // What changed in the last second is not counted yet.
  await engine.query('select pg_stat_force_next_flush()');
  const { rows } = await engine.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_stat_user_tables
     where schemaname = 'public'
       and (n_dead_tup > 50 + 0.2 * n_live_tup or n_mod_since_analyze > 50 + 0.1 * n_live_tup)`,
  );
  for (const { name } of rows) await engine.query(`vacuum (analyze) ${name}`);
  return rows.map(({ name }) => name);
}

/** Tidies now and then until the returned function is called. What goes wrong waits for the next time. */
export function keepTidy(engine: PGlite): () => void {
  const timer = setInterval(() => void tidy(engine).catch(() => undefined), EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
