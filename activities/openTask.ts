import type { Application } from '../domain/application.ts';
import type { PlannedStep } from '../domain/decision.ts';
import { named } from './failures.ts';
import type { ApplicationRecord } from './ports/records.ts';
import type { Ports } from './ports/ports.ts';

/** Puts a task before the owner, with what to say on the phone where it is a call (R9); once a step. */
export async function openTask(
  ports: Ports,
  { application, step }: { application: Application; step: PlannedStep },
): Promise<void> {
  const record = await ports.store.applications.load(application.id);
  await ports.store.tasks.open({
    id: ports.newId(),
    ownerId: application.owner.id,
    applicationId: application.id,
    stepId: step.id,
    what: step.what,
    contactId: step.to,
    script: step.what === 'ask-contact' ? null : await scriptOf(ports, record, step),
    dueAt: step.dueAt,
    createdAt: ports.clock(),
  });
  await ports.workflows.approvalsChanged(application.owner.id);
}

/** A task can be done without its script: where a value in it is not known, there is none. */
async function scriptOf(
  ports: Ports,
  record: ApplicationRecord,
  step: PlannedStep,
): Promise<string | null> {
  const ownWordings = await ports.store.templates.list(record.owner.id);
  try {
    return await ports.letters.script({ record, step, ownWordings });
  } catch (error) {
    if (named(error).type === 'missing-value') return null;
    throw error;
  }
}
