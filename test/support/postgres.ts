import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from './freePort.ts';

/** A Postgres server of our own in a temporary folder, on loopback. */
export interface ThrowAwayPostgres {
  url: string;
  /** Makes one more empty database and returns its URL. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

const START_MS = 30_000;

/** Where the server's programs are; null where Postgres is not installed. */
export function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const folders = [
    ...versions.sort().map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** Why tests on Postgres are skipped here; null when they run. */
export const postgresMissing: string | null =
  findPostgres() === null ? 'Postgres is not installed (Debian: apt install postgresql)' : null;

/** Makes a cluster and starts it. Postgres refuses to run as root, so root hands it to a user of lesser rights. */
export async function startPostgres(): Promise<ThrowAwayPostgres> {
  const bin = findPostgres();
  if (bin === null) throw new Error(postgresMissing ?? 'unreachable');
  const folder = mkdtempSync(join(tmpdir(), 'followthrough-pg-'));
  const user = process.getuid?.() === 0 ? lesserUser() : {};
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'followthrough', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: folder, stdio: 'pipe' },
  );
  const port = await freePort();
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder, '-F'],
    { ...user, cwd: folder, stdio: 'ignore' },
  );
  const base = `postgresql://followthrough@127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    await endProcess(server);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await answers(`${base}/postgres`, server);
    const createDatabase = async (name: string): Promise<string> => {
      const client = new Client({ connectionString: `${base}/postgres` });
      await client.connect();
      await client.query(`create database "${name}"`);
      await client.end();
      return `${base}/${name}`;
    };
    return { url: await createDatabase('followthrough'), createDatabase, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function lesserUser(): { uid?: number; gid?: number } {
  for (const name of ['postgres', 'nobody'])
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such user: the next one.
    }
  return {};
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (const until = Date.now() + START_MS; ;) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (server.exitCode !== null || Date.now() > until) throw error;
      await pause(50);
    }
  }
}

/** SIGINT is Postgres's fast shutdown. */
async function endProcess(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGINT');
  await Promise.race([ended, pause(5_000)]);
  if (server.exitCode === null) server.kill('SIGKILL');
}
