import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { visitedDesk } from './visitedDesk.ts';

/** Whether changes arrive by themselves right now. */
export type LiveState = 'connecting' | 'live' | 'lost';

interface Change {
  kind: string;
  id: string;
}

type Told =
  { told: 'change'; change: Change } | { told: 'resync' } | { told: 'state'; state: LiveState };

/** The server beats every 25 s; a stream that is silent for longer is dead even if the browser has not noticed. */
const SILENT_MS = 60_000;
const RETRY_MS = 2000;
const TAKE_OVER_MS = 1000;

let state: LiveState = 'connecting';
const watchers = new Set<() => void>();

/**
 * Keeps the queries true by the server's events, until the returned function is called. One tab holds the stream and
 * tells the others: browsers allow six connections a host, and every stream holds one for good.
 */
export function followChanges(client: QueryClient): () => void {
  const hear = (told: Told): void => {
    if (told.told === 'state') setState(told.state);
    else if (told.told === 'resync') void client.invalidateQueries();
    else for (const key of keysOf(told.change)) void client.invalidateQueries({ queryKey: key });
  };
  // Tabs at the desks of different people hear different things.
  const desk = visitedDesk();
  const topic = `followthrough-changes${desk === null ? '' : `-${desk}`}`;
  const address = desk === null ? '/api/events' : `/api/events?client=${desk}`;
  const channel = new BroadcastChannel(topic);
  channel.addEventListener('message', (event: MessageEvent<Told>) => hear(event.data));
  const tell = (told: Told): void => {
    hear(told);
    // A channel of our own origin; the rule means window.postMessage.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    channel.postMessage(told);
  };
  const stopped = new AbortController();
  const began = performance.now();
  const lead = (): Promise<void> => {
    // Taking over from a tab that was closed: what came in between was heard by nobody.
    if (performance.now() - began > TAKE_OVER_MS) tell({ told: 'resync' });
    return holdStream(address, tell, stopped.signal);
  };
  // Plain HTTP on another host than loopback has no locks; then every tab has its own stream.
  if ('locks' in navigator) {
    setState('live');
    navigator.locks.request(topic, { signal: stopped.signal }, lead).catch(ignore);
  } else void lead();
  return () => {
    stopped.abort();
    channel.close();
  };
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => state,
  );
}

function holdStream(
  address: string,
  tell: (told: Told) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    let source: EventSource | null = null;
    let silent: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let before = false;

    const heard = (): void => {
      clearTimeout(silent);
      silent = setTimeout(reopen, SILENT_MS);
    };
    const open = (): void => {
      source = new EventSource(address);
      source.addEventListener('hello', () => {
        heard();
        // A stream that we opened anew has no Last-Event-ID: what came in between is not known.
        if (before) tell({ told: 'resync' });
        before = true;
        tell({ told: 'state', state: 'live' });
      });
      source.addEventListener('resync', () => {
        heard();
        tell({ told: 'resync' });
        tell({ told: 'state', state: 'live' });
      });
      source.addEventListener('change', (event: MessageEvent<string>) => {
        heard();
        tell({ told: 'change', change: JSON.parse(event.data) as Change });
      });
      source.addEventListener('beat', heard);
      source.addEventListener('error', () => {
        tell({ told: 'state', state: 'lost' });
        if (source?.readyState === EventSource.CLOSED) reopen();
      });
    };
    const reopen = (): void => {
      source?.close();
      clearTimeout(silent);
      clearTimeout(again);
      again = setTimeout(open, RETRY_MS);
    };
    signal.addEventListener('abort', () => {
      source?.close();
      clearTimeout(silent);
      clearTimeout(again);
      resolve();
    });
    globalThis.addEventListener('online', reopen, { signal });
    globalThis.addEventListener('offline', () => tell({ told: 'state', state: 'lost' }), {
      signal,
    });
    open();
  });
}

/** Which queries a change makes stale. Keys begin with the API's first path segment (queries.ts). */
function keysOf({ kind, id }: Change): unknown[][] {
  switch (kind) {
    case 'application':
      return [['applications'], ['application', id], ['statistics']];
    case 'letter':
    case 'approval':
      return [['approvals'], ['applications'], ['application']];
    case 'task':
      return [['tasks'], ['applications'], ['application']];
    case 'message':
      return [['messages'], ['message', id], ['applications'], ['application']];
    case 'mailbox':
      return [['mailboxes']];
    case 'playbook':
      return [['playbooks']];
    case 'client':
      return [['clients', id]];
    default:
      return [['settings'], ['session'], ['templates']];
  }
}

function setState(next: LiveState): void {
  if (state === next) return;
  state = next;
  for (const watcher of watchers) watcher();
}

/** The lock request is rejected when we stop. */
function ignore(): void {}
