import { useCallback, useState } from 'react';

/**
 * State that survives a reload and a lost session in this tab, for what a person types; `drop` forgets it once it is
 * stored elsewhere.
 */
export function useKept<T>(key: string, initial: () => T): [T, (value: T) => void, () => void] {
  const place = `followthrough-kept-${key}`;
  const [value, setValue] = useState<T>(() => {
    const kept = sessionStorage.getItem(place);
    return kept === null ? initial() : (JSON.parse(kept) as T);
  });
  const set = useCallback(
    (next: T) => {
      setValue(next);
      sessionStorage.setItem(place, JSON.stringify(next));
    },
    [place],
  );
  const drop = useCallback(() => sessionStorage.removeItem(place), [place]);
  return [value, set, drop];
}
