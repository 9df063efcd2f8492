/**
 * Run as a process of its own: `downloadChild.ts <cli|temporal-test-server> <version> <folder>`. Leaves the program in
 * the folder and exits 0, or prints one line on stderr and exits 1.
 */
import { TestWorkflowEnvironment } from '@temporalio/testing';

const REACH_MS = 8000;
const [what = 'cli', version = 'default', folder = '.'] = process.argv.slice(2);

try {
  await reach();
  const executable = { type: 'cached-download', downloadDir: folder, version } as const;
  const environment =
    what === 'cli'
      ? await TestWorkflowEnvironment.createLocal({ server: { executable } })
      : await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  await environment.teardown();
  process.exit(0);
} catch (error) {
  const reason = error instanceof Error ? (causeOf(error) ?? error.message) : String(error);
  process.stderr.write(`${reason.replaceAll('\n', ' ')}\n`);
  process.exit(1);
}

/** The SDK itself waits long for a network that is not there, so look first. */
async function reach(): Promise<void> {
  const answer = await fetch(`https://temporal.download/${what}/${version}`, {
    signal: AbortSignal.timeout(REACH_MS),
    redirect: 'manual',
  });
  if (answer.status >= 400) throw new Error(`temporal.download answered ${answer.status}`);
}

function causeOf(error: Error): string | null {
  if (error.name === 'TimeoutError')
    return `temporal.download did not answer in ${REACH_MS / 1000} s`;
  return error.cause instanceof Error ? `temporal.download: ${error.cause.message}` : null;
}
