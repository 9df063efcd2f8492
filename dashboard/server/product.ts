import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The version in package.json. */
export async function productVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version;
}

/** The built web pages; null when they were not built. */
export function webFolder(): string | null {
  const folder = fileURLToPath(new URL('../../dist/web', import.meta.url));
  return existsSync(folder) ? folder : null;
}
