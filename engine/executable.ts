import { join } from 'node:path';
import { buildWithGo } from './build.ts';
import { downloadWithSdk } from './download.ts';
import { EngineFailure } from './failures.ts';
import { withLock } from './folderLock.ts';
import { reasonOf, type Say } from './say.ts';
import { TEMPORAL_CLI } from './versions.ts';
import { checkExecutable, findOnPath } from './whichTemporal.ts';

export interface TemporalExecutable {
  path: string;
  source: 'path' | 'cache' | 'download' | 'build';
  /** Version of the server inside it, such as `1.29.1`. */
  server: string;
}

/**
 * Finds or makes the `temporal` program: PATH → `cache` folder → the SDK's own download → `go install` of the pinned
 * version into the cache. Each way that fails says so in one line. Safe when several processes start at once: one
 * fetches, the others wait for it. Throws EngineFailure `no-engine` with the reason of every way.
 */
export async function findExecutable(options: {
  env: NodeJS.ProcessEnv;
  cache: string;
  say: Say;
}): Promise<TemporalExecutable> {
  const { env, cache, say } = options;
  const reasons: string[] = [];
  const onPath = await findOnPath(env);
  if (onPath.found) return { ...onPath.found, source: 'path' };
  if (onPath.reason !== null) reasons.push(refuse(say, `temporal on PATH`, onPath.reason));
  const kept = cachedPath(cache);
  const cached = await checkExecutable(kept);
  if (cached.found) return { ...cached.found, source: 'cache' };

  return withLock(
    join(cache, 'temporal.lock'),
    () => say('Another process is fetching the engine; waiting for it.'),
    async () => {
      const meanwhile = await checkExecutable(kept);
      if (meanwhile.found) return { ...meanwhile.found, source: 'cache' };
      for (const way of [
        { source: 'download', name: 'Download by the Temporal SDK', get: downloadWithSdk },
        { source: 'build', name: 'Build with Go', get: buildWithGo },
      ] as const) {
        try {
          await way.get({ env, cache, target: kept, say });
          const made = await checkExecutable(kept);
          if (made.found) return { ...made.found, source: way.source };
          reasons.push(refuse(say, way.name, made.reason ?? 'it left no program'));
        } catch (error) {
          reasons.push(refuse(say, way.name, reasonOf(error)));
        }
      }
      throw new EngineFailure(
        'no-engine',
        `No Temporal server could be had. ${reasons.join(' ')} Install the Temporal CLI or Go, or set TEMPORAL_ADDRESS to a server of yours.`,
      );
    },
  );
}

/** Where the pinned program is kept in the cache. */
export function cachedPath(cache: string): string {
  const file = process.platform === 'win32' ? 'temporal.exe' : 'temporal';
  return join(cache, `temporal-${TEMPORAL_CLI.version}`, file);
}

function refuse(say: Say, way: string, reason: string): string {
  const line = `${way}: ${reason.replace(/\.?$/, '.')}`;
  say(`${line} Trying the next way.`);
  return line;
}
