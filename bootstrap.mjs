// Entry point of every npm script. Runs on Node 20 and needs no package: it installs what is missing and then hands
// over to the Node that package.json pins, which runs the TypeScript sources as they are. Where that Node runs us
// already (npm puts it first once it is installed), the command runs in this very process.
import { spawn } from 'node:child_process';
import {
  realpathSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import module, { createRequire } from 'node:module';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_NODE = 20;
const ROOT = fileURLToPath(new URL('.', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
/** npm writes it at the end of an install: there and newer than the lock file means that the packages are whole. */
const INSTALLED = join(MODULES, '.package-lock.json');
const LOCK = join(ROOT, '.npm-install.lock');
/** The installing process touches the lock this often; one left alone four times as long belongs to nobody. */
const LOCK_BEAT_MS = 2500;
/** What Node has compiled and stripped of types once, kept for the next start: a third less work before a command begins. */
const COMPILED = join(MODULES, '.cache', 'compiled');
const LARGE_PACKAGES = new URL('largePackages.mjs', import.meta.url).href;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const SAME_SIGNAL_MS = 500;

const COMMANDS = {
  start: ['cli/main.ts', 'start'],
  cli: ['cli/main.ts'],
  test: ['node_modules/vitest/vitest.mjs', 'run'],
  worker: ['worker/main.ts'],
  dashboard: ['dashboard/server/main.ts'],
  bench: ['bench/main.ts'],
  train: ['test/models/main.ts'],
  gallery: ['templates/gallery.ts'],
  screenshots: ['dashboard/screenshots/main.ts'],
  install: [],
};

const exitCode = await main(process.argv.slice(2));
if (exitCode !== undefined) process.exitCode = exitCode;

async function main([name = 'start', ...args]) {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    return refuse(`No such command: ${name}. There are ${Object.keys(COMMANDS).join(', ')}.`, 2);
  }
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE) {
    return refuse(
      `Followthrough needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}. Get one at https://nodejs.org and run the same command again.`,
      1,
    );
  }
  const failed = isInstalled() ? 0 : await install();
  if (failed !== 0 || command.length === 0) return failed;
  const [file = '', ...rest] = command;
  const path = join(ROOT, file);
  if (!existsSync(path)) return refuse(`${file} is missing: this checkout is not whole.`, 1);
  const node = pinnedNode();
  if (node === realpathSync(process.execPath)) {
    module.enableCompileCache?.(COMPILED);
    await import(LARGE_PACKAGES);
    process.argv.splice(1, process.argv.length, path, ...rest, ...args);
    await import(pathToFileURL(path).href);
    return process.exitCode;
  }
  return run(node, ['--import', LARGE_PACKAGES, path, ...rest, ...args]);
}

function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  return (
    statSync(INSTALLED).mtimeMs >= statSync(join(ROOT, 'package-lock.json')).mtimeMs || isSame()
  );
}

/** A checkout gives the lock file a new time; only other packages than those that are installed count. */
function isSame() {
  const { packages: wanted } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const { packages: present } = JSON.parse(readFileSync(INSTALLED, 'utf8'));
  const same = Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional || present[path]?.version === version,
  );
  if (same) utimesSync(INSTALLED, new Date(), new Date());
  return same;
}

/** One process installs; another that starts meanwhile waits for it. Everything it prints goes to stderr. */
async function install() {
  let told = false;
  while (!takeLock()) {
    if (!told) say('Another process is installing the packages; waiting for it.');
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const beat = setInterval(() => utimesSync(LOCK, new Date(), new Date()), LOCK_BEAT_MS);
  try {
    if (isInstalled()) return 0;
    return await installPackages();
  } finally {
    clearInterval(beat);
    rmSync(LOCK, { recursive: true, force: true });
  }
}

async function installPackages() {
  const started = Date.now();
  say('Installing the packages (npm install); about a minute, once …');
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const ticker = setInterval(() => say(`  installing: ${seconds()} s`), 10_000);
  const npm = process.env.npm_execpath;
  // Not `npm ci`: it refuses a lock file that lacks the programs of other platforms than the one it was made on.
  const args = [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--progress=false',
  ];
  // npm's own words go to our stderr: the stdout of a command belongs to the command.
  const asNpm = { cwd: ROOT, stdio: ['ignore', 2, 2] };
  const code =
    npm !== undefined && /npm-cli\.c?js$/.test(npm)
      ? await run(process.execPath, [npm, ...args], asNpm)
      : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, asNpm);
  clearInterval(ticker);
  if (code !== 0) return refuse('The packages could not be installed; npm says why above.', code);
  utimesSync(INSTALLED, new Date(), new Date());
  say(`Packages installed in ${seconds()} s.`);
  return 0;
}

/** A directory is made by one process alone, on every file system. */
function takeLock() {
  try {
    mkdirSync(LOCK);
    writeFileSync(join(LOCK, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    if (Date.now() - statSync(LOCK).mtimeMs > 4 * LOCK_BEAT_MS) rmSync(LOCK, { recursive: true });
  } catch {
    // Its holder was quicker.
  }
  return false;
}

/** The Node of the package `node`, or the one that runs us where that package has no program for this platform. */
function pinnedNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = join(MODULES, 'node', 'bin', file);
  if (existsSync(pinned)) return realpathSync(pinned);
  const { version } = createRequire(import.meta.url)('node/package.json');
  const [wanted = 0] = version.split('.').map(Number);
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < wanted)
    say(`Node ${version} is not available here; trying ${process.versions.node}.`);
  return realpathSync(process.execPath);
}

/**
 * Runs a program to its end and gives its exit code; a signal reaches it once. In a terminal Ctrl-C goes to both of us,
 * so we only wait. Elsewhere the program has a process group of its own and gets what we get, less the copy that npm
 * adds to a signal for the whole group.
 */
function run(program, args, options = { stdio: 'inherit' }) {
  return new Promise((resolve) => {
    const inTerminal = process.stdin.isTTY === true;
    const child = spawn(program, args, {
      ...options,
      detached: !inTerminal,
      env: {
        ...process.env,
        PATH: `${join(MODULES, '.bin')}${delimiter}${process.env.PATH ?? ''}`,
        NODE_COMPILE_CACHE: COMPILED,
      },
    });
    let last = 0;
    const passOn = (signal) => {
      const again = Date.now() - last < SAME_SIGNAL_MS;
      last = Date.now();
      if (!again && !(inTerminal && signal === 'SIGINT')) child.kill(signal);
    };
    for (const signal of SIGNALS) process.on(signal, passOn);
    child.once('error', (error) => resolve(refuse(`${program}: ${error.message}`, 1)));
    child.once('exit', (code, signal) => {
      for (const name of SIGNALS) process.off(name, passOn);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

function refuse(line, code) {
  say(line);
  return code;
}

function say(line) {
  process.stderr.write(`${line}\n`);
}
