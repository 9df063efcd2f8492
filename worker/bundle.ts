import { bundleWorkflowCode, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { fileURLToPath } from 'node:url';

let bundle: Promise<WorkflowBundleWithSourceMap> | null = null;

/** The workflow code as the worker's sandbox takes it; bundled once a process (about two seconds), shared by all workers. */
export async function workflowBundle(): Promise<WorkflowBundleWithSourceMap> {
  bundle ??= bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)),
    logger: silentLogger(),
  });
  return bundle;
}

/** Webpack's chatter tells a user nothing; its errors still throw. */
function silentLogger() {
  const silent = () => undefined;
  return { log: silent, trace: silent, debug: silent, info: silent, warn: silent, error: silent };
}
