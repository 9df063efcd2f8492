import { Registry } from 'prom-client';
import type { BrowserContext } from 'playwright-core';
import { buildWeb } from '../../../../dashboard/server/buildWeb.ts';
import { createApp } from '../../../../dashboard/server/createApp.ts';
import { serve } from '../../../../dashboard/server/serve.ts';
import type { WorkflowClient } from '../../../../engine/workflowClient.ts';
import type { MailPort } from '../../../../activities/ports/mailPort.ts';
import type { Store } from '../../../../store/openStore.ts';
import { createLetters } from '../../../../templates/createLetters.ts';

/** The dashboard on a port of its own, over whatever stands behind it. */
export interface Desk {
  url: string;
  /** What the server logged; nothing, when all is well. */
  logged: string[];
  stop(): Promise<void>;
}

export const PASSWORD = 'a long pass phrase';

export async function openDesk(behind: {
  store: Store;
  workflows: WorkflowClient;
  mail: MailPort;
}): Promise<Desk> {
  const logged: string[] = [];
  const log = (fields: object, message: string): void =>
    void logged.push(`${message} ${JSON.stringify(fields)}`);
  const app = createApp({
    ...behind,
    letters: createLetters({}),
    clock: () => Date.now(),
    metrics: new Registry(),
    log: { warn: log, error: log },
    settings: {
      version: '0.0.0',
      publicUrl: null,
      cliToken: null,
      webFolder: await buildWeb(() => undefined),
    },
  });
  const serving = await serve(app, { host: '127.0.0.1', port: 0 });
  return { url: serving.url, logged, stop: () => serving.close() };
}

/** Signs in without the form, so that a test begins where it means to. */
export async function signIn(context: BrowserContext, desk: Desk, email: string): Promise<void> {
  await signInAs(context, desk.url, { email, password: PASSWORD }).catch((error: unknown) => {
    throw new Error(`${String(error)} ${desk.logged.join(' ')}`);
  });
}

export async function signInAs(
  context: BrowserContext,
  url: string,
  { email, password }: { email: string; password: string },
): Promise<void> {
  const answer = await context.request.post(`${url}/api/session`, {
    data: { email, password },
    headers: { origin: url },
  });
  if (!answer.ok()) throw new Error(`sign-in failed: ${answer.status()} ${await answer.text()}`);
}
