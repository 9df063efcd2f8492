import { execa } from 'execa';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { EngineFailure } from './failures.ts';
import { tryLock, type FolderLock } from './folderLock.ts';
import { reasonOf } from './say.ts';

export interface EngineData {
  /** The server's SQLite file. */
  database: string;
  logFile: string;
  /** Remembers the running server, so that one left behind can be ended. */
  remember(pid: number): Promise<void>;
  release(): Promise<void>;
}

/**
 * Takes the engine's part of the data folder for us alone and looks at what lies there. Throws EngineFailure
 * `folder-in-use` when another process has it, `data-corrupt` when the file is damaged: it is never replaced by an
 * empty one.
 */
export async function openEngineData(folder: string): Promise<EngineData> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const lock = tryLock(join(folder, 'engine.lock'));
  if (lock === null) {
    throw new EngineFailure(
      'folder-in-use',
      `Another Followthrough is running on ${folder}. Stop it, or give this one its own folder with FOLLOWTHROUGH_HOME.`,
    );
  }
  try {
    return await take(folder, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function take(folder: string, lock: FolderLock): Promise<EngineData> {
  const database = join(folder, 'engine.sqlite');
  const pidFile = join(folder, 'engine.pid');
  await endLeftover(pidFile, database);
  await refuseDamaged(database);
  return {
    database,
    logFile: join(folder, 'engine.log'),
    remember: (pid) => writeFile(pidFile, `${pid}\n`, { mode: 0o600 }),
    async release() {
      await rm(pidFile, { force: true });
      lock.release();
    },
  };
}

/** A server whose parent and guardian were both killed still writes to the file; two servers on one file would spoil it. */
async function endLeftover(pidFile: string, database: string): Promise<void> {
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 1 || !(await isOurs(pid, database))) return;
  process.kill(pid, 'SIGKILL');
  while (await isOurs(pid, database)) await sleep(50);
}

async function isOurs(pid: number, database: string): Promise<boolean> {
  const { stdout, exitCode } = await execa('ps', ['-o', 'args=', '-p', String(pid)], {
    reject: false,
  });
  return exitCode === 0 && stdout.includes(database);
}

async function refuseDamaged(database: string): Promise<void> {
  const size = await stat(database).then(
    (found) => found.size,
    () => 0,
  );
  if (size === 0) return;
  try {
    const file = new DatabaseSync(database, { readOnly: true });
    try {
      file.prepare('SELECT count(*) FROM sqlite_schema').get();
    } finally {
      file.close();
    }
  } catch (error) {
    throw new EngineFailure(
      'data-corrupt',
      `The engine's data file ${database} cannot be read (${reasonOf(error)}). It was left as it is. Put a backup back, or move it away and run "followthrough rebuild" to start the applications again from the store.`,
      { cause: error },
    );
  }
}
