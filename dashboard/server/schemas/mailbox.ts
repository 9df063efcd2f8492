import { z } from '@hono/zod-openapi';
import { applicationFileSchema } from '../../../domain/applicationFile.ts';
import type { Endpoint, MailboxAuth, MailboxRecord } from '../../../activities/ports/records.ts';
import { isoInstant, isoOrNull } from '../isoInstant.ts';
import { instantOut } from '../openapi.ts';

const hostName = z
  .string()
  .trim()
  .regex(
    /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$|^\[?[0-9a-fA-F:]+\]?$/,
    'is not a host name',
  );

function endpointInput(implicitTlsPort: 993 | 465) {
  return z
    .strictObject({
      host: hostName,
      port: z.int().min(1).max(65_535).default(implicitTlsPort),
      security: z.enum(['tls', 'starttls', 'none']).optional(),
      ca: z
        .string()
        .max(20_000)
        .startsWith('-----BEGIN CERTIFICATE-----', 'is not a PEM certificate')
        .nullish(),
      fingerprint: z
        .string()
        .regex(/^([0-9A-Fa-f]{2}:?){32}$/, 'is not a SHA-256 fingerprint')
        .nullish(),
    })
    .transform((input): Endpoint => ({
      host: input.host,
      port: input.port,
      security: input.security ?? (input.port === implicitTlsPort ? 'tls' : 'starttls'),
      ca: input.ca ?? null,
      fingerprint: input.fingerprint ?? null,
    }));
}

const secret = z.string().min(1, 'is empty').max(10_000);

const authInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('password'),
    user: z.string().min(1).max(320),
    password: secret,
  }),
  z
    .strictObject({
      kind: z.literal('xoauth2'),
      user: z.string().min(1).max(320),
      refreshToken: secret,
      clientId: secret,
      clientSecret: secret.nullish(),
      tokenUrl: z.url({ protocol: /^https$/, error: 'is not an https address' }),
    })
    .transform((input): MailboxAuth => ({
      ...input,
      clientSecret: input.clientSecret ?? null,
      accessToken: null,
      accessTokenExpiresAt: null,
    })),
]);

const fields = {
  address: applicationFileSchema.shape.owner.shape.email,
  displayName: applicationFileSchema.shape.owner.shape.name,
  imap: endpointInput(993),
  smtp: endpointInput(465),
  auth: authInput,
  allowPrivateHosts: z.boolean(),
  dailyLimit: z.int().min(1).max(10_000),
};

/** A new mailbox. `check: false` stores it without looking whether it works. */
export const mailboxInput = z.strictObject({
  ...fields,
  displayName: fields.displayName.optional(),
  allowPrivateHosts: fields.allowPrivateHosts.default(false),
  dailyLimit: fields.dailyLimit.default(100),
  check: z.boolean().default(true),
});

export const mailboxChanges = z.strictObject({
  displayName: fields.displayName.optional(),
  imap: fields.imap.optional(),
  smtp: fields.smtp.optional(),
  auth: fields.auth.optional(),
  allowPrivateHosts: fields.allowPrivateHosts.optional(),
  dailyLimit: fields.dailyLimit.optional(),
});

const endpointSchema = z.object({
  host: z.string(),
  port: z.number(),
  security: z.enum(['tls', 'starttls', 'none']),
  ca: z.boolean(),
  fingerprint: z.string().nullable(),
});

export const checksSchema = z.array(
  z.object({ part: z.string(), ok: z.boolean(), says: z.string() }),
);

/** A mailbox on the wire: never a password or token. */
export const mailboxSchema = z
  .object({
    id: z.string(),
    address: z.string(),
    displayName: z.string(),
    imap: endpointSchema,
    smtp: endpointSchema,
    auth: z.object({ kind: z.enum(['password', 'xoauth2']), user: z.string() }),
    allowPrivateHosts: z.boolean(),
    folders: z
      .object({
        sent: z.string().nullable(),
        drafts: z.string().nullable(),
        junk: z.string().nullable(),
      })
      .nullable(),
    dailyLimit: z.number(),
    sentToday: z.number(),
    state: z.object({
      status: z.enum([
        'new',
        'connecting',
        'watching',
        'polling',
        'retrying',
        'needs-credentials',
        'failed',
        'stopped',
      ]),
      failure: z.string().nullable(),
      failureText: z.string().nullable(),
      lastCheckedAt: instantOut.nullable(),
      since: instantOut,
    }),
  })
  .openapi('Mailbox');

/** `sentToday` counts letters of the last 24 hours. */
export function mailboxView(
  mailbox: MailboxRecord,
  { sentToday, say }: { sentToday: number; say: (sentence: string) => string },
): z.infer<typeof mailboxSchema> {
  const { id, address, displayName, allowPrivateHosts, folders, dailyLimit, state } = mailbox;
  return {
    id,
    address,
    displayName,
    allowPrivateHosts,
    folders,
    dailyLimit,
    sentToday,
    imap: endpointView(mailbox.imap),
    smtp: endpointView(mailbox.smtp),
    auth: { kind: mailbox.auth.kind, user: mailbox.auth.user },
    state: {
      ...state,
      failureText: state.failureText === null ? null : say(state.failureText),
      lastCheckedAt: isoOrNull(state.lastCheckedAt),
      since: isoInstant(state.since),
    },
  };
}

function endpointView(endpoint: Endpoint): z.infer<typeof endpointSchema> {
  const { host, port, security, ca, fingerprint } = endpoint;
  return { host, port, security, ca: ca !== null, fingerprint };
}
