import { execa } from 'execa';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { reasonOf } from './say.ts';
import { OLDEST_SERVER } from './versions.ts';

/** Either the program with its server's version, or why it is none (null: there is simply nothing there). */
export type Looked =
  { found: { path: string; server: string } } | { found: null; reason: string | null };

/** The first usable `temporal` on PATH. */
export async function findOnPath(env: NodeJS.ProcessEnv): Promise<Looked> {
  let reason: string | null = null;
  const names = process.platform === 'win32' ? ['temporal.exe', 'temporal.cmd'] : ['temporal'];
  for (const folder of (env['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    for (const name of names) {
      const looked = await checkExecutable(join(folder, name));
      if (looked.found) return looked;
      reason ??= looked.reason;
    }
  }
  return { found: null, reason };
}

/** Asks the program at `path` for its version: a broken, foreign or too old one is no engine. */
export async function checkExecutable(path: string): Promise<Looked> {
  if (!(await isExecutable(path))) return { found: null, reason: null };
  try {
    const { stdout } = await execa(path, ['--version'], { timeout: 15_000, stdin: 'ignore' });
    const server = /^temporal version .*\(Server (\d+\.\d+\.\d+)/m.exec(stdout)?.[1];
    if (server === undefined) return { found: null, reason: `${path} is not the Temporal CLI` };
    if (server.localeCompare(OLDEST_SERVER, 'en', { numeric: true }) < 0) {
      return {
        found: null,
        reason: `${path} holds server ${server}, at least ${OLDEST_SERVER} is needed`,
      };
    }
    return { found: { path, server } };
  } catch (error) {
    return { found: null, reason: `${path} does not run (${reasonOf(error)})` };
  }
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
