import { readSettings } from '../settings/readSettings.ts';
import { dataFolderPath } from '../store/dataFolder.ts';
import { loadEncryptionKeys } from '../store/encryptionKey.ts';
import type { StoreOptions } from '../store/openStore.ts';

/** Where the data is by the environment: Postgres by DATABASE_URL, else the data folder. */
export async function storeOptions(env: NodeJS.ProcessEnv): Promise<StoreOptions> {
  const settings = readSettings(env);
  const dataFolder = dataFolderPath(env);
  const key = await loadEncryptionKeys(dataFolder, env);
  return settings.DATABASE_URL === undefined
    ? { dataFolder, key }
    : { databaseUrl: settings.DATABASE_URL, key };
}
