import { useCallback, useSyncExternalStore } from 'react';

/** The present instant, rounded down to `stepMs`; the component is drawn again when it changes. */
export function useNow(stepMs = 10_000): number {
  const follow = useCallback(
    (changed: () => void) => {
      const timer = setInterval(changed, stepMs);
      return () => clearInterval(timer);
    },
    [stepMs],
  );
  return useSyncExternalStore(follow, () => Math.floor(Date.now() / stepMs) * stepMs);
}
