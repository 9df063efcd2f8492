import { createMail } from '../mail/createMail.ts';
import { remoteEngine } from '../engine/remote.ts';
import { untilStopped } from '../engine/stopSignal.ts';
import { readSettings } from '../settings/readSettings.ts';
import { dataFolderPath, ownLettersFolder } from '../store/dataFolder.ts';
import { loadEncryptionKeys } from '../store/encryptionKey.ts';
import { openStore } from '../store/openStore.ts';
import { createLetters } from '../templates/createLetters.ts';
import { createLog } from '../settings/log.ts';
import { runWorker } from './runWorker.ts';

/** A worker alone, for installations with a Postgres and a Temporal cluster; any number of them may run. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const engine = remoteEngine(process.env);
  const databaseUrl = settings.DATABASE_URL;
  if (engine === null || databaseUrl === undefined) {
    throw new Error(
      'A worker of its own needs DATABASE_URL and TEMPORAL_ADDRESS: the embedded store and engine belong to one process, which `npm start` runs whole.',
    );
  }
  const stopped = new AbortController();
  void untilStopped().then(() => stopped.abort());
  const log = createLog(settings.FOLLOWTHROUGH_LOG_LEVEL);
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  const key = await loadEncryptionKeys(dataFolderPath(process.env), process.env);
  const store = await openStore({ databaseUrl, key });
  const service = await runWorker({
    engine,
    store,
    mail: createMail({
      onTokenRefreshed: (id, auth) => store.mailboxes.saveLearned(id, { auth }),
    }),
    letters: createLetters({
      overridesFolder: ownLettersFolder(process.env),
    }),
    log,
    wait: { say, signal: stopped.signal },
    dashboardUrl: settings.FOLLOWTHROUGH_PUBLIC_URL ?? null,
    maxCachedWorkflows: settings.FOLLOWTHROUGH_CACHED_WORKFLOWS,
  });
  say(`Worker ready on ${engine.address}.`);
  await Promise.race([
    service.done,
    new Promise((resolve) => stopped.signal.addEventListener('abort', resolve)),
  ]);
  await service.stop();
  await store.close();
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
