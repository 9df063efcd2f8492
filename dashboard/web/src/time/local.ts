import { localDate } from './say.ts';

/** `2026-11-16T10:00` on that zone's wall clock → the instant as ISO 8601 with its offset; null for what is no time. */
export function instantOf(local: string, zone: string): string | null {
  const wall = Date.parse(`${local}Z`);
  if (Number.isNaN(wall)) return null;
  // The offset may differ between the guess and the answer near a change of the clocks; the second look settles it.
  const guess = wall - offsetAt(wall, zone);
  return new Date(wall - offsetAt(guess, zone)).toISOString();
}

/** The instant as a `datetime-local` field wants it. */
export function localOf(instant: string, zone: string): string {
  const at = Date.parse(instant);
  const time = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
  return `${localDate(at, zone)}T${time}`;
}

function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  return Date.parse(`${parts.replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000;
}
