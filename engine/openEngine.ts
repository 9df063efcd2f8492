import { cacheFolder } from './cacheFolder.ts';
import { connectClient, type EngineAddress } from './connect.ts';
import { startEmbedded, type EmbeddedOptions } from './embedded.ts';
import { findExecutable } from './executable.ts';
import { remoteEngine } from './remote.ts';
import type { Say } from './say.ts';

export interface Engine extends EngineAddress {
  /** `remote`: someone else's server; otherwise where our own program came from. */
  source: 'remote' | 'path' | 'cache' | 'download' | 'build';
  /** How often our own server had to be started again; 0 for a remote one. */
  restarts(): number;
  /** Pid of our own server; null for a remote one and between two lives. */
  serverPid(): number | null;
  /** Stops our own server; leaves a remote one alone. */
  stop(): Promise<void>;
}

/**
 * Opens an engine in the design's order: the server named by TEMPORAL_ADDRESS (waited for until it answers), else an
 * embedded one from PATH, cache, download or Go, with its data in `dataFolder`. Throws EngineFailure.
 */
export async function openEngine(
  options: {
    env: NodeJS.ProcessEnv;
    dataFolder: string;
    say: Say;
    signal?: AbortSignal;
  } & Pick<EmbeddedOptions, 'port' | 'uiPort' | 'dynamicConfig' | 'searchAttributes' | 'inMemory'>,
): Promise<Engine> {
  const { env, dataFolder, say, signal, ...server } = options;
  const remote = remoteEngine(env);
  if (remote !== null) {
    const reached = await connectClient(remote, signal === undefined ? { say } : { say, signal });
    await reached.close();
    return {
      ...remote,
      source: 'remote',
      restarts: () => 0,
      serverPid: () => null,
      stop: () => Promise.resolve(),
    };
  }
  const program = await findExecutable({ env, cache: await cacheFolder(env), say });
  const embedded = await startEmbedded({
    ...server,
    executable: program.path,
    folder: dataFolder,
    say,
  });
  return {
    ...embedded,
    namespace: 'default',
    connection: { address: embedded.address },
    source: program.source,
  };
}
