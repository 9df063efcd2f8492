import { z } from 'zod';

export const PREFIX = 'FOLLOWTHROUGH_';

/**
 * Every setting, by its name in the environment. Temporal's own TEMPORAL_* settings are read by its own library
 * (engine/remote.ts). Messages say what a value must be, and never repeat it.
 */
export const settingsSchema = z.object({
  /** Folder for everything that is kept; the platform's own place when absent. */
  FOLLOWTHROUGH_HOME: text().optional(),
  /** Folder for what is downloaded or built once. */
  FOLLOWTHROUGH_CACHE: text().optional(),
  /** 32 bytes in base64 that stored passwords are encrypted under; a 0600 file in the data folder when absent. */
  FOLLOWTHROUGH_KEY: text().optional(),
  /** Address that the dashboard listens on. Anything but loopback needs FOLLOWTHROUGH_PUBLIC_URL. */
  FOLLOWTHROUGH_HOST: text().default('127.0.0.1'),
  /** Port of the dashboard; 0 takes any free one. */
  FOLLOWTHROUGH_PORT: wholeNumber(0, 65_535).default(7420),
  /** How people reach the dashboard from elsewhere. */
  FOLLOWTHROUGH_PUBLIC_URL: webAddress().optional(),
  /** Where the command line finds a service that runs elsewhere, and its token. */
  FOLLOWTHROUGH_URL: webAddress().optional(),
  FOLLOWTHROUGH_TOKEN: text().optional(),
  /** Whose data the command line asks for, where a service has several owners. */
  FOLLOWTHROUGH_OWNER: text().optional(),
  /** Port of the embedded engine; any free one when absent. */
  FOLLOWTHROUGH_ENGINE_PORT: wholeNumber(1, 65_535).optional(),
  /** Port of Temporal's own web page; absent, there is none. */
  FOLLOWTHROUGH_ENGINE_UI_PORT: wholeNumber(1, 65_535).optional(),
  FOLLOWTHROUGH_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
  /** Whether owners may connect mailboxes on loopback or private addresses where there is a public address. */
  FOLLOWTHROUGH_ALLOW_PRIVATE_HOSTS: yesOrNo().default(false),
  /** Workflows a worker keeps in memory; each takes up to 1 MB. */
  FOLLOWTHROUGH_CACHED_WORKFLOWS: wholeNumber(10, 100_000).default(500),
  /** A Postgres database instead of the embedded one. */
  DATABASE_URL: z
    .string()
    .refine((value) => isUrl(value, ['postgres:', 'postgresql:']), {
      error: 'must be an address such as postgres://user:password@host:5432/database',
    })
    .optional(),
});

function text() {
  return z.string();
}

function wholeNumber(min: number, max: number) {
  const error = `must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { error })
    .transform(Number)
    .refine((value) => value >= min && value <= max, { error });
}

function webAddress() {
  return z.string().refine((value) => isUrl(value, ['http:', 'https:']), {
    error: 'must be an address such as https://jobs.example.com',
  });
}

function yesOrNo() {
  return z
    .enum(['1', 'true', 'yes', '0', 'false', 'no'], { error: 'must be yes or no' })
    .transform((value) => ['1', 'true', 'yes'].includes(value));
}

function isUrl(value: string, protocols: string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}
