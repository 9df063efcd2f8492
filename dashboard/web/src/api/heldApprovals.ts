import { useSyncExternalStore } from 'react';
import { request } from './request.ts';
import type { Approval } from './types.ts';

/** How long an approval can be taken back before the letter may leave. */
const UNDO_MS = 30_000;

export interface Held {
  approval: Approval;
  until: number;
}

type Refused = (approval: Approval, error: unknown) => void;

let held: Held[] = [];
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const watchers = new Set<() => void>();

/**
 * Approves a letter after half a minute, unless it is taken back. It is bound to the text that was shown: another text
 * that has come in its place is refused by the server (P3). Closing the page approves at once, for so it was said.
 */
export function holdApproval(approval: Approval, refused: Refused): void {
  if (timers.has(approval.id)) return;
  setHeld([...held, { approval, until: Date.now() + UNDO_MS }]);
  timers.set(
    approval.id,
    setTimeout(() => void letGo(approval, refused), UNDO_MS),
  );
}

export function takeBack(id: string): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
  setHeld(held.filter(({ approval }) => approval.id !== id));
}

/** Without waiting for the rest of the half minute. */
export async function letGo(approval: Approval, refused: Refused): Promise<void> {
  takeBack(approval.id);
  try {
    await send(approval);
  } catch (error) {
    refused(approval, error);
  }
}

export function useHeld(): Held[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => held,
  );
}

function send(approval: Approval): Promise<unknown> {
  return request(
    'POST',
    `approvals/${approval.id}/approve`,
    { hash: approval.hash },
    { keepalive: true },
  );
}

function setHeld(next: Held[]): void {
  held = next;
  for (const watcher of watchers) watcher();
}

globalThis.addEventListener('pagehide', () => {
  for (const { approval } of held) {
    takeBack(approval.id);
    send(approval).catch(() => undefined);
  }
});
