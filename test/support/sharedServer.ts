import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { cacheFolder } from '../../engine/cacheFolder.ts';
import { startEmbedded } from '../../engine/embedded.ts';
import { findExecutable } from '../../engine/executable.ts';
import { freePort } from '../../engine/freePort.ts';

/** What the run's own Temporal server looks like to test files: where it is, or why there is none. */
export type SharedServer = { address: string; executable: string } | { missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    sharedServer: SharedServer;
  }
}

/**
 * One Temporal server in memory for the whole run. Its program is fetched or built first, with progress; it then comes
 * up while the first files run, and those that need it wait for it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const env = process.env;
  const found = await findExecutable({ env, cache: await cacheFolder(env), say }).catch(
    (error: unknown) => (error instanceof Error ? error : new Error(String(error))),
  );
  if (found instanceof Error) {
    project.provide('sharedServer', { missing: found.message });
    return () => Promise.resolve();
  }
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-shared-'));
  const port = await freePort();
  const starting = startEmbedded({
    executable: found.path,
    folder,
    inMemory: true,
    port,
    say,
  }).catch((error: unknown) => {
    say(String(error));
    return null;
  });
  project.provide('sharedServer', { address: `127.0.0.1:${port}`, executable: found.path });
  return async () => {
    await (await starting)?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
