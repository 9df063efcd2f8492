import { existsSync } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { readSettings } from '../settings/readSettings.ts';
import { backupTo, restoreFrom } from '../store/backup.ts';
import { dataFolderPath } from '../store/dataFolder.ts';
import { openStore } from '../store/openStore.ts';
import { connectToService } from './apiClient.ts';
import { CommandFailed } from './failures.ts';
import { storeOptions } from './ownStore.ts';
import { print } from './output.ts';
import { userPath } from './readInput.ts';
import { findService } from './serviceFile.ts';

/** `backup <file>`: all owners' data. The key that passwords are encrypted under is not in it. */
export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .description('everything of all owners in one file')
    .argument('<file>')
    .action(async (path: string) => {
      const file = userPath(path);
      if ((await findService(process.env)) === null) await backUpDirectly(file);
      else await backUpThroughService(file, path);
      await print(`Backup written to ${path}. Keep a copy of the encryption key apart from it.`);
    });
}

/** `restore <file>`: a backup into an empty data folder. */
export function addRestoreCommand(program: Command): void {
  program
    .command('restore')
    .description('a backup into an empty data folder')
    .argument('<file>')
    .action(async (path: string) => {
      if ((await findService(process.env)) !== null)
        throw new CommandFailed('Followthrough is running. Stop it first, then restore.');
      const found = await stat(userPath(path)).catch(() => null);
      if (found?.isDirectory() === true)
        throw new CommandFailed(`${path} is a folder, not a file.`);
      const { rows } = await restoreFrom(await storeOptions(process.env), userPath(path));
      await print(`Restored ${rows} rows. The next start brings the engine in line with them.`);
    });
}

async function backUpDirectly(file: string): Promise<void> {
  refuseNothing();
  const store = await openStore(await storeOptions(process.env));
  try {
    await backupTo(store, file);
  } finally {
    await store.close();
  }
}

/** A backup of a folder that holds no data (a name misspelt, perhaps) would only seem to be one. */
function refuseNothing(): void {
  if (readSettings(process.env).DATABASE_URL !== undefined) return;
  const folder = dataFolderPath(process.env);
  if (!existsSync(join(folder, 'database')))
    throw new CommandFailed(
      `There is nothing to back up in ${folder}. Set FOLLOWTHROUGH_HOME to the data folder.`,
    );
}

async function backUpThroughService(file: string, path: string): Promise<void> {
  const api = await connectToService();
  const bytes = await api.download('/api/backup');
  await writeFile(file, bytes, { mode: 0o600 }).catch(() => {
    throw new CommandFailed(`${path} cannot be written.`);
  });
}
