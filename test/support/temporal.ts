import type { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { NativeConnection } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { connectClient, connectWorker, type EngineAddress } from '../../engine/connect.ts';
import { startEmbedded } from '../../engine/embedded.ts';
import { EngineFailure } from '../../engine/failures.ts';
import { findTestServer } from '../../engine/testServer.ts';
import './sharedServer.ts';

const READY_LIMIT_MS = 60_000;
const say = (line: string) => void process.stderr.write(`${line}\n`);

export interface TemporalForTest {
  address: string;
  /** Fresh for each call, so that files running side by side never take each other's tasks. */
  namespace: string;
  client: Client;
  connection: Connection;
  /** For Worker.create. Shut every worker down before stop(). */
  nativeConnection: NativeConnection;
  stop(): Promise<void>;
}

/**
 * A real Temporal server in memory. Without `dynamicConfig` it is the run's shared one, with a namespace of its own
 * (20 ms); with it, a server of its own (about 1 s), such as
 * `{ 'limit.historyCount.suggestContinueAsNew': 60 }`.
 */
export async function startDevServer(
  options: { dynamicConfig?: Record<string, string | number | boolean> } = {},
): Promise<TemporalForTest> {
  const shared = inject('sharedServer');
  if ('missing' in shared) throw new EngineFailure('no-engine', shared.missing);
  if (options.dynamicConfig === undefined) {
    const namespace = await registerNamespace(shared.address);
    return connectTo({ address: shared.address, namespace }, () => Promise.resolve());
  }
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-engine-'));
  const server = await startEmbedded({
    executable: shared.executable,
    folder,
    inMemory: true,
    dynamicConfig: options.dynamicConfig,
    say,
  });
  return connectTo({ address: server.address, namespace: 'default' }, async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });
}

/**
 * A server whose clock skips: awaiting a workflow's result, or `environment.sleep('21 days')`, takes no time. One
 * environment has one clock, so run its tests one after the other.
 */
export async function timeSkipping(): Promise<
  TemporalForTest & { environment: TestWorkflowEnvironment }
> {
  const path = await findTestServer({ env: process.env, say });
  // The SDK gives it five seconds to come up, which Java does not keep on a machine that is busy.
  const start = async () =>
    TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path } },
    });
  const environment = await start().catch(start).catch(start);
  return {
    environment,
    address: environment.address,
    namespace: environment.namespace ?? 'default',
    client: environment.client,
    connection: environment.connection,
    nativeConnection: environment.nativeConnection,
    stop: () => environment.teardown(),
  };
}

/** Why time skipping cannot be had here, or null when it can: for `describe.skipIf`. */
export async function noTimeSkipping(): Promise<string | null> {
  return findTestServer({ env: process.env, say }).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

async function registerNamespace(address: string): Promise<string> {
  const namespace = `test-${randomUUID()}`;
  const { client, close } = await connectClient(engineAt(address, 'default'), {
    say: () => undefined,
    limitMs: READY_LIMIT_MS,
  });
  await client.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  await close();
  return namespace;
}

async function connectTo(
  where: { address: string; namespace: string },
  stopServer: () => Promise<void>,
): Promise<TemporalForTest> {
  const engine = engineAt(where.address, where.namespace);
  const wait = { say: () => undefined, limitMs: READY_LIMIT_MS };
  const { client, close } = await connectClient(engine, wait);
  const nativeConnection = await connectWorker(engine, wait);
  return {
    ...where,
    client,
    connection: client.connection as Connection,
    nativeConnection,
    async stop() {
      await nativeConnection.close();
      await close();
      await stopServer();
    },
  };
}

function engineAt(address: string, namespace: string): EngineAddress {
  return { address, namespace, connection: { address } };
}
