import { notFound } from '../failures.ts';

/** The one row of an answer, or StoreFailure `not-found` that names what was looked for. */
export function firstRow<T>(rows: T[], what: string): T {
  const row = rows[0];
  if (row === undefined) throw notFound(what);
  return row;
}
