const PLACE = 'followthrough-client';

/** The owner whose desk this tab looks at as a coach; null: one's own. Kept in this tab alone. */
export function visitedDesk(): string | null {
  return sessionStorage.getItem(PLACE);
}

/** Goes to somebody's desk, or back to one's own (null), and begins anew there: no data of two people meets in a page. */
export function visit(owner: string | null, path = '/'): void {
  if (owner === null) sessionStorage.removeItem(PLACE);
  else sessionStorage.setItem(PLACE, owner);
  location.assign(path);
}
