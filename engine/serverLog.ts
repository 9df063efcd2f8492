import { open, rename, stat } from 'node:fs/promises';

const LARGEST_LOG_BYTES = 10 * 1024 * 1024;

/** Puts a log that has grown large aside, keeping one older file. */
export async function turnLog(file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LARGEST_LOG_BYTES) await rename(file, `${file}.1`);
}

/** The last line the server wrote from position `since` on, for an error message; empty when it wrote none. */
export async function lastWords(file: string, since: number): Promise<string> {
  const line = (await tail(file, since)).split('\n').at(-1) ?? '';
  return /"msg":"((?:[^"\\]|\\.)*)"/.exec(line)?.[1]?.replaceAll('\\"', '"') ?? line;
}

async function tail(file: string, since: number): Promise<string> {
  const bytes = 4000;
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      const from = Math.max(since, size - bytes);
      const { buffer, bytesRead } = await handle.read({
        buffer: Buffer.alloc(Math.max(0, size - from)),
        position: from,
      });
      return buffer.toString('utf8', 0, bytesRead).trim();
    } finally {
      await handle.close();
    }
  } catch {
    return '';
  }
}

export async function logSize(file: string): Promise<number> {
  return stat(file).then(
    (found) => found.size,
    () => 0,
  );
}
