import { Registry } from 'prom-client';
import { lateWorkflows } from '../../cli/lateWorkflows.ts';
import { createMail } from '../../mail/createMail.ts';
import { loadEncryptionKeys } from '../../store/encryptionKey.ts';
import { openStore } from '../../store/openStore.ts';
import type { Store } from '../../store/openStore.ts';
import { createLetters } from '../../templates/createLetters.ts';
import { buildWeb } from '../server/buildWeb.ts';
import { createApp } from '../server/createApp.ts';
import { serve } from '../server/serve.ts';
import { fillDesk, PICTURE_TIME } from './fillDesk.ts';
import type { FilledDesk } from './fillDesk.ts';

export interface PictureDesk {
  url: string;
  store: Store;
  filled: FilledDesk;
  /** What the server logged; nothing, when all is well. */
  logged: string[];
  stop(): Promise<void>;
}

/** The dashboard over a filled store at the time of the pictures; without an engine, so nothing changes by itself. */
export async function openPictureDesk(dataFolder: string): Promise<PictureDesk> {
  const store = await openStore({ dataFolder, key: await loadEncryptionKeys(dataFolder, {}) });
  const filled = await fillDesk(store);
  const logged: string[] = [];
  const log = (fields: object, message: string): void =>
    void logged.push(`${message} ${JSON.stringify(fields)}`);
  const app = createApp({
    store,
    workflows: lateWorkflows().client,
    letters: createLetters({}),
    mail: createMail(),
    clock: () => PICTURE_TIME,
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
  return {
    url: serving.url,
    store,
    filled,
    logged,
    async stop() {
      await serving.close();
      await store.close();
    },
  };
}
