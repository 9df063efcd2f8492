import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { execa } from 'execa';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WEB = join(ROOT, 'dashboard', 'web');
const VITE = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
const BUILT = join(ROOT, 'dist', 'dashboard');
/** Holds the digest of the sources that the pages were built from. */
const STAMP = join(BUILT, '.sources');

/**
 * The folder of the built pages. They are built when they are missing or the sources have changed since, which takes a
 * few seconds and is said in one line. Two processes may do so at once: each builds in a folder of its own. Where it
 * fails, the pages built before are served, or none (null): letters matter more than pages.
 */
export async function buildWeb(say: (line: string) => void): Promise<string | null> {
  const wanted = await digestOfSources();
  const built = await readFile(STAMP, 'utf8').catch(() => null);
  if (built === wanted) return BUILT;
  say('Building the dashboard pages; a few seconds, once …');
  const fresh = `${BUILT}-${process.pid}`;
  try {
    await build(fresh);
    await writeFile(join(fresh, '.sources'), wanted);
    await replace(fresh);
    return BUILT;
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    const reason = error instanceof Error ? error.message : String(error);
    say(`The dashboard pages could not be built: ${reason}`);
    return built === null ? null : BUILT;
  }
}

/** In a process of its own: whatever environment ours has (a test's), the pages are built for production. */
async function build(folder: string): Promise<void> {
  const args = ['build', '--config', join(WEB, 'vite.config.ts'), '--outDir', folder];
  await execa(process.execPath, [VITE, ...args, '--logLevel', 'error'], {
    env: { NODE_ENV: 'production' },
  });
  await compress(folder);
}

/** Scripts and styles are laid beside themselves compressed, so that serving them costs nothing. */
async function compress(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = entries.filter((entry) => entry.isFile() && /\.(js|css|svg)$/.test(entry.name));
  for (const entry of texts) {
    const file = join(entry.parentPath, entry.name);
    const content = await readFile(file);
    await writeFile(`${file}.gz`, await promisify(gzip)(content));
    await writeFile(`${file}.br`, await promisify(brotliCompress)(content, BROTLI));
  }
}

/** The highest quality takes five times as long for a few bytes. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Whoever comes second finds the same pages there already. */
async function replace(fresh: string): Promise<void> {
  const old = `${fresh}-old`;
  await mkdir(join(ROOT, 'dist'), { recursive: true });
  if (existsSync(BUILT)) await rename(BUILT, old).catch(() => undefined);
  await rename(fresh, BUILT).catch(() => rm(fresh, { recursive: true, force: true }));
  await rm(old, { recursive: true, force: true });
}

async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(WEB, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  for (const file of [...files, join(ROOT, 'package-lock.json')])
    hash.update(file.slice(ROOT.length)).update(await readFile(file));
  return hash.digest('hex');
}
