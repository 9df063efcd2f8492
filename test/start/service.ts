import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from '../support/eventually.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** `npm start` as a user has it, less npm: the program in a process group of its own. */
export interface Service {
  pid: number;
  out(): string;
  err(): string;
  /** Exit code once it has ended; null while it runs. */
  code(): number | null;
  /** Waits for a line on stdout or stderr. */
  says(line: RegExp, limitMs?: number): Promise<RegExpExecArray>;
  /** What Ctrl-C does: SIGINT to the whole group. Resolves with the exit code. */
  interrupt(): Promise<number>;
  /** Waits for the end by itself. */
  ended(limitMs?: number): Promise<number>;
  /** The engine and whatever else it started, itself included. */
  processes(): Promise<number[]>;
  kill(): Promise<void>;
}

/** Starts the program over a data folder, with no setting of the machine's own. */
export function startService(
  home: string,
  args: string[] = [],
  settings: Record<string, string> = {},
): Service {
  const { FOLLOWTHROUGH_CACHE, HOME, PATH, XDG_CACHE_HOME } = process.env;
  const env: Record<string, string> = { FOLLOWTHROUGH_HOME: home, FOLLOWTHROUGH_PORT: '0' };
  for (const [name, value] of Object.entries({ FOLLOWTHROUGH_CACHE, HOME, PATH, XDG_CACHE_HOME }))
    if (value !== undefined) env[name] = value;
  const child = spawn(process.execPath, ['bootstrap.mjs', 'start', ...args], {
    cwd: ROOT,
    env: { ...env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => void (text.out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => void (text.err += chunk.toString('utf8')));
  const exit = new Promise<number>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? (signal === null ? 0 : 128))),
  );
  let over: number | null = null;
  void exit.then((code) => (over = code));
  const pid = child.pid ?? 0;
  const ended = async (limitMs = 60_000) =>
    (
      await eventually(
        'the end of the program',
        () => (over === null ? null : { code: over }),
        limitMs,
      )
    ).code;
  return {
    pid,
    out: () => text.out,
    err: () => text.err,
    code: () => over,
    async says(line, limitMs = 60_000) {
      return eventually(
        `${String(line)} in:\n${text.out}${text.err}`,
        () => {
          const found = line.exec(text.out) ?? line.exec(text.err);
          if (found === null && over !== null)
            throw new Error(`it ended with ${over}:\n${text.out}${text.err}`);
          return found;
        },
        limitMs,
      );
    },
    async interrupt() {
      process.kill(-pid, 'SIGINT');
      return ended();
    },
    ended,
    processes: async () => descendants(pid),
    async kill() {
      if (over !== null) return;
      for (const one of await descendants(pid)) {
        try {
          process.kill(one, 'SIGKILL');
        } catch {
          // Ended meanwhile.
        }
      }
      await exit;
    },
  };
}

/** A process and all that came of it, by the parents in /proc. */
async function descendants(root: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(join('/proc', name, 'stat'), 'utf8').catch(() => '');
    const parent = /^\d+ \(.*\) \S (\d+)/s.exec(stat)?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const found = [root];
  for (const pid of found)
    for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}
