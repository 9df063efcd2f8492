import type { Application } from '../domain/application.ts';
import type { PlannedStep } from '../domain/decision.ts';
import type { Ports } from './ports/ports.ts';

/** Puts a task before the owner, with what to say on the phone where it is a call (R9); once a step. */
export async function openTask(
  ports: Ports,
  { application, step }: { application: Application; step: PlannedStep },
): Promise<void> {
  const record = await ports.store.applications.load(application.id);
  const ownWordings = await ports.store.templates.list(record.owner.id);
  const script =
    step.what === 'ask-contact' ? null : await ports.letters.script({ record, step, ownWordings });
  await ports.store.tasks.open({
    id: ports.newId(),
    ownerId: application.owner.id,
    applicationId: application.id,
    stepId: step.id,
    what: step.what,
    contactId: step.to,
    script,
    dueAt: step.dueAt,
    createdAt: ports.clock(),
  });
  await ports.workflows.approvalsChanged(application.owner.id);
}
