/** The name that `given` was probably meant to be, or null when none is near: at most a third of its letters differ. */
export function closestName(given: string, names: string[]): string | null {
  const ranked = names
    .map((name) => ({ name, distance: editDistance(given, name) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= given.length / 3 ? best.name : null;
}

/** Levenshtein's: letters to insert, delete or replace. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [line, letter] of from.split('').entries()) {
    let diagonal = line;
    const next = [line + 1];
    for (const [column, other] of to.split('').entries()) {
      const above = row[column + 1] ?? 0;
      next.push(
        Math.min(above + 1, (next[column] ?? 0) + 1, diagonal + (letter === other ? 0 : 1)),
      );
      diagonal = above;
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
