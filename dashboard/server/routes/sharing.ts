import { createRoute, z } from '@hono/zod-openapi';
import type { Invitation, Shared } from '../../../store/repositories/sharing.ts';
import type { App, AppDeps } from '../deps.ts';
import { isoInstant } from '../isoInstant.ts';
import { idIn, instantOut, json, jsonBody, problems } from '../openapi.ts';

const tags = ['sharing'];
const params = z.object({ id: z.string() });
const WEEK_MS = 7 * 24 * 3_600_000;

const invitationSchema = z
  .object({
    id: z.string(),
    as: z.enum(['owner', 'coach']),
    mayApprove: z.boolean(),
    createdAt: instantOut,
    expiresAt: instantOut,
  })
  .openapi('Invitation');

const sharedSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    mayApprove: z.boolean(),
    since: instantOut,
  })
  .openapi('Shared');

const people = (says: string) => json(z.object({ items: z.array(sharedSchema) }), says);

const invitationsRoute = createRoute({
  method: 'get',
  path: '/api/invitations',
  tags,
  responses: {
    200: json(z.object({ items: z.array(invitationSchema) }), 'Those that nobody has taken up.'),
    ...problems('not-signed-in'),
  },
});
const inviteRoute = createRoute({
  method: 'post',
  path: '/api/invitations',
  tags,
  description:
    'Invites another person to this installation: as an owner with applications of their own, or as a coach who also sees yours. The token is shown this once, works once and for a week.',
  request: {
    body: jsonBody(
      z.strictObject({ as: z.enum(['owner', 'coach']), mayApprove: z.boolean().optional() }),
    ),
  },
  responses: {
    201: json(
      z.object({ invitation: invitationSchema, token: z.string(), link: z.string() }),
      'The token, and the address to hand over.',
    ),
    ...problems('not-signed-in', 'invalid'),
  },
});
const withdrawRoute = createRoute({
  method: 'delete',
  path: '/api/invitations/{id}',
  tags,
  request: { params },
  responses: { 204: { description: 'Taken back.' }, ...problems('not-signed-in', 'not-found') },
});
const acceptRoute = createRoute({
  method: 'post',
  path: '/api/invitations/accept',
  tags,
  description: 'Somebody who is an owner here already takes up an invitation to coach.',
  request: { body: jsonBody(z.strictObject({ token: idIn() })) },
  responses: { 200: people('Whom you coach now.'), ...problems('not-signed-in', 'refused') },
});
const coachesRoute = createRoute({
  method: 'get',
  path: '/api/coaches',
  tags,
  responses: { 200: people('Who sees your applications.'), ...problems('not-signed-in') },
});
const changeCoachRoute = createRoute({
  method: 'patch',
  path: '/api/coaches/{id}',
  tags,
  request: { params, body: jsonBody(z.strictObject({ mayApprove: z.boolean() })) },
  responses: {
    200: people('Who sees your applications.'),
    ...problems('not-signed-in', 'not-found'),
  },
});
const endCoachRoute = createRoute({
  method: 'delete',
  path: '/api/coaches/{id}',
  tags,
  responses: {
    204: { description: 'Sees nothing of yours any more.' },
    ...problems('not-signed-in', 'not-found'),
  },
  request: { params },
});
const clientsRoute = createRoute({
  method: 'get',
  path: '/api/clients',
  tags,
  description:
    'Whom you coach. Send the id as header Followthrough-Client to see what is theirs (for /api/events as ?client=).',
  responses: { 200: people('Whom you coach.'), ...problems('not-signed-in') },
});
const leaveRoute = createRoute({
  method: 'delete',
  path: '/api/clients/{id}',
  tags,
  request: { params },
  responses: {
    204: { description: 'You coach them no more.' },
    ...problems('not-signed-in', 'not-found'),
  },
});

/** More than one person on one installation: who invited whom, who may look, who may approve. */
export function sharingRoutes(app: App, deps: AppDeps): void {
  const { sharing } = deps.store;

  app.openapi(invitationsRoute, async (c) => {
    const items = await sharing.invitations(c.var.owner.id, deps.clock());
    return c.json({ items: items.map(invitationView) }, 200);
  });
  app.openapi(inviteRoute, async (c) => {
    const { as, mayApprove } = c.req.valid('json');
    const { token, invitation } = await sharing.invite(
      c.var.owner.id,
      { as, mayApprove: as === 'coach' && mayApprove === true },
      deps.clock(),
      WEEK_MS,
    );
    const origin = deps.settings.publicUrl ?? new URL(c.req.url).origin;
    // After the #, so that no server on the way and no log sees it.
    const link = `${new URL('/invitation', origin).href}#${token}`;
    return c.json({ invitation: invitationView(invitation), token, link }, 201);
  });
  app.openapi(withdrawRoute, async (c) => {
    await sharing.withdraw(c.var.owner.id, c.req.valid('param').id);
    return c.body(null, 204);
  });
  app.openapi(acceptRoute, async (c) => {
    const { id } = c.var.owner;
    await sharing.accept(c.req.valid('json').token, id, deps.clock());
    return c.json({ items: (await sharing.clientsOf(id)).map(sharedView) }, 200);
  });
  app.openapi(coachesRoute, async (c) =>
    c.json({ items: (await sharing.coachesOf(c.var.owner.id)).map(sharedView) }, 200),
  );
  app.openapi(changeCoachRoute, async (c) => {
    const { owner } = c.var;
    const { mayApprove } = c.req.valid('json');
    await sharing.setMayApprove(owner.id, c.req.valid('param').id, mayApprove);
    return c.json({ items: (await sharing.coachesOf(owner.id)).map(sharedView) }, 200);
  });
  app.openapi(endCoachRoute, async (c) => {
    await sharing.end(c.var.owner.id, c.req.valid('param').id);
    return c.body(null, 204);
  });
  app.openapi(clientsRoute, async (c) =>
    c.json({ items: (await sharing.clientsOf(c.var.owner.id)).map(sharedView) }, 200),
  );
  app.openapi(leaveRoute, async (c) => {
    await sharing.end(c.req.valid('param').id, c.var.owner.id);
    return c.body(null, 204);
  });
}

function invitationView(invitation: Invitation): z.infer<typeof invitationSchema> {
  const { createdAt, expiresAt, ...rest } = invitation;
  return { ...rest, createdAt: isoInstant(createdAt), expiresAt: isoInstant(expiresAt) };
}

function sharedView({ since, ...rest }: Shared): z.infer<typeof sharedSchema> {
  return { ...rest, since: isoInstant(since) };
}
