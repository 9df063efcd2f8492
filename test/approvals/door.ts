import { Registry } from 'prom-client';
import { createApp } from '../../dashboard/server/createApp.ts';
import { serve, type Serving } from '../../dashboard/server/serve.ts';
import { createLetters } from '../../templates/createLetters.ts';
import { freePort } from '../support/freePort.ts';
import { startStack, type Stack } from '../support/stack.ts';
import { QUICK_APPROVALS } from './owner.ts';

export interface BothDoors extends Stack {
  /** The dashboard's server, to which the links of digests lead. */
  url: string;
}

/** With this the tests speak to the API as the owner's command line does. */
export const CLI_TOKEN = 'token-of-the-command-line';

/** The whole product with its HTTP server on a real socket. */
export async function startBothDoors(): Promise<BothDoors> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const stack = await startStack({ approvalsTiming: QUICK_APPROVALS, dashboardUrl: url });
  const app = createApp({
    store: stack.store,
    workflows: stack.workflows,
    letters: createLetters({}),
    mail: stack.mail,
    clock: () => Date.now(),
    metrics: new Registry(),
    log: { warn: () => undefined, error: () => undefined },
    settings: { version: '0', publicUrl: null, cliToken: CLI_TOKEN, webFolder: null },
  });
  const serving: Serving = await serve(app, { host: '127.0.0.1', port });
  return {
    ...stack,
    url,
    async stop() {
      await serving.close();
      await stack.stop();
    },
  };
}
