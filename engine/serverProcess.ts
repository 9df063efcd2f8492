import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const GUARDIAN = fileURLToPath(new URL('./guardian.ts', import.meta.url));

/** A little longer than the guardian itself waits before it kills the server. */
const STOP_LIMIT_MS = 12_000;

export interface ServerProcess {
  /** The server's own pid, null until the guardian has told it. */
  pid(): number | null;
  /** Resolves with the exit code once the server is gone. Never rejects. */
  exited: Promise<number>;
  /** Asks the server to end, waits until it has. */
  stop(): Promise<void>;
}

/**
 * Starts `program` under a guardian that ends it when we are gone. It has a process group of its own: Ctrl-C in the
 * terminal reaches us alone, and we stop the server after the workers have let go of it.
 */
export function startServerProcess(options: {
  program: string;
  args: string[];
  logFile: string;
}): ServerProcess {
  let pid: number | null = null;
  const guardian = spawn(
    process.execPath,
    [GUARDIAN, options.logFile, options.program, ...options.args],
    {
      stdio: ['pipe', 'pipe', 'ignore'],
      detached: true,
    },
  );
  createInterface({ input: guardian.stdout }).on('line', (line) => {
    if (line.startsWith('pid ')) pid = Number(line.slice(4));
  });
  guardian.stdin.on('error', () => undefined);

  const exited = new Promise<number>((resolve) => {
    guardian.once('error', () => resolve(127));
    guardian.once('exit', (code, signal) => {
      if (signal !== null) endOrphan(pid);
      resolve(code ?? 128);
    });
  });
  return {
    pid: () => pid,
    exited,
    async stop() {
      guardian.stdin.end();
      const late = setTimeout(() => guardian.kill('SIGKILL'), STOP_LIMIT_MS);
      await exited;
      clearTimeout(late);
    },
  };
}

/** A guardian that was itself killed has left its server behind. */
function endOrphan(pid: number | null): void {
  if (pid === null) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}
