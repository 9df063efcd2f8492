import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

const LASTS_MS = 180;

/** Lets each `[data-item]` glide from where it stood to where it stands after `changed`; not where less motion is asked. */
export function useMoves(list: RefObject<HTMLElement | null>, changed: unknown): void {
  const places = useRef(new Map<string, DOMRect>());
  useLayoutEffect(() => {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const before = places.current;
    const after = new Map<string, DOMRect>();
    for (const item of list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? []) {
      const id = item.dataset['item'] ?? '';
      const place = item.getBoundingClientRect();
      after.set(id, place);
      const was = before.get(id);
      if (still || was === undefined || (was.x === place.x && was.y === place.y)) continue;
      item.animate(
        [
          { transform: `translate(${was.x - place.x}px, ${was.y - place.y}px)` },
          { transform: 'none' },
        ],
        { duration: LASTS_MS, easing: 'ease-out' },
      );
    }
    places.current = after;
  }, [list, changed]);
}
