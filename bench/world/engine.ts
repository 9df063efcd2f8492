import type { Client } from '@temporalio/client';
import { DefaultLogger, Runtime, type NativeConnection } from '@temporalio/worker';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../../engine/cacheFolder.ts';
import { connectClient, connectWorker } from '../../engine/connect.ts';
import { startEmbedded } from '../../engine/embedded.ts';
import { findExecutable } from '../../engine/executable.ts';

export interface BenchEngine {
  namespace: string;
  address: string;
  client: Client;
  connection: NativeConnection;
  /** Of the server itself. */
  serverPid(): number | null;
  stop(): Promise<void>;
}

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** The engine as `npm start` runs it: embedded, with its SQLite file on disk. */
export async function startEngine(): Promise<BenchEngine> {
  Runtime.install({ logger: new DefaultLogger('WARN') });
  const { env } = process;
  const { path } = await findExecutable({ env, cache: await cacheFolder(env), say });
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-bench-engine-'));
  const server = await startEmbedded({ executable: path, folder, say });
  const { address } = server;
  const where = { address, namespace: 'default', connection: { address } };
  const { client, close } = await connectClient(where, { say });
  const connection = await connectWorker(where, { say });
  return {
    namespace: where.namespace,
    address,
    client,
    connection,
    serverPid: () => server.serverPid(),
    async stop() {
      await connection.close();
      await close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
