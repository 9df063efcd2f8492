// counts.mjs <vitest's JSON report> <exit code of the check> <exit code of the tests>
// Prints the skipped groups and, as the last line, the counts. Exits 0 only when nothing failed.
import { readFileSync } from 'node:fs';

const [file = '', checkExit = '1', testExit = '1'] = process.argv.slice(2);
const files = readReport(file);
const tests = files.flatMap(({ assertionResults }) => assertionResults);
const count = (...statuses) => tests.filter(({ status }) => statuses.includes(status)).length;

// A file that could not be loaded has no tests to count; nor has an error outside of any test.
const brokenFiles = files.filter(
  ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
).length;
const passed = count('passed');
const skipped = count('skipped', 'pending', 'todo', 'disabled');
let failed = count('failed') + brokenFiles;
if (failed === 0 && (testExit !== '0' || passed === 0)) failed += 1;
if (checkExit !== '0') failed += 1;

const groups = new Set(
  tests
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ ancestorTitles, title }) => ancestorTitles.at(-1) ?? title),
);
for (const group of groups) console.log(`skipped: ${group}`);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).testResults;
  } catch {
    console.log('The tests left no report.');
    return [];
  }
}
