import { sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Queries } from '../database.ts';
import { applications } from '../schema/applications.ts';

/** Up to so many hits are gathered and put in order; more are met soon enough by walking the list in its order. */
const FEW = 2_500;

export interface Search {
  /** Owner, words and filters: what a hit must fulfil. */
  where: SQL | undefined;
  column: PgColumn;
  descending: boolean;
  /** Where the page begins; undefined for the first. */
  after: SQL | undefined;
  limit: number;
}

/**
 * The ids of one page of a search, by the index of words; null when there are so many hits that walking the list is
 * the shorter way. The planner cannot choose between these two: it takes hits to be spread evenly over the list's order,
 * while the applications of one employer lie next to each other.
 */
export async function searchHits(q: Queries, search: Search): Promise<string[] | null> {
  const { where, column, descending, after, limit } = search;
  const direction = sql.raw(descending ? 'desc' : 'asc');
  const [page] = await q
    .select({ hits: sql<number | string>`found.hits`, ids: sql<string[] | null>`found.ids` })
    .from(
      sql`(
        with hits as materialized (
          select ${applications.id}, ${column} from ${applications} where ${where} limit ${FEW + 1}
        )
        select
          (select count(*) from hits) as hits,
          (select json_agg(page.id) from (
            select id from hits as ${applications} where ${after ?? sql`true`}
            order by ${column} ${direction}, ${applications.id} ${direction} limit ${limit}
          ) as page) as ids
      ) as found`,
    );
  return Number(page?.hits) > FEW ? null : (page?.ids ?? []);
}
