import type { Row } from './part.ts';

/** Every part of the benchmark: one folder each. Loaded only when it runs, in a process of its own. */
export const PARTS: Record<string, () => Promise<Row[]>> = {
  workflows: async () => (await import('./workflows/main.ts')).measureWorkflows(),
  delay: async () => (await import('./delay/main.ts')).measureDelay(),
  memory: async () => (await import('./memory/main.ts')).measureMemory(),
  domain: async () => (await import('./domain/decisions.ts')).measureDecisions(),
  templates: async () => (await import('./templates/letters.ts')).measureLetters(),
  replies: async () => (await import('./replies/throughput.ts')).measureReplies(),
  discovery: async () => (await import('./discovery/main.ts')).measureDiscovery(),
  web: async () => (await import('./web/main.ts')).measureWeb(),
  lists: async () => (await import('./lists/main.ts')).measureLists(),
};
