import { Connection } from '@temporalio/client';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether the server at `address` serves every one of `namespaces`, asked again until `limitMs` is over or `gaveUp()`. */
export async function becomesReady(options: {
  address: string;
  namespaces: string[];
  limitMs: number;
  gaveUp: () => boolean;
}): Promise<boolean> {
  const { address, namespaces, limitMs, gaveUp } = options;
  const deadline = Date.now() + limitMs;
  while (Date.now() < deadline && !gaveUp()) {
    if (await serves(address, namespaces)) return true;
    await sleep(50);
  }
  return false;
}

async function serves(address: string, namespaces: string[]): Promise<boolean> {
  let connection: Connection | null = null;
  try {
    connection = await Connection.connect({ address, connectTimeout: '1s' });
    for (const namespace of namespaces) {
      await connection.workflowService.describeNamespace({ namespace });
    }
    return true;
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}
