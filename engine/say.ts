/** Takes one line meant for the person who waits: progress, or why the next way is tried. Never holds a secret. */
export type Say = (line: string) => void;

/** The reason inside anything that was thrown, as one line. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n', 1)[0]?.trim() || 'unknown reason';
}
