import { z } from '@hono/zod-openapi';
import type { Preset } from '../../../mail/presets.ts';

const server = z.object({
  host: z.string(),
  port: z.number(),
  security: z.enum(['tls', 'starttls']),
});

/** A mail provider, with the steps by which its users get something to sign in with. */
export const presetSchema = z
  .object({
    name: z.string(),
    domains: z.array(z.string()),
    imap: server,
    smtp: server,
    dailyLimit: z.number(),
    loginSteps: z.array(z.string()),
  })
  .openapi('Preset');

export function presetView(preset: Preset): z.infer<typeof presetSchema> {
  const { name, domains, imap, smtp, dailyLimit, loginSteps } = preset;
  return { name, domains, imap, smtp, dailyLimit, loginSteps };
}
