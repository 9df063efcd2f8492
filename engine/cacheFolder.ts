import envPaths from 'env-paths';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';

/**
 * The folder for what is fetched or built once: FOLLOWTHROUGH_CACHE or the platform's own cache folder
 * (`~/.cache/followthrough` on Linux). Made when it is not there.
 */
export async function cacheFolder(env: NodeJS.ProcessEnv): Promise<string> {
  const folder = env['FOLLOWTHROUGH_CACHE'] || envPaths('followthrough', { suffix: '' }).cache;
  const path = resolve(folder);
  await mkdir(path, { recursive: true });
  return path;
}
