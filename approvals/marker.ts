/** The first line of every notice: what stands above it in a reply is the owner's, what stands below is ours. */
export const MARKER = {
  en: '=== Write your answer above this line ===',
  de: '=== Bitte über dieser Zeile antworten ===',
} as const;

export const MARKERS: readonly string[] = Object.values(MARKER);
