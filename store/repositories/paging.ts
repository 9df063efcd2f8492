import { z } from 'zod';
import { StoreFailure } from '../failures.ts';

/** One page of a list; `next` is the cursor of the following one, null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** The place after which a page begins: the value that the list is sorted by, and the id that tells equals apart. */
export interface Cursor {
  value: string | number;
  id: string;
}

const cursorSchema = z.tuple([z.union([z.string(), z.number()]), z.string()]);
const MAX_LIMIT = 200;

/** Throws StoreFailure `refused` for a cursor that is not ours. */
export function readCursor(text: string | undefined): Cursor | null {
  if (text === undefined) return null;
  const cursor = cursorSchema.safeParse(parse(text));
  if (!cursor.success)
    throw new StoreFailure('refused', 'The cursor is none that a list gave out.', 'cursor');
  return { value: cursor.data[0], id: cursor.data[1] };
}

/** Cuts what was read with one row too many into a page. */
export function pageOf<T>(rows: T[], limit: number, place: (last: T) => Cursor): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return { items, next: null };
  const { value, id } = place(last);
  return { items, next: Buffer.from(JSON.stringify([value, id])).toString('base64url') };
}

/** Between 1 and 200. */
export function clampLimit(limit: number | undefined, normal = 50): number {
  return Math.min(Math.max(Math.trunc(limit ?? normal), 1), MAX_LIMIT);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
