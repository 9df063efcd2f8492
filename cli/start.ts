import { randomBytes } from 'node:crypto';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { createApp } from '../dashboard/server/createApp.ts';
import { buildWeb } from '../dashboard/server/buildWeb.ts';
import { productVersion } from '../dashboard/server/product.ts';
import { serve } from '../dashboard/server/serve.ts';
import { openEngine } from '../engine/openEngine.ts';
import { untilStopped } from '../engine/stopSignal.ts';
import { createMail } from '../mail/createMail.ts';
import { readSettings } from '../settings/readSettings.ts';
import type { Settings } from '../settings/readSettings.ts';
import { dataFolderPath, ownLettersFolder } from '../store/dataFolder.ts';
import { openStore } from '../store/openStore.ts';
import { createLetters } from '../templates/createLetters.ts';
import { createLog } from '../settings/log.ts';
import { runWorker } from '../worker/runWorker.ts';
import { playSample } from './sampleStory.ts';
import { answerDoor, sampleDoor } from './sampleDoor.ts';
import { sampleEnvironment } from './sampleFolder.ts';
import { lateWorkflows } from './lateWorkflows.ts';
import { storeOptions } from './ownStore.ts';
import { removeServiceFile, writeServiceFile } from './serviceFile.ts';

export interface ServiceOptions {
  env: NodeJS.ProcessEnv;
  sample: boolean;
  /** For a sample that was started from the page: the address of that page's installation. */
  backTo?: string;
}

/**
 * The single-process shape: settings → store (takes the data folder) → HTTP server → engine → worker. Runs until
 * SIGINT or SIGTERM and then stops all of it in the opposite order, the engine too. What cannot start throws its own
 * failure after everything before it was stopped.
 */
export async function runService({ env: given, sample, backTo }: ServiceOptions): Promise<void> {
  const env = sample ? await sampleEnvironment(given) : given;
  const settings = readSettings(env);
  const stopping = new AbortController();
  void untilStopped().then(() => stopping.abort());
  const tellDoor = answerDoor(() => stopping.abort());
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const log = createLog(settings.FOLLOWTHROUGH_LOG_LEVEL);
  const dataFolder = dataFolderPath(env);
  const undo: (() => Promise<unknown>)[] = [];
  try {
    const store = await openStore(await storeOptions(env));
    undo.push(() => store.close());
    // A renewed refresh token must outlive this process.
    const mail = createMail({
      onTokenRefreshed: (id, auth) => store.mailboxes.saveLearned(id, { auth }),
    });
    const letters = createLetters({ overridesFolder: ownLettersFolder(env) });
    const workflows = lateWorkflows();
    const metrics = new Registry();
    collectDefaultMetrics({ register: metrics });
    const token = randomBytes(32).toString('base64url');
    let ownUrl = '';
    const door = sample || !onThisMachine(settings) ? null : sampleDoor(env, () => ownUrl);
    if (door !== null) undo.push(() => door.stop());
    const app = createApp({
      store,
      workflows: workflows.client,
      letters,
      mail,
      clock: () => Date.now(),
      metrics,
      log,
      settings: {
        version: await productVersion(),
        publicUrl: settings.FOLLOWTHROUGH_PUBLIC_URL ?? null,
        allowPrivateHosts: settings.FOLLOWTHROUGH_ALLOW_PRIVATE_HOSTS,
        cliToken: token,
        webFolder: await buildWeb(say),
        ...(sample ? { sampleOf: { home: backTo ?? null } } : {}),
      },
      ...(door === null ? {} : { sample: door }),
    });
    const serving = await serve(app, {
      host: settings.FOLLOWTHROUGH_HOST,
      port: settings.FOLLOWTHROUGH_PORT,
    });
    undo.push(() => serving.close());
    ownUrl = serving.url;
    await writeServiceFile(dataFolder, { url: serving.url, token });
    undo.push(() => removeServiceFile(dataFolder));

    const engine = await openEngine({
      env,
      dataFolder,
      say,
      signal: stopping.signal,
      ...(settings.FOLLOWTHROUGH_ENGINE_PORT === undefined
        ? {}
        : { port: settings.FOLLOWTHROUGH_ENGINE_PORT }),
      ...(settings.FOLLOWTHROUGH_ENGINE_UI_PORT === undefined
        ? {}
        : { uiPort: settings.FOLLOWTHROUGH_ENGINE_UI_PORT }),
    });
    undo.push(() => engine.stop());
    const worker = await runWorker({
      engine,
      store,
      mail,
      letters,
      log,
      wait: { say, signal: stopping.signal },
      dashboardUrl: settings.FOLLOWTHROUGH_PUBLIC_URL ?? serving.url,
      maxCachedWorkflows: settings.FOLLOWTHROUGH_CACHED_WORKFLOWS,
    });
    undo.push(() => worker.stop());
    workflows.arrived(worker.workflows);

    const setupToken = await store.setup.issue(Date.now());
    process.stdout.write(readyText(serving.url, setupToken));
    if (sample) {
      const run = await playSample(store, worker.workflows, (line) => console.log(line));
      undo.push(() => run.stop());
      tellDoor(beginUrl(serving.url, setupToken));
    }
    await Promise.race([worker.done, aborted(stopping.signal)]);
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

function readyText(url: string, setupToken: string | null): string {
  const lines = [`Followthrough is ready: ${url}`];
  if (setupToken !== null)
    lines.push(`Setup token (once): ${setupToken}`, `Begin here: ${beginUrl(url, setupToken)}`);
  return `${[...lines, 'Stop with Ctrl-C.'].join('\n')}\n`;
}

function beginUrl(url: string, setupToken: string | null): string {
  return setupToken === null ? url : `${url}/?token=${setupToken}`;
}

/** Only who sits at this machine could follow a link to a sample that listens on loopback. */
function onThisMachine({ FOLLOWTHROUGH_HOST, FOLLOWTHROUGH_PUBLIC_URL }: Settings): boolean {
  return (
    FOLLOWTHROUGH_PUBLIC_URL === undefined && /^(127\.|localhost$|::1$)/.test(FOLLOWTHROUGH_HOST)
  );
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
}
