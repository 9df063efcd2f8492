import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { SampleFailure } from '../dashboard/server/sampleDoor.ts';
import type { SampleDoor } from '../dashboard/server/sampleDoor.ts';
import { dataFolderPath } from '../store/dataFolder.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
/** A sample that does not end by itself by then is ended. */
const STOP_MS = 20_000;

/** What the sample tells the process that started it. */
interface Ready {
  begin: string;
}

/**
 * Starts the sample for the page as `npm start -- --sample` does: a process of its own, on a free port, over the folder
 * beside the real data. It ends with `stop`, or when this process ends in whatever way. `home` leads back here.
 */
export function sampleDoor(
  env: NodeJS.ProcessEnv,
  home: () => string,
): SampleDoor & { stop(): Promise<void> } {
  let running: { child: ChildProcess; begin: Promise<string> } | null = null;
  return {
    start() {
      if (running !== null) return running.begin;
      const child = spawn(process.execPath, [MAIN, 'start', '--sample', '--back-to', home()], {
        env: sampleSettings(env),
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      });
      child.once('close', () => (running = null));
      running = { child, begin: whenReady(child) };
      return running.begin;
    },
    async stop() {
      const child = running?.child;
      if (child === undefined || child.exitCode !== null) return;
      const over = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
      await over;
      clearTimeout(late);
    },
  };
}

/** In the sample's own process: says that it is ready, and calls back when the process that started it is gone. */
export function answerDoor(gone: () => void): (begin: string) => void {
  if (process.send === undefined) return () => undefined;
  process.once('disconnect', gone);
  // Listening alone must not keep a sample alive that was told to stop.
  process.channel?.unref();
  return (begin) => void process.send?.({ begin } satisfies Ready);
}

/** Everything that names the real installation's own ports and addresses is the sample's own to choose. */
function sampleSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const {
    FOLLOWTHROUGH_ENGINE_PORT: _engine,
    FOLLOWTHROUGH_ENGINE_UI_PORT: _page,
    FOLLOWTHROUGH_PUBLIC_URL: _url,
    ...rest
  } = env;
  return {
    ...rest,
    FOLLOWTHROUGH_HOME: dataFolderPath(env),
    FOLLOWTHROUGH_HOST: '127.0.0.1',
    FOLLOWTHROUGH_PORT: '0',
  };
}

function whenReady(child: ChildProcess): Promise<string> {
  let last = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    last = `${last}${text}`.slice(-4000);
  });
  return new Promise((resolve, reject) => {
    child.once('message', ({ begin }: Ready) => resolve(begin));
    child.once('error', () => reject(failure('this machine would not start another process')));
    child.once('close', () => reject(failure(last.trim().split('\n').at(-1) ?? '')));
  });
}

function failure(why: string): SampleFailure {
  const reason = why === '' ? 'it ended without a word' : why.replace(/\.$/, '');
  return new SampleFailure(
    `The sample could not be started: ${reason}. Nothing of yours was touched; in a terminal “npm start -- --sample” shows more.`,
  );
}
