import { execa } from 'execa';
import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Say } from './say.ts';
import { TEMPORAL_CLI } from './versions.ts';

const CHILD = fileURLToPath(new URL('./downloadChild.ts', import.meta.url));
const DOWNLOAD_LIMIT_MS = 10 * 60_000;

/**
 * Lets the Temporal SDK download its server to `target`. It runs in a process of its own, because the SDK's download
 * cannot be cancelled; without a network that process gives up within 8 s. Throws with one clear line.
 */
export async function downloadWithSdk(options: {
  env: NodeJS.ProcessEnv;
  cache: string;
  target: string;
  say: Say;
  what?: 'cli' | 'temporal-test-server';
  version?: string;
}): Promise<void> {
  const { cache, target, say, what = 'cli', version = `v${TEMPORAL_CLI.version}` } = options;
  await mkdir(dirname(target), { recursive: true });
  const folder = await mkdtemp(join(cache, 'download-'));
  try {
    say(`Fetching the engine (${what} ${version}) …`);
    const child = await execa(process.execPath, [CHILD, what, version, folder], {
      env: { ...options.env, NODE_USE_ENV_PROXY: '1' },
      extendEnv: false,
      reject: false,
      timeout: DOWNLOAD_LIMIT_MS,
      stdin: 'ignore',
    });
    if (child.exitCode !== 0) {
      const reason = child.timedOut ? 'it took longer than 10 minutes' : lastLine(child.stderr);
      throw new Error(reason || 'it failed without a word');
    }
    const [file] = (await readdir(folder)).filter((name) => name.startsWith('temporal'));
    if (file === undefined) throw new Error('the download left no file');
    await chmod(join(folder, file), 0o755);
    await rename(join(folder, file), target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
