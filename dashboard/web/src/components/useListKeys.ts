import type { KeyboardEvent, RefObject } from 'react';
import { useCallback } from 'react';

/**
 * j/k and the arrows move the focus among the `[data-item]` inside `list`; Enter does what a click does. Put the handler
 * on the list; `keys` adds the letters of a page, called with the focused item's id.
 */
export function useListKeys(
  list: RefObject<HTMLElement | null>,
  keys: Record<string, (id: string) => void> = {},
): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      const items = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
      const focused = items.findIndex((item) => item.contains(document.activeElement));
      const step = STEPS[event.key];
      if (step !== undefined) {
        const target = items[Math.min(items.length - 1, Math.max(0, focused + step))];
        target?.focus();
        event.preventDefault();
        return;
      }
      const act = keys[event.key];
      const id = items[focused]?.dataset['item'];
      if (act === undefined || id === undefined) return;
      event.preventDefault();
      act(id);
    },
    [list, keys],
  );
}

/** True where letters are text and not commands. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !(target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type))
  );
}

const STEPS: Record<string, number | undefined> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
