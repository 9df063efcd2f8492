import { useSyncExternalStore } from 'react';

/** The present instant, rounded down to `stepMs`; the component is drawn again when it changes. */
export function useNow(stepMs = 10_000): number {
  return useSyncExternalStore(
    (changed) => {
      const timer = setInterval(changed, stepMs);
      return () => clearInterval(timer);
    },
    () => Math.floor(Date.now() / stepMs) * stepMs,
  );
}
