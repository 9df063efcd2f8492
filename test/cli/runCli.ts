import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BOOTSTRAP = new URL('../../bootstrap.mjs', import.meta.url).pathname;

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command line as a process of its own, away from any data or service of this machine. */
export function runCli(args: string[], env: NodeJS.ProcessEnv = {}, input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [BOOTSTRAP, 'cli', ...args],
      {
        env: {
          PATH: process.env['PATH'],
          FOLLOWTHROUGH_HOME: '/nonexistent/followthrough',
          ...env,
        },
        timeout: 60_000,
        encoding: 'utf8',
      },
      (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code ?? 99), stdout, stderr }),
    );
    child.stdin?.on('error', () => undefined).end(input);
  });
}

/** Writes a file into a new folder; `content` that is no text is written as JSON. */
export async function fileWith(name: string, content: unknown): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'followthrough-cli-'));
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

/** The design's own example of an `application.json`. */
export const APPLICATION_FILE = {
  role: 'Sales Manager',
  owner: {
    name: 'Kim Owner',
    email: 'kim@owner.example',
    phone: '+49 30 1234567',
    address: '1 Linden Street, Berlin',
    timeZone: 'Europe/Berlin',
    country: 'DE',
  },
  employer: {
    name: 'Northwind Traders',
    domain: 'northwind.example',
    kind: 'company',
    country: 'US',
    region: 'WA',
    timeZone: 'America/Los_Angeles',
  },
  contacts: [
    {
      id: 'lee',
      name: 'Dana Lee',
      honorific: 'Ms.',
      title: 'Head of Sales',
      email: 'dana.lee@northwind.example',
      phone: '+1 206 555 0100',
      role: 'interviewer',
      permission: true,
    },
  ],
  interviews: [
    {
      id: 'first',
      startsAt: '2026-11-16T10:00:00-08:00',
      endsAt: '2026-11-16T11:00:00-08:00',
      with: ['lee'],
      notes: { lee: 'We talked about the Portland office.' },
      decisionBy: '2026-11-30',
      channel: 'email',
    },
  ],
  playbook: 'standard',
  now: '2026-11-16T12:00:00-08:00',
};
