import { execa } from 'execa';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Say } from './say.ts';
import { TEMPORAL_CLI } from './versions.ts';

const BUILD_LIMIT_MS = 30 * 60_000;
const PROGRESS_EVERY_MS = 10_000;

/**
 * Builds the pinned CLI with `go install` and moves it to `target` in one step. Takes about three minutes on two
 * cores the first time; says every ten seconds how far it is. Go checks the sources against its checksum database.
 * Throws with one clear line.
 */
export async function buildWithGo(options: {
  env: NodeJS.ProcessEnv;
  cache: string;
  target: string;
  say: Say;
}): Promise<void> {
  const { cache, target, say } = options;
  const go = await execa('go', ['version'], {
    env: options.env,
    extendEnv: false,
    reject: false,
    timeout: 15_000,
  });
  if (go.exitCode !== 0) throw new Error('Go is not installed');
  await mkdir(dirname(target), { recursive: true });
  const folder = await mkdtemp(join(cache, 'build-'));
  const started = Date.now();
  let compiled = 0;
  say(
    `Building the engine with Go (${TEMPORAL_CLI.module}@v${TEMPORAL_CLI.version}); about 3 minutes, once.`,
  );
  const ticker = setInterval(() => {
    const seconds = Math.round((Date.now() - started) / 1000);
    say(`  building the engine: ${seconds} s, ${compiled} packages done`);
  }, PROGRESS_EVERY_MS);
  try {
    const build = execa(
      'go',
      ['install', '-v', `${TEMPORAL_CLI.module}@v${TEMPORAL_CLI.version}`],
      {
        env: { ...options.env, GOBIN: folder },
        extendEnv: false,
        timeout: BUILD_LIMIT_MS,
        stdin: 'ignore',
        buffer: false,
        reject: false,
        lines: true,
      },
    );
    let last = '';
    for await (const line of build.iterable({ from: 'stderr' })) {
      if (/^[\w./~-]+$/.test(line)) compiled += 1;
      else last = line;
    }
    const result = await build;
    if (result.timedOut) throw new Error('the build took longer than 30 minutes');
    if (result.exitCode !== 0) throw new Error(`the build failed (${last || 'no reason given'})`);
    const [file] = await readdir(folder);
    if (file === undefined) throw new Error('the build left no program');
    await rename(join(folder, file), target);
    say(`Engine built in ${Math.round((Date.now() - started) / 1000)} s.`);
  } finally {
    clearInterval(ticker);
    await rm(folder, { recursive: true, force: true });
  }
}
