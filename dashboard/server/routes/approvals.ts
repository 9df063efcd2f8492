import { createRoute, z } from '@hono/zod-openapi';
import type { ApplicationRecord } from '../../../activities/ports/records.ts';
import type { ApprovalWithLetter } from '../../../store/repositories/approvals.ts';
import type { App, AppDeps } from '../deps.ts';
import { isoInstant, isoOrNull } from '../isoInstant.ts';
import { newEvent } from '../newEvent.ts';
import { editApproval } from '../editApproval.ts';
import { obey } from '../obey.ts';
import { idIn, instantIn, instantOut, json, jsonBody, problems } from '../openapi.ts';
import { Problem } from '../problems.ts';
import { letterSchema, letterText, letterView } from '../schemas/letter.ts';
import { sayReason } from '../sentences.ts';
import { unlessAway } from '../unlessAway.ts';

const tags = ['approvals'];
const params = z.object({ id: z.string() });
const hash = z.string().max(128).optional();

const approvalSchema = z
  .object({
    id: z.string(),
    applicationId: z.string(),
    stepId: z.string(),
    role: z.string(),
    employer: z.string(),
    contact: z.string().nullable(),
    state: z.enum(['pending', 'approved', 'skipped', 'expired', 'replaced']),
    hash: z.string().openapi({ description: 'What is approved: the hash of this very text (P3).' }),
    rule: z.string().nullable(),
    reason: z.string().nullable(),
    dueAt: instantOut.nullable(),
    notBefore: instantOut.nullable(),
    expiresAt: instantOut.nullable(),
    createdAt: instantOut,
    undoSeconds: z.number().openapi({
      description: 'Approved: for how many seconds more it is held so that it can be taken back.',
    }),
    letter: letterSchema,
  })
  .openapi('Approval');

const one = json(z.object({ approval: approvalSchema }), 'The approval.');
const done = json(
  z.object({ ok: z.literal(true), state: z.enum(['approved', 'skipped', 'later', 'pending']) }),
  'What it came to.',
);

const listRoute = createRoute({
  method: 'get',
  path: '/api/approvals',
  tags,
  request: {
    query: z.strictObject({
      application: idIn().optional(),
      hidden: z.enum(['true', 'false']).optional(),
      state: z.enum(['pending', 'leaving']).optional().openapi({
        description: '`leaving`: approved, and not on its way yet. Pending when absent.',
      }),
    }),
  },
  responses: {
    200: json(
      z.object({ items: z.array(approvalSchema) }),
      'What waits for the owner, soonest first.',
    ),
    ...problems('not-signed-in'),
  },
});
const getRoute = createRoute({
  method: 'get',
  path: '/api/approvals/{id}',
  tags,
  request: { params },
  responses: { 200: one, ...problems('not-signed-in', 'not-found') },
});
const approveRoute = createRoute({
  method: 'post',
  path: '/api/approvals/{id}/approve',
  tags,
  description:
    'Approves the very text of this approval. With `hash`, only if it is that one. With `undoSeconds` it leaves no earlier than that, and `undo` takes it back until then.',
  request: {
    params,
    body: {
      content: {
        'application/json': {
          schema: z.strictObject({
            hash,
            undoSeconds: z.number().int().min(0).max(300).optional(),
          }),
        },
      },
    },
  },
  responses: {
    200: done,
    ...problems('not-signed-in', 'not-found', 'text-changed', 'refused', 'engine-away'),
  },
});
const undoRoute = createRoute({
  method: 'post',
  path: '/api/approvals/{id}/undo',
  tags,
  description:
    'Takes an approval back as long as the letter has not begun to leave; it waits for approval again.',
  request: { params },
  responses: { 200: done, ...problems('not-signed-in', 'not-found', 'refused') },
});
const skipRoute = createRoute({
  method: 'post',
  path: '/api/approvals/{id}/skip',
  tags,
  request: { params },
  responses: { 200: done, ...problems('not-signed-in', 'not-found', 'refused', 'engine-away') },
});
const laterRoute = createRoute({
  method: 'post',
  path: '/api/approvals/{id}/later',
  tags,
  request: { params, body: jsonBody(z.strictObject({ until: instantIn })) },
  responses: {
    200: done,
    ...problems('not-signed-in', 'not-found', 'invalid', 'refused', 'engine-away'),
  },
});
const editRoute = createRoute({
  method: 'put',
  path: '/api/approvals/{id}/letter',
  tags,
  description:
    'Puts another text in place: it is proofread, gets a new hash and a new approval; the old one is replaced.',
  request: { params, body: jsonBody(letterText) },
  responses: { 200: one, ...problems('not-signed-in', 'not-found', 'invalid', 'refused') },
});

