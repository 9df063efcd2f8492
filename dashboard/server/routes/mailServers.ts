import { createRoute, z } from '@hono/zod-openapi';
import { autoconfigure } from '../../../mail/autoconfig.ts';
import type { App } from '../deps.ts';
import { json, problems } from '../openapi.ts';

const endpoint = z.object({
  host: z.string(),
  port: z.number(),
  security: z.enum(['tls', 'starttls', 'none']),
});

const findRoute = createRoute({
  method: 'get',
  path: '/api/mailboxes/servers',
  tags: ['mailboxes'],
  description:
    'Looks for the servers of an address: our presets, its domain’s mail exchanger and SRV records (RFC 6186, 8314), its own or Mozilla’s settings file. Nothing is signed in to.',
  request: { query: z.strictObject({ address: z.email('is not an email address').max(254) }) },
  responses: {
    200: json(
      z.object({
        servers: z
          .object({
            imap: endpoint,
            smtp: endpoint,
            user: z.string(),
            preset: z.string().nullable(),
          })
          .nullable(),
      }),
      'A proposal to look at and change; null where nothing is known.',
    ),
    ...problems('not-signed-in', 'invalid'),
  },
});

/** The servers of a mailbox whose provider is not on our list. */
export function mailServerRoutes(app: App): void {
  app.openapi(findRoute, async (c) => {
    const found = await autoconfigure(c.req.valid('query').address);
    if (found === null) return c.json({ servers: null }, 200);
    const { imap, smtp, user, preset } = found;
    return c.json({ servers: { imap, smtp, user, preset: preset?.name ?? null } }, 200);
  });
}
