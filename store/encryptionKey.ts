import { createHash, randomBytes } from 'node:crypto';
import { chmod, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareDataFolder, readMarker, writePrivateFile } from './dataFolder.ts';
import { asStoreFailure, databaseCode, StoreFailure } from './failures.ts';

/** Keys of 32 bytes: the current one seals, the former ones still open what they sealed (rotation). */
export interface EncryptionKeys {
  current: EncryptionKey;
  former: EncryptionKey[];
}

export interface EncryptionKey {
  /** First 12 hex digits of the key's SHA-256; stands in the ciphertext. */
  id: string;
  key: Buffer;
}

const FILE = 'encryption-key';

/**
 * From FOLLOWTHROUGH_KEY, else from the 0600 file `encryption-key` in the data folder, which is generated at first
 * run. Both hold one key or several (newest first), each 32 bytes in base64, parted by commas or line breaks.
 * Throws StoreFailure `wrong-key` when a key is malformed, or the file is missing beside a store that exists: a new
 * key would open none of its secrets.
 */
export async function loadEncryptionKeys(
  dataFolder: string,
  env: NodeJS.ProcessEnv,
): Promise<EncryptionKeys> {
  const fromEnvironment = env['FOLLOWTHROUGH_KEY'];
  if (fromEnvironment !== undefined && fromEnvironment.trim() !== '')
    return parseKeys(fromEnvironment, 'FOLLOWTHROUGH_KEY');
  const file = join(dataFolder, FILE);
  try {
    const text = await readFile(file, 'utf8');
    await chmod(file, 0o600);
    return parseKeys(text, file);
  } catch (error) {
    if (databaseCode(error) !== 'ENOENT') throw asStoreFailure(error);
  }
  if ((await readMarker(dataFolder)) !== null)
    throw new StoreFailure(
      'wrong-key',
      `${file} is missing, and without it the stored passwords cannot be read; put it back from your backup, or set FOLLOWTHROUGH_KEY.`,
    );
  await prepareDataFolder(dataFolder);
  const text = `${randomBytes(32).toString('base64')}\n`;
  await writePrivateFile(file, text, 'create');
  return parseKeys(await readFile(file, 'utf8'), file);
}

/** Reads keys from text; `source` is named in the failure, never the value. */
export function parseKeys(text: string, source: string): EncryptionKeys {
  const [current, ...former] = text
    .split(/[,\s]+/)
    .filter((part) => part !== '')
    .map((part) => parseKey(part, source));
  if (current === undefined) throw malformed(source);
  return { current, former };
}

function parseKey(text: string, source: string): EncryptionKey {
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) throw malformed(source);
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32) throw malformed(source);
  return { id: createHash('sha256').update(key).digest('hex').slice(0, 12), key };
}

function malformed(source: string): StoreFailure {
  return new StoreFailure(
    'wrong-key',
    `${source} does not hold a key of 32 bytes in base64 (44 characters); make one with "openssl rand -base64 32".`,
  );
}
