import { PGlite } from '@electric-sql/pglite';
import { expect, test } from 'vitest';
import { tidy } from '../../store/tidyPglite.ts';

test('a table is tidied once it has changed enough, and then not again', async () => {
  const engine = await PGlite.create();
  try {
    await engine.exec(`
      create table busy (n int);
      create table "Quiet one" (n int);
      insert into busy select n from generate_series(1, 1000) n;
      update busy set n = n + 1;
      insert into "Quiet one" values (1)`);
    expect(await tidy(engine)).toEqual(['busy']);
    const { rows } = await engine.query<{ dead: number; rows: number }>(
      `select n_dead_tup::int as dead, reltuples::int as rows
       from pg_stat_user_tables join pg_class on pg_class.oid = relid where pg_class.relname = 'busy'`,
    );
    expect(rows).toEqual([{ dead: 0, rows: 1000 }]);
    expect(await tidy(engine)).toEqual([]);
    await engine.exec(`insert into "Quiet one" select n from generate_series(1, 1000) n`);
    expect(await tidy(engine)).toEqual(['"Quiet one"']);
  } finally {
    await engine.close();
  }
});
