import { createRoute, z } from '@hono/zod-openapi';
import { DELEGATIONS } from '../../../activities/modeAfterGate.ts';
import { LETTERS, type Letter } from '../../../domain/vocabulary.ts';
import type { App, AppDeps } from '../deps.ts';
import { isoInstant } from '../isoInstant.ts';
import { instantOut, json, jsonBody, problems } from '../openapi.ts';
import { openApplications } from '../ownerCalendar.ts';

const tags = ['approvals'];
const answer = json(
  z.object({ delegations: z.array(z.object({ letter: z.enum(LETTERS), since: instantOut })) }),
  'The kinds of letter that are approved in advance.',
);

const getRoute = createRoute({
  method: 'get',
  path: '/api/delegations',
  tags,
  responses: { 200: answer, ...problems('not-signed-in') },
});
const putRoute = createRoute({
  method: 'put',
  path: '/api/delegations',
  tags,
  description:
    'Approves a kind of letter in advance, or takes that back. Only letters in which nothing was found leave by themselves; taken back, those that have not left yet are asked for again.',
  request: { body: jsonBody(z.strictObject({ letter: z.enum(LETTERS), given: z.boolean() })) },
  responses: { 200: answer, ...problems('not-signed-in', 'invalid', 'refused', 'engine-away') },
});

/** Approval in advance for a whole kind of letter, with its record. */
export function delegationRoutes(app: App, deps: AppDeps): void {
  const given = async (ownerId: string): Promise<Partial<Record<Letter, number>>> => {
    const stored = await deps.store.settings.get(ownerId, DELEGATIONS);
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(
      LETTERS.flatMap((letter) => {
        const since: unknown = (stored as Record<string, unknown>)[letter];
        return typeof since === 'number' ? [[letter, since]] : [];
      }),
    );
  };
  const view = (delegations: Partial<Record<Letter, number>>) => ({
    delegations: LETTERS.flatMap((letter) => {
      const since = delegations[letter];
      return since === undefined ? [] : [{ letter, since: isoInstant(since) }];
    }),
  });

  app.openapi(getRoute, async (c) => c.json(view(await given(c.var.owner.id)), 200));

  app.openapi(putRoute, async (c) => {
    const { letter, given: wanted } = c.req.valid('json');
    const { id: ownerId } = c.var.owner;
    const { [letter]: since, ...others } = await given(ownerId);
    const now = wanted ? { ...others, [letter]: since ?? deps.clock() } : others;
    await deps.store.settings.set(ownerId, DELEGATIONS, now);
    if (!wanted && since !== undefined) await askAgain(deps, ownerId, letter, c.var.by);
    return c.json(view(now), 200);
  });
}

/** What was written under the consent that is now taken back, and has not left, waits for the owner after all. */
async function askAgain(
  deps: AppDeps,
  ownerId: string,
  letter: Letter,
  by: 'dashboard' | 'cli',
): Promise<void> {
  for (const applicationId of await openApplications(deps, ownerId)) {
    const delegated = await delegatedSteps(deps, ownerId, applicationId);
    const waiting = (await deps.store.outbox.list(ownerId, applicationId)).filter(
      ({ what, state, mode, stepId }) =>
        what === letter && state === 'drafted' && mode === 'auto' && delegated.has(stepId),
    );
    for (const { id, stepId, hash } of waiting) {
      const result = await deps.workflows.control(
        applicationId,
        { type: 'set-mode', what: letter, mode: 'approve' },
        by,
      );
      if (!result.ok) continue;
      await deps.store.approvals.open({
        id: crypto.randomUUID(),
        ownerId,
        applicationId,
        outboxId: id,
        stepId,
        hash,
        expiresAt: null,
        createdAt: deps.clock(),
      });
      await deps.workflows.approvalsChanged(ownerId);
    }
  }
}

/** The steps whose letters were approved in advance; the whole timeline is read, so that no crowd of lines hides one. */
async function delegatedSteps(
  deps: AppDeps,
  ownerId: string,
  applicationId: string,
): Promise<Set<string | undefined>> {
  const steps = new Set<string | undefined>();
  let page = await deps.store.applications.timeline(ownerId, applicationId, {});
  for (;;) {
    for (const { type, refs } of page.items) if (type === 'mode_delegated') steps.add(refs.stepId);
    if (page.next === null) return steps;
    page = await deps.store.applications.timeline(ownerId, applicationId, { before: page.next });
  }
}
