import type { Context } from 'hono';
import type { z } from '@hono/zod-openapi';
import { employerState } from '../../activities/applicationState.ts';
import type { AppDeps, AppEnv } from './deps.ts';
import { newEvent } from './newEvent.ts';
import { obey } from './obey.ts';
import type { applicationChanges } from './schemas/application.ts';
import { withoutUndefined } from './schemas/owner.ts';
import { playbookNamed } from './stateOf.ts';
import { unlessAway } from './unlessAway.ts';

/** Changes an application's facts; another playbook takes effect through its workflow at once. */
export async function changeApplication(
  c: Context<AppEnv>,
  deps: AppDeps,
  id: string,
  changes: z.infer<typeof applicationChanges>,
): Promise<void> {
  const ownerId = c.var.owner.id;
  const { employer, playbook, ...rest } = changes;
  const { store } = deps;
  if (typeof rest.mailboxId === 'string') await store.mailboxes.get(ownerId, rest.mailboxId);
  const facts = LETTER_FACTS.some((name) => rest[name] !== undefined);
  const events = facts ? [newEvent(deps, { type: 'facts_changed' })] : [];
  await store.applications.update(ownerId, id, withoutUndefined(rest), events);
  if (facts) await unlessAway(deps.workflows.deliver(id));
  if (employer !== undefined) {
    await store.applications.updateEmployer(ownerId, id, withoutUndefined(employer), (changed) => [
      newEvent(deps, { type: 'employer_set', employer: employerState(changed) }),
    ]);
    await unlessAway(deps.workflows.deliver(id));
  }
  if (playbook !== undefined) {
    const wanted = await playbookNamed(deps, ownerId, playbook);
    await obey(c, deps, id, { type: 'change-playbook', playbook: wanted });
    await store.applications.update(ownerId, id, { playbook });
  }
}

/** What letters are made of beside people and interviews; one that lacked such a value is then written. */
const LETTER_FACTS = ['role', 'assets', 'mailboxId', 'language'] as const;
