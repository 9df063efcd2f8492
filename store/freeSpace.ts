import { statfs } from 'node:fs/promises';
import { StoreFailure } from './failures.ts';

/**
 * Kept free on the disk of the data folder. PGlite cannot recover in the process when it fails to make its next log
 * segment (16 MB): it never returns. So writing stops before: one write takes at most a message of 32 MB, twice (table
 * and log), and two segments.
 */
const RESERVE_BYTES = 128 * 1024 * 1024;

/** Throws StoreFailure `disk-full` when less than the reserve is left where the folder is. */
export async function refuseWhenFull(folder: string): Promise<void> {
  const disk = await statfs(folder);
  if (disk.bavail * disk.bsize < RESERVE_BYTES)
    throw new StoreFailure(
      'disk-full',
      `The disk of ${folder} is full (less than 128 MB are left), so nothing more is stored; free some space. What was stored before is safe, and work goes on by itself.`,
    );
}
