import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { DiscoveryRecord } from '../../../store/repositories/discoveries.ts';
import type { ProposalRecord } from '../../../store/repositories/proposals.ts';
import { acceptProposal } from '../acceptProposal.ts';
import type { App, AppDeps } from '../deps.ts';
import { isoInstant } from '../isoInstant.ts';
import { lookBack } from '../lookBack.ts';
import { instantOut, json, jsonBody, problems } from '../openapi.ts';
import { Problem } from '../problems.ts';
import { applicationSchema } from '../schemas/application.ts';
import { showApplication } from '../showApplication.ts';

const tags = ['discovery'];
const params = z.object({ id: z.string() });
const MONTH_MS = 30.5 * 24 * 3_600_000;
/** A run that has said nothing for so long died with its process. */
const SILENT_MS = 60_000;

const discoverySchema = z
  .object({
    mailboxId: z.string(),
    state: z.enum(['running', 'done', 'stopped', 'failed', 'interrupted']),
    failure: z.string().nullable(),
    since: instantOut,
    seen: z.number().openapi({ description: 'Headers read so far.' }),
    total: z.number(),
    startedAt: instantOut,
    updatedAt: instantOut,
  })
  .openapi('Discovery');

const proposalSchema = z
  .object({
    id: z.string(),
    mailboxId: z.string().nullable(),
    employer: z.object({ name: z.string().nullable(), domain: z.string().nullable() }),
    role: z.string().nullable(),
    contacts: z.array(z.object({ name: z.string(), address: z.string() })),
    stage: z.enum(['applied', 'in-touch', 'interview', 'ended']),
    messages: z.number(),
    firstAt: instantOut,
    lastAt: instantOut,
    confidence: z.number(),
    evidence: z.array(z.string()),
  })
  .openapi('Proposal');

const state = json(
  z.object({ discovery: discoverySchema.nullable() }),
  'How far it has come; null: never asked for.',
);

const beginRoute = createRoute({
  method: 'post',
  path: '/api/mailboxes/{id}/discovery',
  tags,
  description:
    'Looks back some months over the headers of this mailbox (no bodies) and proposes applications under way. `consent` must be true: it is the owner who wants it.',
  request: {
    params,
    body: jsonBody(
      z.strictObject({
        consent: z.literal(true),
        months: z.number().int().min(1).max(24).optional(),
      }),
    ),
  },
  responses: { 202: state, ...problems('not-signed-in', 'not-found', 'invalid', 'conflict') },
});
const lookRoute = createRoute({
  method: 'get',
  path: '/api/mailboxes/{id}/discovery',
  tags,
  request: { params },
  responses: { 200: state, ...problems('not-signed-in', 'not-found') },
});
const stopRoute = createRoute({
  method: 'delete',
  path: '/api/mailboxes/{id}/discovery',
  tags,
  description: 'Stops it; what was found so far stays proposed.',
  request: { params },
  responses: { 200: state, ...problems('not-signed-in', 'not-found') },
});
const listRoute = createRoute({
  method: 'get',
  path: '/api/proposals',
  tags,
  responses: {
    200: json(z.object({ items: z.array(proposalSchema) }), 'Proposed applications.'),
    ...problems('not-signed-in'),
  },
});
const acceptRoute = createRoute({
  method: 'post',
  path: '/api/proposals/{id}/accept',
  tags,
  description: 'Makes an application of it; `role` and `employer` where the headers do not say.',
  request: {
    params,
    body: {
      content: {
        'application/json': {
          schema: z.strictObject({
            role: z.string().trim().min(1, 'is empty').max(200).optional(),
            employer: z.string().trim().min(1, 'is empty').max(200).optional(),
          }),
        },
      },
    },
  },
  responses: {
    201: json(z.object({ application: applicationSchema }), 'The application.'),
    ...problems('not-signed-in', 'not-found', 'invalid', 'conflict'),
  },
});
const dismissRoute = createRoute({
  method: 'post',
  path: '/api/proposals/{id}/dismiss',
  tags,
  description: 'It is none; it is not proposed again.',
  request: { params },
  responses: { 204: { description: 'Gone.' }, ...problems('not-signed-in', 'not-found') },
});

