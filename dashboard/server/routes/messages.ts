import { createRoute, z } from '@hono/zod-openapi';
import { INTENTS } from '../../../domain/vocabulary.ts';
import { assignMessage } from '../assignMessage.ts';
import type { App, AppDeps } from '../deps.ts';
import { idIn, json, jsonBody, problems } from '../openapi.ts';
import { obey } from '../obey.ts';
import { Problem } from '../problems.ts';
import {
  messageSchema,
  messageView,
  wholeMessageSchema,
  wholeMessageView,
} from '../schemas/message.ts';
import { withoutUndefined } from '../schemas/owner.ts';

const tags = ['messages'];
const params = z.object({ id: z.string() });
const one = json(
  z.object({ message: wholeMessageSchema }),
  'The message, with what was understood and why.',
);

const listRoute = createRoute({
  method: 'get',
  path: '/api/messages',
  tags,
  description:
    'Stored mail, newest first; `unmatched=true` is the inbox of what belongs nowhere yet.',
  request: {
    query: z.strictObject({
      application: idIn().optional(),
      mailbox: idIn().optional(),
      unmatched: z.enum(['true', 'false']).optional(),
      /** `inbox`: what waits for the owner's word, unmatched mail and proposed answers. */
      box: z.enum(['inbox']).optional(),
      limit: z.coerce.number().int().min(1).max(200).optional(),
      cursor: z.string().max(500).optional(),
    }),
  },
  responses: {
    200: json(z.object({ items: z.array(messageSchema), next: z.string().nullable() }), 'A page.'),
    ...problems('not-signed-in', 'invalid'),
  },
});
const getRoute = createRoute({
  method: 'get',
  path: '/api/messages/{id}',
  tags,
  request: { params },
  responses: { 200: one, ...problems('not-signed-in', 'not-found') },
});
const assignRoute = createRoute({
  method: 'post',
  path: '/api/messages/{id}/assign',
  tags,
  description:
    'Says which application (and who there) a message belongs to; it then counts as what it is.',
  request: {
    params,
    body: jsonBody(z.strictObject({ application: idIn(), contact: idIn().optional() })),
  },
  responses: { 200: one, ...problems('not-signed-in', 'not-found', 'refused') },
});
const dismissRoute = createRoute({
  method: 'post',
  path: '/api/messages/{id}/dismiss',
  tags,
  description:
    'An unmatched message leaves the inbox; a proposed answer is said to be none, and the waiting goes on.',
  request: { params },
  responses: { 200: one, ...problems('not-signed-in', 'not-found', 'refused', 'engine-away') },
});
const confirmRoute = createRoute({
  method: 'post',
  path: '/api/messages/{id}/confirm',
  tags,
  description: 'Says that a proposed answer means this; without `intent`, what was proposed.',
  request: {
    params,
    body: {
      content: {
        'application/json': { schema: z.strictObject({ intent: z.enum(INTENTS).optional() }) },
      },
    },
  },
  responses: { 200: one, ...problems('not-signed-in', 'not-found', 'refused', 'engine-away') },
});

/** Mail as it was stored and understood, and the owner's word on it (R24). */
export function messageRoutes(app: App, deps: AppDeps): void {
  app.openapi(listRoute, async (c) => {
    if (c.var.coached && c.req.valid('query').application === undefined) throw notForCoaches();
    const { application, mailbox, unmatched, box, limit, cursor } = c.req.valid('query');
    const page = await deps.store.messages.list(
      c.var.owner.id,
      withoutUndefined({
        applicationId: application,
        mailboxId: mailbox,
        unmatched: unmatched === undefined ? undefined : unmatched === 'true',
        inbox: box === 'inbox' ? true : undefined,
        limit,
        cursor,
      }),
    );
    return c.json({ items: page.items.map(messageView), next: page.next }, 200);
  });

  app.openapi(getRoute, async (c) => {
    const message = await deps.store.messages.get(c.var.owner.id, c.req.valid('param').id);
    if (c.var.coached && message.applicationId === null) throw notForCoaches();
    return c.json({ message: wholeMessageView(message) }, 200);
  });

  app.openapi(assignRoute, async (c) => {
    const { application, contact } = c.req.valid('json');
    const message = await assignMessage(
      deps,
      c.var.owner.id,
      c.req.valid('param').id,
      application,
      contact ?? null,
    );
    return c.json({ message: wholeMessageView(message) }, 200);
  });

  app.openapi(dismissRoute, async (c) => {
    const { id } = c.req.valid('param');
    const message = await deps.store.messages.get(c.var.owner.id, id);
    if (message.applicationId === null) await deps.store.messages.dismiss(c.var.owner.id, id);
    else await obey(c, deps, message.applicationId, { type: 'dismiss-answer', messageId: id });
    return c.json(
      { message: wholeMessageView(await deps.store.messages.get(c.var.owner.id, id)) },
      200,
    );
  });

  app.openapi(confirmRoute, async (c) => {
    const { id } = c.req.valid('param');
    const message = await deps.store.messages.get(c.var.owner.id, id);
    const intent = c.req.valid('json').intent ?? message.facts?.intent ?? null;
    if (message.applicationId === null || intent === null)
      throw new Problem(
        'refused',
        'Say first which application this message belongs to, and what it means.',
      );
    await obey(c, deps, message.applicationId, { type: 'confirm-answer', messageId: id, intent });
    return c.json(
      { message: wholeMessageView(await deps.store.messages.get(c.var.owner.id, id)) },
      200,
    );
  });
}

/** What belongs to no application is the owner's private mail. */
function notForCoaches(): Problem {
  return new Problem('forbidden', 'A coach sees the mail of applications, not all mail.');
}
