import type { z } from 'zod';
import { closestName } from './closestName.ts';
import { SettingsFailure } from './failures.ts';
import { PREFIX, settingsSchema } from './schema.ts';

/** Every setting of one process, checked and typed. */
export type Settings = z.output<typeof settingsSchema>;

/**
 * Reads the environment. A variable that is empty counts as not set. Throws SettingsFailure `unknown-name` for a
 * FOLLOWTHROUGH_ name that does not exist, with the one that was probably meant, and `invalid-value` for a value that
 * cannot be used, naming the variable alone: values may be secrets.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const known = Object.keys(settingsSchema.shape);
  const unknown = Object.keys(env).filter(
    (name) => name.toUpperCase().startsWith(PREFIX) && !known.includes(name),
  );
  if (unknown.length > 0) {
    throw new SettingsFailure(
      'unknown-name',
      unknown.map((name) => unknownName(name, known)),
    );
  }
  const given = Object.fromEntries(
    known.flatMap((name) => (env[name]?.trim() ? [[name, env[name].trim()]] : [])),
  );
  const read = settingsSchema.safeParse(given);
  if (read.success) return read.data;
  throw new SettingsFailure(
    'invalid-value',
    read.error.issues.map((issue) => `The setting ${String(issue.path[0])} ${issue.message}.`),
  );
}

function unknownName(name: string, known: string[]): string {
  const meant = closestName(
    name.toUpperCase(),
    known.filter((one) => one.startsWith(PREFIX)),
  );
  const hint = meant === null ? `The settings are ${known.join(', ')}.` : `Did you mean ${meant}?`;
  return `There is no setting ${name}. ${hint}`;
}
