import type { Client } from '@temporalio/client';

/** A place where a word was found that has no business in the engine. */
export interface Trace {
  workflow: string;
  /** `history`, `description` or `list`, and the path within it. */
  where: string;
  word: string;
}

/**
 * Walks all that the engine keeps of every workflow of the client's namespace: each event of the history with each
 * payload decoded, memo, search attributes, pending activities with their heartbeat details and last failures. Returns
 * where any of the words occurs, whatever its case.
 */
export async function walkEngine(
  client: Client,
  words: string[],
): Promise<{
  traces: Trace[];
  /** Type and id of each. */
  workflows: string[];
  runs: number;
  events: number;
  payloads: number;
}> {
  const traces: Trace[] = [];
  const seen = { runs: 0, events: 0, payloads: 0 };
  const names = new Set<string>();
  const wanted = words.map((word) => word.toLowerCase());
  const look = (workflow: string, where: string, text: string): void => {
    const lower = text.toLowerCase();
    for (const word of wanted) if (lower.includes(word)) traces.push({ workflow, where, word });
  };
  const walk = (workflow: string, where: string, value: unknown): void => {
    if (typeof value === 'string') return look(workflow, where, value);
    if (typeof value !== 'object' || value === null) return;
    if (value instanceof Uint8Array) {
      seen.payloads += 1;
      return look(workflow, where, Buffer.from(value).toString('utf8'));
    }
    for (const [key, inner] of Object.entries(value)) {
      look(workflow, where, key);
      walk(workflow, `${where}.${key}`, inner);
    }
  };
  for await (const info of client.workflow.list()) {
    const name = `${info.type} ${info.workflowId}`;
    seen.runs += 1;
    names.add(name);
    walk(name, 'list', info.raw);
    const handle = client.workflow.getHandle(info.workflowId, info.runId);
    walk(name, 'description', (await handle.describe()).raw);
    const { events } = await handle.fetchHistory();
    seen.events += events?.length ?? 0;
    walk(name, 'history', events);
  }
  return { traces, workflows: [...names], ...seen };
}
