import { Connection } from '@temporalio/client';
import { connect } from 'node:net';
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
    // gRPC waits a second before it tries a refused port again; a bare connection tells at once.
    if ((await listens(address)) && (await serves(address, namespaces))) return true;
    await sleep(25);
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

function listens(address: string): Promise<boolean> {
  const [host = '', port = ''] = address.split(':');
  return new Promise((resolve) => {
    const socket = connect(Number(port), host);
    const tell = (there: boolean) => {
      socket.destroy();
      resolve(there);
    };
    socket.once('connect', () => tell(true)).once('error', () => tell(false));
  });
}
