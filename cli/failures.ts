/** The work could not be done (exit 1); the message is one line that says what and what to do. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}

/** The command was not used as it can be (exit 2). */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

/** Exit codes, as the design promises them. */
export const EXIT = { good: 0, failed: 1, wrongUse: 2 } as const;

/** One line for stderr; never a stack. */
export function failureLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .split(/\s*\n\s*/)
    .filter((line) => line !== '')
    .join(' ');
}
