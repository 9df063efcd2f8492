import type { ParsedMessage } from './facts.ts';

/** The first header of this (lower-case) name, or null. */
export function header(message: Pick<ParsedMessage, 'headers'>, name: string): string | null {
  for (const candidate of message.headers)
    if (candidate.name === name) return candidate.value.trim();
  return null;
}

/** True when the header is there at all, whatever it says. */
export function hasHeader(message: Pick<ParsedMessage, 'headers'>, name: string): boolean {
  return message.headers.some((candidate) => candidate.name === name);
}
