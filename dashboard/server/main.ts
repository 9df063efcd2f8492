import { collectDefaultMetrics, Registry } from 'prom-client';
import { connectClient } from '../../engine/connect.ts';
import { remoteEngine } from '../../engine/remote.ts';
import { createWorkflowClient } from '../../engine/workflowClient.ts';
import { createMail } from '../../mail/createMail.ts';
import { readSettings } from '../../settings/readSettings.ts';
import { dataFolderPath } from '../../store/dataFolder.ts';
import { loadEncryptionKeys } from '../../store/encryptionKey.ts';
import { openStore } from '../../store/openStore.ts';
import { createLetters } from '../../templates/createLetters.ts';
import { createLog } from '../../settings/log.ts';
import { buildWeb } from './buildWeb.ts';
import { createApp } from './createApp.ts';
import { productVersion } from './product.ts';
import { serve } from './serve.ts';

/** A dashboard alone, for installations with a Postgres and a Temporal cluster; any number of them may run. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const engine = remoteEngine(process.env);
  const databaseUrl = settings.DATABASE_URL;
  if (engine === null || databaseUrl === undefined)
    throw new Error(
      'A dashboard of its own needs DATABASE_URL and TEMPORAL_ADDRESS: the embedded store and engine belong to one process, which `npm start` runs whole.',
    );
  const stopped = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopped.abort());
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const key = await loadEncryptionKeys(dataFolderPath(process.env), process.env);
  const store = await openStore({ databaseUrl, key });
  const { client, close } = await connectClient(engine, { say, signal: stopped.signal });
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const app = createApp({
    store,
    workflows: createWorkflowClient({ client, store }),
    letters: createLetters({}),
    mail: createMail({
      onTokenRefreshed: (id, auth) => store.mailboxes.saveLearned(id, { auth }),
    }),
    clock: () => Date.now(),
    metrics,
    log: createLog(settings.FOLLOWTHROUGH_LOG_LEVEL),
    settings: {
      version: await productVersion(),
      publicUrl: settings.FOLLOWTHROUGH_PUBLIC_URL ?? null,
      allowPrivateHosts: settings.FOLLOWTHROUGH_ALLOW_PRIVATE_HOSTS,
      cliToken: settings.FOLLOWTHROUGH_TOKEN ?? null,
      webFolder: await buildWeb(say),
    },
  });
  const serving = await serve(app, {
    host: settings.FOLLOWTHROUGH_HOST,
    port: settings.FOLLOWTHROUGH_PORT,
  });
  const token = await store.setup.issue(Date.now());
  say(`Dashboard ready: ${serving.url}${token === null ? '' : `\nSetup token (once): ${token}`}`);
  await new Promise<void>((resolve) => {
    if (stopped.signal.aborted) resolve();
    stopped.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await serving.close();
  await close();
  await store.close();
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
