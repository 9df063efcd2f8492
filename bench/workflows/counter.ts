/** Longest wait for a round; a machine that needs longer cannot be measured. */
const LIMIT_MS = 120_000;

/** Counts what has happened; `reaches` resolves as soon as so much has. */
export interface Counter {
  add: () => void;
  count: () => number;
  reaches: (goal: number) => Promise<void>;
}

export function createCounter(): Counter {
  let count = 0;
  let awaited: { goal: number; done: () => void } | null = null;
  return {
    add: () => {
      count += 1;
      if (awaited !== null && count >= awaited.goal) awaited.done();
    },
    count: () => count,
    reaches: async (goal) => {
      if (count >= goal) return;
      await new Promise<void>((resolve, reject) => {
        const limit = setTimeout(() => reject(new Error(`${count} of ${goal} came`)), LIMIT_MS);
        awaited = {
          goal,
          done() {
            clearTimeout(limit);
            awaited = null;
            resolve();
          },
        };
      });
    },
  };
}