/** What waits for the owner's consent. Each approval is bound to one exact text (P3): an edit makes a new one. */
export function approvalRoutes(app: App, deps: AppDeps): void {
  const pending = async (ownerId: string, id: string): Promise<ApprovalWithLetter> => {
    const found = await deps.store.approvals.get(ownerId, id);
    if (found.approval.state !== 'pending')
      throw new Problem('refused', SETTLED[found.approval.state]);
    return found;
  };

  app.openapi(listRoute, async (c) => {
    const { application, hidden, state } = c.req.valid('query');
    const found =
      state === 'leaving'
        ? await deps.store.approvals.leaving(c.var.owner.id)
        : await deps.store.approvals.list(c.var.owner.id, {
            now: deps.clock(),
            hidden: hidden === 'true',
            ...(application === undefined ? {} : { applicationId: application }),
          });
    const items = await Promise.all(found.map(async (item) => view(deps, c.var.owner.id, item)));
    return c.json(
      { items: items.toSorted((a, b) => (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~')) },
      200,
    );
  });

  app.openapi(getRoute, async (c) => {
    const found = await deps.store.approvals.get(c.var.owner.id, c.req.valid('param').id);
    return c.json({ approval: await view(deps, c.var.owner.id, found) }, 200);
  });

  app.openapi(approveRoute, async (c) => {
    const { approval } = await pending(c.var.owner.id, c.req.valid('param').id);
    const { undoSeconds, ...given } = c.req.valid('json');
    const wanted = given.hash ?? approval.hash;
    if (wanted !== approval.hash)
      throw new Problem(
        'text-changed',
        'The text is not the one that was shown any more, so nothing was approved. Look at it again.',
      );
    await obey(c, deps, approval.applicationId, {
      type: 'approve',
      stepId: approval.stepId,
      hash: approval.hash,
      ...(undoSeconds === undefined ? {} : { undoMs: undoSeconds * 1000 }),
    });
    return c.json({ ok: true as const, state: 'approved' as const }, 200);
  });

  app.openapi(undoRoute, async (c) => {
    const { id } = c.req.valid('param');
    await deps.store.approvals.takeBack(c.var.owner.id, id, (stepId) =>
      newEvent(deps, { type: 'approval_taken_back', stepId }),
    );
    const { approval } = await deps.store.approvals.get(c.var.owner.id, id);
    await unlessAway(deps.workflows.deliver(approval.applicationId));
    return c.json({ ok: true as const, state: 'pending' as const }, 200);
  });

  app.openapi(skipRoute, async (c) => {
    const { approval } = await pending(c.var.owner.id, c.req.valid('param').id);
    await obey(c, deps, approval.applicationId, { type: 'skip', stepId: approval.stepId });
    return c.json({ ok: true as const, state: 'skipped' as const }, 200);
  });

  app.openapi(laterRoute, async (c) => {
    const { approval } = await pending(c.var.owner.id, c.req.valid('param').id);
    const until = Date.parse(c.req.valid('json').until);
    await obey(c, deps, approval.applicationId, { type: 'later', stepId: approval.stepId, until });
    return c.json({ ok: true as const, state: 'later' as const }, 200);
  });

  app.openapi(editRoute, async (c) => {
    const { approval } = await pending(c.var.owner.id, c.req.valid('param').id);
    const replaced = await editApproval(deps, c.var.owner.id, approval, c.req.valid('json'));
    const found = await deps.store.approvals.get(c.var.owner.id, replaced);
    return c.json({ approval: await view(deps, c.var.owner.id, found) }, 200);
  });
}

const SETTLED = {
  approved: 'This letter was approved already.',
  skipped: 'This letter was skipped already.',
  expired: 'This letter has expired: the moment for it has passed, and it was not sent.',
  replaced:
    'The text was changed since, so this approval does not count any more. Open the new one.',
} as const;

async function view(
  deps: AppDeps,
  ownerId: string,
  { approval, letter, role, employerName, contactName }: ApprovalWithLetter,
): Promise<z.infer<typeof approvalSchema>> {
  const record: ApplicationRecord = await deps.store.applications.get(
    ownerId,
    approval.applicationId,
  );
  const step = record.snapshot?.steps.find(({ id }) => id === approval.stepId);
  return {
    id: approval.id,
    applicationId: approval.applicationId,
    stepId: approval.stepId,
    role,
    employer: employerName,
    contact: contactName,
    state: approval.state,
    hash: approval.hash,
    rule: step?.rule ?? null,
    reason: sayReason(record, step?.reason),
    dueAt: step === undefined ? null : isoInstant(step.dueAt),
    notBefore: isoOrNull(approval.notBefore),
    expiresAt: isoOrNull(approval.expiresAt),
    createdAt: isoInstant(approval.createdAt),
    undoSeconds: Math.max(0, Math.ceil(((step?.notBefore ?? 0) - deps.clock()) / 1000)),
    letter: letterView(letter, record),
  };
}
