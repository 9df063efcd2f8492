import type { ApplicationEvent } from '../domain/events.ts';
import type { StorePort } from './ports/storePort.ts';
import type { WorkflowsPort } from './ports/workflowsPort.ts';

const BATCH = 200;

/**
 * Hands events that wait in the store to their workflows, in the order written, and strikes them off only afterwards:
 * a crash in between delivers them again, which the event ids make harmless (P4). Returns how many were handed over.
 */
export async function deliverEvents(
  ports: { store: Pick<StorePort, 'pending'>; workflows: WorkflowsPort },
  applicationId?: string,
): Promise<number> {
  const waiting = await ports.store.pending.list(BATCH, applicationId);
  const byApplication = new Map<string, { ids: number[]; events: ApplicationEvent[] }>();
  for (const { id, applicationId: to, event } of waiting) {
    const batch = byApplication.get(to) ?? { ids: [], events: [] };
    batch.ids.push(id);
    batch.events.push(event);
    byApplication.set(to, batch);
  }
  for (const [to, { ids, events }] of byApplication) {
    await ports.workflows.signalApplication(to, events);
    await ports.store.pending.done(ids);
  }
  return waiting.length;
}
