import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { PartResult, Row } from './part.ts';
import { PARTS } from './parts.ts';

/**
 * `npm run bench [-- PART…] [--json FILE]`: runs the named parts, or all, one after the other, each in a process of its
 * own; prints a table a part and, last, one line of JSON. Exit 0 also where a goal is missed: a benchmark is read, not
 * passed. Exit 1 when a part could not be measured, 2 for a part that does not exist.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'string' } },
  });
  const names = positionals.length === 0 ? Object.keys(PARTS) : positionals;
  const unknown = names.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0) {
    process.stderr.write(
      `No such part: ${unknown.join(', ')}. There are ${Object.keys(PARTS).join(', ')}.\n`,
    );
    return 2;
  }
  const results: PartResult[] = [];
  let failed = false;
  for (const name of names) {
    const before = loadavg()[0] ?? 0;
    const started = Date.now();
    try {
      const rows = await inChild(name);
      const load = { before, after: loadavg()[0] ?? 0, processors: availableParallelism() };
      const result = { part: name, rows, seconds: (Date.now() - started) / 1000, load };
      results.push(result);
      show(result);
    } catch (error) {
      failed = true;
      process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
  const json = JSON.stringify({ at: new Date().toISOString(), node: process.version, results });
  if (values.json !== undefined) writeFileSync(values.json, `${json}\n`);
  console.log(json);
  return failed ? 1 : 0;
}

function inChild(name: string): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('runPart.ts', import.meta.url)), [name], {
      execArgv: ['--expose-gc'],
      // What a part says goes to stderr: stdout is for tables and JSON.
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    let rows: Row[] | null = null;
    child.on('message', (message: Row[]) => (rows = message));
    child.once('error', reject);
    child.once('exit', (code) =>
      rows === null ? reject(new Error(`ended with ${code} and no figures`)) : resolve(rows),
    );
  });
}

function show({ part, rows, seconds, load }: PartResult): void {
  console.log(
    `\n${part}: ${seconds.toFixed(0)} s, load ${load.before.toFixed(1)} → ${load.after.toFixed(1)} on ${load.processors} processors`,
  );
  console.table(
    Object.fromEntries(
      rows.map(({ what, value, unit, goal = '', met, note = '' }) => [
        what,
        { value, unit, goal, met: met === undefined ? '' : met ? 'yes' : 'NO', note },
      ]),
    ),
  );
}

process.exitCode = await main();
