import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFolderPath } from '../store/dataFolder.ts';
import { sampleFolder } from './sampleFolder.ts';

/** How the command line finds the running service: its address and the token it may use from this machine. */
export interface RunningService {
  url: string;
  token: string;
}

const NAME = 'service.json';

/** Written by `start` for its own account alone (0600): whoever can read it can act as the owner. */
export async function writeServiceFile(folder: string, service: RunningService): Promise<void> {
  await removeServiceFile(folder);
  await writeFile(join(folder, NAME), `${JSON.stringify(service)}\n`, { mode: 0o600, flag: 'wx' });
}

/** Taken away when the service stops. */
export async function removeServiceFile(folder: string): Promise<void> {
  await rm(join(folder, NAME), { force: true });
}

/** The running service by the environment (`FOLLOWTHROUGH_URL` and `FOLLOWTHROUGH_TOKEN`) or the data folder, else the sample's; null for none. */
export async function findService(env: NodeJS.ProcessEnv): Promise<RunningService | null> {
  const url = env['FOLLOWTHROUGH_URL'];
  const token = env['FOLLOWTHROUGH_TOKEN'];
  if (url !== undefined && token !== undefined) return { url, token };
  const text = (await serviceIn(dataFolderPath(env))) ?? (await serviceIn(sampleFolder(env)));
  if (text === null) return null;
  const found: unknown = JSON.parse(text);
  return isService(found) ? found : null;
}

async function serviceIn(folder: string): Promise<string | null> {
  return readFile(join(folder, NAME), 'utf8').catch(() => null);
}

function isService(value: unknown): value is RunningService {
  return (
    typeof value === 'object' &&
    value !== null &&
    'url' in value &&
    typeof value.url === 'string' &&
    'token' in value &&
    typeof value.token === 'string'
  );
}