/** Applications already under way, found in old mail with the owner's consent. */
export function discoveryRoutes(app: App, deps: AppDeps): void {
  const { store } = deps;
  const here = new Map<string, AbortController>();

  const show = async (ownerId: string, id: string) => {
    await store.mailboxes.get(ownerId, id);
    const found = await store.discoveries.find(ownerId, id);
    return found === null ? null : discoveryView(found, deps.clock());
  };

  app.openapi(beginRoute, async (c) => {
    const { id } = c.req.valid('param');
    const { owner } = c.var;
    const mailbox = await store.mailboxes.get(owner.id, id);
    if ((await show(owner.id, id))?.state === 'running')
      throw new Problem('conflict', 'This mailbox is being looked through already.');
    const run = randomUUID();
    const since = deps.clock() - (c.req.valid('json').months ?? 6) * MONTH_MS;
    await store.discoveries.begin(owner.id, id, { run, since, at: deps.clock() });
    const stopped = new AbortController();
    here.set(id, stopped);
    void lookBack(deps, mailbox, { run, since, signal: stopped.signal }).finally(() => {
      if (here.get(id) === stopped) here.delete(id);
    });
    return c.json({ discovery: await show(owner.id, id) }, 202);
  });

  app.openapi(lookRoute, async (c) =>
    c.json({ discovery: await show(c.var.owner.id, c.req.valid('param').id) }, 200),
  );

  app.openapi(stopRoute, async (c) => {
    const { id } = c.req.valid('param');
    await store.mailboxes.get(c.var.owner.id, id);
    await store.discoveries.stop(c.var.owner.id, id, deps.clock());
    here.get(id)?.abort();
    return c.json({ discovery: await show(c.var.owner.id, id) }, 200);
  });

  app.openapi(listRoute, async (c) =>
    c.json({ items: (await store.proposals.list(c.var.owner.id)).map(proposalView) }, 200),
  );

  app.openapi(acceptRoute, async (c) => {
    const proposal = await store.proposals.get(c.var.owner.id, c.req.valid('param').id);
    if (proposal.state !== 'open')
      throw new Problem('conflict', 'This proposal was decided on already.');
    const { id } = await acceptProposal(deps, c.var.owner, proposal, c.req.valid('json'));
    return c.json({ application: await showApplication(deps, c.var.owner.id, id) }, 201);
  });

  app.openapi(dismissRoute, async (c) => {
    await store.proposals.decide(c.var.owner.id, c.req.valid('param').id, 'dismissed');
    return c.body(null, 204);
  });
}

function discoveryView(found: DiscoveryRecord, now: number): z.infer<typeof discoverySchema> {
  const { mailboxId, failure, seen, total, since, startedAt, updatedAt } = found;
  const silent = found.state === 'running' && updatedAt < now - SILENT_MS;
  return {
    mailboxId,
    state: silent ? 'interrupted' : found.state,
    failure,
    seen,
    total,
    since: isoInstant(since),
    startedAt: isoInstant(startedAt),
    updatedAt: isoInstant(updatedAt),
  };
}

function proposalView({ id, mailboxId, content }: ProposalRecord): z.infer<typeof proposalSchema> {
  const { employerName, employerDomain, role, contacts, stage, messageIds, confidence, evidence } =
    content;
  return {
    id,
    mailboxId,
    employer: { name: employerName, domain: employerDomain },
    role,
    contacts,
    stage,
    messages: messageIds.length,
    firstAt: isoInstant(content.firstAt),
    lastAt: isoInstant(content.lastAt),
    confidence,
    evidence,
  };
}
