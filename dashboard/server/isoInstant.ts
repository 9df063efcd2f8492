import type { EpochMs } from '../../domain/time.ts';

/** `2026-11-16T22:41:00Z`: UTC, whole seconds. */
export function isoInstant(at: EpochMs): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** The same for what may be missing. */
export function isoOrNull(at: EpochMs | null): string | null {
  return at === null ? null : isoInstant(at);
}
