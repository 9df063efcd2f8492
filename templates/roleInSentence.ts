/**
 * A role as it stands inside a sentence: "Lagerplaner (m/w/d)" is how a post is advertised, not how anybody speaks of it.
 * The whole text where nothing else would be left.
 */
export function roleInSentence(role: string): string {
  const spoken = role
    .replace(MARKS, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/[\s,;:–-]+$/u, '')
    .trim();
  return spoken === '' ? role : spoken;
}

/** "(m/w/d)", "[f/m/x]", "m/w/d", "(all genders)", "(gn)". */
const MARKS =
  /\s*[([]\s*(?:(?:div\.?|[mwfdxi])(?:\s*[/|,*]\s*(?:div\.?|[mwfdxi])){1,3}|all genders?|gn\*?)\s*[)\]]|(?<=\s)[mwf]\s?\/\s?[mwf]\s?\/\s?[dxi](?=\s|$)/giu;
