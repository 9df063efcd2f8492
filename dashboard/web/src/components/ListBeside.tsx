import type { MouseEvent, ReactNode, RefObject } from 'react';
import { useRef } from 'react';
import { useListKeys } from './useListKeys.ts';

interface Props {
  /** What the list is, for who does not see it. */
  label?: string;
  /** Letters of the page, called with the focused item's id. */
  keys?: Record<string, (id: string) => void>;
  className?: string;
  ref?: RefObject<HTMLUListElement | null>;
  /** Listed. */
  children: ReactNode;
}

/** A list whose chosen item is shown beside it, or below it where the page is narrow; walked by keys. */
export function ListBeside({ label, keys, className = 'list', ref, children }: Props) {
  const own = useRef<HTMLUListElement>(null);
  const list = ref ?? own;
  const onKeyDown = useListKeys(list, keys);
  return (
    <ul
      className={className}
      ref={list}
      aria-label={label}
      onKeyDown={onKeyDown}
      onClick={showBeside}
    >
      {children}
    </ul>
  );
}

/** One item of the list: the focus, a press and the keys all choose it. */
export function Listed({
  id,
  current,
  choose,
  children,
}: {
  id: string;
  current: boolean;
  choose: (id: string) => void;
  children: ReactNode;
}) {
  return (
    <li>
      <button
        type="button"
        className="listed"
        data-item={id}
        aria-current={current}
        onFocus={() => choose(id)}
        onClick={() => choose(id)}
      >
        {children}
      </button>
    </li>
  );
}

/** Where the page is narrow, what a list opens lies below the list and often out of sight: a press brings it up. */
function showBeside({ currentTarget: list }: MouseEvent<HTMLElement>): void {
  requestAnimationFrame(() => {
    const beside = list.nextElementSibling;
    if (beside !== null && beside.getBoundingClientRect().top > innerHeight / 2)
      beside.scrollIntoView();
  });
}
