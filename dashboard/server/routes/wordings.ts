import { createRoute, z } from '@hono/zod-openapi';
import { sampleLetters } from '../../../templates/sampleLetters.ts';
import { withOwn } from '../../../templates/ownWordings.ts';
import { loadWordings } from '../../../templates/wordings.ts';
import type { App, AppDeps } from '../deps.ts';
import { json, problems } from '../openapi.ts';

const wordingsRoute = createRoute({
  method: 'get',
  path: '/api/wordings',
  tags: ['letters'],
  description:
    "Every wording of every letter, filled with invented people; the owner's own stand in for the built-in ones.",
  request: { query: z.strictObject({ language: z.enum(['en', 'de']).optional() }) },
  responses: {
    200: json(
      z.object({
        items: z.array(
          z.object({
            kind: z.string(),
            wording: z.string(),
            register: z.enum(['formal', 'warm']),
            to: z.object({ name: z.string(), address: z.string() }),
            subject: z.string(),
            text: z.string(),
          }),
        ),
      }),
      'The gallery.',
    ),
    ...problems('not-signed-in', 'invalid'),
  },
});

/** The gallery of letters, with the owner's own words where there are any. */
export function wordingRoutes(app: App, { store }: AppDeps): void {
  app.openapi(wordingsRoute, async (c) => {
    const language = c.req.valid('query').language ?? c.var.owner.language;
    const wordings = withOwn(loadWordings(), await store.templates.list(c.var.owner.id));
    const items = sampleLetters(language, wordings).map(
      ({ kind, wording, register, parts, text, request }) => ({
        kind,
        wording,
        register,
        to: { name: request.contact.name, address: request.contact.email ?? '' },
        subject: parts.subject,
        text,
      }),
    );
    return c.json({ items }, 200);
  });
}
