import { useCallback, useSyncExternalStore } from 'react';

/** The present instant, rounded down to `stepMs`; the component is drawn again when it changes. */
export function useNow(stepMs = 10_000): number {
  const follow = useCallback((changed: () => void) => clockOf(stepMs)(changed), [stepMs]);
  return useSyncExternalStore(follow, () => Math.floor(Date.now() / stepMs) * stepMs);
}

type Follow = (changed: () => void) => () => void;
const clocks = new Map<number, Follow>();

/** One timer for all who ask with the same step: a list has a moment in every row. */
function clockOf(stepMs: number): Follow {
  const known = clocks.get(stepMs);
  if (known !== undefined) return known;
  const followers = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  const follow: Follow = (changed) => {
    timer ??= setInterval(() => followers.forEach((each) => each()), stepMs);
    followers.add(changed);
    return () => {
      followers.delete(changed);
      if (followers.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  };
  clocks.set(stepMs, follow);
  return follow;
}
