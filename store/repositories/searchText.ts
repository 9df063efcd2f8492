/** What the search of applications looks through: role, employer, its domain, names and addresses of the people. */
export function searchText(
  role: string,
  employer: { name: string; domain: string | null },
  people: { name: string; email: string | null }[],
): string {
  return [
    role,
    employer.name,
    employer.domain ?? '',
    ...people.flatMap(({ name, email }) => [name, email ?? '']),
  ]
    .map(foldCase)
    .join(' ')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Without case, the same in every database: what SQL's `lower` does depends on the locale of the server. */
export function foldCase(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}

/** A tsquery in which every word must occur, each as a beginning; null when nothing is searched for. */
export function searchQuery(search: string): string | null {
  const words = foldCase(search).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.length === 0
    ? null
    : words
        .slice(0, 10)
        .map((word) => `${word.slice(0, 60)}:*`)
        .join(' & ');
}

/**
 * Whether somebody has typed enough for few to be found. One or two letters begin a word of nearly everyone: the index
 * would gather all of those in vain.
 */
export function isTelling(search: string): boolean {
  return (foldCase(search).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).some((word) => word.length > 2);
}

/** Two open applications with the same key are the same application. */
export function openKey(employerId: string, role: string): string {
  return `${employerId}/${foldCase(role)}`;
}
