import type { MouseEvent } from 'react';

/** Where the page is narrow, what a list opens lies below the list and often out of sight: a press brings it up. */
export function showBeside({ currentTarget: list }: MouseEvent<HTMLElement>): void {
  requestAnimationFrame(() => {
    const beside = list.nextElementSibling;
    if (beside !== null && beside.getBoundingClientRect().top > innerHeight / 2)
      beside.scrollIntoView();
  });
}
