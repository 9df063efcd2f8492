import { once } from 'node:events';
import { execa, type Options } from 'execa';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const SCRIPT = resolve(import.meta.dirname, '..', 'bootstrap.mjs');
const LARGE_PACKAGES = resolve(import.meta.dirname, '..', 'largePackages.mjs');

/** Tells what it got, and how often it was asked to stop, when it was. */
const COMMAND = `
if (process.argv.includes('stay')) {
  let asked = 0;
  process.on('SIGINT', () => { asked += 1; setTimeout(() => { console.log('asked ' + asked); process.exit(7); }, 300); });
  setInterval(() => {}, 1000);
} else process.exitCode = 3;
console.log(JSON.stringify(process.argv.slice(2)));
`;

describe('bootstrap', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'followthrough-bootstrap-'));
    await copyFile(SCRIPT, join(folder, 'bootstrap.mjs'));
    await copyFile(LARGE_PACKAGES, join(folder, 'largePackages.mjs'));
    await write('package.json', '{"type":"module"}');
    await write('package-lock.json', lockFile('1.0.0'));
    await write('cli/main.ts', COMMAND);
    await write(
      'bin/npm',
      `#!/bin/sh
echo npm says something
echo "$@" >> npm.log
sleep 0.5
mkdir -p node_modules/node/bin
printf '#!/bin/sh\\nexec "${process.execPath}" "$@"\\n' > node_modules/node/bin/node
chmod 755 node_modules/node/bin/node
cp package-lock.json node_modules/.package-lock.json
`,
    );
    await chmod(join(folder, 'bin/npm'), 0o755);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('installs what is missing once, though two start at the same time, and keeps stdout for the command', async () => {
    const [one, two] = await Promise.all([run(['cli', 'one']), run(['cli', 'two'])]);
    expect(one).toMatchObject({ stdout: '["one"]', exitCode: 3 });
    expect(two).toMatchObject({ stdout: '["two"]', exitCode: 3 });
    expect(await installs()).toBe(1);
    const said = `${one.stderr}\n${two.stderr}`;
    expect(said).toContain('Installing the packages');
    expect(said).toContain('Another process is installing the packages; waiting for it.');
    expect(said).toContain('npm says something');
  });

  it('installs again when the lock file asks for other packages, not because it is newer', async () => {
    await run(['cli']);
    const later = new Date(Date.now() + 60_000);
    await utimes(join(folder, 'package-lock.json'), later, later);
    expect((await run(['cli'])).stderr).toBe('');
    await write('package-lock.json', lockFile('2.0.0'));
    await utimes(join(folder, 'package-lock.json'), later, later);
    expect((await run(['cli'])).stderr).toContain('Installing');
    expect(await installs()).toBe(2);
  });

  it('takes over from an installation that was killed', async () => {
    await mkdir(join(folder, '.npm-install.lock'));
    const past = new Date(Date.now() - 60_000);
    await utimes(join(folder, '.npm-install.lock'), past, past);
    expect(await run(['cli'])).toMatchObject({ exitCode: 3 });
  });

  it('gives npm’s failure as its own', async () => {
    await write('bin/npm', '#!/bin/sh\necho no network >&2\nexit 9\n');
    const failed = await run(['cli']);
    expect(failed).toMatchObject({ exitCode: 9, stdout: '' });
    expect(failed.stderr).toMatch(/no network[^]*could not be installed/);
  });

  it('passes every argument and the exit code on, also to the very Node that runs it', async () => {
    await run(['install']);
    await rm(join(folder, 'node_modules/node/bin/node'));
    await write('node_modules/node/package.json', '{"version":"1.0.0"}');
    const args = ['plan', 'a b.json', '--json', '--', '*', ''];
    expect(await run(['cli', ...args])).toMatchObject({
      stdout: JSON.stringify(args),
      exitCode: 3,
      stderr: '',
    });
  });

  it('hands a signal to the command once, though it comes twice', async () => {
    await run(['install']);
    const running = start(['cli', 'stay']);
    await once(running.stdout, 'data');
    running.kill('SIGINT');
    await sleep(60);
    running.kill('SIGINT');
    const ended = await running;
    expect(ended.stdout).toMatch(/asked 1$/);
    expect(ended.exitCode).toBe(7);
  });

  it('says which Node it needs', async () => {
    const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.19.1' } })`;
    const refused = await run(['start'], ['--import', `data:text/javascript,${old}`]);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toMatch(/^Followthrough needs Node 20 or newer; this is 18\.19\.1\./);
  });

  it('refuses a command that does not exist', async () => {
    const refused = await run(['fly']);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toMatch(/^No such command: fly\. There are start, cli, /);
  });

  function run(args: string[], nodeArgs: string[] = []) {
    return start(args, nodeArgs);
  }

  function start(args: string[], nodeArgs: string[] = []) {
    return execa(process.execPath, [...nodeArgs, 'bootstrap.mjs', ...args], OPTIONS(folder));
  }

  async function installs(): Promise<number> {
    return (await readFile(join(folder, 'npm.log'), 'utf8')).trim().split('\n').length;
  }

  async function write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
});

const OPTIONS = (cwd: string) =>
  ({
    cwd,
    env: { PATH: `${join(cwd, 'bin')}:/usr/bin:/bin` },
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    timeout: 20_000,
  }) satisfies Options;

function lockFile(version: string): string {
  return JSON.stringify({ packages: { '': {}, 'node_modules/node': { version } } });
}
