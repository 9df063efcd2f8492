import { createRoute, z } from '@hono/zod-openapi';
import { classified } from '../../../replies/classifyFile.ts';
import { understand } from '../../../replies/understand.ts';
import type { App, AppDeps } from '../deps.ts';
import { json, problems } from '../openapi.ts';
import { FILE_BODY, rawBody } from '../rawBody.ts';
import { factsSchema, factsView } from '../schemas/message.ts';

const classifiedSchema = z
  .object({
    file: z.string(),
    kind: factsSchema.shape.kind,
    intent: factsSchema.shape.intent,
    confidence: z.number(),
    evidence: z.array(z.string()),
    dates: z.array(z.object({ date: z.string(), means: z.string() })),
    bounce: z.object({ address: z.string().nullable(), permanent: z.boolean() }).nullable(),
    text: z.string(),
    facts: factsSchema,
  })
  .openapi('Classified');

const route = createRoute({
  method: 'post',
  path: '/api/classify',
  tags: ['messages'],
  description:
    'What a message means, with the sentences that gave it away. The body is the message as it came (message/rfc822); nothing of it is kept.',
  request: {
    query: z.strictObject({ file: z.string().max(300).optional() }),
    body: FILE_BODY,
  },
  responses: {
    200: json(classifiedSchema, 'The line of `cli classify --json`, and all facts beside it.'),
    ...problems('not-signed-in', 'bad-request', 'too-large'),
  },
});

/** Understanding on trial: the same rules as for received mail, without a mailbox. */
export function classifyRoutes(app: App, deps: AppDeps): void {
  app.openapi(route, async (c) => {
    const { owner } = c.var;
    const parsed = await deps.mail.parse(await rawBody(c));
    const mailboxes = await deps.store.mailboxes.list(owner.id);
    const facts = understand(parsed, {
      addresses: [owner.email, ...mailboxes.map(({ address }) => address)].map((address) =>
        address.toLowerCase(),
      ),
      timeZone: owner.timeZone,
      folder: 'inbox',
      receivedAt: parsed.date ?? deps.clock(),
    });
    const line = classified(c.req.valid('query').file ?? '', facts);
    return c.json({ ...line, facts: factsView(facts) }, 200);
  });
}
