import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Change } from './changes.ts';
import type * as schema from './schema/index.ts';

/** What repositories run statements on: the connection or a transaction of either kind of database. */
export type Queries = PgDatabase<PgQueryResultHKT, typeof schema>;

/** One database, PGlite or Postgres, as repositories see it. Failures come out as StoreFailure. */
export interface Database {
  kind: 'pglite' | 'postgres';
  /** Statements that need no transaction of their own. */
  read<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** One transaction; what is `changed` is told to listeners after the commit, never before. */
  write<T>(work: (queries: Queries, changed: (change: Change) => void) => Promise<T>): Promise<T>;
  onChange(listener: (change: Change) => void): () => void;
  close(): Promise<void>;
}
