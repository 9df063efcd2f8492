import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { parseKeys, type EncryptionKeys } from '../../store/encryptionKey.ts';
import { openStore, type Store } from '../../store/openStore.ts';
import { emptyDataFolder } from '../support/dataFolder.ts';
import { postgresMissing, startPostgres } from '../support/postgres.ts';

/** Runs the same tests on PGlite and on a Postgres of our own; without Postgres they count as skipped, with the reason. */
export function onEachStore(tests: (store: () => Store) => void): void {
  describe('on PGlite', () => {
    let store: Store;
    let folder: string;
    beforeAll(async () => {
      folder = await emptyDataFolder();
      store = await openStore({ dataFolder: folder, key: someKeys() });
    });
    afterAll(async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    });
    tests(() => store);
  });

  if (postgresMissing !== null) {
    describe('on Postgres', () => {
      test.skip(`skipped: ${postgresMissing}`, () => undefined);
    });
    return;
  }
  describe('on Postgres', () => {
    let store: Store;
    let stop: () => Promise<void>;
    beforeAll(async () => {
      const postgres = await startPostgres();
      stop = () => postgres.stop();
      store = await openStore({ databaseUrl: postgres.url, key: someKeys() });
    });
    afterAll(async () => {
      await store.close();
      await stop();
    });
    tests(() => store);
  });
}

export function someKeys(): EncryptionKeys {
  return parseKeys(randomBytes(32).toString('base64'), 'test');
}

export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'followthrough-store-'));
}
