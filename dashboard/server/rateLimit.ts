import type { EpochMs } from '../../domain/time.ts';
import { Problem } from './problems.ts';

/** Counts tries, so that a password or setup token cannot be guessed. */
export interface RateLimit {
  /**
   * Counts one try, before it is looked at (so that many at once gain nothing). Throws Problem `too-many-tries` when
   * the key has had its share.
   */
  attempt(key: string): void;
  /** A right answer forgets the tries before it. */
  passed(key: string): void;
}

/**
 * At most `tries` a key within `windowMs`; then the key waits until the oldest has passed out of the window.
 * Kept in memory: a restart forgets, and takes longer than the guess it buys. `maxKeys` bounds the memory.
 */
export function createRateLimit(
  clock: () => EpochMs,
  { tries, windowMs, maxKeys = 10_000 }: { tries: number; windowMs: number; maxKeys?: number },
): RateLimit {
  const attempts = new Map<string, EpochMs[]>();
  return {
    attempt(key) {
      const now = clock();
      const times = (attempts.get(key) ?? []).filter((at) => at > now - windowMs);
      const oldest = times[0];
      if (times.length >= tries && oldest !== undefined)
        throw waitFor(Math.max(1, Math.ceil((oldest + windowMs - now) / 1000)));
      attempts.delete(key);
      attempts.set(key, [...times, now]);
      const eldest = attempts.keys().next();
      if (attempts.size > maxKeys && eldest.done !== true) attempts.delete(eldest.value);
    },
    passed(key) {
      attempts.delete(key);
    },
  };
}

function waitFor(seconds: number): Problem {
  return new Problem(
    'too-many-tries',
    seconds < 120
      ? `Too many tries. Wait ${seconds} seconds and try again.`
      : `Too many tries. Wait ${Math.ceil(seconds / 60)} minutes and try again.`,
    { retryAfterSeconds: seconds },
  );
}
