import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { EpochMs } from '../../domain/time.ts';
import { decodeRow } from '../backupFormat.ts';
import { StoreFailure } from '../failures.ts';
import { newestMigration } from '../migrate.ts';
import {
  ARCHIVED_NAMES,
  headSchema,
  lineSchema,
  MAX_UNPACKED_BYTES,
  referencesOf,
  rowSchema,
  type ArchivedName,
} from './format.ts';

export type ArchivedRow = Record<string, unknown>;

/** An archive whose every row has the shape of its table and names nothing outside it. */
export interface Archive {
  madeAt: EpochMs;
  owner: { name: string; email: string };
  rows: Record<ArchivedName, ArchivedRow[]>;
}

/**
 * Reads and checks a whole archive; whose rows they were is not in it. Throws StoreFailure `corrupt` for one that is
 * none, or is damaged, cut off or made up, `newer-schema` for a later version's, `too-large` for one that unfolds too far.
 */
export async function readArchive(bytes: Uint8Array): Promise<Archive> {
  const [first, ...rest] = await linesIn(bytes);
  const head = headSchema.safeParse(first);
  if (!head.success) throw noArchive();
  if (head.data.schema > newestMigration())
    throw new StoreFailure(
      'newer-schema',
      'This archive was made by a newer version of Followthrough. Nothing was changed; update this one first.',
    );
  const rows = emptyRows();
  const shapes = new Map(ARCHIVED_NAMES.map((name) => [name, rowSchema(name)]));
  let count = 0;
  let ended = false;
  for (const line of rest) {
    const parsed = lineSchema.safeParse(line);
    if (!parsed.success || ended) throw damaged();
    if ('end' in parsed.data) {
      ended = parsed.data.rows === count;
      if (!ended) throw damaged();
      continue;
    }
    const row = shapes.get(parsed.data.t)?.safeParse(decodeRow(parsed.data.r));
    if (row?.success !== true) throw damaged();
    rows[parsed.data.t].push(row.data);
    count += 1;
  }
  if (!ended) throw damaged();
  refuseLooseEnds(rows);
  return { madeAt: head.data.madeAt, owner: head.data.owner, rows };
}

async function linesIn(bytes: Uint8Array): Promise<unknown[]> {
  let text: string;
  try {
    const unpacked = await promisify(gunzip)(bytes, { maxOutputLength: MAX_UNPACKED_BYTES });
    text = unpacked.toString('utf8');
  } catch (error) {
    if (error instanceof RangeError)
      throw new StoreFailure(
        'too-large',
        'This archive unfolds to more than 400 MB. Nothing was changed; restore a backup of the whole installation instead.',
      );
    throw bytes[0] === 0x1f && bytes[1] === 0x8b ? damaged() : noArchive();
  }
  try {
    return text
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
  } catch {
    throw text.startsWith('{"format":"followthrough-archive') ? damaged() : noArchive();
  }
}

function emptyRows(): Archive['rows'] {
  return Object.fromEntries(
    ARCHIVED_NAMES.map((name): [string, ArchivedRow[]] => [name, []]),
  ) as Archive['rows'];
}

/** Each row hangs on rows of the same archive, so that none can hang on another owner's. */
function refuseLooseEnds(rows: Archive['rows']): void {
  const ids = Object.fromEntries(
    ARCHIVED_NAMES.map((name) => [name, new Set(rows[name].map(({ id }) => id))]),
  ) as Record<ArchivedName, Set<unknown>>;
  for (const name of ARCHIVED_NAMES)
    for (const row of rows[name]) {
      for (const [property, to] of referencesOf(name))
        if (!ids[to].has(row[property])) throw damaged();
      for (const optional of ['applicationId', 'mailboxId'] as const)
        if (optional in row && row[optional] !== null && name !== 'outbox') {
          const to = optional === 'applicationId' ? 'applications' : 'mailboxes';
          if (!ids[to].has(row[optional])) throw damaged();
        }
      // What a workflow sends is named in its state and its events.
      if (!lettersIn(row['snapshot']).every((id) => ids.outbox.has(id))) throw damaged();
      if (!lettersIn(row['event']).every((id) => ids.outbox.has(id))) throw damaged();
    }
}

function lettersIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(lettersIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'outboxId' && typeof inner === 'string' ? [inner] : lettersIn(inner),
  );
}

/** The failure for a file that began as an archive. */
export function damaged(): StoreFailure {
  return new StoreFailure(
    'corrupt',
    'This archive is damaged or cut off. Nothing was changed; try another copy of it.',
  );
}

function noArchive(): StoreFailure {
  return new StoreFailure(
    'corrupt',
    'This file is no archive of Followthrough. Nothing was changed; choose the file that "Everything as one archive" gave you.',
  );
}
