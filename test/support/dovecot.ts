import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chown, mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dovecotConfig, type DovecotFolder } from './dovecotConfig.ts';
import { freePort } from './freePort.ts';

export interface DovecotOptions {
  /** User name → password. */
  users: Record<string, string>;
  /** False: the server does not offer IDLE. */
  idle?: boolean;
  /** PEM of key and certificate: then also implicit TLS on `tlsPort` and STARTTLS on `port`. */
  tls?: { key: string; cert: string };
  folders?: DovecotFolder[];
  /** Accepts XOAUTH2 tokens that this URL confirms (RFC 7662 introspection, answers `{"active", "email"}`). */
  introspectionUrl?: string;
}

interface Delivery {
  /** `INBOX` unless told otherwise. */
  folder?: string;
  /** INTERNALDATE; now unless told otherwise. */
  receivedAt?: Date;
  seen?: boolean;
}

export interface Dovecot {
  host: string;
  port: number;
  tlsPort: number;
  /** Puts a message into a maildir as a delivery agent does. */
  deliver(user: string, raw: string | Uint8Array, delivery?: Delivery): Promise<void>;
  /** How many messages lie in a folder, read from the disk. */
  count(user: string, folder?: string): Promise<number>;
  /** The messages of a folder, as files on the disk. */
  files(user: string, folder?: string): Promise<string[]>;
  /** The server forgets all UIDs of the folder and numbers anew under another UIDVALIDITY. */
  bumpUidValidity(user: string, folder?: string): Promise<void>;
  /** Down and up again on the same ports; `whileDown` runs in between. */
  restart(whileDown?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

/** Null where Dovecot can run here; else the reason to skip with. */
export function dovecotMissing(): string | null {
  try {
    execFileSync('dovecot', ['--version'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'Dovecot is not installed (Debian: apt-get install dovecot-imapd)';
  }
}

/** A throw-away IMAP server on loopback with its own configuration, maildirs and ports. */
export async function startDovecot(options: DovecotOptions): Promise<Dovecot> {
  const base = await mkdtemp(join(tmpdir(), 'dovecot-'));
  const [port, tlsPort] = [await freePort(), await freePort()];
  const uid = process.getuid?.() === 0 ? 65_534 : (process.getuid?.() ?? 1000);
  const gid = process.getuid?.() === 0 ? 65_534 : (process.getgid?.() ?? 1000);
  const config = await dovecotConfig({ ...options, base, port, tlsPort, uid, gid });
  let child = await launch(config, port, base);
  const onExit = (): void => killGroup(child);
  process.on('exit', onExit);
  let number = 0;

  const maildir = (user: string, folder = 'INBOX'): string =>
    join(base, 'mail', user, folder === 'INBOX' ? '' : `.${folder}`);

  return {
    host: '127.0.0.1',
    port,
    tlsPort,
    async deliver(user, raw, delivery = {}) {
      const folder = maildir(user, delivery.folder);
      for (const part of ['tmp', 'new', 'cur']) {
        const path = join(folder, part);
        if ((await mkdir(path, { recursive: true })) === undefined) continue;
        await own(path, uid, gid);
        await own(folder, uid, gid);
      }
      number += 1;
      const name = `${Date.now()}.${process.pid}_${number}.test`;
      const temporary = join(folder, 'tmp', name);
      await writeFile(temporary, raw);
      await own(temporary, uid, gid);
      if (delivery.receivedAt) await utimes(temporary, delivery.receivedAt, delivery.receivedAt);
      await rename(
        temporary,
        delivery.seen === true ? join(folder, 'cur', `${name}:2,S`) : join(folder, 'new', name),
      );
    },
    async count(user, folder) {
      return (await filesIn(maildir(user, folder))).length;
    },
    files: (user, folder) => filesIn(maildir(user, folder)),
    async bumpUidValidity(user, folder) {
      const path = maildir(user, folder);
      for (const name of await readdir(path)) {
        if (/^dovecot(\.index|-uidlist)/.test(name)) await rm(join(path, name), { force: true });
      }
      // New numbers come from the clock in seconds, so that an old one never comes back.
      const validity = join(maildir(user), 'dovecot-uidvalidity');
      const next = (Math.floor(Date.now() / 1000) + 1000 + number).toString(16);
      for (const name of await readdir(maildir(user))) {
        if (name.startsWith('dovecot-uidvalidity')) await rm(join(maildir(user), name));
      }
      await writeFile(validity, next);
      await writeFile(`${validity}.${next}`, '');
      await own(validity, uid, gid);
      await own(`${validity}.${next}`, uid, gid);
    },
    async restart(whileDown) {
      await end(child);
      await whileDown?.();
      child = await launch(config, port, base);
    },
    async stop() {
      process.off('exit', onExit);
      killGroup(child);
      await end(child);
      await rm(base, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function filesIn(maildir: string): Promise<string[]> {
  const names: string[] = [];
  for (const part of ['new', 'cur']) {
    const path = join(maildir, part);
    const found = await readdir(path).catch(() => []);
    names.push(...found.map((name) => join(path, name)));
  }
  return names;
}

async function launch(config: string, port: number, base: string): Promise<ChildProcess> {
  const child = spawn('dovecot', ['-F', '-c', config], { stdio: 'ignore', detached: true });
  endWithUs(child);
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    if (child.exitCode !== null) break;
    if (await answers(port)) return child;
    await sleep(20);
  }
  killGroup(child);
  throw new Error(`Dovecot did not start; see ${join(base, 'log')}`);
}

/** True once the greeting is there, which the kernel's own accept is not. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const done = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1000, () => done(false));
    socket.once('error', () => done(false));
    socket.once('data', () => done(true));
  });
}

/** As a shutdown of the machine would: asked to end, and its sessions cut. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const killer = setTimeout(() => killGroup(child), 300);
    await ended;
    clearTimeout(killer);
  }
  killGroup(child);
}

/** A test process that is killed runs no clean-up: this watcher sees its pipe close and ends the server in its place. */
function endWithUs(child: ChildProcess): void {
  const watcher = spawn('sh', ['-c', 'cat >/dev/null; kill -KILL "-$0"', String(child.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  child.once('exit', () => watcher.kill('SIGKILL'));
}

/** The server with all its processes; they are a group of their own. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All gone already.
  }
}

async function own(path: string, uid: number, gid: number): Promise<void> {
  if (process.getuid?.() === 0) await chown(path, uid, gid);
}
