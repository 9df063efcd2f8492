import { loadClientConnectConfig } from '@temporalio/envconfig';
import { EngineFailure } from './failures.ts';
import { reasonOf } from './say.ts';
import type { EngineAddress } from './connect.ts';

/** Any of these says that the engine is someone else's server; Temporal's other settings refine them. */
const POINTERS = ['TEMPORAL_ADDRESS', 'TEMPORAL_PROFILE', 'TEMPORAL_CONFIG_FILE'] as const;

/**
 * The server named by Temporal's own standard settings (address, namespace, TLS, API key, metadata, profile file), or
 * null when none is named. Throws EngineFailure `bad-settings`; the message never holds a value.
 */
export function remoteEngine(env: NodeJS.ProcessEnv): EngineAddress | null {
  if (!POINTERS.some((name) => env[name])) return null;
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) if (value !== undefined) values[name] = value;
  try {
    const loaded = loadClientConnectConfig({
      overrideEnvVars: values,
      disableFile: !env['TEMPORAL_CONFIG_FILE'] && !env['TEMPORAL_PROFILE'],
    });
    const { address, tls, apiKey, metadata } = loaded.connectionOptions;
    if (!address) throw new Error('no address is given');
    return {
      address,
      namespace: loaded.namespace ?? 'default',
      connection: {
        address,
        ...(tls === undefined || tls === null ? {} : { tls }),
        ...(apiKey === undefined ? {} : { apiKey }),
        ...(metadata === undefined ? {} : { metadata }),
      },
    };
  } catch (error) {
    throw new EngineFailure(
      'bad-settings',
      `The TEMPORAL_* settings cannot be used: ${withoutValues(reasonOf(error), values)}`,
    );
  }
}

function withoutValues(text: string, values: Record<string, string>): string {
  let cleaned = text;
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith('TEMPORAL_') && value.length > 3)
      cleaned = cleaned.replaceAll(value, `(${name})`);
  }
  return cleaned;
}
