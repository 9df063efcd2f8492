const SAME_PRESS_MS = 1000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Resolves with the first signal that asks us to stop. One Ctrl-C arrives twice under npm (from the terminal and from
 * npm itself), so what follows within a second is the same wish; a later one means "at once" and ends the process.
 */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let first = 0;
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        if (first === 0) {
          first = Date.now();
          resolve(signal);
        } else if (Date.now() - first > SAME_PRESS_MS) {
          process.exit(130);
        }
      });
    }
  });
}
