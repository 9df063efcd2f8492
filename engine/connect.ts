import { Client, Connection } from '@temporalio/client';
import { NativeConnection, type NativeConnectionOptions } from '@temporalio/worker';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { EngineFailure } from './failures.ts';
import { reasonOf, type Say } from './say.ts';

/** How long one try may take; the first is short, so that the person who waits soon hears why. */
const TRY_MS = { first: 1500, later: 5000 };
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5000;
/** gRPC: PERMISSION_DENIED, UNAUTHENTICATED, NOT_FOUND (the namespace). Waiting mends none of them. */
const REFUSALS = new Map([
  [7, 'it does not allow us in'],
  [16, 'it does not accept our credentials'],
  [5, 'it has no such namespace'],
]);

/** Where an engine is and how to get in; the same options fit client and worker connections. */
export interface EngineAddress {
  address: string;
  namespace: string;
  connection: Pick<NativeConnectionOptions, 'tls' | 'apiKey' | 'metadata'> & { address: string };
}

export interface EngineClient {
  client: Client;
  close: () => Promise<void>;
}

export interface WaitOptions {
  say: Say;
  /** Gives up waiting. */
  signal?: AbortSignal;
  /** The longest wait; for ever when left out. */
  limitMs?: number;
}

/**
 * A client of the engine. An engine that is down is waited for, with a line that says so and one when it is there.
 * Throws EngineFailure `refused` (credentials, namespace), `unreachable` (after `limitMs`) or `cancelled`.
 */
export async function connectClient(
  engine: EngineAddress,
  wait: WaitOptions,
): Promise<EngineClient> {
  const connection = await reach(engine, wait);
  return {
    client: new Client({ connection, namespace: engine.namespace }),
    close: () => connection.close(),
  };
}

/** The connection a worker is built on. Waits like connectClient. */
export async function connectWorker(
  engine: EngineAddress,
  wait: WaitOptions,
): Promise<NativeConnection> {
  const connection = await reach(engine, wait);
  await connection.close();
  return NativeConnection.connect(engine.connection);
}

async function reach(engine: EngineAddress, wait: WaitOptions): Promise<Connection> {
  const deadline = wait.limitMs === undefined ? Infinity : Date.now() + wait.limitMs;
  let pause = FIRST_PAUSE_MS;
  let told = false;
  for (;;) {
    if (wait.signal?.aborted === true) throw cancelled(engine);
    try {
      const tried = tryOnce(engine, told ? TRY_MS.later : TRY_MS.first);
      const connection = await untilAborted(tried, wait.signal, () => cancelled(engine));
      if (told) wait.say(`The engine at ${engine.address} answers now.`);
      return connection;
    } catch (error) {
      if (error instanceof EngineFailure) throw error;
      if (Date.now() + pause > deadline) {
        throw new EngineFailure(
          'unreachable',
          `The engine at ${engine.address} did not answer (${reasonOf(error)}).`,
          { cause: error },
        );
      }
      if (!told) {
        wait.say(
          `The engine at ${engine.address} does not answer yet (${reasonOf(error)}); trying until it does.`,
        );
      }
      told = true;
    }
    await sleep(pause, undefined, wait.signal === undefined ? {} : { signal: wait.signal }).catch(
      () => undefined,
    );
    pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
  }
}

async function tryOnce(engine: EngineAddress, connectTimeout: number): Promise<Connection> {
  let connection: Connection | null = null;
  try {
    connection = await Connection.connect({ ...engine.connection, connectTimeout });
    await connection.workflowService.describeNamespace({ namespace: engine.namespace });
    return connection;
  } catch (error) {
    await connection?.close();
    const refusal = REFUSALS.get(statusOf(error) ?? -1);
    if (refusal === undefined) throw error;
    throw new EngineFailure(
      'refused',
      `The engine at ${engine.address} refused us: ${refusal} (namespace ${engine.namespace}). Look at the TEMPORAL_* settings.`,
      { cause: error },
    );
  }
}

/** Stops waiting for `tried` when `signal` aborts; a connection that comes about all the same is closed. */
async function untilAborted(
  tried: Promise<Connection>,
  signal: AbortSignal | undefined,
  failure: () => EngineFailure,
): Promise<Connection> {
  if (signal === undefined) return tried;
  const settled = new AbortController();
  const aborted = once(signal, 'abort', { signal: settled.signal }).then(() => {
    tried.then(
      (connection) => connection.close(),
      () => undefined,
    );
    throw failure();
  });
  try {
    return await Promise.race([tried, aborted]);
  } finally {
    settled.abort();
    aborted.catch(() => undefined);
  }
}

/** The gRPC status anywhere in the chain of causes. */
function statusOf(error: unknown): number | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'number') return at.code;
  }
  return null;
}

function cancelled(engine: EngineAddress): EngineFailure {
  return new EngineFailure(
    'cancelled',
    `Waiting for the engine at ${engine.address} was given up.`,
  );
}
