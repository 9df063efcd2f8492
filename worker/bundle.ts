import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
/** All that may be bundled: the workflows and the rooms below them (.dependency-cruiser.cjs holds them to these). */
const ROOMS = ['domain', 'replies', 'approvals', 'activities', 'workflows'];

let bundle: Promise<{ code: string }> | null = null;

/**
 * The workflow code as the worker's sandbox takes it; shared by all workers of a process. Bundling takes some seconds of
 * processor time, so the result is kept in `dist/` under the digest of its sources and packages.
 */
export async function workflowBundle(): Promise<{ code: string }> {
  bundle ??= keptOrMade();
  return bundle;
}

async function keptOrMade(): Promise<{ code: string }> {
  const name = `workflows-${await digestOfSources()}.js`;
  const kept = await readFile(join(DIST, name), 'utf8').catch(() => null);
  if (kept !== null) return { code: kept };
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(ROOT, 'workflows', 'index.ts'),
    logger: silentLogger(),
  });
  // Where nothing can be kept (a checkout that is read-only), the next process bundles anew.
  await keep(name, code).catch(() => undefined);
  return { code };
}

/** Whole or not at all, whoever else does so at the same time; what older sources left goes. */
async function keep(name: string, code: string): Promise<void> {
  await mkdir(DIST, { recursive: true });
  const fresh = join(DIST, `${name}.${process.pid}`);
  await writeFile(fresh, code);
  await rename(fresh, join(DIST, name));
  const old = (await readdir(DIST)).filter((file) => /^workflows-\w+\.js$/.test(file));
  for (const file of old) if (file !== name) await rm(join(DIST, file), { force: true });
}

async function digestOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const room of ROOMS) {
    const files = (await readdir(join(ROOT, room), { recursive: true })).toSorted();
    for (const file of files.filter((path) => path.endsWith('.ts')))
      hash.update(`${room}/${file}`).update(await readFile(join(ROOT, room, file)));
  }
  return hash.update(await readFile(join(ROOT, 'package-lock.json'))).digest('hex');
}

/** Webpack's chatter tells a user nothing; its errors still throw. */
function silentLogger() {
  const silent = () => undefined;
  return { log: silent, trace: silent, debug: silent, info: silent, warn: silent, error: silent };
}
