import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { applicationFileSchema } from '../domain/applicationFile.ts';
import type { ApplicationFile } from '../domain/applicationFile.ts';
import { issueProblems } from '../dashboard/server/issueSentences.ts';
import { jsonMistake } from '../dashboard/server/jsonMistake.ts';
import { CommandFailed } from './failures.ts';

/** Far above any letter or application; keeps a wrong argument from filling the memory. Mail may be larger. */
const MAX_BYTES = 10 * 1024 * 1024;

/** Reads and checks an `application.json`. Throws CommandFailed that names the file, the place and the field. */
export async function readApplicationFile(path: string): Promise<ApplicationFile> {
  const text = await readText(path);
  const mistake = jsonMistake(text);
  if (mistake !== null) throw new CommandFailed(`${path} is not JSON: ${mistake}.`);
  const input: unknown = JSON.parse(text);
  const checked = applicationFileSchema.safeParse(input);
  if (checked.success) return checked.data;
  const problems = issueProblems(checked.error, input, applicationFileSchema);
  const says = problems.map((problem) => problem.says).join(' ');
  throw new CommandFailed(`${path}: ${says}`);
}

/**
 * Reads a text file: UTF-8, or UTF-16 with its mark as some Windows programs write it. Throws CommandFailed, also for any
 * other encoding: a name must not be garbled on its way (R1).
 */
export async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path);
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null;
  const encoding = marked ?? (bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8');
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new CommandFailed(`${path} is not UTF-8 text. Save it as UTF-8 and try again.`, {
      cause: error,
    });
  }
}

/** Reads a file, or standard input for `-`. Throws CommandFailed with a plain sentence when it is not there, not readable or too large. */
export async function readBytes(path: string, maxBytes: number = MAX_BYTES): Promise<Buffer> {
  const reading = path === '-' ? buffer(process.stdin) : readFile(userPath(path));
  const bytes = await reading.catch((error: unknown) => {
    throw new CommandFailed(unreadable(path, error));
  });
  if (bytes.byteLength > maxBytes)
    throw new CommandFailed(`${path} is larger than ${Math.round(maxBytes / 1024 / 1024)} MB.`);
  return bytes;
}

/** A path as the user meant it: npm runs scripts in the package's folder and says where it was called from. */
export function userPath(path: string): string {
  const calledFrom =
    process.env['npm_lifecycle_event'] === 'cli' ? process.env['INIT_CWD'] : undefined;
  return resolve(calledFrom ?? process.cwd(), path);
}

function unreadable(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
      return `${path}: there is no such file.`;
    case 'EISDIR':
      return `${path} is a folder, not a file.`;
    case 'EACCES':
    case 'EPERM':
      return `${path} may not be read by this account.`;
    default:
      return `${path} cannot be read.`;
  }
}
