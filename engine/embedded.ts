import { setTimeout as sleep } from 'node:timers/promises';
import { openEngineData, type EngineData } from './engineData.ts';
import { EngineFailure } from './failures.ts';
import { freePort, isTaken } from './freePort.ts';
import { becomesReady } from './ready.ts';
import { lastWords, logSize, turnLog } from './serverLog.ts';
import { startServerProcess, type ServerProcess } from './serverProcess.ts';
import type { Say } from './say.ts';

const READY_LIMIT_MS = 60_000;
const LONGEST_PAUSE_MS = 10_000;
/** A server that ran this long was well; the next fall is answered at once again. */
const WELL_AFTER_MS = 60_000;

export interface EmbeddedOptions {
  /** The `temporal` program. */
  executable: string;
  /** Where its data and log lie; what it holds survives restarts. */
  folder: string;
  /** In memory only: nothing is kept in `folder` but the log. For tests. */
  inMemory?: boolean;
  /** Port of the gRPC service on 127.0.0.1; a free one when left out. */
  port?: number;
  /** Port of Temporal's own web page; without it there is none. */
  uiPort?: number;
  /** Besides `default`. */
  namespaces?: string[];
  dynamicConfig?: Record<string, string | number | boolean>;
  /** Name → type (Keyword, Text, Int, …), registered in `default`. */
  searchAttributes?: Record<string, string>;
  say: Say;
}

export interface EmbeddedEngine {
  /** `127.0.0.1:<port>`, the same after every restart. */
  address: string;
  /** Pid of the server itself; null while it is between two lives. */
  serverPid(): number | null;
  /** How often it had to be started again. */
  restarts(): number;
  /** Stops the server and waits until it is gone; asked twice, it stops once. */
  stop(): Promise<void>;
}

/**
 * Starts a Temporal server of our own on loopback, and starts it again on the same port and data whenever it dies.
 * It stops with us, also when we are killed. Throws EngineFailure `port-in-use`, `folder-in-use`, `data-corrupt` or
 * `did-not-start`.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedEngine> {
  if (options.port !== undefined && (await isTaken(options.port))) throw portInUse(options.port);
  const data = await openEngineData(options.folder);
  const port = options.port ?? (await freePort());
  const address = `127.0.0.1:${port}`;
  const supervision = new AbortController();
  let current: ServerProcess | null = null;
  let restarts = 0;
  let stopping: Promise<void> | null = null;

  try {
    await turnLog(data.logFile);
    current = await live(options, data, port);
  } catch (error) {
    await data.release();
    throw error;
  }
  const supervised = supervise(current);

  return {
    address,
    serverPid: () => current?.pid() ?? null,
    restarts: () => restarts,
    stop: () => (stopping ??= stop()),
  };

  async function stop(): Promise<void> {
    supervision.abort();
    await current?.stop();
    await supervised;
    await data.release();
  }

  async function supervise(first: ServerProcess): Promise<void> {
    let server = first;
    let pause = 0;
    for (;;) {
      const since = Date.now();
      const code = await server.exited;
      current = null;
      if (supervision.signal.aborted) return;
      pause = Date.now() - since > WELL_AFTER_MS ? 0 : pause;
      for (;;) {
        options.say(
          `The engine stopped (exit ${code}); starting it again${pause === 0 ? '' : ` in ${pause / 1000} s`}. Its log: ${data.logFile}`,
        );
        await sleep(pause, undefined, { signal: supervision.signal }).catch(() => undefined);
        if (supervision.signal.aborted) return;
        pause = Math.min(LONGEST_PAUSE_MS, Math.max(250, pause * 2));
        try {
          server = await live(options, data, port);
          break;
        } catch (error) {
          options.say(error instanceof Error ? error.message : String(error));
        }
      }
      restarts += 1;
      current = server;
      if (supervision.signal.aborted) {
        await server.stop();
        return;
      }
      options.say('The engine is back.');
    }
  }
}

/** One life of the server: started, and answering. */
async function live(
  options: EmbeddedOptions,
  data: EngineData,
  port: number,
): Promise<ServerProcess> {
  const since = await logSize(data.logFile);
  const server = startServerProcess({
    program: options.executable,
    args: serverArguments(options, data, port),
    logFile: data.logFile,
  });
  let gone = false;
  void server.exited.then(() => (gone = true));
  const ready = await becomesReady({
    address: `127.0.0.1:${port}`,
    namespaces: ['default', ...(options.namespaces ?? [])],
    limitMs: READY_LIMIT_MS,
    gaveUp: () => gone,
  });
  if (ready) {
    const pid = server.pid();
    if (pid !== null) await data.remember(pid);
    return server;
  }
  await server.stop();
  const words = await lastWords(data.logFile, since);
  if (/address already in use/i.test(words)) throw portInUse(port);
  throw new EngineFailure(
    'did-not-start',
    `The engine did not start${gone ? '' : ` within ${READY_LIMIT_MS / 1000} s`}: ${words || 'it said nothing'} (log: ${data.logFile})`,
  );
}

function serverArguments(options: EmbeddedOptions, data: EngineData, port: number): string[] {
  const pairs = (flag: string, values: Record<string, string> = {}) =>
    Object.entries(values).flatMap(([key, value]) => [flag, `${key}=${value}`]);
  return [
    'server',
    'start-dev',
    '--ip=127.0.0.1',
    `--port=${port}`,
    '--log-level=warn',
    '--log-format=json',
    ...(options.uiPort === undefined ? ['--headless'] : ['--ui-port', String(options.uiPort)]),
    ...(options.inMemory === true ? [] : ['--db-filename', data.database]),
    ...(options.namespaces ?? []).flatMap((name) => ['--namespace', name]),
    ...pairs('--dynamic-config-value', asJson(options.dynamicConfig)),
    ...pairs('--search-attribute', options.searchAttributes),
  ];
}

/** The server reads each value of its dynamic configuration as JSON. */
function asJson(values: Record<string, string | number | boolean> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)]),
  );
}

function portInUse(port: number): EngineFailure {
  return new EngineFailure(
    'port-in-use',
    `Port ${port} on 127.0.0.1 is used by another program. Stop that one, or choose another port with FOLLOWTHROUGH_ENGINE_PORT.`,
  );
}
