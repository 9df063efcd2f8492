/**
 * Run as a process of its own: `guardian.ts <log file> <program> <arguments…>`. Starts the program and ends it as soon
 * as our standard input closes. The kernel closes that pipe however the parent ends, SIGKILL included, so the
 * program never outlives the parent. Prints `pid <n>`; exits with the program's own code.
 */
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';

const KILL_AFTER_MS = 8000;
const [logFile = '', program = '', ...rest] = process.argv.slice(2);
const log = openSync(logFile, 'a', 0o600);
const child = spawn(program, rest, { stdio: ['ignore', log, log] });

child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));

process.stdin.on('end', end).on('error', end).resume();
process.on('SIGTERM', end).on('SIGINT', end).on('SIGHUP', end);
// The parent may be gone before it reads this; that is what standard input tells us, so it is no error here.
process.stdout.on('error', () => undefined);
if (child.pid !== undefined) process.stdout.write(`pid ${child.pid}\n`);

function end(): void {
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS).unref();
}
