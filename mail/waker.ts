import type { ImapFlow } from 'imapflow';

/** Waits on one connection for mail, an end, an abort or a time. Its listeners go with `dispose`. */
export interface Waker {
  /** Forgets news that the reading which follows will see anyway. */
  clear(): void;
  /** IDLE (RFC 2177) until there is news or `ms` have passed; the next command ends it on the server. */
  idle(ms: number): Promise<void>;
  /** The same without IDLE. */
  sleep(ms: number): Promise<void>;
  dispose(): void;
}

/** Where IDLE ends by itself at once, this long is waited all the same, so that nothing spins. */
const SHORTEST_IDLE_MS = 1_000;

export function createWaker(client: ImapFlow, signal: AbortSignal): Waker {
  let news = false;
  let wake: () => void = () => undefined;
  const onNews = (): void => {
    news = true;
    wake();
  };
  client.on('exists', onNews).on('close', onNews);
  signal.addEventListener('abort', onNews, { once: true });

  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      if (news || signal.aborted || !client.usable) return resolve();
      const timer = setTimeout(() => wake(), ms);
      wake = () => {
        clearTimeout(timer);
        wake = () => undefined;
        resolve();
      };
    });

  return {
    clear() {
      news = false;
    },
    async idle(ms) {
      if (news || signal.aborted) return;
      const ended = client.idle().catch(() => undefined);
      const early = setTimeout(() => void ended.then(() => wake()), SHORTEST_IDLE_MS);
      await wait(ms);
      clearTimeout(early);
    },
    sleep: wait,
    dispose() {
      client.off('exists', onNews).off('close', onNews);
      signal.removeEventListener('abort', onNews);
      wake();
    },
  };
}

/** The command's result, or a closed connection when the server does not answer in time: a dead link looks like that. */
export async function within<T>(client: ImapFlow, ms: number, command: Promise<T>): Promise<T> {
  const timer = setTimeout(() => client.close(), ms);
  try {
    return await command;
  } finally {
    clearTimeout(timer);
  }
}

/** Resolves after `ms` or as soon as `signal` aborts; never rejects. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });
}
