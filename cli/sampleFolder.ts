import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolderPath, prepareDataFolder } from '../store/dataFolder.ts';
import { lockFolder } from '../store/folderLock.ts';

/** Where the sample lives: beside the real data, never in it. */
export function sampleFolder(env: NodeJS.ProcessEnv): string {
  return join(dataFolderPath(env), 'sample');
}

/**
 * The environment of a sample run: a folder of its own, begun anew each time, and never a shared database or engine.
 * Throws StoreFailure `in-use` while another sample runs there, whose data it leaves alone.
 */
export async function sampleEnvironment(env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  const folder = sampleFolder(env);
  await prepareDataFolder(folder);
  const lock = await lockFolder(folder);
  await rm(folder, { recursive: true, force: true });
  await lock.release();
  const { DATABASE_URL: _database, TEMPORAL_ADDRESS: _engine, ...rest } = env;
  return { ...rest, FOLLOWTHROUGH_HOME: folder };
}
